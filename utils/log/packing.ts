/** Packs what a message stages into commits: several entries to a commit, each commit one row where it can be. */
import { type Commit, type Faded, isFaded, makeCommit } from './commit';
import type { Entry } from './entry';
import type { Staged } from './filing';
import type { Shelf } from './shelf';

/** Text of entries in one commit: with what sealing adds, a commit of several entries stays one row. */
const COMMIT_TEXT = 20_000;
/** What an entry takes up beside its body, about. */
const HEADER = 200;

function textOf(staged: Staged): string {
  staged.text ??= JSON.stringify(staged.entry.body);
  return staged.text;
}

export const isWhole = (entry: Entry | Faded): entry is Entry => !isFaded(entry);

/**
 * The staged entries in order, several of one message to a commit, and the place of each noted.
 * @param start number of the first row
 * @param begun messages that are in the journal already: their id is not written again
 */
export async function pack(shelf: Shelf, staged: readonly Staged[], start: number, begun: Set<string>): Promise<Commit[]> {
  const claims = new Set(staged.flatMap(({ entry }) => entry.claim ?? []));
  await shelf.fetch([...claims]);
  for (const claim of claims) shelf.makeSecret(claim);
  const commits: Commit[] = [];
  for (let [from, seq] = [0, start]; from < staged.length; ) {
    const { message } = staged[from]!.entry;
    let [to, size] = [from, 0];
    while (to < staged.length && staged[to]!.entry.message === message && (to === from || size < COMMIT_TEXT))
      size += textOf(staged[to++]!).length + HEADER;
    const some = staged.slice(from, to);
    const entries = some.flatMap((one) => (isWhole(one.entry) ? [{ entry: one.entry, text: textOf(one) }] : []));
    const commit = makeCommit(entries, (claim) => shelf.secretOf(claim), seq, begun.has(message) ? undefined : message);
    for (const [index, one] of some.entries()) one.ref = [seq, index];
    begun.add(message);
    commits.push(commit);
    seq += commit.rows;
    from = to;
  }
  return commits;
}
