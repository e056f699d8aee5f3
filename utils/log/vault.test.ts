import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { claimA, DAY, desk, newLog, portal, shows } from '@/tests/log/desk';
import { openLog } from './log';
import { openReader } from './open';
import { newRecoveryKey, recoveryBytes } from './passphrase';

// six hundred thousand rounds of key derivation on a busy machine
vi.setConfig({ testTimeout: 60_000 });

const PASS = 'correct horse battery';

async function withPassphrase() {
  const made = await newLog();
  const { seen } = await made.log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  const recovery = await made.log.vault.setPassphrase(PASS);
  return { ...made, key: seen[0]!.key, recovery };
}

describe('a log with a passphrase', () => {
  test('opens with it and with no other, and shows nothing while locked', async () => {
    const { log, key } = await withPassphrase();
    expect(await log.vault.state()).toBe('open');
    expect(await log.search('rivera')).toHaveLength(1);
    await log.vault.lock();
    expect(await log.vault.state()).toBe('locked');
    await expect(log.claim(key)).rejects.toMatchObject({ problem: 'locked' });
    await expect(log.search('rivera')).rejects.toMatchObject({ problem: 'locked' });
    await expect(log.vault.unlock('wrong horse battery')).rejects.toMatchObject({ problem: 'wrong-passphrase' });
    await log.vault.unlock(PASS);
    expect((await log.claim(key))?.claim.patientName).toBe('Ana Rivera');
  });

  test('is open in every worker while the browser runs, and locked after it was closed', async () => {
    const { log, deps, session, key } = await withPassphrase();
    log.close();
    const again = await openLog(deps);
    expect(await again.claim(key)).toBeDefined();
    again.close();
    session.data.clear();
    expect(await (await openLog(deps)).vault.state()).toBe('locked');
  });

  test('opens with the recovery key, however it is typed', async () => {
    const { log, key, recovery } = await withPassphrase();
    await log.vault.lock();
    await log.vault.recover(recovery.toLowerCase().replaceAll('-', ' '), 'another long passphrase');
    expect(await log.claim(key)).toBeDefined();
    await log.vault.lock();
    await expect(log.vault.unlock(PASS)).rejects.toMatchObject({ problem: 'wrong-passphrase' });
    await log.vault.unlock('another long passphrase');
  });

  test('refuses a passphrase that is too short', async () => {
    const { log } = await newLog();
    await expect(log.vault.setPassphrase('short')).rejects.toMatchObject({ problem: 'weak-passphrase' });
    expect(await log.vault.state()).toBe('device');
  });

  test('is put back from the second copy when the browser has lost all of it', async () => {
    const { log, deps, key } = await withPassphrase();
    log.close();
    await deleteDB(deps.name!);
    const again = await openLog(deps);
    expect(await again.check()).toMatchObject({ state: 'repaired', restored: 1, missing: 0 });
    expect((await again.claim(key))?.claim).toEqual(claimA);
    expect(await again.history(key)).toHaveLength(1);
  });
});

test('a change of passphrase that is stopped at any step leaves a log that opens with the old or the new one', async () => {
  for (let stopAt = 1; stopAt <= 3; stopAt++) {
    const { log, deps, local } = await withPassphrase();
    log.close();
    let writes = 0;
    const stopping = {
      ...deps,
      local: {
        ...local,
        set: async (items: Record<string, unknown>) => {
          if (++writes >= stopAt) throw new Error('the worker was killed');
          await local.set(items);
        },
      },
    };
    const other = await openLog(stopping);
    await other.vault.change(PASS, 'another long passphrase').catch(() => {});
    other.close();
    const after = await openLog(deps);
    await after.vault.lock();
    const opened = await Promise.allSettled([PASS, 'another long passphrase'].map((one) => after.vault.unlock(one)));
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  }
}, 60_000);

test('a lock while it is being opened holds', async () => {
  const { log, key, session } = await withPassphrase();
  await log.vault.lock();
  const opening = log.vault.unlock(PASS);
  await log.vault.lock();
  await opening;
  expect(await log.vault.state()).toBe('locked');
  expect(session.data.has('log.key')).toBe(false);
  await expect(log.claim(key)).rejects.toMatchObject({ problem: 'locked' });
});

test('each of the two places where its keys lie is filled again from the other', async () => {
  const { log, deps, local, key } = await withPassphrase();
  log.close();
  await deleteDB(deps.name!);
  const second = await openLog(deps);
  expect(await second.check()).toMatchObject({ state: 'repaired' });
  await second.quiet();
  second.close();
  for (const name of ['log.vault.0', 'log.vault.1']) local.data.delete(name);
  const third = await openLog(deps);
  expect(await third.check()).toMatchObject({ state: 'well' });
  await third.quiet();
  third.close();
  await deleteDB(deps.name!);
  const last = await openLog(deps);
  expect(await last.check()).toMatchObject({ state: 'repaired' });
  expect(await last.claim(key)).toBeDefined();
  await last.quiet();
  last.close();
});

