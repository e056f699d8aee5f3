/** Sites are given and taken away one by one, also outside of the extension: what may not be read is not read. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClaim, openResults, signIn } from '../practice-portal/walk.ts';
import { type SiteAccess, siteBySite } from './kit/access.ts';
import { type Session, startSession, until } from './kit/session.ts';

const PORTAL = 'http://127.0.0.1/*';
const [FIRST, SECOND] = ['MM26-7688190', 'MM26-7659903'] as const;
/** Milliseconds in which a page that may be read is in the log for certain. */
const LONG_ENOUGH = 3_000;

let session: Session;
let sites: SiteAccess;
let portal: Page;
beforeAll(async () => {
  session = await startSession();
  sites = await siteBySite(session);
  portal = await session.context.newPage();
});
afterAll(async () => {
  await session.close();
});

const logged = async (): Promise<(string | undefined)[]> => (await session.log.records()).map(({ claim }) => claim.claimNumber);

test('a claim on a site that is not enabled is not read; once it is enabled the open page is, without loading it again', async () => {
  expect(await sites.granted()).toEqual([]);
  await signIn(portal, session.portal.address);
  await openResults(portal);
  await openClaim(portal, FIRST);
  await portal.waitForTimeout(LONG_ENOUGH);
  expect(await logged()).toEqual([]);

  await sites.grant(PORTAL);
  await until('the claim is in the log', async () => ((await logged()).includes(FIRST) ? true : undefined));
});

test('what the clerk writes in one panel stands in another that is open at the same time', async () => {
  const one = await session.panelFor(portal);
  const two = await session.panelFor(portal);
  await Promise.all([one, two].map((panel) => panel.getByRole('heading', { name: 'Next' }).waitFor()));
  await one.bringToFront();
  await one.keyboard.press('d');
  await one
    .getByText(/^Done:/)
    .first()
    .waitFor();
  await two
    .getByText(/^Done:/)
    .first()
    .waitFor();
  await Promise.all([one.close(), two.close()]);
});

test('permission taken away in the browser’s own settings: the panel says so, and the open page is read no more', async () => {
  await portal.bringToFront();
  const panel = await session.panelFor(portal);
  await panel.getByText(FIRST).first().waitFor();
  await sites.takeAway(PORTAL);
  await panel.getByRole('button', { name: 'Enable this site' }).waitFor();
  expect(await panel.locator('body').innerText()).not.toContain(FIRST);
  await panel.close();

  await portal.bringToFront();
  await portal.getByRole('link', { name: 'Back to results' }).click();
  await openClaim(portal, SECOND);
  await portal.waitForTimeout(LONG_ENOUGH);
  expect(await logged()).toEqual([FIRST]);
});

test('a frame of another site is named with the button that enables it, and the notice goes once it is enabled', async () => {
  const page = await session.context.newPage();
  const answer = (body: string) => ({
    contentType: 'text/html',
    body: `<!doctype html><html lang="en"><title>Claims</title>${body}`,
  });
  await page.route('https://portal.example.com/**', (route) =>
    route.fulfill(answer('<h1>Claim status</h1><iframe width="900" height="700" src="https://claims.example.net/1"></iframe>')),
  );
  await page.route('https://claims.example.net/**', (route) => route.fulfill(answer('<p>Claim Number 1234567890</p>')));
  await sites.grant('https://portal.example.com/*');
  await page.goto('https://portal.example.com/status');
  const panel = await session.panelFor(page);
  await panel.getByText('A part of this page comes from claims.example.net').waitFor();
  expect(await panel.getByRole('button', { name: 'Enable claims.example.net' }).count()).toBe(1);

  await sites.grant('https://claims.example.net/*');
  await page.bringToFront();
  await page.reload();
  await panel.getByText('A part of this page comes from claims.example.net').waitFor({ state: 'hidden' });
  await panel.close();
  await page.close();
});
