/**
 * P4: the survey and the reading of it against Mozilla Readability's parse of the same page, in the same browser, in turn and often: both are compiled by then. What
 * a first visit costs, where nothing is, `portal-page` measures (P2 first).
 */
import { type Browser, chromium } from 'playwright-core';
import { z } from 'zod';
import { chromiumPath } from '../../scripts/browsers.ts';
import { bundle } from '../../scripts/bundle.ts';
import { cardsPage, detailPage, listPage } from './kit/pages.ts';
import { type BenchRow, median } from './kit/row.ts';

const taken = z.object({ survey: z.number(), read: z.number(), readability: z.number(), nodes: z.number() });

const INPUTS = [
  { name: 'detail', html: detailPage(), times: 60, most: 0.15 },
  { name: 'list', html: listPage(), times: 15, most: 0.1 },
];

/** Twice the page may take this many times the time. */
const LINEAR = 2.5;
const once = z.object({ survey: z.number(), read: z.number() });

/** What a page twice as large takes, against the page. */
async function linear(browser: Browser, code: string, name: string, make: (size: number) => string, size: number) {
  const pages = await Promise.all(
    [size, 2 * size].map(async (many) => {
      const page = await browser.newPage();
      await page.setContent(make(many));
      await page.addScriptTag({ content: `${code};globalThis.bench=bench` });
      return page;
    }),
  );
  const taken: { survey: number; read: number }[][] = [[], []];
  for (let turn = 0; turn < 7; turn++)
    for (const [which, page] of pages.entries()) taken[which]?.push(once.parse(await page.evaluate('bench.once()')));
  for (const page of pages) await page.close();
  const middle = (which: number, part: 'survey' | 'read'): number => median((taken[which] ?? []).map((one) => one[part]));
  return (['survey', 'read'] as const).map(
    (part): BenchRow => ({
      id: `P4 twice ${name} ${part}`,
      what: `${part === 'survey' ? 'survey' : 'reading'} of a page of ${name}s twice as long`,
      value: middle(1, part),
      yardstick: middle(0, part),
      unit: 'ms',
      goal: { most: LINEAR },
    }),
  );
}

export async function rows(): Promise<BenchRow[]> {
  const code = await bundle('tests/bench/kit/in-page.ts', 'bench');
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--disable-gpu'] });
  try {
    const all: BenchRow[] = [];
    for (const { name, html, times, most } of INPUTS) {
      const page = await browser.newPage();
      await page.setContent(html);
      await page.addScriptTag({ content: `${code};globalThis.bench=bench` });
      const { survey, read, readability, nodes } = taken.parse(await page.evaluate(`bench.compare(${times})`));
      all.push(
        {
          id: `P4 ${name}`,
          what: `survey of a page of ${nodes} elements, against Readability`,
          value: survey,
          yardstick: readability,
          unit: 'ms',
          goal: { most },
        },
        {
          id: `P4b ${name}`,
          what: `reading of a page of ${nodes} elements, against Readability`,
          value: read,
          yardstick: readability,
          unit: 'ms',
          goal: { most: 1 },
        },
      );
      await page.close();
    }
    all.push(...(await linear(browser, code, 'row', listPage, 1_000)), ...(await linear(browser, code, 'card', cardsPage, 250)));
    return all;
  } finally {
    await browser.close();
  }
}
