/** Makes the projection again from the journal, in portions, and goes on where it was stopped. */
import { Cabinet } from './cabinet';
import { asHead, type Database, type Head, LONG } from './database';
import { LogError } from './errors';
import type { ClaimRecord, Derived } from './record';
import { Shelf } from './shelf';
import { claimKeys, shardsAt } from './tables';
import { type ClaimSecret, deskAt, filedHead, follow, lateSecrets } from './trail';
import type { LogKeys } from './vault';

/** Journal rows in one portion: bounds memory and the length of a transaction. */
const PORTION = 800;
const BUILDING = 'building:';

const builtUpTo = (head: Head): number | undefined =>
  head.projection.startsWith(BUILDING) ? Number(head.projection.slice(BUILDING.length)) : undefined;

/** Whether every answer can be given from the blocks as they are. */
export const isBuilt = (head: Head, projection: string): boolean => head.seq === 0 || head.projection === projection;

/** Writes every block again. Resolves with the head as it is then. */
export async function rebuild(
  database: Database,
  keys: LogKeys,
  derive: (record: ClaimRecord) => Derived,
  projection: string,
  secrets: readonly ClaimSecret[] = [],
): Promise<Head> {
  let head = await begin(database);
  let done = builtUpTo(head) ?? 0;
  // where those that came late cannot be read the second copy has them
  const late = await lateSecrets(keys, head).catch(() => []);
  await mendKeys(database, keys, head.shards, [...secrets, ...late]);
  const desk = deskAt(database, keys, head, derive);
  while (done < head.seq) {
    done = await follow(database, keys, desk, done + 1, Math.min(head.seq, done + PORTION));
    await desk.shelf.spread();
    const pending = await desk.cabinet.pending();
    desk.shelf.filed();
    const from = head;
    head = {
      ...filedHead(head),
      nodes: desk.shelf.next,
      shards: desk.shelf.bits,
      blocks: head.blocks + pending.growth.blocks,
      // the keys that came late are in their shards by now
      projection: done >= head.seq ? projection : `${BUILDING}${done}`,
    };
    await database.write(
      ['blocks', 'keys', 'meta'],
      async (transaction) => {
        const now = asHead(await transaction.objectStore('meta').get('head'));
        if (now?.seq !== from.seq || now.projection !== from.projection) throw new LogError('stopped');
        await Promise.all([
          ...pending.remove.map(({ store, id }) => transaction.objectStore(store).delete(id)),
          ...pending.put.map(({ store, row }) => transaction.objectStore(store).put(row)),
        ]);
        head.keys = await transaction.objectStore('keys').count();
        await transaction.objectStore('meta').put(head);
      },
      LONG,
    );
    pending.settle();
    // what is done with goes: memory stays small however long the journal is
    desk.shelf.settle();
    desk.cabinet.tidy();
  }
  return head;
}

const begin = (database: Database): Promise<Head> =>
  database.write(
    ['blocks', 'keys', 'meta'],
    async (transaction) => {
      const head = asHead(await transaction.objectStore('meta').get('head'));
      if (!head) throw new LogError('not-readable');
      // begun perhaps by other rules: those rows are looked at once more
      if (builtUpTo(head) !== undefined) return goOn(transaction.objectStore('meta'), head);
      // the ids of the keys' shards say how many there are: the head may be lost
      const ids = await transaction.objectStore('keys').getAllKeys();
      const bits = ids.map((id) => Number(/\/(\d+)-/.exec(id)?.[1] ?? 0));
      const { refresh: _, ...kept } = head;
      const fresh: Head = {
        ...kept,
        projection: `${BUILDING}0`,
        blocks: 0,
        nodes: 1,
        moved: (head.moved ?? 0) + 1,
        shards: bits.reduce((most, one) => Math.max(most, one), 0),
      };
      await Promise.all([transaction.objectStore('blocks').clear(), transaction.objectStore('meta').put(fresh)]);
      return fresh;
    },
    LONG,
  );

async function goOn(meta: { put(head: Head): Promise<unknown> }, head: Head): Promise<Head> {
  const going = { ...head, refresh: 1 };
  await meta.put(going);
  return going;
}

/** Writes the claims' keys and their second copies again, with those that came from elsewhere. */
async function mendKeys(database: Database, keys: LogKeys, bits: number, secrets: readonly ClaimSecret[]): Promise<void> {
  const cabinet = new Cabinet(database, keys);
  await cabinet.load(claimKeys, shardsAt(bits));
  for (const id of shardsAt(bits)) if (cabinet.at(claimKeys, id).size > 0) cabinet.touch(claimKeys, id);
  const shelf = new Shelf(cabinet, keys.blind);
  shelf.bits = bits;
  await shelf.adoptSecrets(secrets);
  const { put } = await cabinet.pending();
  await database.write(
    ['keys'],
    async (transaction) => {
      await Promise.all(put.map(({ row }) => transaction.objectStore('keys').put(row)));
    },
    LONG,
  );
}
