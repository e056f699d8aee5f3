/** Opens saved pages in a real browser and surveys them, with the very code that runs in a portal's page. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { bundle } from '../../scripts/bundle.ts';
import { type SavedPage, serve } from '../../scripts/read/saved-pages.ts';
import type { PageText } from '../../utils/page/page-text.ts';

let code: Promise<string> | undefined;

/** The survey as a script that sets `surveyor`: an expression may follow. */
const surveyor = async (): Promise<string> => {
  code ??= bundle('utils/page/survey.ts', 'surveyor');
  return `${await code}; globalThis.surveyor = surveyor; `;
};

const SURVEY = 'surveyor.survey(document).then((seen) => seen.page)';

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

/** The page that each tab shows. */
const shown = new WeakMap<Page, SavedPage>();
/** Tabs that stand open for pages to be written into them, the survey in them. */
const open = new WeakSet<Page>();

/** Whatever a tab loads from now on comes from this page's folder, and nothing from the network. */
async function show(tab: Page, saved: SavedPage): Promise<void> {
  const routed = shown.has(tab);
  shown.set(tab, saved);
  if (routed) return;
  await tab.route('**/*', (route) => {
    const request = route.request();
    const navigation = request.isNavigationRequest() && request.frame() === tab.mainFrame();
    return route.fulfill(serve(shown.get(tab)!, request.url(), navigation));
  });
}

/** The page from its own address, with all that it loads, does and is clicked to do. */
export async function surveyVisited(tab: Page, saved: SavedPage): Promise<PageText> {
  open.delete(tab);
  await show(tab, saved);
  // Addresses that differ in their fragment alone would not load anew.
  if (withoutFragment(tab.url()) === withoutFragment(saved.url)) await tab.goto('about:blank');
  await tab.goto(saved.url, { waitUntil: 'load' });
  await drawn(tab, saved.settle);
  for (const step of saved.steps) {
    await tab.locator(step).first().click();
    await drawn(tab, 400);
  }
  return (await tab.evaluate((await surveyor()) + SURVEY)) as PageText;
}

/** What does something, or is not in the file itself; and letters that are no UTF-8. */
const MOVES =
  /<(?:script|i?frame|frameset|object|embed|link)\b|shadowroot|<\?xml|\son[a-z]+=|\ssrc(?:set)?=(?!["']?data:)|url\(|@import|http-equiv=["']?refresh/i;
const CHARSET = /<meta[^>]{0,200}charset=(?!["']?utf-8)/i;

/** The text of a page that is all there in its file and does nothing: how it came to its tab makes no difference to what is seen of it. */
export function stillText(saved: SavedPage): string | undefined {
  if (saved.settle > 0 || saved.steps.length > 0) return undefined;
  const html = readFileSync(saved.path, 'utf8');
  return MOVES.test(html) || CHARSET.test(html) ? undefined : html;
}

/** The same of a still page, written into a document that is open: a visit, mostly with a new process, costs several times as much. */
async function surveyWritten(tab: Page, saved: SavedPage, html: string): Promise<PageText> {
  await show(tab, saved);
  if (!open.has(tab)) {
    await tab.goto('about:blank');
    await tab.evaluate(await surveyor());
    open.add(tab);
  }
  const write = `new Promise((done) => {
    document.open();
    addEventListener('load', done, { once: true });
    document.write(${JSON.stringify(html)});
    document.close();
  })`;
  const text = (await tab.evaluate(`${write}.then(() => ${SURVEY})`)) as PageText;
  return { ...text, url: new URL(saved.url).href };
}

/** @param tab an open page, used for one saved page after another */
export async function surveySaved(tab: Page, saved: SavedPage): Promise<PageText> {
  const still = stillText(saved);
  return still === undefined ? surveyVisited(tab, saved) : surveyWritten(tab, saved, still);
}
