/** What the log costs, against the same work with plain rows in the same browser: P5 to P16. */
import { type BackEnd, type Host, openHost, openSite, removeProfile } from '../faults/kit/host.ts';
import { type BenchRow, median } from './kit/row.ts';

const WORKER = 'tests/bench/kit/log-worker.ts';
const CLAIMS = Number(process.env.CLAIMSIDE_BENCH_CLAIMS ?? 100_000);
const ENTRIES = CLAIMS * 10;
const PASS = 'bench bench bench';

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;

async function small(backEnd: BackEnd): Promise<BenchRow[]> {
  const host = await openHost({ backEnd, worker: WORKER });
  try {
    await host.call('captures', 20, 900_000);
    const times = await host.call<{ log: number[]; raw: number[] }>('captures', 200, 1);
    const imports: [number[], number[]] = [[], []];
    for (let run = 0; run < 3; run++) {
      imports[0].push(await host.call<number>('import', 10_000, 1_000_000 + run * 10_000));
      imports[1].push(await host.call<number>('rawImport', 10_000, 1_000_000 + run * 10_000));
    }
    return [
      {
        id: `P5 ${backEnd}`,
        what: 'capture to saved, against one strict put',
        value: median(times.log),
        yardstick: median(times.raw),
        unit: 'ms',
        goal: { most: 3 },
      },
      {
        id: `P5b ${backEnd}`,
        what: 'capture to saved, 99th percentile, against 50 ms',
        value: at(times.log, 0.99),
        yardstick: 50,
        unit: 'ms',
        goal: { most: 1 },
      },
      {
        id: `P7 ${backEnd}`,
        what: '10,000 claims through everything, against as many puts',
        value: median(imports[0]),
        yardstick: median(imports[1]),
        unit: 'ms',
        goal: { most: 1.6 },
      },
    ];
  } finally {
    await host.close();
    removeProfile(host.profile);
  }
}

/** From the message of a page to the answer, with the worker's process killed before. */
async function cold(): Promise<BenchRow> {
  const host = await openHost({ worker: WORKER });
  const { server, url } = await openSite();
  try {
    await host.call('captures', 5, 1);
    const page = await host.context.newPage();
    await page.goto(url);
    const ask = async (name: string, ...args: unknown[]): Promise<number> => {
      host.killWorker();
      await new Promise((resolve) => setTimeout(resolve, 700));
      await page.evaluate(() => delete document.documentElement.dataset.took);
      await page.evaluate(([asked, given]) => window.postMessage({ ask: asked, args: given }), [name, args] as const);
      const took = await page.waitForFunction(() => document.documentElement.dataset.took);
      return Number(await took.jsonValue());
    };
    const times: [number[], number[]] = [[], []];
    for (let run = 0; run < 12; run++) {
      times[0].push(await ask('captures', 1, 100 + run));
      times[1].push(await ask('born'));
    }
    return {
      id: 'P6',
      what: 'capture with a cold worker, against a cold worker that does nothing',
      value: median(times[0]),
      yardstick: median(times[1]),
      unit: 'ms',
      goal: { most: 1.3 },
    };
  } finally {
    server.close();
    await host.close();
    removeProfile(host.profile);
  }
}

/** Milliseconds of the reader's and the raw way in the extension's page, in turn, the first run of each left out. */
async function inPage(host: Host, times: number, reader: string, raw: string): Promise<[number, number]> {
  return (await host.page.evaluate(`(async () => {
    const taken = [[], []];
    for (let run = 0; run <= ${times}; run++)
      for (const [which, work] of [async () => { ${reader} }, async () => { ${raw} }].entries()) {
        const start = performance.now();
        await work();
        if (run > 0) taken[which].push(performance.now() - start);
      }
    const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];
    return taken.map(middle);
  })()`)) as [number, number];
}

async function large(): Promise<BenchRow[]> {
  const host = await openHost({ worker: WORKER });
  try {
    const filled = await host.call<number>('fill', CLAIMS, ENTRIES);
    process.stderr.write(`filled in ${Math.round(filled / 1000)} s\n`);
    await host.call('rawImport', CLAIMS, 0);
    await host.page.evaluate(`(async () => {
      globalThis.raw = await new Promise((resolve, reject) => {
        const opening = indexedDB.open('raw');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      globalThis.ask = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    })()`);
    const store = "raw.transaction('claims').objectStore('claims')";
    const screen = await inPage(host, 15, 'await reader.worklist();', `await ask(${store}.index('due').getAll(null, 200));`);
    const search = await inPage(
      host,
      3,
      "for (const typed of ['tan', 'tana', 'acc-0000700', 'w1000', 'hold']) await reader.search(typed);",
      `await ask(${store}.getAll());`,
    );
    const counted = await inPage(host, 10, 'await reader.counts();', `await ask(${store}.count());`);
    await host.call('check');
    const checks: [number[], number[]] = [[], []];
    for (let run = 0; run < 3; run++) {
      checks[0].push(await host.call<number>('check'));
      checks[1].push(await host.call<number>('allKeys'));
    }
    await host.call('setPassphrase', PASS);
    const unlocks: [number[], number[]] = [[], []];
    for (let run = 0; run < 5; run++) {
      await host.call('lock');
      unlocks[0].push(await host.call<number>('unlock', PASS));
      unlocks[1].push(await host.call<number>('pbkdf2'));
    }
    const largest = await host.call<number>('largestRow');
    const of = `at ${CLAIMS.toLocaleString('en-US')} claims`;
    return [
      {
        id: 'P8',
        what: `first worklist screen, against getAll of 200 by index, ${of}`,
        value: screen[0],
        yardstick: screen[1],
        unit: 'ms',
        goal: { most: 2 },
      },
      {
        id: 'P9',
        what: `one search as typed, against getAll of all, ${of}`,
        value: search[0] / 5,
        yardstick: search[1],
        unit: 'ms',
        goal: { most: 0.03 },
      },
      {
        id: 'P10',
        what: `counts, against count(), ${of}`,
        value: counted[0],
        yardstick: counted[1],
        unit: 'ms',
        goal: { most: 1 },
      },
      {
        id: 'P12',
        what: `unlock, against PBKDF2 alone, ${of}`,
        value: median(unlocks[0]),
        yardstick: median(unlocks[1]),
        unit: 'ms',
        goal: { most: 1.2 },
      },
      {
        id: 'P16',
        what: `check at start, against getAllKeys of the journal, ${of}`,
        value: median(checks[0]),
        yardstick: median(checks[1]),
        unit: 'ms',
        goal: { most: 1.5 },
      },
      { id: 'P16b', what: 'largest row, against 32 KiB', value: largest / 1024, yardstick: 32, unit: 'KiB', goal: { most: 1 } },
    ];
  } finally {
    await host.close();
    removeProfile(host.profile);
  }
}

export async function rows(): Promise<BenchRow[]> {
  return [...(await small('leveldb')), ...(await small('sqlite')), await cold(), ...(await large())];
}
