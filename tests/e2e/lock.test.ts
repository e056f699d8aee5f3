/**
 * A locked log takes in what a clerk opens, shows nothing of it, and holds it after the unlock; what was unfinished comes back, also after an
 * update, and what was logged is taken back.
 */
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClaim, openResults, signIn } from '../practice-portal/walk.ts';
import { memoryOfWorker } from './kit/memory.ts';
import { type Session, startSession, until } from './kit/session.ts';
import { onceTabState } from './kit/tab-state.ts';
import { ownBuild, updateTo } from './kit/update.ts';

const PASSPHRASE = 'three blue herons at noon';
const [FIRST, SECOND] = ['MM26-7688190', 'MM26-7659903'] as const;

const build = ownBuild();
let session: Session;
let page: Page;
let panel: Page;
beforeAll(async () => {
  session = await startSession({ extension: build });
  page = await session.context.newPage();
  await signIn(page, session.portal.address);
  await openResults(page);
  await openClaim(page, FIRST);
  panel = await session.panelFor(page);
});
afterAll(async () => {
  await session.close();
  rmSync(build, { recursive: true, force: true });
});

/** Each test goes on where the one before it ended; where a try at one broke off, the panel may be closed and the log locked. */
async function openAgain(): Promise<void> {
  if (panel.isClosed()) panel = await session.panelFor(page);
  await ask('unlock', { passphrase: PASSPHRASE });
}

/** Asks the worker as the panel does. */
const ask = (name: string, body: object): Promise<unknown> =>
  panel.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ name, body })})`);

/** The claim in front was read, which happens while it is in front alone; of one that is put away sealed no key is known. */
const isRead = (keys: number): Promise<unknown> =>
  onceTabState(
    'the claim in front is read',
    session,
    `${session.portal.address}/*`,
    ({ phase, kind, claims }) => phase === 'read' && kind === 'claim-detail' && claims.length === keys,
  );

const holds = (number: string) => async (): Promise<true | undefined> =>
  (await session.log.records()).some(({ claim }) => claim.claimNumber === number) || undefined;

test('the log opens with its passphrase alone once one is set, and a claim opened meanwhile is not lost', async () => {
  await until('the first claim is in the log', holds(FIRST));
  // made there, and nowhere in the code: so that the look into its memory is known to see what it holds
  await (await session.worker()).evaluate("globalThis.held = ['held', 'in', 'memory'].join('-')");
  expect(await ask('set-passphrase', { passphrase: PASSPHRASE })).toMatchObject({
    ok: true,
    value: { recoveryKey: expect.any(String) },
  });
  expect(await ask('lock', {})).toEqual({ ok: true, value: { locked: true } });

  await page.bringToFront();
  await openResults(page);
  await openClaim(page, SECOND);
  await isRead(0);
  const memory = JSON.stringify(await (await session.worker()).evaluate('chrome.storage.session.get(null)'));
  const disk = JSON.stringify(await (await session.worker()).evaluate('chrome.storage.local.get(null)'));
  const held = await memoryOfWorker(session.context);
  expect(held.includes('held-in-memory')).toBe(true);
  for (const number of [FIRST, SECOND]) {
    expect(memory).not.toContain(number);
    expect(disk).not.toContain(number);
    expect(held.includes(number)).toBe(false);
  }

  expect(await ask('unlock', { passphrase: 'a wrong guess at it' })).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('passphrase'),
  });
  expect(await ask('unlock', { passphrase: PASSPHRASE })).toMatchObject({ ok: true });
  await until('the first claim is in the log still', holds(FIRST));
  await until('the claim opened while locked is in the log', holds(SECOND));
});

const unfinished = 'Called provider line, on hold since';

/** Opens the note of the claim in front and types into it, by keys alone. */
async function beginNote(): Promise<void> {
  await panel.getByText(SECOND).first().waitFor();
  await panel.keyboard.press('o');
  await panel.getByText('Add a note').first().press('Enter');
  const note = panel.getByRole('textbox', { name: 'Note' });
  await note.fill('');
  await panel.keyboard.type(unfinished);
}

/** The claim is opened on the portal once more: what a lock has forgotten of the pages is known again. */
async function lookAgain(): Promise<void> {
  await page.bringToFront();
  await openResults(page);
  await openClaim(page, SECOND);
  await isRead(1);
}

async function unlockByHand(): Promise<void> {
  await panel.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await panel.keyboard.press('Enter');
}

/** Goes on with what the panel offers, and finds what was typed. */
async function goOn(): Promise<void> {
  await panel.getByText('A note for this claim is not finished.').waitFor();
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Go on with it' }).press('Enter');
  const note = panel.getByRole('textbox', { name: 'Note' });
  await until('what was typed stands in the note', async () => ((await note.inputValue()) === unfinished ? true : undefined));
}

test('a page that was behind another when the log was opened again is known once it comes to the front, though it shows nothing new', async () => {
  await openAgain();
  await lookAgain();
  await panel.bringToFront();
  await ask('lock', {});
  await ask('unlock', { passphrase: PASSPHRASE });
  await page.bringToFront();
  await isRead(1);
});

test('locked at once from the keyboard, nothing of the claim is on screen any more, and the unfinished note comes back', async () => {
  await openAgain();
  await panel.close();
  await lookAgain();
  panel = await session.panelFor(page);
  await beginNote();
  // the browser's own key cannot be pressed by a program: this is what it does
  await ask('lock', {});
  await panel.getByLabel('Passphrase', { exact: true }).waitFor();
  const shown = await panel.locator('body').innerText();
  for (const word of [SECOND, unfinished, 'Vance']) expect(shown).not.toContain(word);
  await unlockByHand();
  await lookAgain();
  await goOn();
});

test('what was logged is taken back by keys alone', async () => {
  await panel.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
  await panel.getByText('Note logged').first().waitFor();
  const notes = async () => (await session.log.records()).find(({ claim }) => claim.claimNumber === SECOND)?.notes.length;
  await until('the note is in the log', async () => ((await notes()) === 1 ? true : undefined));
  await panel.getByRole('heading').first().click();
  await panel.keyboard.press('Control+z');
  await until('the note is taken back', async () => ((await notes()) === 0 ? true : undefined));
});

test('an update in the middle of a note closes the panel and locks the log; the note comes back, and the portal’s page notices nothing', async () => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await openAgain();
  await lookAgain();
  await beginNote();
  const claim = (await session.log.records()).find((record) => record.claim.claimNumber === SECOND)!.key;
  await until('the note is put away', async () => {
    const kept = JSON.stringify(await ask('draft', { name: `note:${claim}` }));
    return kept.includes(unfinished) ? true : undefined;
  });
  const closed = panel.waitForEvent('close');
  await updateTo('99.0.0', build, session.context);
  await closed;
  // the script of the version before is still in the page, which stirs once more
  await page.bringToFront();
  await openResults(page);
  await openClaim(page, SECOND);
  panel = await session.panelFor(page);
  expect(await panel.evaluate('chrome.runtime.getManifest().version')).toBe('99.0.0');
  await unlockByHand();
  await lookAgain();
  await goOn();
  expect(faults).toEqual([]);
});
