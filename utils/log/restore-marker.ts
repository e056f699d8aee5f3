/** A restore takes many transactions and is still all or nothing: a marker holds where the journal ended before it. */
import { asHead, type DamageRow, type Database, type Head, LONG } from './database';
import { LogError } from './errors';
import { acceptIn } from './health';

/** Where a restore begins, and what was missing until then. */
export interface Base {
  head: Head;
  damage?: DamageRow;
}

/** Notes where to go back to, and returns it. What is missing counts as accepted from here on: the backup is to bring it. */
export const beginRestore = (database: Database, empty: Head): Promise<Base> =>
  database.write(['meta', 'journal'], async (transaction) => {
    const meta = transaction.objectStore('meta');
    const head = asHead(await meta.get('head')) ?? empty;
    const damage = await acceptIn(transaction);
    const base = { head, ...(damage ? { damage } : {}) };
    await meta.put({ id: 'restore', ...base });
    return base;
  });

/** The restore is complete. `shut` entries do not open still. Returns the head as it is now. */
export const endRestore = (database: Database, shut: number): Promise<Head> =>
  database.write(['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta');
    const found = asHead(await meta.get('head'));
    if (!found) throw new LogError('not-readable');
    const { shut: _, ...rest } = found;
    const head: Head = shut > 0 ? { ...rest, shut } : rest;
    await meta.put(head);
    await meta.delete('restore');
    return head;
  });

/** Takes back what a restore that was stopped has written. Nothing where there was none; true where there was one. */
export async function rollBack(database: Database): Promise<boolean> {
  const marker = await database.read(['meta'], (transaction) => transaction.objectStore('meta').get('restore'));
  return marker ? undo(database) : false;
}

const undo = (database: Database): Promise<boolean> =>
  database.write(
    ['meta', 'journal'],
    async (transaction) => {
      const meta = transaction.objectStore('meta');
      const marker = await meta.get('restore');
      if (marker?.id !== 'restore') return false;
      const now = asHead(await meta.get('head'));
      await transaction.objectStore('journal').delete(IDBKeyRange.lowerBound(marker.head.seq, true));
      await meta.put({
        ...marker.head,
        projection: 'stale',
        keys: now?.keys ?? marker.head.keys,
        blocks: now?.blocks ?? marker.head.blocks,
      });
      if (marker.damage) await meta.put(marker.damage);
      await meta.delete('restore');
      return true;
    },
    LONG,
  );
