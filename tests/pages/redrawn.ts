/** Known pages drawn, worded or surrounded otherwise (`changes.ts`), read and compared with the same answers. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { bundle } from '../../scripts/bundle.ts';
import type { SavedPage } from '../../scripts/read/saved-pages.ts';
import type { PageText } from '../../utils/page/page-text.ts';
import { CHANGES } from './changes.ts';
import { compare } from './compare.ts';
import { surveySaved } from './survey-page.ts';

type Json = Record<string, unknown>;

export interface Loss {
  /** values that are read of the pages as they were saved, and those of them that are not read any more */
  values: number;
  lost: number;
  /** what is read and is not so, page by page */
  wrong: string[];
}

/** A page that is there at once, in one document: it can be put back and changed again. */
export const canChange = (page: SavedPage): boolean =>
  page.steps.length === 0 && page.settle === 0 && !/<(?:i?frame|frameset|pre|script)\b|shadowroot|<\?xml/i.test(readFileSync(page.path, 'utf8'));

/**
 * What each change costs, over all the pages in which there is something to change.
 * @param tab an open page, used for one saved page after another
 */
export async function readChanged(
  tab: Page,
  pages: readonly SavedPage[],
  truthOf: (page: SavedPage) => readonly Json[],
  read: (text: PageText) => readonly Json[],
): Promise<ReadonlyMap<string, Loss>> {
  const script = await bundle('tests/pages/changes.ts', 'changes');
  const losses = new Map(Object.keys(CHANGES).map((name): [string, Loss] => [name, { values: 0, lost: 0, wrong: [] }]));
  for (const page of pages) {
    const truth = truthOf(page);
    const saved = compare(truth, read(await surveySaved(tab, page)), page.file);
    await tab.evaluate(`${script}; globalThis.changes = changes; globalThis.saved = document.documentElement.cloneNode(true)`);
    for (const [name, loss] of losses) {
      await tab.evaluate('document.documentElement.replaceWith(saved.cloneNode(true))');
      if (!(await tab.evaluate(`changes.CHANGES[${JSON.stringify(name)}]()`))) continue;
      const text = (await tab.evaluate('surveyor.survey(document).then((seen) => seen.page)')) as PageText;
      const now = compare(truth, read(text), page.file);
      loss.values += saved.all.correct;
      loss.lost += Math.max(0, saved.all.correct - now.all.correct);
      loss.wrong.push(...now.faults.filter((fault) => !/ missed,/.test(fault) && !saved.faults.includes(fault)));
    }
  }
  return losses;
}
