/** Who did what when: from the same journal, without what was said of whom. And the proof that it is the journal that was written. */
import type { Seal } from './blocks';
import { type Bytes, sameBytes } from './bytes';
import { whenOf } from './clock';
import { follows, type KeyRing } from './commit';
import { asHead, type Database, GENESIS, type JournalRow } from './database';
import type { EntryKind } from './entry';
import { type OpenedCommit, readCommits } from './journal';
import { lettersOf } from './short-hash';
import { Shut } from './shut';
import type { LogKeys } from './vault';

/** One line of the audit: nothing in it names a patient. `claim` tells claims of this log apart; who guesses at numbers finds none by it. */
export interface AuditLine {
  seq: number;
  id: string;
  at: number;
  user: string;
  device: string;
  kind: EntryKind;
  message: string;
  claim?: string;
}

export interface Verdict {
  rows: number;
  entries: number;
  /** true where every row follows on the one before it and opens, up to the end that the witness saw */
  whole: boolean;
  /** the first row that does not, and the time of the last good entry before it */
  firstBad?: { seq: number; after?: number; why: 'missing' | 'changed' | 'unreadable' };
  /** rows known to be lost, and entries that are known not to open any more */
  lost: number;
}

const PORTION = 300;

/** A claim's name in the audit: its key in the log is a hash of its number, and numbers can be guessed; under the log's own key they cannot. */
const nameIn = (keys: LogKeys, claim: string): string => lettersOf(keys.blind(`audit ${claim}`));

export async function* auditLines(database: Database, keys: LogKeys, ring: KeyRing): AsyncGenerator<AuditLine[]> {
  const end = await endOf(database);
  for (let from = 1; from <= end; ) {
    const { commits, next } = await readCommits(database, keys, from, Math.min(end, from + PORTION - 1), ring);
    yield commits.flatMap(({ seq, entries }) =>
      entries.map(({ id, at, clock, user, device, body, message, claim }) => ({
        seq,
        id,
        at: whenOf({ at, clock }),
        user,
        device,
        kind: body.kind,
        message,
        ...(claim === undefined ? {} : { claim: nameIn(keys, claim) }),
      })),
    );
    from = next;
  }
}

const endOf = (database: Database): Promise<number> =>
  database.read(['meta'], async (transaction) => asHead(await transaction.objectStore('meta').get('head'))?.seq ?? 0);

/** A message's id stands beside its row for the index: it has to be the one that is sealed in it. */
const agrees = (row: JournalRow, { entries }: OpenedCommit): boolean =>
  row.message === undefined || entries.length === 0 || entries.every(({ message }) => message === row.message);

/**
 * Goes along the whole chain and opens every commit.
 * @param witnessed where the journal ended when it was last written to, as it is known outside of it
 */
export async function verify(
  database: Database,
  keys: Seal,
  ring: KeyRing,
  witnessed?: { seq: number; hash: Bytes },
): Promise<Verdict> {
  const head = await database.read(['meta'], async (transaction) => asHead(await transaction.objectStore('meta').get('head')));
  const verdict: Verdict = { rows: 0, entries: 0, whole: true, lost: 0 };
  const end = head?.seq ?? 0;
  const isLost = (seq: number): boolean => (head?.lost ?? []).some(([from, to]) => seq >= from && seq <= to);
  let previous: Bytes | undefined = GENESIS;
  let after: number | undefined;
  const shut = new Shut<{ seq: number; after?: number }>();
  const bad = (seq: number, why: 'missing' | 'changed' | 'unreadable', since = after): Verdict => ({
    ...verdict,
    whole: false,
    firstBad: { seq, why, ...(since === undefined ? {} : { after: since }) },
  });
  for (let from = 1; from <= end; ) {
    const to = Math.min(end, from + PORTION - 1);
    const { commits, next } = await readCommits(database, keys, from, to, ring);
    const rows = await database.read(['journal'], (transaction) =>
      transaction.objectStore('journal').getAll(IDBKeyRange.bound(from, next - 1)),
    );
    const byNumber = new Map(rows.map((row) => [row.seq, row]));
    const opened = new Map(commits.map((commit) => [commit.seq, commit]));
    for (let seq = from; seq < next && seq <= end; seq++) {
      const row = byNumber.get(seq);
      if (!row) {
        if (!isLost(seq)) return bad(seq, 'missing');
        verdict.lost++;
        previous = undefined;
        continue;
      }
      if (previous && !(await follows(previous, row))) return bad(seq, 'changed');
      previous = row.hash;
      if (seq === witnessed?.seq && !sameBytes(row.hash, witnessed.hash)) return bad(seq, 'changed');
      verdict.rows++;
      const commit = opened.get(seq);
      if (commit?.unreadable) return bad(seq, 'unreadable');
      if (commit && !agrees(row, commit)) return bad(seq, 'changed');
      verdict.entries += commit?.entries.length ?? 0;
      shut.take(commit?.entries ?? [], { seq, ...(after === undefined ? {} : { after }) });
      after = commit?.entries.at(-1)?.at ?? after;
    }
    from = next;
  }
  const [first] = shut.places();
  if (first && shut.entries > (head?.shut ?? 0)) return bad(first.seq, 'unreadable', first.after);
  verdict.lost += shut.entries;
  if (witnessed && witnessed.seq > end && !isLost(end + 1)) return bad(end + 1, 'missing');
  return verdict;
}
