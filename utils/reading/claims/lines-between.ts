/** Lines of several claims in one table: each claim is named in a row of its own, and its lines stand below that up to the next. */

import type { ClaimCard } from '../boxes/boxes';
import type { Grid, GridRow } from '../tables/grid';
import { isTotal } from '../tables/other-rows';
import type { Table } from '../tables/tables';

/** The first text of a table's heads; -1 where there is none. */
export const firstUnit = (grid: Grid): number => grid.headers[0]?.find((cell) => cell.units.length > 0)?.units[0] ?? -1;

const unitOf = (row: GridRow): number => row.cells.find((cell) => cell.units.length > 0)?.units[0] ?? -1;

/**
 * The tables of each claim: those that stand in its box, and its rows of a table of lines that goes on over several claims.
 * @param cards one for each claim, in the page's order
 */
export function tablesOfCards(tables: readonly Table[], cards: readonly ClaimCard[]): Table[][] {
  const own = cards.map((card) => tables.filter(({ grid }) => card.holds(firstUnit(grid))));
  for (const table of tables) {
    const { grid, types } = table;
    const head = firstUnit(grid);
    const rows = grid.rows.filter((row) => row.under >= 0);
    const first = rows[0] && unitOf(rows[0]);
    if (first === undefined || !types.includes('lines') || own.some((some) => some.includes(table))) continue;
    const begins = cards.map(({ units }) => units[0]?.id ?? -1);
    const last = unitOf(rows.at(-1)!);
    const among = begins.filter((begin) => begin > head && begin < last);
    if (among.length < 2 || among[0]! > first) continue;
    const rowsOf = begins.map((begin) => {
      const next = begins.find((other) => other > begin) ?? Number.POSITIVE_INFINITY;
      return grid.rows.filter((row) => unitOf(row) > begin && unitOf(row) < next);
    });
    // Sums below the last claim, where another has none of its own, are of all of them.
    const summed = rowsOf.filter((some) => some.some((row) => row.under >= 0)).every((some) => some.filter(isTotal).length === 1);
    for (const [index, some] of rowsOf.entries()) {
      const lines = summed ? some : some.filter((row) => !isTotal(row));
      if (lines.length > 0) own[index]!.push({ ...table, grid: { ...grid, rows: lines } });
    }
  }
  return own;
}
