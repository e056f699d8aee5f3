/** Search as she types: the rows' text in memory, one text behind the other in the order in which they are shown. */
import type { ClaimRow } from './record';
import { plain } from './rows-text';

const FIELDS = ['patientName', 'patientAccountNumber', 'claimNumber', 'memberId', 'payer', 'assigned'] as const;

/** A row with its number in the log, and the words of what was written down about it. */
export interface Found {
  n: number;
  row: ClaimRow;
  words: string;
}

/** Numbers are found with and without their dashes and blanks. */
function textOf({ row, words }: Found): string {
  const values = FIELDS.flatMap((field) => row[field] ?? []);
  const bare = [row.claimNumber, row.patientAccountNumber, row.memberId].flatMap(
    (value) => value?.replace(/[^\p{L}\p{N}]/gu, '') ?? [],
  );
  return plain([...values, ...bare, ...row.codes, row.serviceFrom ?? '', words].join(' '));
}

/** Open claims first, those seen last first. */
const byRank = (a: ClaimRow, b: ClaimRow): number =>
  Number(a.closed ?? false) - Number(b.closed ?? false) || b.lastSeen - a.lastSeen;

/** Between two rows; no word that is searched for holds it. */
const END = '\n';

export class SearchIndex {
  readonly #rows: readonly Found[];
  /** all texts, in the order of the rows */
  readonly #text: string;
  /** where each row's text begins, and at the end where the last one ends */
  readonly #starts: Int32Array;
  /** rows that changed since, by their number; nothing where a claim is in no list any more */
  readonly #newer = new Map<number, { found: Found; text: string } | undefined>();

  constructor(found: Iterable<Found>) {
    this.#rows = [...found].sort((a, b) => byRank(a.row, b.row));
    const texts = this.#rows.map(textOf);
    this.#starts = new Int32Array(texts.length + 1);
    for (const [index, text] of texts.entries()) this.#starts[index + 1] = this.#starts[index]! + text.length + END.length;
    this.#text = texts.map((text) => text + END).join('');
  }

  /** How many rows were changed since it was made: with many of them it is worth making anew. */
  get changes(): number {
    return this.#newer.size;
  }

  get size(): number {
    return this.#rows.length;
  }

  replace(n: number, found: Found | undefined): void {
    this.#newer.set(n, found && { found, text: textOf(found) });
  }

  /** The row whose text holds this place. */
  #rowAt(place: number): number {
    let [from, to] = [0, this.#rows.length - 1];
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if (this.#starts[middle]! <= place) from = middle;
      else to = middle - 1;
    }
    return from;
  }

  /** The first rows that hold every word. */
  find(text: string, limit: number): ClaimRow[] {
    const needles = plain(text).split(/\s+/).filter(Boolean);
    // the longest word leads: it rules most rows out
    const [lead, ...others] = needles.sort((a, b) => b.length - a.length);
    if (lead === undefined) return [];
    const found: ClaimRow[] = [];
    for (let from = 0; found.length < limit; ) {
      const place = this.#text.indexOf(lead, from);
      if (place < 0) break;
      const index = this.#rowAt(place);
      const [start, end] = [this.#starts[index]!, this.#starts[index + 1]!];
      from = end;
      const { n, row } = this.#rows[index]!;
      if (this.#newer.has(n)) continue;
      const own = others.length ? this.#text.slice(start, end) : '';
      if (others.every((needle) => own.includes(needle))) found.push(row);
    }
    for (const one of this.#newer.values())
      if (one && needles.every((needle) => one.text.includes(needle))) found.push(one.found.row);
    return this.#newer.size ? found.sort(byRank).slice(0, limit) : found;
  }
}
