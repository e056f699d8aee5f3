/** A restore takes many transactions and is still all or nothing: a marker holds where the journal ended before it. */
import { asHead, type Database, type Head, LONG } from './database';
import { LogError } from './errors';

/** Notes where to go back to, and returns it. */
export const beginRestore = (database: Database, empty: Head): Promise<Head> =>
  database.write(['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta');
    const head = asHead(await meta.get('head')) ?? empty;
    await meta.put({ id: 'restore', head });
    return head;
  });

/** The restore is complete. Returns the head as it is now. */
export const endRestore = (database: Database): Promise<Head> =>
  database.write(['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta');
    const head = asHead(await meta.get('head'));
    if (!head) throw new LogError('not-readable');
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
      await meta.delete('restore');
      return true;
    },
    LONG,
  );
