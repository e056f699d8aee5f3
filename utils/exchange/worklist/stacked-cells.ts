/**
 * Cells that hold two values over each other (`DOE, JANE` over `03/04/1961`), under names that stand over each other in the same order: each line
 * becomes a column of its own, to the right of all others.
 */
import { matchName } from './headers';

/** Cells of a column that must have as many lines as its name, before it is parted; where no cell has more, a part of them is enough. */
const ENOUGH = 0.6;
const SOME = 0.2;
/** Rows that are looked at for the names. */
const SEARCHED = 40;

/**
 * Rows of cells whose lines are parted by `\n`, all rows of one table; the same rows where no column is stacked.
 * @param textOf what a cell that is no text says
 */
export function unstacked<Cell>(rows: (Cell | string)[][], textOf: (cell: Cell | string) => string): (Cell | string)[][] {
  const namesOf = (cell: Cell | string): string[] | undefined => namesIn(textOf(cell));
  const head = rows.slice(0, SEARCHED).findIndex((row) => row.filter((cell) => namesOf(cell) !== undefined).length >= 2);
  if (head < 0) return rows;
  const width = Math.max(...rows.map((row) => row.length));
  const parted = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  for (const [index, name] of rows[head]!.entries()) {
    const count = namesOf(name)?.length;
    if (count === undefined || !isStacked(rows.slice(head + 1), index, count, textOf)) continue;
    for (const [at, row] of parted.entries()) {
      const lines = linesOf(textOf(row[index]!));
      const fits = at >= head && lines.length > 1 && lines.length <= count;
      if (fits) row[index] = lines[0]!;
      // What is left out of a stack is left out at its end: an empty line keeps its place.
      row.push(...Array.from({ length: count - 1 }, (_, line) => (fits ? (lines[line + 1] ?? '') : '')));
    }
  }
  return parted;
}

function isStacked<Cell>(
  rows: (Cell | string)[][],
  index: number,
  count: number,
  textOf: (cell: Cell | string) => string,
): boolean {
  const below = rows.flatMap((row) => {
    const text = textOf(row[index] ?? '');
    return text === '' ? [] : [linesOf(text).length];
  });
  const whole = below.filter((lines) => lines === count).length;
  return whole >= below.length * (below.every((lines) => lines <= count) ? SOME : ENOUGH);
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim());

/** The names of a stacked head, where each of its lines is one that is known. */
function namesIn(text: string): string[] | undefined {
  const names = linesOf(text);
  return names.length > 1 && names.length < 5 && names.every((name) => matchName(name)) ? names : undefined;
}
