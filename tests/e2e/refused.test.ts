/** The browser refuses its storage: no page goes blank, each says what is the matter and what to do. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ExtensionBrowser, openExtensionBrowser } from '../../scripts/extension-browser.ts';

const PAGES = ['sidepanel.html?tab=1', 'desk.html', 'options.html'];

let profile = '';
let browser: ExtensionBrowser | undefined;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'claimside-refused-'));
  mkdirSync(join(profile, 'Default'));
});
afterEach(async () => {
  await browser?.close();
  browser = undefined;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** What stands on a page once these words are there. */
async function pageWith(path: string, words: string): Promise<string> {
  const page = await browser!.context.newPage();
  await page.goto(browser!.url(path));
  await page.getByText(words).first().waitFor();
  const text = await page.locator('body').innerText();
  await page.close();
  return text;
}

test('without storage for the log each page says so, and the settings can still be read', async () => {
  // Where its folder should be stands a file: whatever the browser tries with it fails.
  writeFileSync(join(profile, 'Default', 'IndexedDB'), 'not a folder');
  browser = await openExtensionBrowser({ profile });
  await pageWith('sidepanel.html?tab=1', 'cannot open the log');
  await pageWith('desk.html', 'cannot open the log');
  await pageWith('options.html#log', 'cannot open the log');
  expect(await pageWith('options.html', 'Your name stands in the log')).not.toContain('cannot open the log');
});

test('without storage for the settings no page goes blank, and none goes on as if there were no policy', async () => {
  writeFileSync(join(profile, 'Default', 'Local Extension Settings'), 'not a folder');
  browser = await openExtensionBrowser({ profile });
  for (const path of PAGES) {
    const text = await pageWith(path, 'cannot read its settings');
    expect(text, path).not.toMatch(/IO error|LOCK/);
  }
});
