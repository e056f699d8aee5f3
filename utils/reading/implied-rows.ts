/** Rows that no markup declares: boxes one under the other that each hold boxes side by side, as frameworks build tables of `div`s. */
import type { Cell } from './grid';
import type { Model } from './model';
import type { RawRow, RawTable } from './raw-rows';

interface Kit {
  /** all units in a block and below it */
  inside(block: number): number[];
  cellOf(block: number, units: number[]): Cell;
}

const OWN_KINDS = new Set(['table', 'row', 'cell', 'header', 'form', 'nav', 'footer', 'dt', 'dd', 'frame']);

/** Tables that boxes imply, outside of declared ones. */
export function impliedTables(model: Model, { inside, cellOf }: Kit): RawTable[] {
  const declared: boolean[] = [];
  for (const { kind, parent } of model.blocks)
    declared.push(kind === 'table' || kind === 'nav' || kind === 'footer' || (parent >= 0 && declared[parent]!));
  const tables: RawTable[] = [];
  for (const [parent, children] of model.childrenOf) {
    if (parent < 0 || declared[parent] || children.length > 4_000) continue;
    let rows: RawRow[] = [];
    const close = (): void => {
      if (rows.length > 0) tables.push({ table: parent, rows: trimmed(rows) });
      rows = [];
    };
    for (const child of children) {
      const cells = sideBySide(model, child);
      const { kind } = model.blocks[child]!;
      if (cells) rows.push({ block: child, nested: false, cells: cells.map((block) => cellOf(block, inside(block))) });
      else if (kind === 'heading' || kind === 'legend' || OWN_KINDS.has(kind)) close();
      else if (rows.length > 0) rows.push({ block: child, nested: false, cells: [cellOf(child, inside(child))] });
    }
    close();
  }
  return tables.sort((a, b) => a.table - b.table);
}

/** What follows the last row is no part of the table, unless such rows stood between the others too and it has amounts as they do. */
function trimmed(rows: readonly RawRow[]): RawRow[] {
  const last = rows.findLastIndex((row) => row.cells.length > 1);
  const between = rows.slice(0, last).some((row) => row.cells.length === 1);
  const amounts = /\d\.\d\d/.test(rows[last + 1]?.cells[0]?.text ?? '');
  return rows.slice(0, last + 1 + (between && amounts ? 1 : 0));
}

/** The boxes of a row: three or more, from left to right at one height. */
export function sideBySide(model: Model, row: number): readonly number[] | undefined {
  let at = row;
  while (model.childrenOf.get(at)?.length === 1 && !model.unitsOf.has(at)) [at] = model.childrenOf.get(at) as [number];
  const cells = model.childrenOf.get(at);
  if (!cells || cells.length < 3 || cells.length > 40 || model.unitsOf.has(at)) return undefined;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  for (const cell of cells) {
    const { kind, box } = model.blocks[cell]!;
    if (OWN_KINDS.has(kind) || kind === 'heading' || box[0] < right - 4) return undefined;
    right = box[0] + box[2];
    top = Math.max(top, box[1]);
    bottom = Math.min(bottom, box[1] + box[3]);
  }
  return bottom > top ? cells : undefined;
}
