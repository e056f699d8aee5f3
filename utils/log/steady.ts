/**
 * After a failure of the storage. LevelDB, in which browsers keep `storage.local` and most of IndexedDB, goes on behind a half-written
 * record of its own journal as if nothing had been, and at the next start of the browser what came after that record is gone: measured on
 * a full disk, with twenty acknowledged writes lost in both places. So before the next answer both are made to begin new files, by
 * writing more than they hold in memory. Where even that does not succeed nothing is acknowledged.
 */
import type { Area } from './api';
import { PAGE } from './blocks';
import type { Database, SealedRow } from './database';

/** More than the 4 MB that Chromium's LevelDB gathers before it writes a file of its own. */
const BALLAST = 6_000_000;
const NAME = 'ballast/';
const LOCAL = 'log.ballast';
const range = () => IDBKeyRange.bound(NAME, `${NAME}\uffff`);

/** Rejects where a storage still fails. Leaves nothing behind, or what the next call takes away. */
export async function steady(database: Database, local: Area): Promise<void> {
  const rows = Array.from({ length: BALLAST / PAGE }, (_, index): SealedRow => {
    const box = crypto.getRandomValues(new Uint8Array(PAGE));
    return { id: NAME + index, at: 0, box };
  });
  await database.write(['sealed'], async (transaction) => {
    await Promise.all(rows.map((row) => transaction.objectStore('sealed').put(row)));
  });
  await database.write(['sealed'], (transaction) => transaction.objectStore('sealed').delete(range()));
  // random digits: what is all alike is packed to nothing
  const text = rows.map(({ box }) => String.fromCharCode(...box.map((byte) => 32 + (byte % 90)))).join('');
  await local.set({ [LOCAL]: text });
  await local.remove([LOCAL]);
}
