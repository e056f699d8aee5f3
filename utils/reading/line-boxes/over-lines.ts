/** What stands over a table of lines in one box with it. */

import type { Card } from '../boxes/boxes';

/** As much of a table as says where its rows begin. */
interface Rows {
  grid: { rows: readonly { cells: readonly { units: readonly number[] }[] }[] };
}

/** Tells of a unit in a box whether it stands before several lines that the box holds all: it is of the claim, and the box is no line's. */
export function overLines(tables: readonly Rows[]): (unit: number, card: Pick<Card, 'holds'>) => boolean {
  const rows = tables.flatMap(({ grid }) => grid.rows.flatMap(({ cells }) => cells[0]?.units[0] ?? []));
  const first = Math.min(...rows);
  return (unit, card) => rows.length > 1 && unit < first && rows.every((row) => card.holds(row));
}
