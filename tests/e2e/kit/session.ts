/** The built extension in a real Chromium beside the practice portal: what the end-to-end tests start from. */
import type { Page, Worker } from 'playwright-core';
import { type BuildMode, buildFolder, type ExtensionBrowser, openExtensionBrowser } from '../../../scripts/extension-browser.ts';
import { type Logbook, logbookOf } from '../../../scripts/logbook.ts';
import { type PracticePortal, startPracticePortal } from '../../practice-portal/server.ts';

export interface Session extends ExtensionBrowser {
  portal: PracticePortal;
  /** The extension's worker; started anew by the browser where it has died. */
  worker(): Promise<Worker>;
  log: Logbook;
}

export async function startSession({ mode = 'granted', pace = 0.3 }: { mode?: BuildMode; pace?: number } = {}): Promise<Session> {
  const portal = await startPracticePortal({ pace });
  const browser = await openExtensionBrowser({ extension: buildFolder(mode) });
  const worker = async () => browser.context.serviceWorkers()[0] ?? browser.context.waitForEvent('serviceworker');
  return {
    ...browser,
    portal,
    worker,
    log: logbookOf(async (expression) => (await worker()).evaluate(expression)),
    async close() {
      await browser.close();
      await portal.close();
    },
  };
}

/** Tries until `ask` gives something, at most `seconds`; then fails with `what`. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, seconds = 15): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`After ${seconds} seconds still not: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What a person could find changed in a page: the whole document, and what scripts of the page can see of globals. */
export const documentOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([document.documentElement.outerHTML, Object.keys(window), document.adoptedStyleSheets.length]),
  );
