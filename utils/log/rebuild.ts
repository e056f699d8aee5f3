/** Makes the projection again from the journal, in portions, and goes on where it was stopped. */
import { mirrorOf } from './blocks';
import { Cabinet } from './cabinet';
import { asHead, type Database, type Head, LONG, type LogSchema } from './database';
import { isLogError, LogError } from './errors';
import { keepDamage } from './health';
import type { ClaimRecord, Derived } from './record';
import { Shelf } from './shelf';
import { Shut, searchShut } from './shut';
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
  const fromStart = done === 0;
  let shut = new Shut();
  // where those that came late cannot be read the second copy has them
  const late = await lateSecrets(keys, head).catch(() => []);
  await mendKeys(database, keys, head.shards, [...secrets, ...late]);
  const desk = deskAt(database, keys, head, derive);
  while (done < head.seq) {
    const to = Math.min(head.seq, done + PORTION);
    done = await follow(database, keys, desk, { from: done + 1, to }, (entries) => shut.take(entries, undefined));
    const last = done >= head.seq;
    if (last && !fromStart) shut = await searchShut(database, keys, head, desk.shelf);
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
      projection: last ? projection : `${BUILDING}${done}`,
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
        if (last) head = await noteShut(transaction.objectStore('meta'), head, shut);
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

/** Writes down how many entries no longer open, and that this is damage where it was not accepted yet. Answers the head. */
async function noteShut(
  meta: Parameters<typeof keepDamage>[0] & { get(id: string): Promise<LogSchema['meta']['value'] | undefined> },
  head: Head,
  shut: Shut,
): Promise<Head> {
  const { entries, claims } = shut;
  const fresh = Math.max(0, entries - (head.shut ?? 0));
  const known = await meta.get('damage');
  await keepDamage(meta, {
    id: 'damage',
    missing: known?.id === 'damage' ? known.missing : [],
    ...(fresh > 0 ? { shut: { entries, fresh, claims } } : {}),
  });
  const { shut: accepted, ...rest } = head;
  // what opens again is no longer accepted as lost
  return accepted && entries > 0 ? { ...rest, shut: Math.min(accepted, entries) } : rest;
}

/** Writes the claims' keys and their second copies again, with those that came from elsewhere. What opens in neither place is given up. */
async function mendKeys(database: Database, keys: LogKeys, bits: number, secrets: readonly ClaimSecret[]): Promise<void> {
  const cabinet = new Cabinet(database, keys);
  const gone: string[] = [];
  const unlessShut = (error: unknown): void => {
    if (!isLogError(error, 'not-readable')) throw error;
  };
  await cabinet.load(claimKeys, shardsAt(bits)).catch(unlessShut);
  // where one does not open none is held
  for (const id of shardsAt(bits)) {
    if (!cabinet.held(claimKeys, id)) await cabinet.load(claimKeys, [id]).catch(unlessShut);
    if (cabinet.held(claimKeys, id)) continue;
    gone.push(id);
    cabinet.begin(claimKeys, id);
  }
  for (const id of shardsAt(bits)) if (cabinet.at(claimKeys, id).size > 0) cabinet.touch(claimKeys, id);
  const shelf = new Shelf(cabinet, keys.blind);
  shelf.bits = bits;
  await shelf.adoptSecrets(secrets);
  const { put } = await cabinet.pending();
  await database.write(
    ['keys'],
    async (transaction) => {
      const store = transaction.objectStore('keys');
      for (const id of gone.map((one) => `${claimKeys.prefix}/${one}`))
        for (const first of [id, mirrorOf(id)]) {
          await store.delete(first);
          await store.delete(IDBKeyRange.bound(`${first}~`, `${first}~\uffff`));
        }
      await Promise.all(put.map(({ row }) => store.put(row)));
    },
    LONG,
  );
}
