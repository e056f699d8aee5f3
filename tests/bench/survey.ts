/** P4: the survey and the reading of it against Mozilla Readability's parse of the same page, in the same browser, in turn. */
import { chromium } from 'playwright-core';
import { z } from 'zod';
import { chromiumPath } from '../../scripts/browsers.ts';
import { bundle } from '../../scripts/bundle.ts';
import { detailPage, listPage } from './kit/pages.ts';
import type { BenchRow } from './kit/row.ts';

const taken = z.object({ survey: z.number(), read: z.number(), readability: z.number(), nodes: z.number() });

const INPUTS = [
  { name: 'detail', html: detailPage(), times: 60, most: 0.15 },
  { name: 'list', html: listPage(), times: 15, most: 0.1 },
];

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
    return all;
  } finally {
    await browser.close();
  }
}
