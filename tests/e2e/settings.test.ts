/** The settings in a real browser: what support may see, settings as a file, and the end of everything. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClaim, openResults, signIn } from '../practice-portal/walk.ts';
import { type Session, startSession, until } from './kit/session.ts';

const NUMBER = 'MM26-7688190';

let session: Session;
let settings: Page;
beforeAll(async () => {
  session = await startSession();
  const portal = await session.context.newPage();
  await signIn(portal, session.portal.address);
  await openResults(portal);
  await openClaim(portal, NUMBER);
  await until('the claim is in the log', async () => ((await session.log.records()).length > 0 ? true : undefined));
  // What is sent from elsewhere is refused and recorded: the diagnostics tell of it, not of what it said.
  await (await session.worker()).evaluate(`chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map((tab) =>
    chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => chrome.runtime.sendMessage({ name: 'record', body: 'Marisol' }) })
      .catch(() => undefined))))`);
  await portal.close();
  settings = await session.context.newPage();
});
afterAll(async () => {
  await session.close();
});

const openPart = async (part: string): Promise<void> => {
  await settings.goto(session.url(`options.html#${part}`));
  await settings.reload();
  await settings.getByRole('main').waitFor();
};

// Two minutes are ten seconds for each of twelve things to do: counted, since a clock would measure the machine.
test('the first steps are at most twelve things to do, and each is left and taken up again where it was', async () => {
  let done = 0;
  const press = (name: string): Promise<void> => {
    done++;
    return settings.getByRole('button', { name }).click();
  };
  const next = () => press('Next');
  const answer = (field: Locator, text: string): Promise<void> => {
    done++;
    return field.fill(text);
  };
  const at = (step: string) => settings.locator('[aria-current=step]').filter({ hasText: step }).waitFor();
  await openPart('first-run');
  await at('What it does');
  await next();
  await answer(settings.getByLabel('Name', { exact: true }), 'Dana Whitfield');
  await next();
  await at('Passphrase');
  // She leaves here, and comes back another day.
  await openPart('about');
  await openPart('first-run');
  await at('Passphrase');
  await next();
  await at('Portals');
  await answer(settings.getByRole('searchbox'), 'availity');
  await settings.getByText('Availity').first().waitFor();
  await next();
  await at('Hospital');
  await answer(settings.getByLabel('NPI'), '1558473926');
  await next();
  await at('Worklist');
  await next();
  await at('Try it');
  await press('Finish');
  await settings.getByRole('heading', { name: 'Keys', exact: true }).waitFor();
  expect(done).toBeLessThanOrEqual(12);
  await openPart('you');
  expect(await settings.getByLabel('Name', { exact: true }).first().inputValue()).toBe('Dana Whitfield');
  expect(await settings.getByLabel('NPI').inputValue()).toBe('1558473926');
});

test('diagnostics name versions, states and counts, and nothing that was read of any page', async () => {
  const records = await session.log.records();
  await openPart('data');
  await settings.getByRole('button', { name: 'Show them' }).click();
  const box = settings.getByRole('textbox', { name: 'Diagnostics' });
  await box.waitFor();
  const text = await box.inputValue();
  expect(JSON.parse(text)).toMatchObject({
    claimside: expect.stringMatching(/^\d/),
    lock: 'device',
    counts: { claims: records.length },
    refused: [{ name: 'record', from: 'page' }],
  });
  const { claim } = records[0]!;
  const words = [claim.claimNumber, claim.patientName, claim.memberId, claim.payer, 'Marisol'].filter(
    (word) => word !== undefined,
  );
  expect(words.length).toBeGreaterThan(3);
  for (const word of words) expect(text).not.toContain(word);
  const [file] = await Promise.all([
    settings.waitForEvent('download'),
    settings.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toBe(text);
});

test('a settings file that loosens the lock is refused; one that fits is taken', async () => {
  await openPart('data');
  const take = (parts: object) =>
    settings.locator('input[type=file]').setInputFiles({
      name: 'settings.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ claimside: 'settings', version: 1, settings: parts })),
    });
  await take({ clerk: { name: 'Mallory' }, security: { lockMinutes: 480 } });
  await settings.getByText('less safe than it is now (security.lockMinutes)').waitFor();
  await take({ clerk: { name: 'Dana Reed' } });
  await settings.getByText('1 part was changed.').waitFor();
  await openPart('you');
  expect(await settings.getByRole('textbox', { name: 'Name' }).first().inputValue()).toBe('Dana Reed');
});

test('deleted is everything, counted before and after, and another page that is open holds nothing of it any more', async () => {
  const panel = await session.context.newPage();
  await panel.goto(session.url('sidepanel.html'));
  await panel.getByRole('tab', { name: /Worklist/ }).click();
  await panel.getByText('Marisol Ibarra').first().waitFor();
  await settings.bringToFront();
  await openPart('data');
  const button = settings.getByRole('button', { name: 'Delete everything' });
  expect(await button.isDisabled()).toBe(true);
  await settings.getByLabel('Type DELETE to go on').fill('DELETE');
  await button.click();
  await settings.getByRole('heading', { name: 'Everything is deleted' }).waitFor();
  const rows = await settings
    .getByRole('row')
    .evaluateAll((all) => all.slice(1).map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(rows.map(([what, before, now]) => [what, Number(before) > 0, now])).toEqual([
    ['Databases of the log', true, '0'],
    ['Rows in them', true, '0'],
    ['Settings, keys and second copies', true, '0'],
    ['Values in memory', true, '0'],
    ['Files laid down', false, '0'],
    // This build is granted every site in its manifest, which no program can give back.
    ['Sites enabled', true, '2'],
  ]);
  await panel.bringToFront();
  await panel.getByRole('tab', { name: /Worklist/ }).click();
  await until('the panel holds nothing of it', async () =>
    (await panel.locator('body').innerText()).includes('Marisol') ? undefined : true,
  );
  expect(await session.log.records()).toEqual([]);
});
