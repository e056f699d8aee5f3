/**
 * Is everything there that was acknowledged? The witness outside IndexedDB knows where the journal ended; what is missing is put back
 * from the second copy of the newest entries, and what cannot be is named. Nothing is written to a damaged log before that is settled.
 */
import { fetchRange, MIRROR, openBlock, pagesOf } from './blocks';
import { open, seal } from './box';
import { type Bytes, fromUtf8, sameBytes, utf8 } from './bytes';
import { follows } from './commit';
import {
  asHead,
  type DamageRow,
  type Database,
  emptyHead,
  GENESIS,
  type Head,
  type JournalRow,
  LONG,
  type LogSchema,
  type LookedRow,
  type Writing,
} from './database';
import { isLogError, LogError, type Loss } from './errors';
import type { LogKeys } from './vault';
import { hashOf, type Testimony, tailPlace, type Witness } from './witness';

type Stretch = [from: number, to: number];

export type Finding =
  | { state: 'well' }
  /** the blocks do not agree with the journal: they are made again */
  | { state: 'projection' }
  /** part of the journal is missing or damaged */
  | { state: 'journal'; why: 'gone' | 'short' | 'holes' | 'changed' }
  /** the database is another log's */
  | { state: 'foreign' };

export interface Evidence {
  /** behind which it was found (see `Database`) */
  connection: number;
  head: Head | undefined;
  testimony: Testimony | undefined;
  /** the journal's row at the end that the witness knows */
  last: JournalRow | undefined;
  damage: DamageRow | undefined;
  /** a restore was stopped half-way */
  restoring: boolean;
  /** rows that cannot be made again, where they were counted */
  there?: { journal: number; keys: number };
}

const lostRows = (head: Head): number => (head.lost ?? []).reduce((sum, [from, to]) => sum + to - from + 1, 0);

/** One question to each of the two places, at the same time. `counting` has the rows counted, which takes as long as the log is large. */
export async function gather(database: Database, witness: Witness, counting = false): Promise<Evidence> {
  const asked = database.read(
    ['meta', 'journal', 'keys'],
    async (transaction) => {
      const { connection } = database;
      const meta = transaction.objectStore('meta');
      const journal = transaction.objectStore('journal');
      const rest = Promise.all([
        meta.get('damage'),
        meta.getKey('restore'),
        counting ? journal.count() : undefined,
        counting ? transaction.objectStore('keys').count() : undefined,
      ]);
      // where the head fails, too, it fails for that reason
      rest.catch(() => {});
      const head = asHead(await meta.get('head'));
      // mostly the very row that the witness knows
      const last = head && head.seq > 0 ? await journal.get(head.seq) : undefined;
      return { connection, head, last, rest: await rest };
    },
    LONG,
  );
  const [testimony, found] = await Promise.all([witness.read(), asked]);
  const [damage, restore, journal, keys] = found.rest;
  const known = testimony && testimony.seq > 0 && testimony.seq !== found.head?.seq;
  return {
    connection: found.connection,
    head: found.head,
    testimony,
    last: known ? await rowAt(database, testimony.seq) : found.last,
    damage: damage?.id === 'damage' ? damage : undefined,
    restoring: restore !== undefined,
    ...(journal !== undefined && keys !== undefined ? { there: { journal, keys } } : {}),
  };
}

const rowAt = (database: Database, seq: number): Promise<JournalRow | undefined> =>
  database.read(['journal'], (transaction) => transaction.objectStore('journal').get(seq));

/** The quick look before the first write: does the journal reach as far as the witness saw it, and is it the same one? */
export function glance(log: string, { head, testimony, last }: Evidence): Finding {
  if (head && head.log !== log) return { state: 'foreign' };
  if (!testimony || testimony.log !== log || testimony.seq === 0) return { state: 'well' };
  if (!head || head.seq === 0) return { state: 'journal', why: 'gone' };
  if (head.seq < testimony.seq) return { state: 'journal', why: 'short' };
  const hash = head.seq === testimony.seq ? head.hash : last?.hash;
  if (!last || !hash || !sameBytes(hash, hashOf(testimony)) || !sameBytes(last.hash, hash))
    return { state: 'journal', why: 'changed' };
  return { state: 'well' };
}

