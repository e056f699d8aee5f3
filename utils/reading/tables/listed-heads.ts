/** Heads that list what each cell below them holds, one thing under or behind the other: `Patient, claim and date of service`. */

import { listedIn } from '../words/kinds-before';
import { meanings } from '../words/labels';
import { isBlank } from '../words/text';
import type { Cell } from './cells';
import { SAMPLE } from './columns-by-content';
import type { Grid, GridRow } from './grid';
import { isOf } from './stacked-columns';

/** More things than this no head lists. */
const MOST = 4;
/** So many of the cells hold what the head lists; in the others stands that there is none: `no payer number`. */
const MOSTLY = 0.7;

/** The grid with a column for each thing that a head lists, where the cells below it hold as many, each of the form of what it is. */
export function unlisted(grid: Grid): Grid {
  let { headers, rows } = grid;
  for (const [under, heads] of grid.headers.entries()) {
    const own = grid.rows.filter((row) => row.under === under);
    const parts = heads.map((head, column) => partsOf(head, own, column));
    if (parts.every((one) => one === undefined)) continue;
    headers = headers.map((row, at) =>
      at === under ? row.flatMap((head, column) => parts[column]?.map((text) => oneOf(head, text)) ?? [head]) : row,
    );
    rows = rows.map((row) =>
      row.under === under
        ? { ...row, byColumn: heads.flatMap((_, column) => cellsOf(row.byColumn[column], parts[column])) }
        : row,
    );
  }
  return headers === grid.headers ? grid : { ...grid, headers, rows };
}

/** What parts one line of a cell. */
const BETWEEN = / [·•|] /;

function partsOf(head: Cell, rows: readonly GridRow[], column: number): string[] | undefined {
  const each = head.lines.map(listedIn);
  const parts = each.flat();
  if (parts.length < 2 || parts.length > MOST || each.every((line) => line.length === 1)) return undefined;
  const named = parts.map((part, at) => behind(part, parts[at - 1]));
  const known = named.filter((part) => fieldOf(part) !== undefined);
  if (known.length * 2 < parts.length || new Set(known.map(fieldOf)).size < known.length) return undefined;
  const cells = rows.slice(0, SAMPLE).flatMap((row) => row.byColumn[column] ?? []);
  const filled = cells.map(piecesOf).filter((pieces) => pieces.some((text) => !isBlank(text)));
  const whole = filled.filter((pieces) => pieces.length >= parts.length);
  const fit = whole.filter((pieces) => named.every((part, at) => isBlank(pieces[at]!) || fits(part, pieces[at]!)));
  return whole.length * 2 >= filled.length && fit.length > 0 && fit.length >= whole.length * MOSTLY ? named : undefined;
}

/** What a part says behind the one before it: `Payout no. and date` is the payment's day, `Patient / ID` the patient's number. */
function behind(part: string, before: string | undefined): string {
  if (before === undefined) return part;
  if (/^date$/i.test(part) && fieldOf(before) === 'checkNumber') return 'Payment date';
  return /^(?:id|#|no\.?|number)$/i.test(part) ? `${before} ID` : part;
}

const fieldOf = (head: string): string | undefined => {
  const [meaning] = meanings(head, true);
  return meaning && meaning.field !== 'none' ? meaning.field : undefined;
};

const piecesOf = ({ lines }: Cell): string[] => lines.flatMap((line) => line.split(BETWEEN));

/** It has the form of what the head says; of what nobody knows any text is. */
const fits = (head: string, text: string): boolean => {
  const known = meanings(head, true).filter(({ field }) => field !== 'none');
  return known.length === 0 || known.some(({ kind }) => isOf(kind, text));
};

const oneOf = (cell: Cell, text: string): Cell => ({ ...cell, text, lines: [text] });

/** What a cell holds of each part; of less than there are parts only what its form tells. */
function cellsOf(cell: Cell | undefined, parts: readonly string[] | undefined): (Cell | undefined)[] {
  if (!parts) return [cell];
  const pieces = cell ? piecesOf(cell) : [];
  return parts.map((part, at) => {
    const text = pieces[at];
    if (!cell || text === undefined || isBlank(text) || !fits(part, text)) return undefined;
    // What stands below them all is of the last one.
    const more = at === parts.length - 1 ? pieces.slice(at) : [text];
    return { ...cell, text: more.join(' '), lines: more };
  });
}
