/** An update of the extension while the browser runs: another version at the same place, taken in as the browser takes one in. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { buildFolder } from '../../../scripts/extension-browser.ts';

/** The build that is granted all sites, in a folder of its own that may be changed. */
export function ownBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimside-build-'));
  cpSync(buildFolder('granted'), folder, { recursive: true });
  return folder;
}

/** Lets the browser take in the same code under another version. It ends the worker and closes the extension's pages, as at every update. */
export async function updateTo(version: string, folder: string, context: BrowserContext): Promise<void> {
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version }));
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Extensions.loadUnpacked', { path: folder });
  await session?.detach();
}
