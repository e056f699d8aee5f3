/** How long a page's main thread works, and how much of that is ours: by sampling what runs, so that asynchronous work is counted too. */
import type { CDPSession, Page } from 'playwright-core';
import { z } from 'zod';

export interface Share {
  /** milliseconds in which the extension's code (or what it called) ran */
  ours: number;
  /** milliseconds in which anything else ran */
  others: number;
  /** milliseconds from start to end */
  wall: number;
}

const SAMPLE_EVERY_MICROSECONDS = 200;

/** Runs `work` while the page's main thread is sampled. */
export async function sampled(page: Page, work: () => Promise<void>): Promise<Share> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_MICROSECONDS });
  const before = await taskSeconds(session);
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  const busy = ((await taskSeconds(session)) - before) * 1000;
  await session.detach();

  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const own = new Set(
    profile.nodes.filter((node) => node.callFrame.url.startsWith('chrome-extension://')).map((node) => node.id),
  );
  const isOurs = (id: number | undefined): boolean => {
    for (let at = id; at !== undefined; at = parents.get(at)) if (own.has(at)) return true;
    return false;
  };
  const deltas = profile.timeDeltas ?? [];
  const ours = (profile.samples ?? []).reduce((sum, id, i) => sum + (isOurs(id) ? (deltas[i + 1] ?? 0) : 0), 0) / 1000;
  return { ours, others: Math.max(busy - ours, 0), wall: (profile.endTime - profile.startTime) / 1000 };
}

/** Seconds that the page's main thread has spent in tasks. A new document starts at 0. */
async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Bytes of script memory in use, after a collection. */
export async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

const traced = z.looseObject({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  /** microseconds from begin to end, and those of them in which the thread worked */
  dur: z.number().default(0),
  tdur: z.number().default(0),
});
type Traced = z.infer<typeof traced>;

/** What a trace calls the running of a script. */
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'TimerFire']);

/**
 * Milliseconds of processor time of each task in which a script ran while `work` did: of a page without scripts of its own these are the
 * extension's. All of such a task counts, what the browser does for the script too. Processor time, since others on the machine lengthen
 * every task.
 */
export async function scriptTasks(page: Page, work: () => Promise<void>): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const events: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...z.array(traced).parse(value)));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  await work();
  const whole = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await whole;
  await session.detach();
  // Other processes are traced too; the page's is the one that lays it out longest.
  const laidOut = events.filter(({ name }) => name === 'Layout').sort((a, b) => b.tdur - a.tdur)[0];
  const here = events.filter(({ pid, tid, ph }) => ph === 'X' && pid === laidOut?.pid && tid === laidOut.tid);
  const scripts = here.filter(({ name }) => SCRIPT.has(name));
  const holds = (task: Traced): boolean => scripts.some(({ ts }) => ts >= task.ts && ts <= task.ts + task.dur);
  return here.filter((task) => task.name.endsWith('RunTask') && holds(task)).map(({ tdur }) => tdur / 1000);
}
