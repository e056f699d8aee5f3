/** Reading the journal: entries by their place, whole stretches, a message's own. */
import type { Seal } from './blocks';
import { type Faded, type KeyRing, openCommit } from './commit';
import type { Database, JournalRow } from './database';
import type { Entry } from './entry';
import { isLogError, LogError } from './errors';
import type { Ref } from './tables';

/** The rows of the commits that begin at these places. */
async function commitRows(database: Database, starts: readonly number[]): Promise<JournalRow[][]> {
  return database.read(['journal'], async (transaction) => {
    const journal = transaction.objectStore('journal');
    return Promise.all(
      starts.map(async (seq) => {
        const first = await journal.get(seq);
        if (!first) throw new LogError('not-readable');
        const rest = await Promise.all(Array.from({ length: (first.pages ?? 1) - 1 }, (_, page) => journal.get(seq + page + 1)));
        return [first, ...rest.map((row) => row ?? missing())];
      }),
    );
  });
}

function missing(): never {
  throw new LogError('not-readable');
}

/** Commits read at once: bounds the memory, not the number of entries. */
const AT_ONCE = 200;

export interface PlacedEntry {
  ref: Ref;
  entry: Entry | Faded;
}

/** The entries at these places, by their place in the journal. */
export async function readPlaced(database: Database, keys: Seal, refs: readonly Ref[], ring: KeyRing): Promise<PlacedEntry[]> {
  const wanted = new Map<number, Set<number>>();
  for (const [seq, index] of refs) {
    const places = wanted.get(seq);
    if (places) places.add(index);
    else wanted.set(seq, new Set([index]));
  }
  const starts = [...wanted.keys()].sort((a, b) => a - b);
  const placed: PlacedEntry[] = [];
  for (let from = 0; from < starts.length; from += AT_ONCE) {
    const some = starts.slice(from, from + AT_ONCE);
    const commits = await commitRows(database, some);
    const opened = await Promise.all(
      commits.map(async (rows, at): Promise<PlacedEntry[]> => {
        const seq = some[at]!;
        const indexes = [...wanted.get(seq)!].sort((a, b) => a - b);
        const entries = await openCommit(keys, rows, ring, wanted.get(seq));
        return entries.map((entry, place) => ({ ref: [seq, indexes[place]!], entry }));
      }),
    );
    placed.push(...opened.flat());
  }
  return placed;
}

export const readEntries = async (...from: Parameters<typeof readPlaced>): Promise<(Entry | Faded)[]> =>
  (await readPlaced(...from)).map(({ entry }) => entry);

export interface OpenedCommit {
  seq: number;
  /** rows of it that are there */
  rows: number;
  entries: (Entry | Faded)[];
  /** it is damaged, or a page of it is lost */
  unreadable?: true;
}

/** Commits whose rows lie between the two numbers, both included, in order. A commit that begins earlier is left out. */
export async function readCommits(
  database: Database,
  keys: Seal,
  from: number,
  to: number,
  ring: KeyRing,
): Promise<{ commits: OpenedCommit[]; next: number }> {
  const rows = await database.read(['journal'], async (transaction) => {
    const found = await transaction.objectStore('journal').getAll(IDBKeyRange.bound(from, to));
    const start = found.findLast(({ seq, pages }) => (pages ?? 1) > 1 && seq + (pages ?? 1) - 1 > to);
    if (start)
      found.push(
        ...(await transaction.objectStore('journal').getAll(IDBKeyRange.bound(to + 1, start.seq + (start.pages ?? 1) - 1))),
      );
    return found;
  });
  const groups: JournalRow[][] = [];
  let next = from;
  for (const row of rows) {
    if (row.seq >= next) {
      groups.push([row]);
      next = row.seq + (row.pages ?? 1);
    } else groups.at(-1)?.push(row);
  }
  const commits = await Promise.all(
    groups.map(async (group): Promise<OpenedCommit> => {
      const seq = group[0]!.seq;
      try {
        return { seq, rows: group.length, entries: await openCommit(keys, group, ring) };
      } catch (error) {
        if (!isLogError(error, 'not-readable')) throw error;
        return { seq, rows: group.length, entries: [], unreadable: true };
      }
    }),
  );
  return { commits, next: Math.max(next, to + 1) };
}

/** Where these messages begin in the journal, those that it holds. */
export async function placesOf(database: Database, messages: Iterable<string>): Promise<Map<string, number>> {
  const asked = [...new Set(messages)];
  return database.read(['journal'], async (transaction) => {
    const index = transaction.objectStore('journal').index('message');
    const found = await Promise.all(asked.map((message) => index.getKey(message)));
    return new Map(asked.flatMap((message, at): [string, number][] => (found[at] === undefined ? [] : [[message, found[at]]])));
  });
}

/** The entries that a message wrote, or nothing where it is not in the log. */
export async function readMessage(
  database: Database,
  keys: Seal,
  message: string,
  ring: KeyRing,
): Promise<(Entry | Faded)[] | undefined> {
  const seq = await database.read(['journal'], (transaction) =>
    transaction.objectStore('journal').index('message').getKey(message),
  );
  if (seq === undefined) return undefined;
  const entries: (Entry | Faded)[] = [];
  for (let at = seq; ; ) {
    const rows = await database.read(['journal'], (transaction) => transaction.objectStore('journal').get(at));
    if (!rows) return entries;
    const { commits, next } = await readCommits(database, keys, at, at, ring);
    const own = commits[0]?.entries.filter((entry) => entry.message === message) ?? [];
    if (own.length === 0) return entries;
    entries.push(...own);
    at = next;
  }
}