/** The look at every start: is everything there that cannot be made again? Counts alone; what is in a row shows when it is opened. */
export function inspect(log: string, evidence: Evidence): Finding {
  const found = glance(log, evidence);
  const { head, there } = evidence;
  if (found.state !== 'well' || !head || !there) return found;
  if (there.journal + lostRows(head) !== head.seq) return { state: 'journal', why: 'holes' };
  return there.keys === head.keys ? found : { state: 'projection' };
}

const headOf = (database: Database): Promise<Head | undefined> =>
  database.read(['meta'], async (transaction) => asHead(await transaction.objectStore('meta').get('head')));

/** Whether nothing was written between the two: only then rows counted meanwhile can be held against what a head says. */
const sameEnd = (one: Head, other: Head | undefined): boolean =>
  other?.seq === one.seq && other.filed === one.filed && other.refresh === one.refresh && other.projection === one.projection;

/** Rows counted in one transaction. */
const COUNTED = 1_000;

/**
 * The look behind it: are the lists there? They are made again where not. Counted in portions, and never together with the head: where a browser
 * reads all rows to count them, a large log's take seconds, in which every capture would wait for the head. Where something was written
 * meanwhile nothing is said.
 */
export async function countLists(database: Database): Promise<Finding> {
  const head = await headOf(database);
  if (!head || head.projection.startsWith('building')) return { state: 'well' };
  let blocks = 0;
  for (let last: string | undefined = ''; last !== undefined; ) {
    const after: IDBKeyRange = IDBKeyRange.lowerBound(last, true);
    const ids = await database.read(
      ['blocks'],
      (transaction) => transaction.objectStore('blocks').getAllKeys(after, COUNTED),
      LONG,
    );
    blocks += ids.length;
    last = ids.length < COUNTED ? undefined : ids.at(-1);
  }
  return blocks === head.blocks || !sameEnd(head, await headOf(database)) ? { state: 'well' } : { state: 'projection' };
}

export interface Mended {
  /** rows put back from the second copy */
  restored: number;
  missing: Stretch[];
}

const PORTION = 500;

/** Reads the whole journal along its chain. Calls `bad` for each row that is missing, changed, or breaks the chain. */
async function walk(
  database: Database,
  to: number,
  lost: readonly Stretch[],
  bad: (seq: number, previous: Bytes | undefined) => JournalRow | undefined | Promise<JournalRow | undefined>,
): Promise<Bytes | undefined> {
  let previous: Bytes | undefined = GENESIS;
  for (let from = 1; from <= to; from += PORTION) {
    const rows = new Map(
      (
        await database.read(
          ['journal'],
          (transaction) => transaction.objectStore('journal').getAll(IDBKeyRange.bound(from, Math.min(to, from + PORTION - 1))),
          LONG,
        )
      ).map((row) => [row.seq, row]),
    );
    for (let seq = from; seq <= Math.min(to, from + PORTION - 1); seq++) {
      const row = rows.get(seq);
      // after a loss the chain is taken up at the next row's own word
      const good = row !== undefined && (previous === undefined || (await follows(previous, row)));
      if (good) previous = row.hash;
      else if (lost.some(([first, last]) => seq >= first && seq <= last)) previous = undefined;
      else previous = (await bad(seq, previous))?.hash;
    }
  }
  return previous;
}

/**
 * The thorough look: along the whole chain, and into every block. Reads everything, changes nothing. Nothing where something was written
 * meanwhile, so that what was counted cannot be held against what there should be.
 */
