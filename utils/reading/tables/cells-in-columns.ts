/** Tables that draw column by column: declared cells one below the other in the box of their column, and no row around those that stand side by side. */

import type { Model } from '../page/model';

/** So far apart the tops of cells of one row may be, in pixels. */
const ALIGNED = 4;

/** The cells of the boxes in a box, row by row; nothing where these are no columns of cells. */
export function cellsByRow({ blocks, childrenOf, unitsOf }: Model, box: number): number[][] | undefined {
  const columns = (childrenOf.get(box) ?? []).map((column) => childrenOf.get(column) ?? []);
  if (columns.length < 2 || unitsOf.has(box)) return undefined;
  const cells = columns.flat();
  if (cells.some((cell) => blocks[cell]!.kind !== 'cell') || columns.some(({ length }) => length === 0)) return undefined;
  const rows: { top: number; cells: number[] }[] = [];
  for (const cell of cells) {
    const top = blocks[cell]!.box[1];
    const row = rows.find((one) => Math.abs(one.top - top) < ALIGNED);
    if (row) row.cells.push(cell);
    else rows.push({ top, cells: [cell] });
  }
  return rows.sort((a, b) => a.top - b.top).map((row) => row.cells);
}
