/**
 * A database in which single rows cannot be read any more (damaged pages): every row that can is moved into a new one. By way of a
 * second database, so that a stop at any moment leaves one of the two whole.
 */
import { deleteDB } from 'idb';
import { Database, type LogStore } from './database';
import { isLogError } from './errors';

const STORES = ['journal', 'keys', 'blocks', 'sealed', 'meta'] as const satisfies readonly LogStore[];
const PORTION = 200;

const shelterName = (name: string): string => `${name}-salvage`;

const unreadable = (error: unknown): boolean => isLogError(error, 'storage') || isLogError(error, 'not-readable');

type Key = string | number;

/** Keys of a store; for the journal, where they cannot be listed, every number it may have. */
async function keysOf(database: Database, store: LogStore, rows: number): Promise<Key[]> {
  try {
    return await database.read([store], (transaction) => transaction.objectStore(store).getAllKeys());
  } catch (error) {
    if (!unreadable(error)) throw error;
    return store === 'journal' ? Array.from({ length: rows }, (_, index) => index + 1) : [];
  }
}

/** Moves what lies between two keys, in halves where it cannot be read as a whole. Answers how many rows are lost. */
async function move(from: Database, to: Database, store: LogStore, keys: readonly Key[]): Promise<number> {
  if (keys.length === 0) return 0;
  let rows: unknown[];
  try {
    rows = await from.read([store], (transaction) =>
      transaction.objectStore(store).getAll(IDBKeyRange.bound(keys[0], keys.at(-1))),
    );
  } catch (error) {
    if (!unreadable(error)) throw error;
    if (keys.length === 1) return 1;
    const middle = keys.length >> 1;
    return (await move(from, to, store, keys.slice(0, middle))) + (await move(from, to, store, keys.slice(middle)));
  }
  await to.write([store], async (transaction) => {
    // rows of one store go into the same store, unchanged
    await Promise.all(rows.map((row) => transaction.objectStore(store).put(row as never)));
  });
  return 0;
}

async function moveAll(from: Database, to: Database, rows: number): Promise<number> {
  let lost = 0;
  for (const store of STORES) {
    const keys = await keysOf(from, store, rows);
    for (let at = 0; at < keys.length; at += PORTION) lost += await move(from, to, store, keys.slice(at, at + PORTION));
  }
  return lost;
}

/** `rows` is how far the journal reached. The stores are moved in the order that ends with the journal's head. */
export async function salvage(database: Database, name: string, rows: number): Promise<number> {
  const shelter = new Database(shelterName(name));
  await shelter.write([...STORES], async (transaction) => {
    await Promise.all(STORES.map((store) => transaction.objectStore(store).clear()));
  });
  const lost = await moveAll(database, shelter, rows);
  await shelter.write(['meta'], (transaction) => transaction.objectStore('meta').put({ id: 'shelter', rows }));
  shelter.end();
  await settleBack(database, name);
  return lost;
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
  await moveAll(shelter, database, marker.rows);
  await database.write(['meta'], (transaction) => transaction.objectStore('meta').delete('shelter'));
  shelter.end();
  await deleteDB(shelterName(name));
  return true;
}
