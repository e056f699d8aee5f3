/**
 * What a large log costs, against the same work with plain rows in the same browser: P8 to P16 at 100,000 claims and 1,000,000 entries.
 * The log is built once for each back end, through the log's own restore of a backup of that size (some minutes: it is told on the way), and all
 * rows are measured on it, one after the other. `CLAIMSIDE_BENCH_CLAIMS` makes it smaller, `CLAIMSIDE_BENCH_STORE` takes one back end alone.
 * With `CLAIMSIDE_BENCH_PROFILES` naming a folder the built log stays there and is taken again by the next run, and `CLAIMSIDE_BENCH_PART`
 * (`reading`, `starting`) measures one part of the rows alone: seconds in place of many minutes.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { BACK_ENDS, type BackEnd, type Host, newProfile, openHost, removeProfile } from '../faults/kit/host.ts';
import { type BenchRow, median } from './kit/row.ts';

const WORKER = 'tests/bench/kit/log-worker.ts';
const CLAIMS = Number(process.env.CLAIMSIDE_BENCH_CLAIMS ?? 100_000);
const ENTRIES = CLAIMS * 10;
const OF = `at ${CLAIMS.toLocaleString('en-US')} claims`;
const STORES = BACK_ENDS.filter((backEnd) => (process.env.CLAIMSIDE_BENCH_STORE ?? backEnd) === backEnd);
const KEPT = process.env.CLAIMSIDE_BENCH_PROFILES;
const PART = process.env.CLAIMSIDE_BENCH_PART;
const PASS = 'bench bench bench';

const tell = (what: string): void => void process.stderr.write(`${what}\n`);

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

/** The browser with the large log in it, built where no run before has left it. */
async function openLarge(backEnd: BackEnd): Promise<Host> {
  const profile = KEPT === undefined ? newProfile() : join(KEPT, `${backEnd}-${CLAIMS}`);
  const whole = join(profile, 'built');
  const known = existsSync(whole);
  if (!known) removeProfile(profile);
  const host = await openHost({ backEnd, worker: WORKER, profile });
  if (known) {
    await host.call('unlock', PASS);
    return host;
  }
  const filled = await host.call<number>('fill', CLAIMS, ENTRIES);
  tell(`${backEnd}: ${ENTRIES.toLocaleString('en-US')} entries taken over in ${Math.round(filled / 1000)} s`);
  await host.call('rawImport', CLAIMS, 0);
  await host.call('quiet');
  writeFileSync(whole, '');
  return host;
}

/** What a page asks: P8, P9, P10. */
async function reading(backEnd: BackEnd, host: Host): Promise<BenchRow[]> {
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
  return [
    {
      id: `P8 ${backEnd}`,
      what: `first worklist screen, against getAll of 200 by index, ${OF}`,
      value: screen[0],
      yardstick: screen[1],
      unit: 'ms',
      goal: { most: 2 },
    },
    {
      id: `P9 ${backEnd}`,
      what: `one search as typed, against getAll of all, ${OF}`,
      value: search[0] / 5,
      yardstick: search[1],
      unit: 'ms',
      goal: { most: 0.03 },
    },
    {
      id: `P10 ${backEnd}`,
      what: `counts, against count(), ${OF}`,
      value: counted[0],
      yardstick: counted[1],
      unit: 'ms',
      goal: { most: 1 },
    },
  ];
}

/** What a start and an unlock wait for: P12, P16, and the largest row. */
async function starting(backEnd: BackEnd, host: Host): Promise<BenchRow[]> {
  tell(`${backEnd}: now the looks at the start, of which the first goes through everything`);
  // the look behind the start, which reads everything once a day, has to be over: so `quiet` after each
  await host.call('checkThrough');
  const checks: [number[], number[]] = [[], []];
  for (let run = 0; run < 3; run++) {
    checks[0].push(await host.call<number>('check'));
    await host.call('quiet');
    checks[1].push(await host.call<number>('allKeys'));
  }
  tell(`${backEnd}: looked through; now locked and unlocked`);
  await host.call('setPassphrase', PASS);
  const unlocks: [number[], number[]] = [[], []];
  for (let run = 0; run < 5; run++) {
    await host.call('lock');
    unlocks[0].push(await host.call<number>('unlock', PASS));
    await host.call('quiet');
    unlocks[1].push(await host.call<number>('pbkdf2'));
  }
  const largest = await host.call<number>('largestRow');
  return [
    {
      id: `P12 ${backEnd}`,
      what: `unlock, against PBKDF2 alone, ${OF}`,
      value: median(unlocks[0]),
      yardstick: median(unlocks[1]),
      unit: 'ms',
      goal: { most: 1.2 },
    },
    {
      id: `P16 ${backEnd}`,
      what: `check at start, against getAllKeys of the journal, ${OF}`,
      value: median(checks[0]),
      yardstick: median(checks[1]),
      unit: 'ms',
      goal: { most: 1.5 },
    },
    {
      id: `P16b ${backEnd}`,
      what: 'largest row, against 32 KiB',
      value: largest / 1024,
      yardstick: 32,
      unit: 'KiB',
      goal: { most: 1 },
    },
  ];
}

const PARTS = { reading, starting };

export async function rows(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const backEnd of STORES) {
    const host = await openLarge(backEnd);
    try {
      for (const [name, measure] of Object.entries(PARTS))
        if ((PART ?? name) === name) rows.push(...(await measure(backEnd, host)));
    } finally {
      await host.close();
      if (KEPT === undefined) removeProfile(host.profile);
    }
  }
  return rows;
}
