/** What stands in a row of a table that was opened, where boxes are drawn as rows and no markup declares them. */

import { territories } from '../boxes/boxes';
import { panelsBetween } from '../boxes/line-panels';
import type { Model } from '../page/model';
import { firstInside } from '../page/units-inside';
import type { Context } from '../reasons/context';
import type { GridRow } from '../tables/grid';
import type { Table } from '../tables/tables';

/** The innermost block that holds all of some blocks. */
function holderOf(model: Model, blocks: readonly number[]): number {
  const around = (block: number): number[] => {
    const found: number[] = [];
    for (let at = block; at >= 0; at = model.blocks[at]!.parent) found.push(at);
    return found;
  };
  const [first = [], ...rest] = blocks.map((block) => new Set(around(block)));
  return [...first].find((block) => rest.every((set) => set.has(block))) ?? -1;
}

/**
 * Tells the row of a table that a unit belongs to without standing in it: the box around the row holds it, and no other row.
 * Answers nothing for units of the rows themselves, and for tables whose rows have no boxes of their own.
 */
export function openedRow(model: Model, table: Table): (unit: number) => GridRow | undefined {
  const rows = table.grid.rows.filter((row) => row.under >= 0 && row.cells.some((cell) => cell.units.length > 0));
  if (table.grid.block >= 0 || rows.length < 2) return () => undefined;
  const holders = rows.map((row) =>
    holderOf(
      model,
      row.cells.flatMap((cell) => cell.units.map((unit) => model.units[unit]!.block)),
    ),
  );
  if (holders.some((block) => block < 0) || new Set(holders).size < rows.length) return () => undefined;
  const boxes = territories(model, holders, []);
  // The boxes of a list stand in one: others only happen to hold a row each.
  const [list, ...others] = new Set(boxes.map((block) => model.blocks[block]!.parent));
  if (list === undefined || others.length > 0) return () => undefined;
  const rowOf = new Map(boxes.map((block, index) => [block, rows[index]!]));
  const own = new Set(table.grid.rows.flatMap((row) => row.cells.flatMap((cell) => cell.units)));
  const heads = Math.max(...table.grid.headers.flatMap((cells) => cells.map(({ block }) => block)));
  /** A box between the heads and the first row, or between others, names a group of the rows below it. */
  const grouped = (model.childrenOf.get(list) ?? []).some((box) => box > heads && box < boxes[0]!);
  const likeOthers = panelLikeOthers(model, model.childrenOf.get(list) ?? [], boxes);
  return (unit) => {
    const { block, box } = model.units[unit]!;
    for (let at = own.has(unit) ? -1 : block; at >= 0; at = model.blocks[at]!.parent) {
      const row = rowOf.get(at) ?? (model.blocks[at]!.parent === list && !grouped ? between(at) : undefined);
      if (row) return box[1] >= row.box[1] + row.box[3] - 4 ? row : undefined;
    }
    return undefined;
  };

  /** The row above a box that stands between two rows, or below the last one where such boxes stand below the others. */
  function between(box: number): GridRow | undefined {
    const at = boxes.findIndex((one) => one > box);
    if (at !== 0 && isPanel(model, box) && (at > 0 || box === likeOthers)) return rows.at(at < 0 ? -1 : at - 1);
    return undefined;
  }
}

/** The box that follows the last row, where boxes that begin at its place in its letters follow all rows before. */
function panelLikeOthers(model: Model, siblings: readonly number[], rows: readonly number[]): number | undefined {
  const own = new Set(rows);
  const places = new Map(siblings.map((block, place) => [block, place]));
  const below = rows.map((row) => siblings[places.get(row)! + 1]);
  const last = below.at(-1);
  const first = last === undefined ? undefined : firstInside(model, last);
  const alike = below.every((box) => {
    const other = box === undefined || own.has(box) ? undefined : firstInside(model, box);
    return other !== undefined && other.look === first?.look && Math.abs(other.box[0] - first.box[0]) < 4;
  });
  return alike ? last : undefined;
}

/** More than a line of text. */
function isPanel(model: Model, box: number): boolean {
  return (model.childrenOf.get(box)?.length ?? 0) > 0;
}

/** Tables of one row each that take turns with what they open: for each of them the row whose box below it a unit stands in. */
export function openedBelow(
  { model, inside }: Context,
  tables: readonly Table[],
): (index: number, unit: number) => GridRow | undefined {
  const rows = tables.map(({ grid }) => (grid.rows.length === 1 ? grid.rows[0] : undefined));
  const starts = rows.map((row) => row?.cells.find((cell) => cell.units.length > 0)?.units[0]);
  if (tables.length < 2 || starts.includes(undefined)) return () => undefined;
  const heads = territories(
    model,
    starts.map((unit) => model.units[unit!]!.block),
    [],
  );
  const panels = new Set(heads).size === heads.length ? panelsBetween(model, heads) : undefined;
  return (index, unit) => {
    const panel = panels?.get(heads[index]!);
    return panel !== undefined && inside(model.units[unit]!.block, panel) ? rows[index] : undefined;
  };
}
