/** Search as she types: the rows' text in memory, made from the encrypted blocks once, then kept up with what changes. */
import type { ClaimRow } from './record';
import { plain } from './rows-text';

const FIELDS = ['patientName', 'patientAccountNumber', 'claimNumber', 'memberId', 'payer', 'assigned'] as const;

/** Numbers are found with and without their dashes and blanks. */
function textOf(row: ClaimRow, words: string): string {
  const values = FIELDS.flatMap((field) => row[field] ?? []);
  const bare = [row.claimNumber, row.patientAccountNumber, row.memberId].flatMap(
    (value) => value?.replace(/[^\p{L}\p{N}]/gu, '') ?? [],
  );
  return plain([...values, ...bare, ...row.codes, row.serviceFrom ?? '', words].join(' '));
}

export class SearchIndex {
  readonly #rows: ClaimRow[] = [];
  readonly #texts: string[] = [];

  add(row: ClaimRow, words: string): void {
    this.#rows.push(row);
    this.#texts.push(textOf(row, words));
  }

  get size(): number {
    return this.#rows.length;
  }

  /** Rows that hold every word, open claims first, those seen last first. */
  find(text: string, limit: number): ClaimRow[] {
    const needles = plain(text).split(/\s+/).filter(Boolean);
    if (needles.length === 0) return [];
    // the longest word first: it rules most rows out
    needles.sort((a, b) => b.length - a.length);
    const found: ClaimRow[] = [];
    for (const [index, hay] of this.#texts.entries())
      if (needles.every((needle) => hay.includes(needle))) found.push(this.#rows[index]!);
    return found.sort((a, b) => Number(a.closed ?? false) - Number(b.closed ?? false) || b.lastSeen - a.lastSeen).slice(0, limit);
  }
}
