import { deleteDB, openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { claimA, newLog, portal, shows, spoilLists } from '@/tests/log/desk';
import type { Log } from './api';
import { openLog } from './log';
import { openReader } from './open';

vi.setConfig({ testTimeout: 30_000 });

const claimNumber = (n: number): string => `CLM${1000 + n}`;

const see = (log: Log, n: number) =>
  log.seen({
    id: `m${n}`,
    observations: [shows({ ...claimA, claimNumber: claimNumber(n), patientAccountNumber: `ACC${n}00`, memberId: `MEM${n}00` })],
    source: portal,
  });

async function withClaims(count: number) {
  const made = await newLog();
  for (let n = 0; n < count; n++) await see(made.log, n);
  await made.log.quiet();
  made.log.close();
  return made;
}

const numbersIn = async (log: Log): Promise<string[]> => {
  const found: string[] = [];
  for await (const records of log.all()) found.push(...records.map(({ claim }) => claim.claimNumber ?? ''));
  return found.sort();
};

/** What a page says of the log, without the worker. */
async function healthOnPage(deps: Parameters<typeof openReader>[0]): Promise<string> {
  const reader = openReader(deps);
  const { state } = await reader.health();
  reader.close();
  return state;
}

const write = async (name: string, work: (db: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>): Promise<void> => {
  const db = await openDB(name);
  await work(db);
  db.close();
};

describe('a log that the browser has damaged', () => {
  test('is complete again when rows of its journal are gone', async () => {
    const { deps } = await withClaims(12);
    await write(deps.name!, (db) => db.delete('journal', IDBKeyRange.bound(4, 7)));
    const log = await openLog(deps);
    expect(await log.check()).toMatchObject({ state: 'repaired', restored: 4, missing: 0 });
    expect(await numbersIn(log)).toHaveLength(12);
    expect(await log.check()).toMatchObject({ state: 'well' });
  });

  test('has its lists again after a thorough look in which a repair was stopped half-way', async () => {
    const { deps } = await withClaims(12);
    const log = await openLog(deps);
    const { getAllKeys } = IDBObjectStore.prototype;
    let stopping: Promise<void> | undefined;
    vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(function (this: IDBObjectStore, ...range) {
      if (this.name === 'blocks') stopping ??= spoilLists(deps.name!);
      return getAllKeys.apply(this, range);
    });
    expect(await log.check({ thorough: true })).toMatchObject({ missing: 0 });
    vi.restoreAllMocks();
    expect(stopping).toBeDefined();
    await stopping;
    expect((await log.counts()).claims).toBe(12);
  });

  test('is complete again when it was rolled back', async () => {
    const { deps } = await withClaims(12);
    await write(deps.name!, async (db) => {
      const head = await db.get('meta', 'head');
      const row = await db.get('journal', 9);
      await db.put('meta', { ...head, seq: 9, hash: row.hash });
      await db.delete('journal', IDBKeyRange.lowerBound(10));
    });
    const log = await openLog(deps);
    // the first write looks before it writes
    await log.seen({ id: 'next', observations: [shows(claimA)], source: portal });
    expect(await numbersIn(log)).toHaveLength(13);
    expect((await log.counts()).entries).toBe(13);
  });

  test('has its lists made again when they are damaged', async () => {
    const { deps } = await withClaims(12);
    await write(deps.name!, (db) => db.delete('blocks', IDBKeyRange.bound('l/', 'l/\uffff')));
    const log = await openLog(deps);
    const told = new Promise<void>((resolve) => log.onChange(() => resolve()));
    // the journal is whole: that is answered at once, and the lists are counted behind it
    expect(await log.check()).toMatchObject({ state: 'well' });
    await told;
    expect((await log.worklist({ withoutDate: true })).rows).toHaveLength(12);
    await write(deps.name!, (db) => db.delete('blocks', IDBKeyRange.bound('l/', 'l/\uffff')));
    expect(await log.check({ thorough: true })).toMatchObject({ state: 'repaired', missing: 0 });
    expect((await log.worklist({ withoutDate: true })).rows).toHaveLength(12);
  });

  test('keeps the keys of its claims though one copy is gone', async () => {
    const { deps } = await withClaims(12);
    await write(deps.name!, (db) => db.delete('keys', IDBKeyRange.bound('k/', 'k/\uffff')));
    const log = await openLog(deps);
    expect(await log.check()).toMatchObject({ state: 'repaired' });
    const [row] = (await log.worklist({ withoutDate: true })).rows;
    expect(await log.history(row!.key)).toHaveLength(1);
    expect(await log.check()).toMatchObject({ state: 'well' });
  });

  test('says what is missing, stays read-only, and goes on when the clerk says so', async () => {
    const { deps, local } = await withClaims(12);
    await write(deps.name!, (db) => db.delete('journal', IDBKeyRange.bound(4, 5)));
    for (const key of [...local.data.keys()].filter((name) => name.startsWith('log.tail'))) local.data.delete(key);
    const log = await openLog(deps);
    expect(await log.check()).toMatchObject({ state: 'damaged', missing: 2 });
    await expect(log.seen({ id: 'x', observations: [shows(claimA)], source: portal })).rejects.toMatchObject({
      problem: 'read-only',
    });
    expect((await log.health()).sentence).toContain('2 entries or pages are missing');
    await log.goOn('go');
    expect(await log.check()).toMatchObject({ state: 'well' });
    await log.seen({ id: 'x', observations: [shows(claimA)], source: portal });
    expect(await numbersIn(log)).toHaveLength(11);
  });

  test('is restored from a backup without going on before, all of it or nothing', async () => {
    const { deps, local } = await withClaims(12);
    const whole = await openLog(deps);
    const parts: BlobPart[] = [];
    for await (const part of whole.backup({ passphrase: 'correct horse battery' })) parts.push(part);
    whole.close();
    await write(deps.name!, (db) => db.delete('journal', IDBKeyRange.bound(4, 5)));
    for (const key of [...local.data.keys()].filter((name) => name.startsWith('log.tail'))) local.data.delete(key);
    const file = new Blob(parts);
    const secret = { passphrase: 'correct horse battery' };
    const log = await openLog(deps);
    expect(await log.check()).toMatchObject({ state: 'damaged', missing: 2 });
    const signal = AbortSignal.abort();
    await expect(log.restore({ id: 'r1', file, secret, signal })).rejects.toMatchObject({ problem: 'stopped' });
    expect(await log.health()).toMatchObject({ state: 'damaged', missing: 2 });
    log.close();
    // a worker that died in the middle: its marker is there, and half of the rows
    await write(deps.name!, async (db) => {
      const [head, damage] = [await db.get('meta', 'head'), await db.get('meta', 'damage')];
      const row = await db.get('journal', head.seq);
      await db.put('meta', { id: 'restore', head, damage });
      await db.delete('meta', 'damage');
      await db.put('journal', { ...row, seq: head.seq + 1, message: 'half' });
      await db.put('meta', { ...head, seq: head.seq + 1, lost: damage.missing });
    });
    const again = await openLog(deps);
    expect(await again.check()).toMatchObject({ state: 'damaged', missing: 2 });
    expect(await again.restore({ id: 'r2', file, secret })).toBe(2);
    expect(await numbersIn(again)).toHaveLength(12);
    expect(await again.check({ thorough: true })).toMatchObject({ state: 'well' });
    await see(again, 20);
    const kinds: string[] = [];
    for await (const lines of again.audit()) kinds.push(...lines.map(({ kind }) => kind));
    // what was gone for a while stays a fact
    expect(kinds).toEqual([...Array(12).fill('seen'), 'restored', 'repaired', 'seen']);
  });

  test('is complete again when it is thrown away under a worker that has looked at it already', async () => {
    const { deps, log } = await newLog();
    for (let n = 0; n < 3; n++) await see(log, n);
    await log.vault.setPassphrase('correct horse battery');
    // a look leaves nothing in the writer's hands that would show that the connection is another one
    await log.check();
    await log.quiet();
    await log.check();
    await deleteDB(deps.name!);
    await see(log, 3);
    expect(await numbersIn(log)).toHaveLength(4);
    expect(await log.check({ thorough: true })).toMatchObject({ state: 'well' });
  });

  test('is never taken for a first run when it is gone altogether', async () => {
    const { deps } = await withClaims(3);
    await deleteDB(deps.name!);
    const log = await openLog(deps);
    expect(await log.check()).toMatchObject({ state: 'lost' });
    expect(await healthOnPage(deps)).toBe('lost');
    await expect(log.seen({ id: 'x', observations: [shows(claimA)], source: portal })).rejects.toThrow();
    await log.goOn('go');
    expect(await healthOnPage(deps)).toBe('well');
    await log.seen({ id: 'x', observations: [shows(claimA)], source: portal });
    expect(await numbersIn(log)).toEqual([claimA.claimNumber]);
  });

  test('is not given up on the clerk’s word where it only failed to answer for a moment', async () => {
    const { deps } = await withClaims(3);
    const log = await openLog(deps);
    await log.check();
    await log.quiet();
    const { get } = IDBObjectStore.prototype;
    let failing = 2;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === 'head' && failing-- > 0) throw new DOMException('made to fail', 'UnknownError');
      return get.call(this, key);
    });
    await log.goOn('go');
    vi.restoreAllMocks();
    expect(failing).toBeLessThan(0);
    log.close();
    const again = await openLog(deps);
    expect(await again.check({ thorough: true })).toMatchObject({ state: 'well' });
    expect(await numbersIn(again)).toHaveLength(3);
  });

  test('misses nothing where the worker died while it took back what a full disk had refused', async () => {
    const { deps, local } = await withClaims(3);
    let left = Number.POSITIVE_INFINITY;
    const dying = <A extends unknown[], T>(work: (...args: A) => Promise<T>) => {
      return (...args: A): Promise<T> => (--left < 0 ? new Promise<T>(() => {}) : work(...args));
    };
    const log = await openLog({ ...deps, local: { ...local, set: dying(local.set), remove: dying(local.remove) } });
    await see(log, 3);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('made to fail', 'QuotaExceededError');
    });
    // the witness, and one step back
    left = 2;
    void see(log, 4).catch(() => {});
    await vi.waitFor(() => expect(left).toBeLessThan(0));
    vi.restoreAllMocks();
    log.close();
    const again = await openLog(deps);
    expect(await again.check()).toMatchObject({ state: 'well' });
    expect(await numbersIn(again)).toHaveLength(4);
    again.close();
  });

  test('is begun anew on the clerk’s word where only its key is gone', async () => {
    const { deps } = await withClaims(3);
    await write(deps.name!, (db) => db.delete('meta', 'device'));
    const log = await openLog(deps);
    expect(await log.check()).toMatchObject({ state: 'lost' });
    expect(await healthOnPage(deps)).toBe('lost');
    await log.goOn('go');
    await see(log, 20);
    expect(await numbersIn(log)).toEqual([claimNumber(20)]);
    expect(await log.check({ thorough: true })).toMatchObject({ state: 'well' });
  });

  test('is put back from the second copy on the clerk’s word where another machine’s database lies in its place', async () => {
    const [mine, other] = [await newLog(), await withClaims(5)];
    for (let n = 0; n < 3; n++) await see(mine.log, n);
    await mine.log.vault.setPassphrase('correct horse battery');
    await mine.log.quiet();
    mine.log.close();
    const theirs = await openDB(other.deps.name!);
    await write(mine.deps.name!, async (db) => {
      for (const store of ['journal', 'keys', 'blocks', 'meta']) {
        await db.clear(store);
        for (const row of await theirs.getAll(store)) await db.put(store, row);
      }
    });
    theirs.close();
    const log = await openLog(mine.deps);
    expect(await log.check()).toMatchObject({ state: 'foreign' });
    expect(await healthOnPage(mine.deps)).toBe('foreign');
    await log.goOn('go');
    expect(await numbersIn(log)).toHaveLength(3);
    expect(await log.check({ thorough: true })).toMatchObject({ state: 'well' });
  });
});
