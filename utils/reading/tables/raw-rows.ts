/** Rows as the markup has them, put right before they are read: heads in a table of their own, tall cells, lines in columns. */
import type { Box } from '@/utils/page/page-text';
import { type Model, shareX } from '../page/model';
import { isStatusWord } from '../values/status';
import { money } from '../values/values';
import { isLabel, meanings } from '../words/labels';
import { newestColumn } from '../words/versions';
import { type Cell, isSaid, namesColumns } from './cells';

export interface RawRow {
  block: number;
  cells: Cell[];
  nested: boolean;
}

export interface RawTable {
  table: number;
  rows: RawRow[];
}

/** How far the rows of a table may stand below the heads of theirs in a table before, in pixels. */
const HEAD_GAP = 48;

/** So many tables with nothing but heads may stand one after the other: those of the pinned columns, and of the others. */
const HEADS_ASIDE = 3;

/** Grids that keep their heads in view draw them in a table of their own: the rows of the one below, set in the same columns, are under them. */
export function underTheirHeads(model: Model, tables: readonly RawTable[]): RawTable[] {
  const out: RawTable[] = [];
  for (const one of tables) {
    const last = out.at(-1);
    const at = out.findLastIndex((heads, index) => index >= out.length - HEADS_ASIDE && standsUnder(model, heads, one));
    if (at >= 0) {
      out[at] = { table: one.table, rows: [...filled(out[at]!), ...one.rows] };
      // What stood behind these heads stands before the rows below them.
      out.push(...out.splice(at, 1));
    } else if (last && isFoot(model, last, one)) last.rows = [...last.rows, ...one.rows];
    else if (last && continues(model, last, one)) last.rows.push(...one.rows);
    else out.push(one);
  }
  return out;
}

const filled = ({ rows }: RawTable): RawRow[] => rows.filter((row) => row.cells.some((cell) => cell.text !== ''));

/** Nothing but heads, and rows in their columns right below. */
function standsUnder(model: Model, heads: RawTable, one: RawTable): boolean {
  const [row, ...more] = filled(heads);
  return (
    row !== undefined &&
    more.length === 0 &&
    (row.cells.every((cell) => cell.header || (cell.wide && cell.text === '')) || namesColumns(row.cells)) &&
    one.rows.every((own) => own.nested || own.cells.every((cell) => !cell.header)) &&
    isBelow(model.blocks[row.block]!.box, model.blocks[one.rows[0]!.block]!.box) &&
    one.rows.some((own) => sameColumns(row.cells, own.cells))
  );
}

/** Grids that keep their sums in view draw them in a table of their own below the rows. */
function isFoot(model: Model, rows: RawTable, foot: RawTable): boolean {
  const [sums, ...more] = foot.rows;
  const last = rows.rows.at(-1);
  return (
    sums !== undefined &&
    last !== undefined &&
    more.length === 0 &&
    sums.cells.some((cell) => /^(?:sub-?|grand |claim )?totals?:?$/i.test(cell.text)) &&
    sums.cells.every((cell) => !cell.header) &&
    isBelow(model.blocks[last.block]!.box, model.blocks[foot.table]!.box) &&
    (sameColumns(last.cells, sums.cells) || standUnder(last.cells, sums.cells))
  );
}

/** All but the first, which names the sums, each mostly under one of the cells above. */
const standUnder = (above: readonly Cell[], cells: readonly Cell[]): boolean =>
  cells.length >= 3 &&
  cells.slice(1).every(({ box }) => above.some((one) => shareX(one.box, box) > Math.max(one.box[2], box[2]) * 0.7));

/** A table without heads right below the rows of one that has some, in the same columns: each row is a table of its own. */
function continues(model: Model, last: RawTable, one: RawTable): boolean {
  const [heads] = last.rows;
  const end = last.rows.at(-1)!;
  return (
    heads !== undefined &&
    last.rows.length > 1 &&
    one.rows.length <= 2 &&
    namesColumns(heads.cells) &&
    one.rows.every((row) => !row.nested && sameColumns(heads.cells, row.cells) && !namesColumns(row.cells)) &&
    holderOf(model, last.table) === holderOf(model, one.table) &&
    isBelow(model.blocks[end.block]!.box, model.blocks[one.table]!.box)
  );
}

/** What holds a table, or the box that it fills alone. */
function holderOf(model: Model, table: number): number {
  let { parent } = model.blocks[table]!;
  while (parent >= 0 && model.childrenOf.get(parent)?.length === 1 && !model.unitsOf.has(parent))
    parent = model.blocks[parent]!.parent;
  return parent;
}

const isBelow = (upper: Box, lower: Box): boolean => {
  const gap = lower[1] - (upper[1] + upper[3]);
  return gap > -4 && gap < HEAD_GAP;
};

