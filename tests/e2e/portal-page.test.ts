import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openClaim, openResults, signIn } from '../practice-portal/walk.ts';
import { documentOf, type Session, startSession, until } from './kit/session.ts';

describe('on a portal that is not enabled', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({ mode: 'production' });
  });
  afterAll(async () => {
    await session.close();
  });

  test('nothing of Claimside runs', async () => {
    const page = await session.context.newPage();
    await signIn(page, session.portal.address);
    await openResults(page);
    const worker = await session.worker();
    expect(await worker.evaluate('chrome.scripting.getRegisteredContentScripts()')).toEqual([]);
    // That the log was looked over may stand there, and nothing else: no tab, no page.
    const kept = await worker.evaluate<object>('chrome.storage.session.get(null)');
    expect(Object.keys(kept).filter((key) => key !== 'log-checked')).toEqual([]);
  });
});

describe('on a portal that is enabled', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(async () => {
    await session.close();
  });

  const surveys = async (): Promise<string> =>
    JSON.stringify(await (await session.worker()).evaluate('chrome.storage.session.get(null)'));

  test('what the clerk sees reaches the worker, in a frame of the portal too, and the page stays as it was', async () => {
    const page = await session.context.newPage();
    await signIn(page, session.portal.address);
    await openResults(page);
    const framed = session.portal.claims.find(({ lines }) => lines === 'frame');
    if (!framed?.claim.claimNumber) throw new Error('The practice portal has no claim with a frame.');
    await openClaim(page, framed.claim.claimNumber);
    const before = await documentOf(page);
    const lastLine = framed.claim.serviceLines?.at(-1)?.procedure ?? '';
    await until('the lines of the claim were surveyed', async () => {
      const seen = await surveys();
      return seen.includes(`"${framed.claim.claimNumber}"`) && seen.includes(`"${lastLine}"`) ? true : undefined;
    });
    expect(await documentOf(page)).toBe(before);
  });

  test('a page that is asked to look again while what it said is on its way says it once more', async () => {
    const worker = await session.worker();
    await worker.evaluate(`
      globalThis.heard = 0;
      chrome.runtime.onMessage.addListener(({ name }, { tab, frameId }) => {
        // Before the page has its answer.
        if (name === 'page-seen' && ++heard === 1) void chrome.tabs.sendMessage(tab.id, { name: 'look-again' }, { frameId });
      });
    `);
    const page = await session.context.newPage();
    await signIn(page, session.portal.address);
    await until('the page spoke twice', async () => ((await worker.evaluate<number>('heard')) > 1 ? true : undefined));
  });
});
