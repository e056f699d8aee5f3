/** Opens saved pages in a real browser with the built extension and asks its worker what it reads there. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Claim } from '../../utils/claim/claim.ts';
import { claimJson } from '../../utils/claim/claim-json.ts';
import { build, buildFolder, type ExtensionBrowser, openExtensionBrowser } from '../extension-browser.ts';
import { root } from '../run-module.ts';
import { type SavedPage, serve } from './saved-pages.ts';

export interface PageRead {
  kind: 'claim-detail' | 'claim-list' | 'other';
  claims: Record<string, unknown>[];
  /** main-thread milliseconds in the page, milliseconds of reading in the worker */
  ms: { page: number; worker: number };
}

/** Longest wait for the survey script to come up in a page that has just loaded. */
const PATIENCE = 8_000;
/** A page may still draw after a click. */
const AFTER_STEP = 400;

interface Answer {
  ok: boolean;
  sentence?: string;
  value?: { kind: PageRead['kind']; claims: Claim[]; ms: PageRead['ms'] };
}

export interface ExtensionReader {
  read(page: SavedPage): Promise<PageRead>;
  close(): Promise<void>;
}

/** Opens the browser; builds the extension where there is no build, or an older one than its sources. */
export async function openReader(say: (words: string) => void): Promise<ExtensionReader> {
  if (isStale(buildFolder('granted'))) {
    say('Building the extension.');
    await build('granted');
  }
  const browser = await openExtensionBrowser();
  const inside = await browser.context.newPage();
  await inside.goto(browser.url('sidepanel.html'));
  return {
    read: (page) => readPage(browser, inside, page),
    close: () => browser.close(),
  };
}

async function readPage(browser: ExtensionBrowser, inside: Page, saved: SavedPage): Promise<PageRead> {
  const page = await browser.context.newPage();
  try {
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.route('**/*', (route) => {
      const request = route.request();
      const top = request.isNavigationRequest() && request.frame() === page.mainFrame();
      return route.fulfill(serve(saved, request.url(), top));
    });
    await page.goto(saved.url, { waitUntil: 'load' });
    await page.waitForTimeout(saved.settle);
    for (const step of saved.steps) {
      await page.locator(step).first().click({ timeout: 5_000 });
      await page.waitForTimeout(AFTER_STEP);
    }
    if (saved.steps.length > 0) await page.waitForTimeout(Math.min(saved.settle, 2_000));
    const value = await ask(inside, page);
    return { kind: value.kind, claims: value.claims.map(claimJson), ms: value.ms };
  } finally {
    await page.close();
  }
}

/** Asks the worker for the tab in front, again until the page's survey script has come up. */
async function ask(inside: Page, page: Page): Promise<NonNullable<Answer['value']>> {
  const until = Date.now() + PATIENCE;
  await page.bringToFront();
  for (;;) {
    const answer = (await inside.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query(which: object): Promise<{ id: number }[]> };
          runtime: { sendMessage(message: object): Promise<unknown> };
        };
      };
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.runtime.sendMessage({ name: 'read-tab', body: { tabId: tab?.id ?? -1 } });
    })) as Answer | undefined;
    if (answer?.ok && answer.value) return answer.value;
    if (Date.now() > until) throw new Error(answer?.sentence ?? 'The extension does not answer.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** True where there is no build, or a source is newer than it. */
function isStale(folder: string): boolean {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return true;
  const built = statSync(manifest).mtimeMs;
  const newer = (path: string): boolean =>
    statSync(path).isDirectory()
      ? readdirSync(path).some((name) => newer(join(path, name)))
      : statSync(path).mtimeMs > built && !path.includes('.test.');
  return ['entrypoints', 'utils', 'components', 'wxt.config.ts', 'package.json']
    .map((name) => join(root, name))
    .some((path) => existsSync(path) && newer(path));
}
