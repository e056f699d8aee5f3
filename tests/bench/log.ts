/** What writing the log costs, against the same work with plain rows in the same browser: P5, P6, P7. */
import { type BackEnd, openHost, openSite, removeProfile } from '../faults/kit/host.ts';
import { type BenchRow, median } from './kit/row.ts';

const WORKER = 'tests/bench/kit/log-worker.ts';
const IDLE = 'tests/bench/kit/idle-worker.ts';

const COLD_STARTS = 12;

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

/** Milliseconds from the message of a page to the answer of this worker, whose process is killed before. */
async function coldWorker(backEnd: BackEnd, worker: string): Promise<{ ask: ColdAsk; close: () => Promise<void> }> {
  const host = await openHost({ backEnd, worker });
  const { server, url } = await openSite();
  const page = await host.context.newPage();
  await page.goto(url);
  const ask: ColdAsk = async (name, ...args) => {
    host.killWorker();
    await new Promise((resolve) => setTimeout(resolve, 700));
    await page.evaluate(() => delete document.documentElement.dataset.took);
    await page.evaluate(([asked, given]) => window.postMessage({ ask: asked, args: given }), [name, args] as const);
    const took = await page.waitForFunction(() => document.documentElement.dataset.took);
    return Number(await took.jsonValue());
  };
  const close = async (): Promise<void> => {
    server.close();
    await host.close();
    removeProfile(host.profile);
  };
  await host.call('captures', 5, 1);
  return { ask, close };
}

type ColdAsk = (name: string, ...args: unknown[]) => Promise<number>;

async function cold(backEnd: BackEnd): Promise<BenchRow> {
  const log = await coldWorker(backEnd, WORKER);
  const idle = await coldWorker(backEnd, IDLE);
  try {
    const times: [number[], number[]] = [[], []];
    for (let run = 0; run < COLD_STARTS; run++) {
      times[0].push(await log.ask('capture', 100 + run));
      times[1].push(await idle.ask('born'));
    }
    return {
      id: `P6 ${backEnd}`,
      what: 'capture with a cold worker, against a cold worker that does nothing',
      value: median(times[0]),
      yardstick: median(times[1]),
      unit: 'ms',
      goal: { most: 1.3 },
    };
  } finally {
    await log.close();
    await idle.close();
  }
}

export async function rows(): Promise<BenchRow[]> {
  return [...(await small('leveldb')), ...(await small('sqlite')), await cold('leveldb'), await cold('sqlite')];
}
