/** Heads that no markup declares: boxes side by side over a table, as frameworks draw them to keep them in view. */

import type { Model } from '../page/model';
import { type Cell, namesColumns } from './cells';
import type { RawTable } from './raw-rows';

interface Kit {
  /** all units in a block and below it */
  inside(block: number): number[];
  cellOf(block: number, units: number[]): Cell;
}

const OWN_KINDS = new Set(['table', 'row', 'cell', 'header', 'form', 'nav', 'footer', 'dt', 'dd', 'frame']);

const ELSEWHERE = ['table', 'nav', 'footer'];

/** The one row of boxes between headings that names columns, for each box outside of declared tables: a table without rows yet. */
export function boxHeads(model: Model, { inside, cellOf }: Kit): RawTable[] {
  const tables: RawTable[] = [];
  for (const [parent, children] of model.childrenOf) {
    if (parent < 0 || children.length > 4_000 || model.within(parent, ELSEWHERE)) continue;
    let rows: { block: number; boxes: readonly number[] }[] = [];
    const close = (): void => {
      const [row, ...more] = rows;
      rows = [];
      if (!row || more.length > 0) return;
      const cells = row.boxes.map((block) => cellOf(block, inside(block)));
      if (namesColumns(cells)) tables.push({ table: parent, rows: [{ block: row.block, nested: false, cells }] });
    };
    for (const child of children) {
      const boxes = sideBySide(model, child);
      const { kind } = model.blocks[child]!;
      if (boxes) rows.push({ block: child, boxes });
      else if (kind === 'heading' || kind === 'legend' || OWN_KINDS.has(kind)) close();
    }
    close();
  }
  return tables.sort((a, b) => a.table - b.table);
}

/** Heads in a table that is declared to be none, over the one with the rows: the one row there is, and nothing but heads. */
export function areHeadsAlone({ blocks, childrenOf }: Model, row: number): boolean {
  const cells = childrenOf.get(row) ?? [];
  const beside = childrenOf.get(blocks[row]!.parent) ?? [];
  return cells.length > 2 && beside.length === 1 && cells.every((cell) => blocks[cell]!.kind === 'header');
}

/** Fewer boxes than this with something below them are no row with its notes. */
const LEAST_ABOVE = 5;

/** The boxes of a row: three or more, from left to right at one height. @param notes whether there may be some below all of them, which are none */
export function sideBySide(model: Model, row: number, notes = false): readonly number[] | undefined {
  let at = row;
  while (model.childrenOf.get(at)?.length === 1 && !model.unitsOf.has(at)) [at] = model.childrenOf.get(at) as [number];
  const cells = model.childrenOf.get(at);
  if (!cells || cells.length < 3 || cells.length > 40 || model.unitsOf.has(at)) return undefined;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let lowest = Number.NEGATIVE_INFINITY;
  for (const [index, cell] of cells.entries()) {
    const { kind, box } = model.blocks[cell]!;
    if (notes && index >= LEAST_ABOVE && box[1] >= lowest - 1) {
      const rest = cells.slice(index).every((one) => model.blocks[one]!.box[1] >= lowest - 1);
      return rest && bottom > top ? cells.slice(0, index) : undefined;
    }
    lowest = Math.max(lowest, box[1] + box[3]);
    if (OWN_KINDS.has(kind) || kind === 'heading' || box[0] < right - 4) return undefined;
    right = box[0] + box[2];
    top = Math.max(top, box[1]);
    bottom = Math.min(bottom, box[1] + box[3]);
  }
  return bottom > top ? cells : undefined;
}
