/** Opens saved pages in a real browser and surveys them, with the very code that runs in a portal's page. */
import type { Page } from 'playwright-core';
import { bundle } from '../../scripts/bundle.ts';
import { type SavedPage, serve } from '../../scripts/read/saved-pages.ts';
import type { PageText } from '../../utils/page/page-text.ts';

let code: Promise<string> | undefined;

/** Puts the survey into a page that is open; it is then at `surveyor`. */
export async function bring(page: Page): Promise<void> {
  code ??= bundle('utils/page/survey.ts', 'surveyor');
  await page.evaluate(`${await code}; globalThis.surveyor = surveyor`);
}

export async function surveyOpen(page: Page): Promise<PageText> {
  await bring(page);
  return (await page.evaluate('surveyor.survey(document).then((seen) => seen.page)')) as PageText;
}

const withoutFragment = (address: string): string => address.split('#')[0] ?? '';

/**
 * The page's own clock counts, not ours: what the page set itself for earlier than that has then happened, however busy the machine is. A page that
 * goes on to another address meanwhile is waited for there.
 */
async function drawn(page: Page, milliseconds: number): Promise<void> {
  if (milliseconds === 0) return;
  const wait = `new Promise((done) => setTimeout(done, ${milliseconds}))`;
  await page.evaluate(wait).catch(() => page.waitForLoadState().then(() => page.evaluate(wait)));
}

/** @param page an open page, used for one saved page after another */
export async function surveySaved(page: Page, saved: SavedPage): Promise<PageText> {
  await page.unrouteAll();
  await page.route('**/*', (route) => {
    const request = route.request();
    return route.fulfill(serve(saved, request.url(), request.isNavigationRequest() && request.frame() === page.mainFrame()));
  });
  // Addresses that differ in their fragment alone would not load anew.
  if (withoutFragment(page.url()) === withoutFragment(saved.url)) await page.goto('about:blank');
  await page.goto(saved.url, { waitUntil: 'load' });
  await drawn(page, saved.settle);
  for (const step of saved.steps) {
    await page.locator(step).first().click();
    await drawn(page, 400);
  }
  return surveyOpen(page);
}
