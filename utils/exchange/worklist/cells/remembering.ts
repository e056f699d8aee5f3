/** What a text means in a column of a list, worked out once: a list has many rows and few payers, days and codes. */
import type { Cell } from './table';
import type { Parsed } from './values';

export type Meaning<T> = (cell: Cell | undefined) => Parsed<T>;

/** Texts that are kept; a column whose texts hardly come again, as numbers and names do, is given up before. */
const MOST = 20_000;
const FIRST = 500;

/** The same as `parse`, which must always give the same for one text. What it gives is shared: nobody may change it. */
export function remembering<T>(parse: Meaning<T>): Meaning<T> {
  const known = new Map<string, Parsed<T>>();
  let again = 0;
  let isKept = true;
  return (cell) => {
    if (!isKept || typeof cell !== 'string') return parse(cell);
    const found = known.get(cell);
    if (found !== undefined) {
      again++;
      return found;
    }
    const parsed = parse(cell);
    known.set(cell, parsed);
    if (known.size > MOST || (known.size > FIRST && again < known.size)) {
      isKept = false;
      known.clear();
    }
    return parsed;
  };
}
