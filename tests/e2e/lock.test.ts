/** A locked log takes in what a clerk opens, shows nothing of it, and holds it after the unlock. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClaim, openResults, signIn } from '../practice-portal/walk.ts';
import { type Session, startSession, until } from './kit/session.ts';

const PASSPHRASE = 'three blue herons at noon';
const [FIRST, SECOND] = ['MM26-7688190', 'MM26-7659903'] as const;

let session: Session;
let page: Page;
let panel: Page;
beforeAll(async () => {
  session = await startSession();
  page = await session.context.newPage();
  await signIn(page, session.portal.address);
  await openResults(page);
  await openClaim(page, FIRST);
  panel = await session.panelFor(page);
});
afterAll(async () => {
  await session.close();
});

/** Asks the worker as the panel does. */
const ask = (name: string, body: object): Promise<unknown> =>
  panel.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ name, body })})`);

const holds = (number: string) => async (): Promise<true | undefined> =>
  (await session.log.records()).some(({ claim }) => claim.claimNumber === number) || undefined;

test('the log opens with its passphrase alone once one is set, and a claim opened meanwhile is not lost', async () => {
  await until('the first claim is in the log', holds(FIRST));
  expect(await ask('set-passphrase', { passphrase: PASSPHRASE })).toMatchObject({
    ok: true,
    value: { recoveryKey: expect.any(String) },
  });
  expect(await ask('lock', {})).toEqual({ ok: true, value: { locked: true } });

  await page.bringToFront();
  await openResults(page);
  await openClaim(page, SECOND);
  await page.waitForTimeout(2_500);
  const memory = JSON.stringify(await (await session.worker()).evaluate('chrome.storage.session.get(null)'));
  const disk = JSON.stringify(await (await session.worker()).evaluate('chrome.storage.local.get(null)'));
  for (const number of [FIRST, SECOND]) {
    expect(memory).not.toContain(number);
    expect(disk).not.toContain(number);
  }

  expect(await ask('unlock', { passphrase: 'a wrong guess at it' })).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('passphrase'),
  });
  expect(await ask('unlock', { passphrase: PASSPHRASE })).toMatchObject({ ok: true });
  await until('the first claim is in the log still', holds(FIRST));
  await until('the claim opened while locked is in the log', holds(SECOND));
  await panel.close();
  panel = await session.panelFor(page);
  await panel.getByText(SECOND).first().waitFor();
});
