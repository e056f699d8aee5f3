/** The built extension in a real Chromium beside the practice portal: what the end-to-end tests start from. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { type BuildMode, buildFolder, type ExtensionBrowser, openExtensionBrowser } from '../../../scripts/extension-browser.ts';
import { type Logbook, logbookOf } from '../../../scripts/logbook.ts';
import { type PracticePortal, startPracticePortal } from '../../practice-portal/server.ts';
import { type NetworkRequest, netLogArguments, requestsIn } from './requests.ts';

/** Seconds within which anything happens also on a machine that is busy with much else: what works is not waited for longer. */
const PATIENCE = 60;

export interface Session extends Omit<ExtensionBrowser, 'close'> {
  portal: PracticePortal;
  /** The extension's worker; started anew by the browser where it has died. */
  worker(): Promise<Worker>;
  log: Logbook;
  /** The extension's panel in a tab of its own, following the tab of `page`. */
  panelFor(page: Page): Promise<Page>;
  /** Ends all, and gives what was asked of the network. Throws where the extension asked for anything at all. */
  close(): Promise<NetworkRequest[]>;
}

interface SessionOptions {
  mode?: BuildMode;
  pace?: number;
  /** the folder of the build, where it is not the one of `mode` */
  extension?: string;
}

export async function startSession({
  mode = 'granted',
  pace = 0.3,
  extension = buildFolder(mode),
}: SessionOptions = {}): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), 'claimside-net-'));
  const netLog = join(folder, 'net.json');
  const portal = await startPracticePortal({ pace });
  const browser = await openExtensionBrowser({ extension, args: netLogArguments(netLog) });
  const worker = async () => browser.context.serviceWorkers()[0] ?? browser.context.waitForEvent('serviceworker');
  return {
    ...browser,
    portal,
    worker,
    log: logbookOf(async (expression) => (await worker()).evaluate(expression)),
    async panelFor(page) {
      await page.bringToFront();
      const tab = await (await worker()).evaluate(
        'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)',
      );
      const panel = await browser.context.newPage();
      await panel.setViewportSize({ width: 360, height: 900 });
      await panel.goto(browser.url(`sidepanel.html?tab=${tab}`));
      return panel;
    },
    async close() {
      await browser.close();
      await portal.close();
      const requests = requestsIn(netLog);
      rmSync(folder, { recursive: true, force: true });
      const ours = requests.filter(({ initiator }) => initiator.startsWith('chrome-extension://'));
      if (ours.length > 0) throw new Error(`The extension asked the network for ${ours.map(({ url }) => url).join(', ')}`);
      return requests;
    },
  };
}

/** Tries until `ask` gives something, at most `seconds`; then fails with `what`. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, seconds = PATIENCE): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    // Lists that are just made anew are not there for a moment.
    const answer = await ask().catch((error: unknown) => {
      if (String(error).includes('mending')) return undefined;
      throw error;
    });
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
