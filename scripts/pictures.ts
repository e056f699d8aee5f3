/**
 * Makes the pictures of the clerk's guide and of the stores, from the built extension on the practice portal and from the drawings in `assets/`:
 * `npm run pictures`. The guide's go into `docs/guide/`, the stores' into `docs/store/`; JPEG, so that the repository stays small.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { HOSPITAL } from '../tests/e2e/kit/hospital.ts';
import { startSession, until } from '../tests/e2e/kit/session.ts';
import { openClaim, openResults, signIn } from '../tests/practice-portal/walk.ts';
import { build } from './extension-browser.ts';
import { beside } from './picture.ts';
import { root } from './run-module.ts';

const QUALITY = 70;
const PANEL = { width: 360, height: 760 };
const DESK = { width: 1024, height: 560 };
/** What Chrome's and Edge's stores ask for: a screenshot, a small and a large tile. Firefox's takes the screenshot. */
const SCREENSHOT = { width: 1280, height: 800 };
const TILES = [
  { width: 440, height: 280 },
  { width: 1400, height: 560 },
];
/** What a clerk has set once she has worked for a week. */
const SETTINGS = { firstRun: { done: [], left: true }, ...HOSPITAL };
const DENIED = 'denied: no authorization';

const write = (name: string, picture: Buffer): void => {
  const path = join(root, 'docs', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
};

async function take(page: Page, size: { width: number; height: number }): Promise<Buffer> {
  await page.setViewportSize(size);
  // What comes in softly has come in.
  await page.waitForTimeout(400);
  return page.screenshot({ type: 'jpeg', quality: QUALITY });
}

await build('granted');
const session = await startSession();
try {
  const { context, portal, log } = session;
  await (await session.worker()).evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(SETTINGS)} })`);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize({ width: SCREENSHOT.width - PANEL.width - 1, height: SCREENSHOT.height });
  await signIn(page, portal.address);
  for (const { claim } of portal.claims) {
    await openResults(page);
    await openClaim(page, claim.claimNumber ?? '');
    await until(`${claim.claimNumber} is in the log`, async () =>
      (await log.records()).some((record) => record.claim.claimNumber === claim.claimNumber) ? true : undefined,
    );
  }
  await openResults(page);
  await openClaim(page, portal.claims.find(({ example }) => example === DENIED)?.claim.claimNumber ?? '');
  const panel = await session.panelFor(page);
  await panel.getByRole('heading', { name: 'Next' }).waitFor();
  write('guide/claim.jpg', await take(panel, PANEL));
  await panel.setViewportSize({ width: PANEL.width, height: SCREENSHOT.height });
  write('store/screenshot.jpg', await beside(context, await page.screenshot(), await panel.screenshot(), QUALITY));

  await panel.keyboard.press('l');
  await panel.getByRole('heading', { name: 'Letters that fit' }).waitFor();
  await panel.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Word' }).waitFor();
  write('guide/letter.jpg', await take(panel, PANEL));

  const own = await context.newPage();
  await own.goto(session.url('options.html#first-run'));
  await own.getByRole('list', { name: 'First steps' }).waitFor();
  write('guide/first-steps.jpg', await take(own, DESK));
  await own.goto(session.url('desk.html#worklist'));
  await own.getByText(/\d+ of \d+ claims/).waitFor();
  write('guide/worklist.jpg', await take(own, DESK));
  await own.close();

  const drawing = await context.newPage();
  for (const size of TILES) {
    await drawing.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${readFileSync(join(root, 'assets/tile.svg'), 'utf8')}`,
    );
    write(`store/tile-${size.width}x${size.height}.jpg`, await take(drawing, size));
  }
} finally {
  await session.close();
}
