import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TabState } from '../../utils/messages/protocol.ts';
import { openClaim, openResults, signIn } from '../practice-portal/walk.ts';
import { type Session, startSession, until } from './kit/session.ts';
import { onceTabState } from './kit/tab-state.ts';

let session: Session;
const number = 'MM26-7688190';

beforeAll(async () => {
  session = await startSession();
  const page = session.context.pages()[0] ?? (await session.context.newPage());
  await signIn(page, session.portal.address);
  await openResults(page);
  await openClaim(page, number);
  await until('the claim is in the log', async () =>
    (await session.log.records()).some(({ claim }) => claim.claimNumber === number) ? true : undefined,
  );
});
afterAll(async () => {
  await session.close();
});

/** Sends as the script in the portal's page does, whatever is asked for. */
async function sendFromPage(message: object): Promise<unknown> {
  const worker = await session.worker();
  return worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ url: '${session.portal.address}/*' });
    const [{ result }] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: (message) => chrome.runtime.sendMessage(message),
      args: [${JSON.stringify(message)}],
    });
    return result;
  })()`);
}

const journal = async (): Promise<string> => {
  const records = await session.log.records();
  return JSON.stringify(await Promise.all(records.map(({ key }) => session.log.history(key))));
};

describe('a script in a portal’s page', () => {
  test.each([
    [
      'write to the log',
      { name: 'record', body: { id: crypto.randomUUID(), claim: 'any', bodies: [{ kind: 'noted', text: 'x' }] } },
    ],
    ['take entries back', { name: 'undo', body: { id: crypto.randomUUID(), entry: crypto.randomUUID() } }],
    ['ask what is known of a tab', { name: 'tab-state', body: { tabId: 1 } }],
    ['read a tab', { name: 'read-tab', body: { tabId: 1 } }],
    ['send what is no page', { name: 'page-seen', body: { id: 'not an id', page: { pieces: 'x' }, surveyMs: -1 } }],
    ['send a message of another name', { name: '__proto__', body: {} }],
    ['send nothing', {}],
  ])('cannot %s', async (_what, message) => {
    const before = await journal();
    expect(await sendFromPage(message)).toMatchObject({ ok: false });
    expect(await journal()).toBe(before);
  });

  test('what it tried is recorded, without what it said', async () => {
    await sendFromPage({ name: 'record', body: { secret: 'Marisol Ibarra' } });
    const refusals = JSON.stringify(await (await session.worker()).evaluate('chrome.storage.local.get("refusals")'));
    expect(refusals).toContain('"from":"page"');
    expect(refusals).not.toContain('Marisol');
  });
});

test('a flood of messages from one tab is refused in plain words, other tabs are logged meanwhile, and what the page shows is read after it', async () => {
  const other = await session.context.newPage();
  await signIn(other, session.portal.address);
  const worker = await session.worker();
  // The page changes once while it floods, so that what it shows is refused with the rest, and is at rest from then on.
  const flooding = worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ url: '${session.portal.address}/*' });
    // What the panel would say, all the while: a page that is tried again may be read before a long flood is over.
    const states = [];
    const look = setInterval(async () => states.push(JSON.stringify(await chrome.storage.session.get('tab:' + tab.id))), 50);
    const [{ result }] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: async () => {
        const answers = [];
        const begun = performance.now();
        const page = { url: location.href, title: '', lang: '', width: 800, height: 600, pieces: [] };
        for (let round = 0; round < 40 || performance.now() - begun < 1_800; round++) {
          if (round === 2) document.body.append('Thank you for waiting.');
          answers.push(...await Promise.all(Array.from({ length: 50 }, () =>
            chrome.runtime.sendMessage({ name: 'page-seen', body: { id: crypto.randomUUID(), page, surveyMs: 1 } }))));
        }
        const refused = answers.filter((answer) => answer?.ok === false).map(({ sentence }) => sentence);
        return { sent: answers.length, refused, seconds: (performance.now() - begun) / 1_000 };
      },
    });
    clearInterval(look);
    return { ...result, states };
  })()`) as Promise<{ states: string[]; sent: number; refused: string[]; seconds: number }>;
  await openResults(other);
  await openClaim(other, 'MM26-7659903');
  await until('the claim in the other tab is in the log', async () =>
    (await session.log.records()).some(({ claim }) => claim.claimNumber === 'MM26-7659903') ? true : undefined,
  );
  const { states, sent, refused, seconds } = await flooding;
  // No more are taken than what one tab may say at once and in each second that they took.
  const least = sent - 60 - Math.ceil(4 * seconds);
  expect(least).toBeGreaterThan(0);
  expect(
    refused.filter((sentence) => sentence.startsWith('Not saved: this page sends more than can be read')).length,
  ).toBeGreaterThanOrEqual(least);
  expect(states.some((state) => state.includes('sends more than can be read'))).toBe(true);
  await other.close();
  await onceTabState('the page is read', session, `${session.portal.address}/*`, ({ phase }) => phase === 'read');
});

