/**
 * Cells that hold two values over each other (`DOE, JANE` over `03/04/1961`), under names that stand over each other in the same order: each line
 * becomes a column of its own, to the right of all others.
 */
import { matchName } from './headers';

/** Cells of a column that must have as many lines as its name, before it is parted. */
const ENOUGH = 0.6;
/** Rows that are looked at for the names. */
const SEARCHED = 40;

/** Rows of texts whose lines are parted by `\n`, all rows of one table; the same rows where no column is stacked. */
export function unstacked(rows: string[][]): string[][] {
  const head = rows.slice(0, SEARCHED).findIndex((row) => row.filter((text) => namesIn(text) !== undefined).length >= 2);
  if (head < 0) return rows;
  const width = Math.max(...rows.map((row) => row.length));
  const parted = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  for (const [index, name] of rows[head]!.entries()) {
    const count = namesIn(name)?.length;
    if (count === undefined) continue;
    const below = rows.slice(head + 1).flatMap((row) => (row[index] ? [linesOf(row[index]).length] : []));
    if (below.filter((lines) => lines === count).length < below.length * ENOUGH) continue;
    for (const [at, row] of parted.entries()) {
      const lines = linesOf(row[index]!);
      if (at < head || lines.length !== count) row.push(...Array<string>(count - 1).fill(''));
      else {
        row[index] = lines[0]!;
        row.push(...lines.slice(1));
      }
    }
  }
  return parted;
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim());

/** The names of a stacked head, where each of its lines is one that is known. */
function namesIn(text: string): string[] | undefined {
  const names = linesOf(text);
  return names.length > 1 && names.length < 5 && names.every((name) => matchName(name)) ? names : undefined;
}