export async function searchThrough(database: Database, keys: LogKeys | undefined): Promise<Finding | undefined> {
  const head = await headOf(database);
  if (!head) return { state: 'well' };
  let broken = false;
  await walk(database, head.seq, head.lost ?? [], () => {
    broken = true;
    return undefined;
  });
  // what was appended meanwhile is not looked at; what was changed meanwhile cannot be
  if (broken) return { state: 'journal', why: 'changed' };
  if (!keys || !head.projection || head.projection.startsWith('building')) return { state: 'well' };
  // a damaged file may count rows that it no longer gives: so they are counted one by one
  let there = 0;
  try {
    for (let from: string | undefined = ''; from !== undefined; ) {
      const range: Awaited<ReturnType<typeof fetchRange>> = await fetchRange(database, keys, { from, to: '\uffff' }, 60);
      there += range.rows;
      from = range.next;
    }
  } catch (error) {
    if (isLogError(error, 'not-readable')) return { state: 'projection' };
    throw error;
  }
  const held = await openKeys(database, keys);
  if (!sameEnd(head, await headOf(database))) return undefined;
  return there === head.blocks && held === head.keys ? { state: 'well' } : { state: 'projection' };
}

/** How many rows of claims' keys there are; none where one of the two copies does not open: before the other does not, either, it is written anew. */
async function openKeys(database: Database, keys: LogKeys): Promise<number | undefined> {
  const rows = await database.read(['keys'], (transaction) => transaction.objectStore('keys').getAll(), LONG);
  const known = new Map(rows.map((row) => [row.id, row]));
  try {
    for (const { id, pages } of rows) {
      const first = id.slice(id.startsWith(MIRROR) ? MIRROR.length : 0);
      if (!first.includes('~'))
        await openBlock(
          keys,
          'keys',
          first,
          pagesOf(id, pages).map((page) => known.get(page)),
        );
    }
  } catch (error) {
    if (isLogError(error, 'not-readable')) return undefined;
    throw error;
  }
  return rows.length;
}

function addTo(stretches: Stretch[], seq: number): void {
  const last = stretches.at(-1);
  if (last && last[1] === seq - 1) last[1] = seq;
  else stretches.push([seq, seq]);
}

/** Writes damage down, or that there is none. */
export async function keepDamage(
  meta: { put(row: DamageRow): Promise<unknown>; delete(id: string): Promise<unknown> },
  damage: DamageRow,
): Promise<void> {
  if (damage.missing.length > 0 || damage.shut) await meta.put(damage);
  else await meta.delete('damage');
}

/**
 * Puts back what the second copy holds. What stays missing is written down as damage, and the log opens for reading only until it is
 * restored from a backup or the clerk goes on without.
 */
export async function mend(database: Database, witness: Witness, log: string, { head, testimony }: Evidence): Promise<Mended> {
  const { rows: copies } = await witness.kept(log);
  const end = Math.max(head?.seq ?? 0, testimony?.seq ?? 0);
  const restored: JournalRow[] = [];
  const missing: Stretch[] = [];
  const last = await walk(database, end, head?.lost ?? [], async (seq, previous) => {
    const copy = copies.get(seq);
    if (copy && (previous === undefined || (await follows(previous, copy)))) {
      restored.push(copy);
      return copy;
    }
    addTo(missing, seq);
    return undefined;
  });
  const tip = last ?? (testimony && testimony.seq === end ? hashOf(testimony) : head?.hash) ?? GENESIS;
  const fresh: Head = {
    ...(head ?? emptyHead(log)),
    seq: end,
    hash: tip,
    entries: Math.max(head?.entries ?? 0, testimony?.entries ?? 0),
    at: Math.max(head?.at ?? 0, testimony?.at ?? 0),
    projection: 'stale',
  };
  await database.write(['journal', 'meta'], async (transaction) => {
    const journal = transaction.objectStore('journal');
    const meta = transaction.objectStore('meta');
    const known = await meta.get('damage');
    // whether more opens now shows when the lists are made again
    const shut = known?.id === 'damage' ? known.shut : undefined;
    for (const row of restored) await journal.put(row);
    await meta.put(fresh);
    await keepDamage(meta, { id: 'damage', missing, ...(shut ? { shut } : {}) });
    await meta.put({ id: 'looked', ...(await lookedOf(meta)), mended: Date.now(), restored: restored.length });
  });
  return { restored: restored.length, missing };
}

