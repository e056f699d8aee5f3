/** Tables without rows: the cells of all rows lie in one box, one after the other, as a grid lays them out. */

import { IN_TABLE, type Model, shareX } from '../page/model';
import { unitsInside } from '../page/units-inside';
import { cellOf } from './cell-texts';
import { type Cell, namesColumns } from './cells';
import { holdsCells } from './cells-in-tables';
import { type Grid, splitTable } from './grid';
import type { RawRow } from './raw-rows';

/** Fewer columns than this are pairs of labels and values, or tiles. */
const LEAST_COLUMNS = 4;
const OWN_KINDS = new Set([
  'table',
  'row',
  'cell',
  'header',
  'form',
  'nav',
  'footer',
  'banner',
  'dt',
  'dd',
  'frame',
  'heading',
  'item',
]);

/** All tables whose heads and cells are the boxes of one box, from left to right and from top to bottom. */
export function flatGrids(model: Model): Grid[] {
  const grids: Grid[] = [];
  const inside = unitsInside(model);
  const cellOfBlock = (block: number): Cell => cellOf(model, block, inside(block));
  for (const [parent, children] of model.childrenOf) {
    if (holdsCells(model, parent)) {
      const rows = rowsOf(model, children, cellOfBlock, IN_TABLES);
      if (rows) grids.push(...splitTable(model, parent, rows));
      continue;
    }
    if (children.length < 2 * LEAST_COLUMNS || parent < 0 || model.unitsOf.has(parent) || model.within(parent, IN_TABLE))
      continue;
    if (lineEnd(model, children, 0) < LEAST_COLUMNS) continue;
    const rows = rowsOf(model, children, cellOfBlock);
    if (rows) grids.push(...splitTable(model, parent, rows));
  }
  return grids;
}

/** What stands in such a table besides cells is a group's name, or what more is said of a row. */
const IN_TABLES: ReadonlySet<string> = new Set([...OWN_KINDS].filter((kind) => kind !== 'header' && kind !== 'cell'));

/** Where the line of boxes that begins at one of them ends. */
function lineEnd(model: Model, children: readonly number[], from: number, own: ReadonlySet<string> = OWN_KINDS): number {
  let at = from;
  let right = Number.NEGATIVE_INFINITY;
  const top = model.blocks[children[from]!]!.box[1];
  for (; at < children.length; at++) {
    const { box, kind } = model.blocks[children[at]!]!;
    if (own.has(kind) || box[0] < right - 4 || Math.abs(box[1] - top) > 6) break;
    right = box[0] + box[2];
  }
  return at;
}

/** The lines of boxes under a line of heads; nothing where the first line names no columns or none stands in them. */
function rowsOf(
  model: Model,
  children: readonly number[],
  cell: (block: number) => Cell,
  own: ReadonlySet<string> = OWN_KINDS,
): RawRow[] | undefined {
  const width = lineEnd(model, children, 0, own);
  const heads = children.slice(0, width).map(cell);
  if (!namesColumns(heads)) return undefined;
  const rows: RawRow[] = [{ block: children[0]!, cells: heads, nested: false }];
  let full = 0;
  for (let from = width; from < children.length; ) {
    const end = lineEnd(model, children, from, own);
    if (end === from) return undefined;
    const cells = children.slice(from, end).map(cell);
    if (cells.length === width && cells.every((one, index) => shareX(one.box, heads[index]!.box) > 0)) full++;
    rows.push({ block: children[from]!, cells, nested: false });
    from = end;
  }
  return full > 0 && full * 3 >= rows.length ? rows : undefined;
}
