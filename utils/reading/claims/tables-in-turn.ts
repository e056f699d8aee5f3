/** Remittances whose claims have two tables each: one of a single row that says whose claim it is, then one of its service lines. */

import type { Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import type { Context } from '../reasons/context';
import type { Grid, GridRow } from '../tables/grid';
import type { Table } from '../tables/tables';
import { firstUnit } from './lines-between';

/** What follows a claim's own row, up to the next claim's. */
export interface Turn {
  row: GridRow;
  pairs: Pair[];
  units: Unit[];
  tables: Table[];
}

/** The claim's row, and what of the page follows it; nothing where tables of claims and of lines do not take turns. */
export function turnsOf({ tables, pairs, free, model, inside }: Context, claimTables: readonly Table[]): Turn[] {
  const rows = claimTables.map(({ grid }) => grid.rows.filter(({ under }) => under >= 0));
  if (
    claimTables.length < 2 ||
    rows.some(({ length }) => length !== 1) ||
    claimTables.some(({ types }) => types.includes('lines'))
  )
    return [];
  const starts = claimTables.map(({ grid }) => firstUnit(grid));
  const ofLines = tables.filter((table) => table.types.includes('lines'));
  const within = ofLines.some(({ grid }) =>
    claimTables.some((one) => grid.block >= 0 && one.grid.block >= 0 && inside(grid.block, one.grid.block)),
  );
  const own = starts.map((start, index) =>
    ofLines.filter(({ grid }) => firstUnit(grid) > start && firstUnit(grid) < (starts[index + 1] ?? Number.POSITIVE_INFINITY)),
  );
  // A claim that waits may have no lines yet.
  const told = own.filter(({ length }) => length === 1).length;
  if (
    within ||
    told < 2 ||
    told * 2 < own.length ||
    own.some(({ length }) => length > 1) ||
    firstUnit(ofLines[0]!.grid) < starts[0]!
  )
    return [];
  return starts.map((start, index) => {
    const next = starts[index + 1];
    // Below the last claim's lines may stand what is of the whole payment.
    const end = next === undefined ? Math.max(start, ...own[index]!.map(({ grid }) => lastUnit(grid))) + 1 : headOf(next);
    const holds = (unit: number): boolean => unit > start && unit < end;
    return {
      row: rows[index]![0]!,
      pairs: pairs.filter(({ labelUnit }) => holds(labelUnit)),
      units: free.filter(({ id }) => holds(id)),
      tables: tables.filter((table) => !claimTables.includes(table) && holds(firstUnit(table.grid))),
    };
  });

  /** The next claim's table, and the texts before it in its box. */
  function headOf(unit: number): number {
    let first = unit;
    const { block } = model.units[unit]!;
    const table = claimTables[starts.indexOf(unit)]!.grid.block;
    const around = model.blocks[table >= 0 ? table : block]!.parent;
    if (around < 0 || starts.filter((start) => inside(model.units[start]!.block, around)).length > 1) return first;
    while (first > 0 && inside(model.units[first - 1]!.block, around)) first--;
    return first;
  }
}

const lastUnit = ({ rows }: Grid): number => Math.max(...rows.flatMap(({ cells }) => cells.flatMap(({ units }) => units)));