test('the worker cannot reach the network, even if it tried', async () => {
  const answer = (await session.worker()).evaluate(`fetch('${session.portal.address}/').then(() => 'reached', () => 'refused')`);
  expect(await answer).toBe('refused');
});

test('when the session has expired, nothing of the sign-in page is logged', async () => {
  const before = (await session.log.records()).length;
  const page = session.context.pages()[0];
  session.portal.expireSessions();
  await page?.getByRole('link', { name: 'Back to results' }).click();
  await page?.getByText('Your session has expired').waitFor();
  const other = ({ phase, claims }: TabState): boolean => phase === 'read' && claims.length === 0;
  await onceTabState('the sign-in page was read', session, `${session.portal.address}/*`, other);
  expect(await session.log.records()).toHaveLength(before);
});

let other: Session | undefined;

/** The file that the clerk saves on the machine she leaves. */
async function savedBackup(passphrase: string): Promise<string> {
  const desk = await session.context.newPage();
  await desk.goto(session.url('desk.html#export'));
  await desk.getByLabel('Passphrase for this file').fill(passphrase);
  await desk.getByLabel('The same again').fill(passphrase);
  const waiting = desk.waitForEvent('download');
  await desk.getByRole('button', { name: 'Save a backup' }).click();
  return (await waiting).path();
}

const [OF_FILE, OF_MACHINE] = ['seven green rivers at dawn', 'two grey owls in the barn'];
let file = '';

test('a backup brings the whole log to a new machine, which keeps the passphrase of its own', async () => {
  file = await savedBackup(OF_FILE);
  const records = await session.log.records();
  other = await startSession();
  const desk = await other.context.newPage();
  await desk.goto(other.url('desk.html#export'));
  const ask = (name: string, body: object): Promise<unknown> =>
    desk.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ name, body })})`);
  expect(await ask('set-passphrase', { passphrase: OF_MACHINE })).toMatchObject({ ok: true });
  await desk.locator('input[type=file]').setInputFiles(file);
  await desk.getByLabel('Passphrase of the backup').fill(OF_FILE);
  await desk.keyboard.press('Enter');
  await desk.getByText(/^Made on .* of them are not in the log\./).waitFor();
  expect(await other.log.records()).toEqual([]);
  await desk.getByRole('button', { name: 'Merge into the log' }).click();
  await desk
    .getByText(/entries came in\./)
    .first()
    .waitFor();
  expect(await other.log.records()).toEqual(records);
  expect(await Promise.all(records.map(({ key }) => other?.log.history(key)))).toEqual(
    await Promise.all(records.map(({ key }) => session.log.history(key))),
  );
  await ask('lock', {});
  expect(await ask('unlock', { passphrase: OF_FILE })).toMatchObject({ ok: false });
  expect(await ask('unlock', { passphrase: OF_MACHINE })).toMatchObject({ ok: true });
  await desk.close();
});

test('a log of which the browser and the second copy have lost a part takes the backup in as it is, and is whole', async () => {
  const records = await session.log.records();
  const machine = other!;
  const desk = await machine.context.newPage();
  const settings = await machine.context.newPage();
  await settings.goto(machine.url('options.html#log'));
  await settings.evaluate(`(async () => {
    const db = await new Promise((resolve) => {
      const opening = indexedDB.open('claimside');
      opening.onsuccess = () => resolve(opening.result);
    });
    const transaction = db.transaction('journal', 'readwrite');
    transaction.objectStore('journal').delete(1);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    db.close();
    const stored = await chrome.storage.local.get(null);
    await chrome.storage.local.remove(Object.keys(stored).filter((name) => name.startsWith('log.tail')));
  })()`);
  await settings.getByRole('button', { name: 'Check the log' }).click();
  await settings.getByText('The browser has lost a part of the log').waitFor();
  await settings.getByRole('button', { name: 'Restore a backup' }).waitFor();
  await desk.goto(machine.url('desk.html#export'));
  await desk.getByText('The log is damaged').waitFor();
  await desk.locator('input[type=file]').setInputFiles(file);
  await desk.getByLabel('Passphrase of the backup').fill(OF_FILE);
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: 'Merge into the log' }).click();
  await desk.getByText('The log is damaged').waitFor({ state: 'detached' });
  await settings.getByText('The log is complete.').waitFor();
  // lists that were made again begin with another claim
  const numbers = (all: typeof records) => all.map(({ claim }) => claim.claimNumber).sort();
  expect(numbers(await machine.log.records())).toEqual(numbers(records));
  await settings.close();
  await desk.close();
});

test('in the whole run the extension asked the network for nothing, while the portal did', async () => {
  const here = other ?? (await startSession());
  const page = await here.context.newPage();
  await signIn(page, here.portal.address);
  await openResults(page);
  await openClaim(page, number);
  const panel = await here.panelFor(page);
  await panel.waitForTimeout(1_000);
  const requests = await here.close();
  expect(requests.filter(({ initiator }) => initiator === here.portal.address).length).toBeGreaterThan(5);
  expect(requests.filter(({ initiator }) => initiator.startsWith('chrome-extension://'))).toEqual([]);
});
