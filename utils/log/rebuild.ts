/** Makes the projection again from the journal, in portions, and goes on where it was stopped. */
import { Cabinet } from './cabinet';
import { asHead, type Database, type Head } from './database';
import { LogError } from './errors';
import { Filing } from './filing';
import { readCommits, readPlaced } from './journal';
import type { ClaimRecord, Derived } from './record';
import { Rows } from './rows';
import { Shelf } from './shelf';
import { claimKeys, shardsAt } from './tables';
import type { LogKeys } from './vault';

/** Journal rows in one portion: bounds memory and the length of a transaction. */
const PORTION = 400;
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
  secrets: readonly [key: string, secret: string][] = [],
): Promise<Head> {
  let head = await begin(database);
  let done = builtUpTo(head) ?? 0;
  await mendKeys(database, keys, head.shards, secrets);
  while (done < head.seq) {
    // a desk of its own for each portion: memory stays small however long the journal is
    const cabinet = new Cabinet(database, keys);
    const shelf = new Shelf(cabinet, keys.blind);
    shelf.next = head.nodes;
    shelf.bits = head.shards;
    const { commits, next } = await readCommits(database, keys, done + 1, Math.min(head.seq, done + PORTION), shelf);
    const filing = new Filing(shelf, new Rows(cabinet, derive), (refs) => readPlaced(database, keys, refs, shelf));
    await shelf.prepare(
      commits.flatMap(({ entries }) => entries.flatMap((entry) => [entry.claim ?? [], entry.tokens ?? []].flat())),
    );
    for (const { seq, entries } of commits)
      for (const [index, entry] of entries.entries()) await filing.place(entry, [seq, index]);
    await filing.project();
    await shelf.spread();
    const pending = await cabinet.pending();
    done = next - 1;
    const from = head;
    head = {
      ...head,
      nodes: shelf.next,
      shards: shelf.bits,
      blocks: head.blocks + pending.growth.blocks,
      projection: done >= head.seq ? projection : `${BUILDING}${done}`,
    };
    await database.write(['blocks', 'keys', 'meta'], async (transaction) => {
      const now = asHead(await transaction.objectStore('meta').get('head'));
      if (now?.seq !== from.seq || now.projection !== from.projection) throw new LogError('stopped');
      await Promise.all([
        ...pending.remove.map(({ store, id }) => transaction.objectStore(store).delete(id)),
        ...pending.put.map(({ store, row }) => transaction.objectStore(store).put(row)),
      ]);
      head.keys = await transaction.objectStore('keys').count();
      await transaction.objectStore('meta').put(head);
    });
  }
  return head;
}

async function begin(database: Database): Promise<Head> {
  return database.write(['blocks', 'keys', 'meta'], async (transaction) => {
    const head = asHead(await transaction.objectStore('meta').get('head'));
    if (!head) throw new LogError('not-readable');
    if (builtUpTo(head) !== undefined) return head;
    // the ids of the keys' shards say how many there are: the head may be lost
    const ids = await transaction.objectStore('keys').getAllKeys();
    const bits = ids.map((id) => Number(/\/(\d+)-/.exec(id)?.[1] ?? 0));
    const fresh: Head = {
      ...head,
      projection: `${BUILDING}0`,
      blocks: 0,
      nodes: 1,
      moved: (head.moved ?? 0) + 1,
      shards: Math.max(0, ...bits),
    };
    await Promise.all([transaction.objectStore('blocks').clear(), transaction.objectStore('meta').put(fresh)]);
    return fresh;
  });
}

/** Writes the claims' keys and their second copies again, with those that came from elsewhere. */
async function mendKeys(
  database: Database,
  keys: LogKeys,
  bits: number,
  secrets: readonly [key: string, secret: string][],
): Promise<void> {
  const cabinet = new Cabinet(database, keys);
  await cabinet.load(claimKeys, shardsAt(bits));
  for (const id of shardsAt(bits)) if (cabinet.at(claimKeys, id).size > 0) cabinet.touch(claimKeys, id);
  const shelf = new Shelf(cabinet, keys.blind);
  shelf.bits = bits;
  await shelf.adoptSecrets(secrets);
  const { put } = await cabinet.pending();
  await database.write(['keys'], async (transaction) => {
    await Promise.all(put.map(({ row }) => transaction.objectStore('keys').put(row)));
  });
}
