/**
 * P7b and P19 in the page: a list of a hundred thousand rows is read, compared, written and reported on, and no frame freezes.
 * `CLAIMSIDE_BENCH_ROWS` makes it smaller.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bundle } from '../../scripts/bundle.ts';
import { buildFolder, type ExtensionBrowser, openExtensionBrowser } from '../../scripts/extension-browser.ts';
import { type BenchRow, median } from './kit/row.ts';

const ROWS = Number(process.env.CLAIMSIDE_BENCH_ROWS ?? 100_000);
const OF = `${ROWS.toLocaleString('en-US')} rows`;
/** A page, a worker and a log of a hundred thousand claims, on a machine that does other things. */
const PATIENCE = 1_800_000;
const HEAD = 'Acct #,Claim Number,Patient Name,DOB,Payer,Member ID,DOS From,Total Charges,Claim Status,Denial Code';
const PAYERS = ['Aetna', 'Cigna', 'Humana', 'Molina Healthcare', 'Medicare Part B'];
const CODES = ['CO-197', 'CO-16', 'CO-50', 'CO-29', 'PR-204'];
const row = (n: number): string =>
  `A${500_000 + n},C${1_000_000 + n},"Rivera, Ana",05/04/1961,${PAYERS[n % 5]},W${100_000_000 + n},02/${10 + (n % 18)}/2026,"1,000.50",Denied,${CODES[(n >> 2) % 5]}`;

type Watched = typeof globalThis & { longest: number };

/** From here on the page's longest task is kept; `longest` gives it and begins anew. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = globalThis as Watched;
    seen.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
  });
const longest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const seen = globalThis as Watched;
    const found = seen.longest;
    seen.longest = 0;
    return found;
  });

interface Imported {
  /** milliseconds of the longest task until the preview, and while it is written */
  reading: number;
  writing: number;
}

async function importList(browser: ExtensionBrowser): Promise<Imported> {
  const folder = mkdtempSync(join(tmpdir(), 'claimside-list-'));
  try {
    const page = await browser.context.newPage();
    await page.goto(browser.url('desk.html#import'));
    const chooser = page.locator('input[type=file]');
    await chooser.waitFor({ state: 'attached' });
    // From the disk, as a clerk's own choice: handed over from the test its bytes would go through the page.
    const list = join(folder, 'list.csv');
    writeFileSync(list, [HEAD, ...Array.from({ length: ROWS }, (_, n) => row(n))].join('\r\n'));
    await watch(page);
    await chooser.setInputFiles(list);
    const start = page.getByRole('button', { name: /^Import/ });
    await start.waitFor({ timeout: PATIENCE });
    const reading = await longest(page);
    await start.click();
    await page.getByRole('button', { name: /^Undo/ }).waitFor({ timeout: PATIENCE });
    const writing = await longest(page);
    await page.close();
    return { reading, writing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Reported {
  /** milliseconds from the page's opening to its first report, from the choice of a payer to its numbers, and of the longest task */
  shown: number;
  filtered: number;
  task: number;
  /** the projection read once in the same page */
  reading: number;
}

const TURNS = 3;

async function report(browser: ExtensionBrowser): Promise<Reported> {
  const readAll = await bundle('tests/bench/kit/read-all.ts', 'bench');
  const taken: Record<keyof Reported, number[]> = { shown: [], filtered: [], task: [], reading: [] };
  for (let turn = 0; turn < TURNS; turn++) {
    const page = await browser.context.newPage();
    const start = performance.now();
    await page.goto(browser.url('desk.html#reports'));
    await watch(page);
    await page.locator('article table').first().waitFor({ timeout: PATIENCE });
    taken.shown.push(performance.now() - start);
    taken.task.push(await longest(page));
    taken.filtered.push(
      await page.evaluate(async () => {
        const choice = [...document.querySelectorAll('select')][1];
        if (!choice) return Number.NaN;
        const began = performance.now();
        choice.value = choice.options[1 + (choice.options.length >> 1)]?.value ?? '';
        choice.dispatchEvent(new Event('change', { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - began;
      }),
    );
    await page.evaluate(`${readAll}; globalThis.bench = bench;`);
    const { ms, claims } = (await page.evaluate('bench.readAll()')) as { ms: number; claims: number };
    if (claims !== ROWS) throw new Error(`The log holds ${claims} claims, not ${ROWS}.`);
    taken.reading.push(ms);
    await page.close();
  }
  return {
    shown: median(taken.shown),
    filtered: median(taken.filtered),
    task: median(taken.task),
    reading: median(taken.reading),
  };
}

export async function rows(): Promise<BenchRow[]> {
  const browser = await openExtensionBrowser({ extension: buildFolder('granted') });
  try {
    const { reading, writing } = await importList(browser);
    const seen = await report(browser);
    const frame = (id: string, what: string, value: number): BenchRow => ({
      id,
      what: `longest task of the page while ${what}, against 50 ms`,
      value,
      yardstick: 50,
      unit: 'ms',
      goal: { most: 1 },
    });
    return [
      frame('P7b frames', `${OF} are read and compared`, reading),
      frame('P7b frames written', `${OF} are written`, writing),
      frame('P19 frames', `the reports over ${OF} are made`, seen.task),
      {
        id: 'P19 screen',
        what: `reports on screen, over ${OF}, against reading the projection once`,
        value: seen.shown,
        yardstick: seen.reading,
        unit: 'ms',
        goal: { most: 1.5 },
      },
      {
        id: 'P19 screen filter',
        what: `another payer chosen until the next frame, over ${OF}, against 100 ms`,
        value: seen.filtered,
        yardstick: 100,
        unit: 'ms',
        goal: { most: 1 },
      },
    ];
  } finally {
    await browser.close();
  }
}