/** As many cells as heads, each mostly under its own. */
const sameColumns = (heads: readonly Cell[], cells: readonly Cell[]): boolean =>
  cells.length === heads.length &&
  cells.every((cell, index) => {
    const { box } = heads[index]!;
    return shareX(box, cell.box) > Math.min(box[2], cell.box[2]) * 0.7;
  });

/** A cell that stands beside several rows is said once and belongs to each of them. */
export function carried(model: Model, rows: RawRow[]): RawRow[] {
  let tall: Cell[] = [];
  return rows.map((row) => {
    const { box } = model.blocks[row.block]!;
    const middle = box[1] + box[3] / 2;
    tall = tall.filter((cell) => cell.box[1] + cell.box[3] > middle && cell.box[1] < box[1] - 2);
    const missing = tall.filter((cell) => !row.cells.some((own) => shareX(own.box, cell.box) > 4));
    const said = (cell: Cell): boolean => cell.text !== '' && cell.units.some((unit) => !model.units[unit]!.act);
    tall.push(...row.cells.filter((cell) => !cell.header && cell.box[3] > box[3] * 1.5 && said(cell)));
    // A row of few cells beside many tall ones adds to the record that they are of, and is none of its own.
    return missing.length === 0 || missing.length * 2 > row.cells.filter((cell) => cell.text !== '').length
      ? row
      : {
          ...row,
          cells: [...row.cells, ...missing.map((cell) => ({ ...cell, carried: true }))].sort((a, b) => a.box[0] - b.box[0]),
        };
  });
}

/** Room for one column of a table that is turned round. */
const COLUMN = 200;

/**
 * Lines or claims that stand side by side, a column each, with their labels down the left edge, as rows under heads. Nothing where the table is no
 * such. The boxes are made up: only the order of the cells counts.
 */
export function turned(rows: readonly RawRow[]): RawRow[] | undefined {
  const labelled = rows.filter(
    ({ cells: [first, ...more] }) =>
      more.length >= 2 &&
      (first!.header || (first!.text.length < 40 && isLabel(first!.text))) &&
      !more.some((cell) => cell.header),
  );
  const width = labelled[0]?.cells.length ?? 0;
  if (labelled.length < 4 || labelled.length < rows.length - 1 || labelled.some((row) => row.cells.length !== width))
    return undefined;
  // What a claim was and what it is are no two claims.
  const over = rows.find((row) => !labelled.includes(row));
  if (over && newestColumn(over.cells.slice(1).map(({ text }) => text)) >= 0) return undefined;
  const fields = labelled.map((row) => meanings(row.cells[0]!.text, true)[0]?.field);
  /** what stands in all columns of the row of a field */
  const texts = (field: string): string[] => {
    const at = fields.indexOf(field);
    return at < 0 ? [] : labelled[at]!.cells.slice(1).map(({ text }) => text);
  };
  const billed = texts('billed');
  const numbers = texts('claimNumber');
  const lines = (fields.includes('procedure') || fields.includes('revenueCode')) && billed.length > 0;
  const claims = numbers.length > 0 && new Set(numbers).size === numbers.length && numbers.every((text) => /\d{4}/.test(text));
  if (!lines && !claims) return undefined;
  // Without declared heads the values must say that they stand in columns.
  const statuses = texts('statusText');
  const told = billed.length > 0 ? billed.every((text) => money(text)?.sure) : claims && statuses.length > 0;
  if (labelled.some(({ cells: [first] }) => !first!.header) && !(told && (lines || statuses.every((text) => isStatusWord(text)))))
    return undefined;
  const at = (cell: Cell, column: number, line: number): Cell => ({
    ...cell,
    box: [column * COLUMN, line * 20, COLUMN - 10, 18],
  });
  return Array.from({ length: width }, (_, line) => ({
    block: labelled[0]!.block,
    nested: false,
    cells: labelled.map((row, column) => ({ ...at(row.cells[line]!, column, line), header: line === 0 })),
  }));
}

/** A wide cell that a row has below all its others is a row of its own, as it would be drawn in a table: it says more of the record above it. */
export const cellsBelow = (model: Model, rows: readonly RawRow[]): RawRow[] =>
  rows.flatMap((row) => {
    const last = row.cells.at(-1);
    if (!last || row.cells.length < 4 || last.box[2] <= model.blocks[row.block]!.box[2] / 2) return [row];
    const own = row.cells.slice(0, -1);
    return !row.nested &&
      isSaid(last) &&
      last.box[1] > Math.max(...own.map(({ box }) => box[1] + box[3])) - 4 &&
      own.every(({ box }) => Math.abs(box[1] - own[0]!.box[1]) < own[0]!.box[3] / 2)
      ? [
          { ...row, cells: own },
          { block: last.block, nested: false, cells: [{ ...last, wide: true }] },
        ]
      : [row];
  });