/** When the log was last looked through, and what the last repair did: told for a day. */
export const lookedOf = async (meta: {
  get(id: string): Promise<LogSchema['meta']['value'] | undefined>;
}): Promise<Omit<LookedRow, 'id'>> => {
  const row = await meta.get('looked');
  if (row?.id !== 'looked') return {};
  const { id: _, ...looked } = row;
  return looked;
};

export const lastLook = (database: Database): Promise<Omit<LookedRow, 'id'>> =>
  database.read(['meta'], (transaction) => lookedOf(transaction.objectStore('meta')));

export const noteLook = (database: Database, look: Omit<LookedRow, 'id'>): Promise<void> =>
  database.write(['meta'], async (transaction) => {
    const meta = transaction.objectStore('meta');
    await meta.put({ id: 'looked', ...(await lookedOf(meta)), ...look });
  });

/** Goes on without what is missing: the loss is known from now on, and no longer damage. */
export const accept = (database: Database): Promise<void> =>
  database.write(['meta', 'journal'], async (transaction) => void (await acceptIn(transaction)));

/** The same in a transaction over `meta` and `journal`. Answers what was accepted. */
export async function acceptIn(transaction: Writing): Promise<DamageRow | undefined> {
  const meta = transaction.objectStore('meta');
  const [head, damage] = [asHead(await meta.get('head')), await meta.get('damage')];
  if (!head || damage?.id !== 'damage') return undefined;
  // a row that is damaged is of no use, and would be counted as there
  for (const [from, to] of damage.missing) await transaction.objectStore('journal').delete(IDBKeyRange.bound(from, to));
  const lost = [...(head.lost ?? []), ...damage.missing].sort((a, b) => a[0] - b[0]);
  await meta.put({ ...head, lost, ...(damage.shut ? { shut: damage.shut.entries } : {}) });
  await meta.delete('damage');
  // nobody is to be told any more that all of it was put back
  const { through } = await lookedOf(meta);
  await meta.put({ id: 'looked', ...(through === undefined ? {} : { through }) });
  return damage;
}

export const damageOf = (database: Database): Promise<DamageRow | undefined> =>
  database.read(['meta'], async (transaction) => {
    const row = await transaction.objectStore('meta').get('damage');
    return row?.id === 'damage' ? row : undefined;
  });

/** What a damage row says is lost. */
export const lossOf = ({ missing, shut }: DamageRow): Loss => ({ rows: rowsIn(missing), ...(shut?.fresh ? { shut } : {}) });

/** Keys of claims from the second copy, for entries that were put back. */
export async function secretsFrom(witness: Witness, keys: LogKeys): Promise<[key: string, secret: string][]> {
  const { secrets } = await witness.kept(keys.log);
  const opened = await Promise.all(
    secrets.map(async (box) => {
      try {
        return JSON.parse(fromUtf8(await open(keys.box, box, tailPlace(keys.log)))) as [string, string][];
      } catch (error) {
        if (error instanceof LogError) return [];
        throw error;
      }
    }),
  );
  return opened.flat();
}

/** Rows lost, in the clerk's words: how many entries, of how many. */
export const rowsIn = (stretches: readonly Stretch[]): number => stretches.reduce((sum, [from, to]) => sum + to - from + 1, 0);

/** Takes the keys of these claims out of the second copy too. */
export async function forgetSecrets(witness: Witness, keys: LogKeys, gone: ReadonlySet<string>): Promise<void> {
  if (gone.size === 0) return;
  await witness.changeSecrets(async (box) => {
    const secrets = JSON.parse(fromUtf8(await open(keys.box, box, tailPlace(keys.log)))) as [string, string][];
    const kept = secrets.filter(([key]) => !gone.has(key));
    if (kept.length === secrets.length) return undefined;
    return seal(keys.box, utf8(JSON.stringify(kept)), tailPlace(keys.log));
  });
}
