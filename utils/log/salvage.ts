/**
 * A database in which single rows cannot be read any more (damaged pages): every row that can is moved into a new one. By way of a
 * second database, so that a stop at any moment leaves one of the two whole.
 */
import { deleteDB } from 'idb';
import { asHead, Database, type Head, type LogStore, type ShelterRow } from './database';
import { isLogError, LogError } from './errors';

const STORES = ['journal', 'keys', 'blocks', 'sealed', 'meta'] as const satisfies readonly LogStore[];
const PORTION = 200;
/** Milliseconds before what could not be read is asked for again. */
const PAUSES = [0, 500];

const MARKER = 'shelter';
/** That the second database is complete is said in it alone. */
const isMarker = (row: unknown): boolean => (row as { id?: unknown }).id === MARKER;

const shelterName = (name: string): string => `${name}-salvage`;

const unreadable = (error: unknown): boolean => isLogError(error, 'storage') || isLogError(error, 'not-readable');

type Key = string | number;
/** A row that could not be read; without a key, the rows of a store whose keys cannot be listed. */
interface LostRow {
  store: LogStore;
  key?: Key;
}
interface Moved {
  rows: number;
  lost: LostRow[];
  /** one that could be read */
  read?: { store: LogStore; key: Key };
}

/** Keys of a store; for the journal, where they cannot be listed, every number it may have. */
async function keysOf(database: Database, store: LogStore, rows: number): Promise<Key[] | undefined> {
  try {
    return await database.read([store], (transaction) => transaction.objectStore(store).getAllKeys());
  } catch (error) {
    if (!unreadable(error)) throw error;
    return store === 'journal' ? Array.from({ length: rows }, (_, index) => index + 1) : undefined;
  }
}

/** Moves what lies between two keys, in halves where it cannot be read as a whole. */
async function move(from: Database, to: Database, store: LogStore, keys: readonly Key[], moved: Moved): Promise<void> {
  if (keys.length === 0) return;
  let rows: unknown[];
  try {
    rows = await from.read([store], (transaction) =>
      transaction.objectStore(store).getAll(IDBKeyRange.bound(keys[0], keys.at(-1))),
    );
  } catch (error) {
    if (!unreadable(error)) throw error;
    if (keys.length === 1) {
      moved.lost.push({ store, key: keys[0]! });
      return;
    }
    const middle = keys.length >> 1;
    await move(from, to, store, keys.slice(0, middle), moved);
    await move(from, to, store, keys.slice(middle), moved);
    return;
  }
  await to.write([store], async (transaction) => {
    // rows of one store go into the same store, unchanged
    await Promise.all(rows.filter((row) => !isMarker(row)).map((row) => transaction.objectStore(store).put(row as never)));
  });
  moved.rows += rows.length;
  moved.read ??= { store, key: keys[0]! };
}

async function moveStore(from: Database, to: Database, store: LogStore, rows: number, moved: Moved): Promise<void> {
  const keys = await keysOf(from, store, rows);
  if (!keys) {
    moved.lost.push({ store });
    return;
  }
  for (let at = 0; at < keys.length; at += PORTION) await move(from, to, store, keys.slice(at, at + PORTION), moved);
}

async function moveAll(from: Database, to: Database, rows: number): Promise<Moved> {
  const moved: Moved = { rows: 0, lost: [] };
  for (const store of STORES) await moveStore(from, to, store, rows, moved);
  return moved;
}

/**
 * Asks again, on a new connection, for what could not be read: a storage that fails for a moment has lost nothing. Throws `storage` where it does not
 * give any more what it gave before, either.
 */
async function moveLost(from: Database, to: Database, rows: number, first: Moved): Promise<Moved> {
  let moved = first;
  for (const pause of PAUSES) {
    const { lost } = moved;
    if (lost.length === 0) return moved;
    await new Promise((resolve) => setTimeout(resolve, pause));
    from.close();
    moved = { ...moved, lost: [] };
    for (const { store, key } of lost) {
      if (key === undefined) await moveStore(from, to, store, rows, moved);
      else await move(from, to, store, [key], moved);
    }
  }
  const { read } = moved;
  if (moved.lost.length > 0 && read)
    await from.read([read.store], (transaction) => transaction.objectStore(read.store).get(read.key));
  return moved;
}

const headOf = (database: Database): Promise<Head | undefined> =>
  database.read(['meta'], async (transaction) => asHead(await transaction.objectStore('meta').get('head')));

/** Works with the second database, if there is one. */
async function withShelter<T>(
  name: string,
  work: (shelter: Database, marker: ShelterRow | undefined) => Promise<T>,
): Promise<T | undefined> {
  const all = await indexedDB.databases();
  if (!all.some((one) => one.name === shelterName(name))) return undefined;
  const shelter = new Database(shelterName(name));
  try {
    const row = await shelter.read(['meta'], (transaction) => transaction.objectStore('meta').get(MARKER));
    return await work(shelter, row?.id === MARKER ? row : undefined);
  } finally {
    shelter.end();
  }
}

/**
 * `rows` is how far the journal reached. The stores are moved in the order that ends with the journal's head. Throws `storage`, with everything
 * left as it is, where not one row can be read, or none any more: then it is the storage that fails, not pages that are damaged.
 */
export async function salvage(database: Database, name: string, rows: number): Promise<void> {
  if (await settleBack(database, name)) return;
  // of one that was stopped, and after which nothing was acknowledged: what could be read then stays, though it may not be readable now
  const begun = await withShelter(name, async (_, marker) => rows > 0 && marker?.rows === rows);
  const shelter = new Database(shelterName(name));
  try {
    if (!begun)
      await shelter.write([...STORES], async (transaction) => {
        await Promise.all(STORES.map((store) => transaction.objectStore(store).clear()));
      });
    const moved = await moveLost(database, shelter, rows, await moveAll(database, shelter, rows));
    if (moved.rows === 0) throw new LogError('storage');
    // what was captured while locked, meanwhile
    await moveStore(database, shelter, 'sealed', rows, moved);
    await shelter.write(['meta'], (transaction) => transaction.objectStore('meta').put({ id: MARKER, rows }));
    database.close();
    await deleteDB(name);
  } finally {
    shelter.end();
  }
  await settleBack(database, name);
}

/**
 * Goes on where a salvage was stopped on its way back: everything is in the second database, and the first has no head yet. What else came into the
 * first since then stays. True where it did so.
 */
export async function settleBack(database: Database, name: string): Promise<boolean> {
  const settled = await withShelter(name, async (shelter, marker) => {
    // without a marker it was stopped before all of it was there; with a head the first is whole, or what it was
    if (!marker || (await headOf(database).catch(notUnreadable))) return false;
    const moved = await moveAll(shelter, database, marker.rows);
    // the second database stays, and the next start goes on with it
    if (moved.lost.length > 0) throw new LogError('storage');
    return true;
  });
  if (settled) await deleteDB(shelterName(name));
  return settled === true;
}

/** A head that cannot be read is there. */
function notUnreadable(error: unknown): true {
  if (!unreadable(error)) throw error;
  return true;
}

/** A log that is whole needs no second database: it would keep what the log lets go of. */
export async function dropShelter(name: string): Promise<void> {
  if (await withShelter(name, async () => true)) await deleteDB(shelterName(name));
}
