/** Records of several rows each under as many rows of heads, held together by a cell that is as tall as the record: `Line`, and two rows beside it. */

import type { Model } from '../page/model';
import { type Cell, namesColumns } from './cells';
import type { RawRow } from './raw-rows';

/** How far right the cells of a record's further rows are set, so that no two of them stand in one column. */
const APART = 10_000;

/**
 * Each record as one row under one row of heads; nothing where the table is no such. A row that is of no record, as a sum, stays as it is.
 * The boxes of further rows are made up: only the order of the cells counts.
 */
export function wholeRecords(model: Model, rows: readonly RawRow[]): RawRow[] | undefined {
  const first = rows.findIndex((row) => isHeads(row) || namesColumns(row.cells));
  const heads = first < 0 ? [] : rows.slice(first, endOf(model, rows, first));
  const [top] = heads;
  if (!top || heads.length < 2 || !isTall(model, top) || heads.some(({ cells }) => cells.some(({ wide }) => wide)))
    return undefined;
  const out: RawRow[] = [...rows.slice(0, first), joined(heads)];
  let records = 0;
  let others = 0;
  for (let index = first + heads.length; index < rows.length; ) {
    const record = rows.slice(index, index + heads.length);
    const whole =
      isTall(model, rows[index]!) &&
      record.length === heads.length &&
      record.every(({ cells }, at) => cells.length === heads[at]!.cells.length && !cells.some(({ wide }) => wide));
    out.push(whole ? joined(record) : rows[index]!);
    if (whole) records++;
    else others++;
    index += whole ? heads.length : 1;
  }
  return records > 0 && records >= others ? out : undefined;
}

const isHeads = ({ cells }: RawRow): boolean => cells.length > 1 && cells.every((cell) => cell.header);

/** The end of the rows of heads: of declared ones, or of those beside the cells of the first that reach down furthest. */
function endOf(model: Model, rows: readonly RawRow[], from: number): number {
  const { cells } = rows[from]!;
  const bottom = Math.max(...cells.map(({ box }) => box[1] + box[3]));
  const declared = isHeads(rows[from]!);
  let end = from;
  while (end < rows.length && (declared ? isHeads(rows[end]!) : topOf(model, rows[end]!) < bottom - REACH)) end++;
  return end;
}

/** So much of a row stands beside a tall cell at least, in pixels. */
const REACH = 6;

const topOf = (model: Model, { block }: RawRow): number => model.blocks[block]!.box[1];

/** One of its cells reaches down beside the next row. */
const isTall = (model: Model, { block, cells }: RawRow): boolean =>
  cells.some(({ box }) => box[3] > model.blocks[block]!.box[3] * 1.5);

const joined = (rows: readonly RawRow[]): RawRow => ({
  block: rows[0]!.block,
  nested: rows.some(({ nested }) => nested),
  cells: rows.flatMap(({ cells }, line) => cells.map((cell) => shifted(cell, line * APART))),
});

const shifted = (cell: Cell, by: number): Cell => ({
  ...cell,
  box: [cell.box[0] + by, cell.box[1], cell.box[2], cell.box[3]],
});
