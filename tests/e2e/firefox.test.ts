import { afterAll, beforeAll, expect, test } from 'vitest';
import { firefoxPath, NoBrowser } from '../../scripts/browsers.ts';
import { type Firefox, openFirefox } from '../../scripts/firefox.ts';
import { logbookOf } from '../../scripts/logbook.ts';
import { type PracticePortal, startPracticePortal } from '../practice-portal/server.ts';
import { until } from './kit/session.ts';
import { onSummary } from './kit/visible.ts';

/** Why Firefox cannot be had, or nothing. With CI set it must be had. */
function whyNot(): string | undefined {
  try {
    firefoxPath();
    return undefined;
  } catch (error) {
    if (error instanceof NoBrowser && !process.env.CI) return error.message;
    throw error;
  }
}

const missing = whyNot();
let firefox: Firefox;
let portal: PracticePortal;

beforeAll(async () => {
  if (missing !== undefined) return;
  portal = await startPracticePortal({ pace: 0.3 });
  firefox = await openFirefox();
});
afterAll(async () => {
  await firefox?.close();
  await portal?.close();
});

test(`in Firefox a claim opened on a portal stands in the log${missing === undefined ? '' : ` (${missing})`}`, async (context) => {
  context.skip(missing !== undefined, missing);
  const example = portal.claims.find(({ example }) => example === 'denied: no authorization');
  const number = example?.claim.claimNumber;
  if (!number) throw new Error('The practice portal has no such claim.');
  const page = await firefox.open(portal.address);
  await page.locator('button').click();
  await page.waitForSelector('nav a');
  await page.goto(`${portal.address}/claims/${number}`);
  await page.waitForSelector('.lines table');
  // Firefox surveys the page in front alone: the extension's page comes after it has rested.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const own = await firefox.ownPage('sidepanel.html');
  const log = logbookOf(async (expression) => JSON.parse(String(await own.evaluate(`(${expression}).then(JSON.stringify)`))));
  const record = await until('the claim is in the log', async () =>
    (await log.records()).find(({ claim }) => claim.claimNumber === number),
  );
  expect(record.claim).toEqual(onSummary(example.claim));
});