test('a log whose keys are nowhere for a moment is no first run: nothing is put in their place', async () => {
  const { log, deps, local } = await newLog();
  const { seen } = await log.seen({ id: 'm1', observations: [shows(claimA)], source: portal });
  await log.quiet();
  log.close();
  const db = await openDB(deps.name!);
  const copy = await db.get('meta', 'vault');
  await db.delete('meta', 'vault');
  const { get } = local;
  local.get = async () => ({});
  const without = await openLog(deps);
  expect(await without.check()).toMatchObject({ state: 'lost' });
  await expect(without.seen({ id: 'm2', observations: [shows(claimA)], source: portal })).rejects.toMatchObject({
    problem: 'read-only',
  });
  without.close();
  local.get = get;
  await db.put('meta', copy);
  db.close();
  const again = await openLog(deps);
  expect(await again.check()).toMatchObject({ state: 'well' });
  expect(await again.claim(seen[0]!.key)).toBeDefined();
  again.close();
});

describe('what comes while the log is locked', () => {
  test('that this version cannot take in stays, and keeps nothing else out', async () => {
    const { log } = await withPassphrase();
    await log.vault.lock();
    await log.seen({ id: 'odd', observations: [{ claim: null as never, doubtful: [] }], source: portal });
    await log.seen({ id: 'm2', observations: [shows({ ...claimA, claimNumber: 'CLM7777' })], source: portal });
    await log.vault.unlock(PASS);
    await log.takeWaiting();
    expect(await log.search('CLM7777')).toHaveLength(1);
    expect((await log.counts()).waiting).toBe(1);
  });

  test('is put away sealed, counted, and in the log after the unlock with the time it was seen', async () => {
    const { log, clock, key } = await withPassphrase();
    await log.vault.lock();
    clock.now += DAY;
    const seenAt = clock.now;
    const denied = { ...claimA, status: 'denied' as const };
    expect(await log.seen({ id: 'm2', observations: [shows(denied)], source: portal })).toMatchObject({ sealed: true });
    await log.seen({ id: 'm2', observations: [shows(denied)], source: portal });
    expect((await log.counts()).waiting).toBe(1);
    clock.now += DAY;
    await log.vault.unlock(PASS);
    await log.takeWaiting();
    expect(await log.claim(key)).toMatchObject({ claim: { status: 'denied' }, lastSeen: seenAt });
    expect(await log.counts()).toMatchObject({ waiting: 0, entries: 2 });
  });

  test.each([
    ['has lost', async (db: IDBPDatabase) => db.clear('sealed')],
    [
      'has damaged',
      async (db: IDBPDatabase) => {
        const [row] = await db.getAll('sealed');
        row.box[90] ^= 1;
        await db.put('sealed', row);
      },
    ],
  ])('is in the log after the unlock though the database %s it, once', async (_how, spoil) => {
    const { log, deps, local, clock, key } = await withPassphrase();
    await log.vault.lock();
    clock.now += 60_000;
    const denied = { ...claimA, status: 'denied' as const };
    for (const id of ['m2', 'm3', 'm2']) await log.seen({ id, observations: [shows(denied)], source: portal });
    expect(JSON.stringify([...local.data])).not.toContain(claimA.claimNumber);
    const db = await openDB(deps.name!);
    await spoil(db);
    db.close();
    await log.check();
    expect((await log.counts()).waiting).toBe(2);
    await log.vault.unlock(PASS);
    await log.quiet();
    expect(await log.claim(key)).toMatchObject({ claim: { status: 'denied' } });
    expect(await log.counts()).toMatchObject({ waiting: 0, entries: 2 });
    expect([...local.data.keys()].filter((name) => name.startsWith('log.waiting.'))).toEqual([]);
    expect(await log.takeWaiting()).toBe(0);
  });

  test('an unfinished note comes back', async () => {
    const { log } = await withPassphrase();
    await log.vault.lock();
    await log.keepDraft('note', { text: 'Called, on hold since' });
    await expect(log.draft('note')).rejects.toMatchObject({ problem: 'locked' });
    await log.vault.unlock(PASS);
    expect(await log.draft('note')).toEqual({ text: 'Called, on hold since' });
    await log.keepDraft('note', undefined);
    expect(await log.draft('note')).toBeUndefined();
  });
});

test('a recovery key with a typing mistake is recognised', () => {
  const { text } = newRecoveryKey();
  expect(recoveryBytes(text)).toHaveLength(20);
  const wrong = (text[0] === '2' ? '3' : '2') + text.slice(1);
  expect(() => recoveryBytes(wrong)).toThrow();
  expect(() => recoveryBytes(text.slice(0, -3))).toThrow();
});

test('a log of its own begins for each set-up', async () => {
  const one = desk();
  expect(await (await openLog(one.deps)).vault.state()).toBe('device');
});

test('a page that looks while another context makes the log sees no lock', async () => {
  const { deps, local } = desk();
  let looks = 0;
  const page = openReader({
    ...deps,
    local: {
      ...local,
      // the first look finds no keys; at the next there are some
      get: async (names) => {
        if (names?.some((name) => name.startsWith('log.vault')) && ++looks === 2) (await openLog(deps)).close();
        return local.get(names);
      },
    },
  });
  expect(await page.worklist({ limit: 1 })).toMatchObject({ rows: [] });
  expect(looks).toBe(2);
  page.close();
});
