/**
 * A database in which single rows cannot be read any more (damaged pages): every row that can is moved into a new one. By way of a
 * second database, so that a stop at any moment leaves one of the two whole.
 */
import { deleteDB } from 'idb';
import { Database, type LogStore } from './database';
import { isLogError, LogError } from './errors';

const STORES = ['journal', 'keys', 'blocks', 'sealed', 'meta'] as const satisfies readonly LogStore[];
const PORTION = 200;

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
    await Promise.all(rows.map((row) => transaction.objectStore(store).put(row as never)));
  });
  moved.rows += rows.length;
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

/** Asks once more, on a new connection, for what could not be read: a storage that fails for a moment has lost nothing. */
async function moveLost(from: Database, to: Database, rows: number, { lost, ...first }: Moved): Promise<Moved> {
  from.close();
  const moved: Moved = { ...first, lost: [] };
  for (const { store, key } of lost) {
    if (key === undefined) await moveStore(from, to, store, rows, moved);
    else await move(from, to, store, [key], moved);
  }
  return moved;
}

/**
 * `rows` is how far the journal reached. The stores are moved in the order that ends with the journal's head. Throws `storage`, with everything
 * left as it is, where not one row can be read: then it is the storage that fails, not pages that are damaged.
 */
export async function salvage(database: Database, name: string, rows: number): Promise<void> {
  // one that was stopped on its way back: the second database holds more than the first
  if (await settleBack(database, name)) return;
  const shelter = new Database(shelterName(name));
  try {
    await shelter.write([...STORES], async (transaction) => {
      await Promise.all(STORES.map((store) => transaction.objectStore(store).clear()));
    });
    const moved = await moveLost(database, shelter, rows, await moveAll(database, shelter, rows));
    if (moved.rows === 0) throw new LogError('storage');
    await shelter.write(['meta'], (transaction) => transaction.objectStore('meta').put({ id: 'shelter', rows }));
  } finally {
    shelter.end();
  }
  await settleBack(database, name);
}

/** Goes on where a salvage was stopped after everything was in the second database. Nothing where there was none. */
export async function settleBack(database: Database, name: string): Promise<boolean> {
  const all = await indexedDB.databases();
  if (!all.some((one) => one.name === shelterName(name))) return false;
  const shelter = new Database(shelterName(name));
  const marker = await shelter.read(['meta'], (transaction) => transaction.objectStore('meta').get('shelter'));
  if (marker?.id !== 'shelter') {
    // stopped before it was complete: the first database is still there
    shelter.end();
    return false;
  }
  database.close();
  await deleteDB(name);
  const moved = await moveAll(shelter, database, marker.rows);
  // the second database stays, and the next start goes on with it
  if (moved.lost.length > 0) throw new LogError('storage');
  await database.write(['meta'], (transaction) => transaction.objectStore('meta').delete('shelter'));
  shelter.end();
  await deleteDB(shelterName(name));
  return true;
}
