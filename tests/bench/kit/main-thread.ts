/** How long a page's main thread works, and how much of that is ours: by sampling what runs, so that asynchronous work is counted too. */
import type { CDPSession, Page } from 'playwright-core';

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
