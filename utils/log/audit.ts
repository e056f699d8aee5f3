/** Who did what when: from the same journal, without what was said of whom. And the proof that it is the journal that was written. */
import type { Seal } from './blocks';
import { follows, type KeyRing } from './commit';
import { asHead, type Database, GENESIS } from './database';
import type { EntryKind } from './entry';
import { readCommits } from './journal';

/** One line of the audit: nothing in it names a patient. `claim` tells claims apart and says nothing else. */
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
  /** true where every row follows on the one before it and opens */
  whole: boolean;
  /** the first row that does not, and the time of the last good entry before it */
  firstBad?: { seq: number; after?: number; why: 'missing' | 'changed' | 'unreadable' };
  /** rows known to be lost */
  lost: number;
}

const PORTION = 300;

export async function* auditLines(database: Database, keys: Seal, ring: KeyRing): AsyncGenerator<AuditLine[]> {
  const end = await endOf(database);
  for (let from = 1; from <= end; ) {
    const { commits, next } = await readCommits(database, keys, from, Math.min(end, from + PORTION - 1), ring);
    yield commits.flatMap(({ seq, entries }) =>
      entries.map(({ id, at, user, device, body, message, claim }) => ({
        seq,
        id,
        at,
        user,
        device,
        kind: body.kind,
        message,
        ...(claim === undefined ? {} : { claim }),
      })),
    );
    from = next;
  }
}

const endOf = (database: Database): Promise<number> =>
  database.read(['meta'], async (transaction) => asHead(await transaction.objectStore('meta').get('head'))?.seq ?? 0);

/** Goes along the whole chain and opens every commit. */
export async function verify(database: Database, keys: Seal, ring: KeyRing): Promise<Verdict> {
  const head = await database.read(['meta'], async (transaction) => asHead(await transaction.objectStore('meta').get('head')));
  const verdict: Verdict = { rows: 0, entries: 0, whole: true, lost: 0 };
  const end = head?.seq ?? 0;
  const isLost = (seq: number): boolean => (head?.lost ?? []).some(([from, to]) => seq >= from && seq <= to);
  let previous: typeof GENESIS | undefined = GENESIS;
  let after: number | undefined;
  const bad = (seq: number, why: 'missing' | 'changed' | 'unreadable'): Verdict => ({
    ...verdict,
    whole: false,
    firstBad: { seq, why, ...(after === undefined ? {} : { after }) },
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
      verdict.rows++;
      const commit = opened.get(seq);
      if (commit?.unreadable) return bad(seq, 'unreadable');
      verdict.entries += commit?.entries.length ?? 0;
      after = commit?.entries.at(-1)?.at ?? after;
    }
    from = next;
  }
  return verdict;
}
