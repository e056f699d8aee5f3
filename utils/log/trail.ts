/**
 * The blocks follow the journal. A message writes its entries and the journal's end alone: two rows, on disk before the answer. What it changes
 * in the blocks stays in the writer's hands and goes to the storage with many messages' together, at the latest a moment after the last. Until
 * then, and after a worker's death, the short stretch of the journal behind the blocks is filed again by whoever needs it: in memory, by
 * the same code. Only the keys of new claims, which cannot be made again, go along with each message, in the head.
 */
import { open, seal } from './box';
import { type Bytes, fromUtf8, utf8 } from './bytes';
import { Cabinet } from './cabinet';
import type { Faded, KeyRing } from './commit';
import { type Database, emptyHead, type Head } from './database';
import type { Entry } from './entry';
import { type Desk, Filing } from './filing';
import { readCommits, readPlaced } from './journal';
import type { ClaimRecord, Derived } from './record';
import { Rows } from './rows';
import { Shelf } from './shelf';
import type { LogKeys } from './vault';

/** The key of a claim with the secret that seals what is said of it, base64. */
export type ClaimSecret = readonly [key: string, secret: string];

/** The journal's row up to which the blocks go. */
export const filedTo = (head: Head): number => head.filed ?? head.seq;

/** The head of a log whose blocks go to the journal's end. */
export function filedHead({ filed: _, late: __, ...head }: Head): Head {
  return head;
}

const latePlace = (log: string): string => `${log}/late`;

export const sealLate = (keys: LogKeys, secrets: readonly ClaimSecret[]): Promise<Bytes> =>
  seal(keys.box, utf8(JSON.stringify(secrets)), latePlace(keys.log));

/** The keys of the claims that came behind the blocks. Throws `not-readable`. */
export async function lateSecrets(keys: LogKeys, head: Head | undefined): Promise<ClaimSecret[]> {
  if (!head?.late) return [];
  return JSON.parse(fromUtf8(await open(keys.box, head.late, latePlace(keys.log)))) as ClaimSecret[];
}

/** Opens what was said of claims, also of those that came behind the blocks. */
export async function keyRing(database: Database, keys: LogKeys, head: Head | undefined): Promise<KeyRing> {
  const { shelf } = deskAt(database, keys, head ?? emptyHead(keys.log), () => ({}));
  await shelf.adoptSecrets(await lateSecrets(keys, head));
  return shelf;
}

/** The blocks as they lie in the storage, and hands to change them. */
export function deskAt(database: Database, keys: LogKeys, head: Head, derive: (record: ClaimRecord) => Derived): Desk {
  const cabinet = new Cabinet(database, keys);
  const shelf = new Shelf(cabinet, keys.blind);
  shelf.next = head.nodes;
  shelf.bits = head.shards;
  return { cabinet, shelf, rows: new Rows(cabinet, derive) };
}

/**
 * Files the journal's rows from one to the other, both included, in memory. Answers the last row that is filed then.
 * @param met gets the entries of each commit, in their order
 */
export async function follow(
  database: Database,
  keys: LogKeys,
  desk: Desk,
  { from, to }: { from: number; to: number },
  met: (entries: readonly (Entry | Faded)[]) => void = () => {},
): Promise<number> {
  const { shelf, rows } = desk;
  const { commits, next } = await readCommits(database, keys, from, to, shelf);
  const filing = new Filing(shelf, rows, (refs) => readPlaced(database, keys, refs, shelf));
  await shelf.prepare(
    commits.flatMap(({ entries }) => entries.flatMap((entry) => [entry.claim ?? [], entry.tokens ?? []].flat())),
  );
  for (const { seq, entries } of commits) {
    met(entries);
    for (const [index, entry] of entries.entries()) await filing.place(entry, [seq, index]);
  }
  await filing.project();
  return next - 1;
}

/** Files in memory what the head says stands behind `from`, with the keys that came with it. */
export async function catchUp(database: Database, keys: LogKeys, desk: Desk, from: number, head: Head): Promise<void> {
  if (from >= head.seq) return;
  const late = await lateSecrets(keys, head);
  if (late.length) await desk.shelf.adoptSecrets(late);
  await follow(database, keys, desk, { from: from + 1, to: head.seq });
}
