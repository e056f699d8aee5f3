/** Grids that draw their heads, and then each row, as a table of its own, in groups under a name even. */

import { type Model, shareX, type Unit } from '../page/model';
import { namesColumns } from './cells';
import type { RawRow, RawTable } from './raw-rows';

/** Fewer heads than this may stand over anything. */
const LEAST_HEADS = 4;
/** How far a row may stand below the one before it, in pixels: a group's name has room between. */
const GAP = 64;
/** More texts than this between two rows are more than a group's name. */
const NAME = 3;

/** Tables of one row each in the columns of the heads over them, as one table; all others as they are. */
export function rowTables(model: Model, tables: readonly RawTable[]): RawTable[] {
  const out: RawTable[] = [];
  for (let index = 0; index < tables.length; index++) {
    const one = tables[index]!;
    const rows = one.rows.length === 1 && isHeads(one.rows[0]!) ? rowsBelow(model, one.rows[0]!, tables, index + 1) : [];
    if (rows.filter((row) => row.cells.length > 1).length < 2) {
      out.push(one);
      continue;
    }
    const last = rows.at(-1)!;
    out.push({ table: around(model, one.table, last.block), rows: [one.rows[0]!, ...rows] });
    while (index + 1 < tables.length && tables[index + 1]!.rows[0]!.block <= last.block) index++;
  }
  return out;
}

const isHeads = (row: RawRow): boolean =>
  row.cells.filter((cell) => cell.text !== '').length >= LEAST_HEADS && namesColumns(row.cells);

function rowsBelow(model: Model, heads: RawRow, tables: readonly RawTable[], from: number): RawRow[] {
  const rows: RawRow[] = [];
  let bottom = bottomOf(model, heads);
  let unit = Math.max(...heads.cells.flatMap((cell) => cell.units));
  for (const { rows: own } of tables.slice(from)) {
    const [row, ...more] = own;
    if (
      !row ||
      more.length > 1 ||
      more.some(hasColumns) ||
      row.nested ||
      row.cells.some((cell) => cell.header) ||
      !standsIn(heads, row)
    )
      break;
    const [, top] = model.blocks[row.block]!.box;
    const units = row.cells.flatMap((cell) => cell.units);
    const between = model.units.slice(unit + 1, Math.min(...units, model.units.length));
    if (top < bottom - 4 || top - bottom > GAP || between.length > NAME) break;
    if (between.length > 0) rows.push(nameOf(model, between));
    rows.push(row, ...more);
    bottom = bottomOf(model, more[0] ?? row);
    unit = Math.max(unit, ...units, ...more.flatMap(({ cells }) => cells.flatMap((cell) => cell.units)));
  }
  return rows;
}

/** What more is said of a row stands below it in one cell. */
const hasColumns = ({ cells }: RawRow): boolean => cells.filter((cell) => cell.text !== '').length > 1;

const bottomOf = (model: Model, { block }: RawRow): number => model.blocks[block]!.box[1] + model.blocks[block]!.box[3];

/** A cell for each head, or a sum below one of them; each filled cell in a column of its own. */
function standsIn(heads: RawRow, row: RawRow): boolean {
  const filled = row.cells.filter((cell) => cell.text !== '');
  const columns = filled.map((cell) =>
    heads.cells.findIndex((head) => shareX(head.box, cell.box) > Math.min(head.box[2], cell.box[2]) * 0.7),
  );
  return (
    filled.length > 0 &&
    !columns.includes(-1) &&
    new Set(columns).size === columns.length &&
    (row.cells.length === heads.cells.length || filled.length <= 2)
  );
}

/** The name of a group, as a row of one cell over all columns. */
function nameOf(model: Model, units: readonly Unit[]): RawRow {
  const [first] = units as [Unit];
  const text = units.map((unit) => unit.text).join(' ');
  return {
    block: first.block,
    nested: false,
    cells: [
      {
        text,
        lines: [text],
        units: units.map((unit) => unit.id),
        box: model.blocks[first.block]!.box,
        header: false,
        wide: true,
        block: first.block,
      },
    ],
  };
}

/** The innermost block around two others. */
function around(model: Model, first: number, last: number): number {
  const up = new Set<number>();
  for (let at = first; at >= 0; at = model.blocks[at]!.parent) up.add(at);
  let at = last;
  while (!up.has(at)) at = model.blocks[at]!.parent;
  return at;
}
