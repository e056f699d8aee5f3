/** Records of two rows under two rows of heads, as records of one row: what the second row says belongs to the first. */

import { meanings } from '../words/labels';
import { type Grid, type GridRow, intoColumns } from './grid';
import { isTotal } from './other-rows';

/** So many of the rows must stand under the heads that their place gives them before the place alone decides. */
const MOST = 0.7;

/** What a claim's row has, and no line's. */
const OF_CLAIMS = new Set(['claimNumber', 'patientAccountNumber', 'memberId', 'patientName']);

/** The grid with one row for each service line; itself where its rows do not take turns, or are of claims. */
export function asOneRow(grid: Grid): Grid {
  const [upper, lower, ...more] = grid.headers;
  if (!upper || !lower || more.length > 0) return grid;
  const fields = [...upper, ...lower].flatMap((cell) => meanings(cell.text, true).map(({ field }) => field));
  if (!fields.includes('billed') || !(fields.includes('procedure') || fields.includes('revenueCode'))) return grid;
  // A line may stand somehow as well, but no claim is counted in units.
  if (fields.some((field) => OF_CLAIMS.has(field)) || (fields.includes('statusText') && !fields.includes('units'))) return grid;
  const sums = grid.rows.findIndex((row) => isTotal(row));
  const rows = sums < 0 ? grid.rows : grid.rows.slice(0, sums);
  if (rows.length < 2 || rows.length % 2 > 0 || rows.some((row) => row.under < 0)) return grid;
  if (rows.filter((row, index) => row.under === index % 2).length < rows.length * MOST) return grid;
  const joined = rows.flatMap((row, index): GridRow[] => {
    const below = index % 2 === 0 ? rows[index + 1]! : undefined;
    if (!below) return [];
    const own = below.cells.filter((cell) => !cell.carried);
    return [
      {
        ...row,
        under: 0,
        cells: [...row.cells, ...own],
        byColumn: [...intoColumns(upper, row.cells), ...intoColumns(lower, own)],
      },
    ];
  });
  const rest = (sums < 0 ? [] : grid.rows.slice(sums)).map((row) => ({ ...row, under: -1, byColumn: [] }));
  return { ...grid, headers: [[...upper, ...lower]], rows: [...joined, ...rest] };
}
