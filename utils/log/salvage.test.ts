import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { claimA, newLog, portal, shows } from '@/tests/log/desk';
import { Database } from './database';
import { openLog } from './log';
import { salvage } from './salvage';

const CLAIMS = 30;

async function closedLog() {
  const made = await newLog();
  for (let n = 0; n < CLAIMS; n++)
    await made.log.seen({
      id: `m${n}`,
      observations: [
        shows({ ...claimA, claimNumber: `CLM${1000 + n}`, patientAccountNumber: `ACC${n}00`, memberId: `MEM${n}00` }),
      ],
      source: portal,
    });
  await made.log.quiet();
  made.log.close();
  return made.deps;
}

async function rowsIn(name: string): Promise<Record<'journal' | 'meta' | string, unknown[]>> {
  const db = await openDB(name);
  const rows: Record<'journal' | 'meta' | string, unknown[]> = {};
  for (const store of db.objectStoreNames) rows[store] = await db.getAll(store);
  db.close();
  return rows;
}

const databases = async (): Promise<string[]> => (await indexedDB.databases()).flatMap(({ name }) => name ?? []);

/** A storage in which reading fails where `bad` says so; told of the store and the range asked for. */
function failing(bad: (store: string, range: IDBKeyRange | undefined) => boolean): void {
  const getAll = IDBObjectStore.prototype.getAll;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, range, ...rest) {
    if (!bad(this.name, (range as IDBKeyRange | null) ?? undefined)) return getAll.call(this, range, ...rest);
    throw new DOMException('made to fail', 'UnknownError');
  });
}

/** The worker dies when this database is to be deleted. */
function dyingAt(dying: string): void {
  const { deleteDatabase } = IDBFactory.prototype;
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name) {
    if (name === dying) throw new DOMException('made to fail', 'UnknownError');
    return deleteDatabase.call(this, name);
  });
}

afterEach(() => void vi.restoreAllMocks());

test('a log that is closed in the middle of its examination stays as it is', async () => {
  for (let turns = 0; turns < 60; turns += 3) {
    const deps = await closedLog();
    const before = await rowsIn(deps.name!);
    const log = await openLog(deps);
    const examined = log.check({ thorough: true }).then(
      ({ state }) => state,
      (error) => error.problem,
    );
    for (let turn = 0; turn < turns; turn++) await new Promise((next) => setImmediate(next));
    log.close();
    expect(['well', 'stopped']).toContain(await examined);
    const { meta, ...rows } = await rowsIn(deps.name!);
    const { meta: metaBefore, ...rowsBefore } = before;
    expect(rows).toEqual(rowsBefore);
    expect(meta).toEqual(expect.arrayContaining(metaBefore!));
    expect(await databases()).not.toContain(`${deps.name}-salvage`);
  }
}, 60_000);

test('a database that gives no row at all is left alone', async () => {
  const deps = await closedLog();
  const before = await rowsIn(deps.name!);
  failing(() => true);
  await expect(salvage(new Database(deps.name!), deps.name!, CLAIMS)).rejects.toMatchObject({ problem: 'storage' });
  vi.restoreAllMocks();
  expect(await rowsIn(deps.name!)).toEqual(before);
});

test('what could not be read for a moment is moved all the same', async () => {
  const deps = await closedLog();
  const before = await rowsIn(deps.name!);
  let asked = 0;
  // alone it is asked for twice, and twice again at the end
  const alone = (range: IDBKeyRange): boolean => range.lower === range.upper && ++asked > 2;
  failing((store, range) => store === 'journal' && range?.includes(4) === true && !alone(range));
  await salvage(new Database(deps.name!), deps.name!, CLAIMS);
  expect(await rowsIn(deps.name!)).toEqual(before);
  expect(await databases()).not.toContain(`${deps.name}-salvage`);
});

test('only the rows that cannot be read are lost', async () => {
  const deps = await closedLog();
  const before = await rowsIn(deps.name!);
  failing((store, range) => store === 'journal' && range?.includes(4) === true);
  await salvage(new Database(deps.name!), deps.name!, CLAIMS);
  vi.restoreAllMocks();
  const after = await rowsIn(deps.name!);
  expect(after.journal).toEqual(before.journal!.filter((row) => (row as { seq: number }).seq !== 4));
  expect(after.meta).toEqual(before.meta);
});

test('a salvage that was stopped at its end takes nothing back that was written after it, and leaves no second database', async () => {
  for (const dying of ['', '-salvage']) {
    const deps = await closedLog();
    dyingAt(`${deps.name}${dying}`);
    await expect(salvage(new Database(deps.name!), deps.name!, CLAIMS)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await databases()).toContain(`${deps.name}-salvage`);
    const log = await openLog(deps);
    await log.seen({ id: 'next', observations: [shows({ ...claimA, claimNumber: 'CLM9999' })], source: portal });
    await log.quiet();
    log.close();
    await salvage(new Database(deps.name!), deps.name!, CLAIMS + 1);
    expect((await rowsIn(deps.name!)).journal).toHaveLength(CLAIMS + 1);

    dyingAt(`${deps.name}-salvage`);
    await expect(salvage(new Database(deps.name!), deps.name!, CLAIMS + 1)).rejects.toThrow();
    vi.restoreAllMocks();
    const again = await openLog(deps);
    expect(await again.check()).toMatchObject({ state: 'well' });
    again.close();
    expect(await databases()).not.toContain(`${deps.name}-salvage`);
  }
});

test('a salvage that was stopped before its way back goes on at the next start, and keeps what came in between', async () => {
  const deps = await closedLog();
  const before = await rowsIn(deps.name!);
  const put = IDBObjectStore.prototype.put;
  let dead = false;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    // the first rows of the journal come back, and no others
    dead ||= this.transaction.db.name === deps.name && this.name === 'keys';
    if (dead) throw new DOMException('made to fail', 'UnknownError');
    return put.apply(this, row);
  });
  await expect(salvage(new Database(deps.name!), deps.name!, CLAIMS)).rejects.toMatchObject({ problem: 'storage' });
  vi.restoreAllMocks();
  const db = await openDB(deps.name!);
  await db.put('sealed', { id: 'capture/later', at: 1, box: new Uint8Array(3) });
  db.close();
  const log = await openLog(deps);
  expect(await log.check()).toMatchObject({ state: 'well' });
  log.close();
  const after = await rowsIn(deps.name!);
  expect(after.journal).toEqual(before.journal);
  expect(after.keys).toEqual(before.keys);
  expect(after.sealed).toHaveLength(1);
});

test('a storage that begins to fail in the middle loses nothing', async () => {
  const deps = await closedLog();
  const before = await rowsIn(deps.name!);
  let read = 0;
  for (const name of ['get', 'getAll', 'getAllKeys'] as const) {
    const real = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      if (this.transaction.db.name === deps.name && this.name !== 'meta' && ++read > 4)
        throw new DOMException('made to fail', 'UnknownError');
      return real.apply(this, args) as never;
    });
  }
  await expect(salvage(new Database(deps.name!), deps.name!, CLAIMS)).rejects.toMatchObject({ problem: 'storage' });
  vi.restoreAllMocks();
  expect(await rowsIn(deps.name!)).toEqual(before);
});
