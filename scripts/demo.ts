/**
 * Shows the main job on the practice portal: `npm run demo`. With a display it opens the browser for a person to try; without one it walks the
 * claims by itself, prints the follow-up log and leaves pictures and a letter in `demo-output/`. `-- --headless` does the latter anyway.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPracticePortal } from '../tests/practice-portal/server.ts';
import { signIn } from '../tests/practice-portal/walk.ts';
import { NoBrowser } from './browsers.ts';
import { showWork } from './demo-walk.ts';
import { build, openExtensionBrowser } from './extension-browser.ts';
import { root } from './run-module.ts';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = !hasDisplay || process.argv.includes('--headless');
const output = join(root, 'demo-output');

/** The browser is the person's from here on: it ends when she closes it. */
async function letTry(): Promise<void> {
  const portal = await startPracticePortal();
  const browser = await openExtensionBrowser({ headless: false, viewport: null });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await signIn(page, portal.address);
  await browser.sidePanel(page);
  console.log(`Meridian Mutual, a payer that does not exist, is open at ${portal.address} with the side panel beside it.`);
  console.log('Open Claims, press Search and choose a claim: the panel says what happened and what to do next.');
  console.log('"Practice tasks" has questions for a first morning. Close the browser to end.');
  await browser.context.waitForEvent('close', { timeout: 0 });
  await portal.close();
}

async function walkByItself(): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const portal = await startPracticePortal({ pace: 0.5 });
  const browser = await openExtensionBrowser();
  try {
    await showWork(browser, portal, (name, content) => writeFileSync(join(output, name), content));
  } finally {
    await browser.close();
    await portal.close();
  }
  console.log('\nPictures of the panel and one appeal letter are in demo-output/.');
}

try {
  console.log('Building …');
  await build('granted');
  await (headless ? walkByItself() : letTry());
} catch (error) {
  if (!(error instanceof NoBrowser)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
