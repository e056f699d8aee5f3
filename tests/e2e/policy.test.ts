/**
 * The hospital's policy as administrators lay it down for a real browser: a file in the folder of managed policies, for an extension of an id of its
 * own (a copy of the build), so that no other browser on this machine is touched.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/browsers.ts';
import { buildFolder, type ExtensionBrowser, openExtensionBrowser } from '../../scripts/extension-browser.ts';

/** Where the browser looks for policies on Linux; on other systems they are not files. */
function policyFolder(): string {
  const path = chromiumPath();
  if (/edge/.test(path)) return '/etc/opt/edge/policies/managed';
  return /chrome/.test(path) ? '/etc/opt/chrome/policies/managed' : '/etc/chromium/policies/managed';
}

/** The id that the browser gives to an unpacked extension: a hash of its folder, in the letters a to p. */
const idOf = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

const folder = policyFolder();
const file = join(folder, `claimside-test-${process.pid}.json`);
/** The first folder that is made here: it goes again with all below it. */
const made = [dirname(dirname(folder)), dirname(folder), folder].find((path) => !existsSync(path));
const writable = process.platform === 'linux' && layDown({});

function layDown(policies: object): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(policies));
    return true;
  } catch {
    return false;
  }
}

let extension: string;
let browser: ExtensionBrowser | undefined;
const managed = (policy: object): boolean => layDown({ '3rdparty': { extensions: { [idOf(extension)]: policy } } });

beforeAll(async () => {
  if (!writable) return;
  extension = realpathSync(mkdtempSync(join(tmpdir(), 'claimside-managed-')));
  cpSync(buildFolder('granted'), extension, { recursive: true });
  managed({ lockMinutes: 7, passphraseRequired: true, allowExport: false, passphraseLength: 9999, portals: ['availity'] });
  browser = await openExtensionBrowser({ extension });
});
afterAll(async () => {
  await browser?.close();
  rmSync(made ?? file, { recursive: true, force: true });
  if (extension) rmSync(extension, { recursive: true, force: true });
});

test.skipIf(!writable)(
  `a policy in ${folder} holds in a page that is open already, its wrong value is named, and so does a change of it`,
  async () => {
    if (!browser) throw new Error('no browser');
    expect(browser.id).toBe(idOf(extension));
    const page = await browser.context.newPage();
    await page.goto(browser.url('options.html#about'));
    const shows = (key: string, value: string) =>
      page.getByRole('row').filter({ hasText: key }).filter({ hasText: value }).waitFor();
    await shows('lockMinutes', '7 minutes');
    await shows('allowExport', 'not allowed');
    await shows('passphraseLength', '16 characters');
    await page.getByRole('alert').filter({ hasText: 'passphraseLength' }).waitFor();
    managed({ lockMinutes: 5 });
    await shows('lockMinutes', '5 minutes');
    await shows('allowExport', 'not set');
  },
);
