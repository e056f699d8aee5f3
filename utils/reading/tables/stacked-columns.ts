/** Two columns drawn as one: two lines in the head and in the cells below, each line a column of its own. */

import { procedure } from '../values/codes';
import { parse } from '../values/parse';
import { isStatusWord, statusMeaning } from '../values/status';
import { meanings } from '../words/labels';
import { isBlank } from '../words/text';
import type { Kind } from '../words/words';
import type { Cell } from './cells';
import type { Grid, GridRow } from './grid';

/** So many columns of two lines are how a table is drawn; fewer are left to what else their heads may say. */
const SEVERAL = 2;
/** So large a part of a column’s filled cells must tell which line is which. */
const CLEAR = 0.6;

/** The grid with a column for each line of its heads, where most of its columns are drawn in twos; else itself. */
export function unstacked(grid: Grid): Grid {
  let { headers, rows } = grid;
  for (const [under, heads] of grid.headers.entries()) {
    const own = grid.rows.filter((row) => row.under === under);
    const split = heads.map((head, column) => splitColumn(head, own, column, true));
    const found = split.filter((one) => one !== undefined).length;
    if (found < SEVERAL) continue;
    const columns = heads.map((head, column) => split[column] ?? splitColumn(head, own, column, false));
    headers = headers.map((row, at) => (at === under ? row.flatMap((head, column) => columns[column]?.heads ?? [head]) : row));
    rows = rows.map((row) =>
      row.under === under
        ? { ...row, byColumn: heads.flatMap((_, column) => columns[column]?.cells.get(row) ?? [row.byColumn[column]]) }
        : row,
    );
  }
  return headers === grid.headers ? grid : { ...grid, headers, rows };
}

interface Split {
  heads: [Cell, Cell];
  cells: ReadonlyMap<GridRow, [Cell | undefined, Cell | undefined]>;
}

/** @param sure by itself, and not only because the other columns are drawn so */
function splitColumn(head: Cell, rows: readonly GridRow[], column: number, sure: boolean): Split | undefined {
  const [upper, lower] = head.lines;
  if (head.lines.length !== 2 || !nameTwo(upper!, lower!) || head.lines.some((line) => /\/$|-$/.test(line) || isSlashed(line)))
    return undefined;
  const cells = new Map<GridRow, [Cell | undefined, Cell | undefined]>();
  let [filled, clear, double] = [0, 0, 0];
  for (const row of rows) {
    const cell = row.byColumn[column];
    const lines = (cell?.lines ?? []).filter((line) => !isBlank(line));
    if (!cell || lines.length === 0) {
      cells.set(row, [undefined, undefined]);
      continue;
    }
    filled++;
    const at = placeOf(lines, upper!, lower!);
    if (at === undefined) {
      // Whose line it is nothing tells: it is nobody's.
      cells.set(row, [undefined, undefined]);
      continue;
    }
    clear++;
    if (at > 0 && at < lines.length) double++;
    cells.set(row, [part(cell, lines.slice(0, at)), part(cell, lines.slice(at))]);
  }
  if (clear < filled * CLEAR || (sure && double * 2 <= filled)) return undefined;
  return { heads: [part(head, [upper!])!, part(head, [lower!])!], cells };
}

/** `Rev / HCPCS`; what says why may stand on either side of its slash. */
const isSlashed = (line: string): boolean => / \/ /.test(line) && meanings(line, true)[0]?.field !== 'reasons';

const part = (cell: Cell, lines: string[]): Cell | undefined =>
  lines.length === 0 ? undefined : { ...cell, text: lines.join(' '), lines };

/** Each line is a column's name by itself, and both together are none. */
function nameTwo(upper: string, lower: string): boolean {
  const [first, second] = [upper, lower].map((line) => meanings(line, true)[0]);
  const both = meanings(`${upper} ${lower}`, true)[0];
  return (
    first !== undefined &&
    second !== undefined &&
    (first.field !== second.field || first.field === 'none') &&
    !(both !== undefined && both.score > 0.9 && both.field !== first.field && both.field !== second.field)
  );
}

/** How many of the lines are the upper column's; nothing where more than one number would do. */
function placeOf(lines: readonly string[], upper: string, lower: string): number | undefined {
  const places = [...lines.keys(), lines.length].filter(
    (at) => (at === 0 || fits(upper, lines[0]!)) && (at === lines.length || fits(lower, lines[at]!)),
  );
  const both = places.filter((at) => at > 0 && at < lines.length);
  const [only, ...more] = both.length > 0 ? both : places;
  if (more.length === 0) return only;
  // What was billed is known of every claim: of two amounts it is the one that is never empty.
  return lines.length === 1 && meanings(upper, true)[0]?.field === 'billed' ? 1 : undefined;
}

const fits = (head: string, text: string): boolean =>
  meanings(head, true).some(({ field, kind }) => field === 'none' || isOf(kind, text));

/** It has the form of a kind, and of hardly another. */
export function isOf(kind: Kind, text: string): boolean {
  if (parse(kind, text) === undefined) return false;
  switch (kind) {
    case 'money':
      return /\d\.\d\d|\$/.test(text);
    case 'date':
    case 'dates':
    case 'birth':
      return /\d[/.-]|\p{L}{3}/u.test(text);
    case 'id':
      return (
        // Four figures, not always in a row: a Medicare number has letters between them.
        (text.match(/\d/g)?.length ?? 0) >= 4 &&
        !/\p{L} |\p{L}{3}\./u.test(text.replace(/^[A-Z]{1,4} (?=\d)/, '')) &&
        !/^[$(-]*[\d,]+\.\d\d\)?$|^\d{1,2}\/|\d\/\d{4}$/.test(text)
      );
    case 'quantity':
      return /^\d{1,5}(?:\.\d{1,3})?$/.test(text);
    case 'person':
    case 'name':
      return !/\d{3}/.test(text) && !isStatusWord(text);
    case 'status':
      return isStatusWord(text) || statusMeaning(text) !== undefined;
    case 'revenue':
      return /^\d{3,4}\b/.test(text);
    case 'procedure':
      return procedure(text) !== undefined;
    case 'reasons':
      return /\d/.test(text) && !/\d\.\d\d|\d\/\d{1,2}\//.test(text);
    default:
      return true;
  }
}
