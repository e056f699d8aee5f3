/** Tables that name in every cell what stands in it, as narrow screens show them: besides heads over the columns, or in their place. */

import type { Model } from '../page/model';
import { isLabel } from '../words/labels';
import { withoutColon } from '../words/text';
import { textOf } from './cell-texts';
import type { Cell } from './cells';
import type { RawRow } from './raw-rows';

/** Fewer labels than this in a row are pairs that stand side by side. */
const LEAST_LABELS = 4;
/** So many of a row's filled cells are to begin with a label. */
const MOST = 0.6;

/**
 * Rows whose cells hold values alone: without the head that every cell of a column repeats, or under heads made of the labels in the cells.
 * Rows that say no such thing are answered as they are.
 */
export function withoutLabels(model: Model, rows: readonly RawRow[]): readonly RawRow[] {
  const [heads, ...below] = rows;
  if (!heads || below.length === 0) return rows;
  const own = heads.cells.some((cell) => cell.header) ? heads : headsIn(model, rows);
  if (!own) return rows;
  const records = (own === heads ? below : rows).filter(({ cells }) => cells.length === own.cells.length);
  const repeats = own.cells.map(
    ({ text }, column) =>
      text !== '' &&
      records.every(({ cells }) => cells[column]!.text === '' || leadOf(model, cells[column]!) === named(text)) &&
      records.some(({ cells }) => cells[column]!.units.length > 1),
  );
  if (!repeats.includes(true)) return rows;
  const bare = (row: RawRow): RawRow => ({
    ...row,
    cells: row.cells.map((cell, column) => (repeats[column] && cell.text !== '' ? withoutLead(model, cell) : cell)),
  });
  return [own, ...(own === heads ? below : rows).map((row) => (records.includes(row) ? bare(row) : row))];
}

/** The labels that all cells of a column begin with, as a row of heads; nothing where most columns have none. */
function headsIn(model: Model, rows: readonly RawRow[]): RawRow | undefined {
  const [first] = rows as [RawRow];
  if (first.cells.length < LEAST_LABELS || rows.some(({ cells }) => cells.length !== first.cells.length)) return undefined;
  const heads = first.cells.map((cell, column): Cell => {
    const filled = rows.map(({ cells }) => cells[column]!).filter(({ text }) => text !== '');
    const leads = new Set(filled.map((one) => leadOf(model, one)));
    const [lead = ''] = leads;
    const found =
      leads.size === 1 &&
      (isLabel(lead) || (filled.length > 1 && /^\p{L}/u.test(lead))) &&
      filled.some(({ units }) => units.length > 1);
    const units = found ? filled[0]!.units.slice(0, 1) : [];
    return { ...cell, ...textOf(model, units), units, header: found };
  });
  const count = heads.filter((cell) => cell.header).length;
  const filled = first.cells.filter(({ text }) => text !== '').length;
  const known = heads.filter(({ text }) => isLabel(text)).length;
  return count >= LEAST_LABELS && count >= filled * MOST && known * 2 >= count
    ? { block: first.block, cells: heads, nested: false }
    : undefined;
}

const named = (text: string): string => withoutColon(text).toLowerCase();

/** The first of the texts in a cell. */
const leadOf = (model: Model, { units: [first] }: Cell): string => (first === undefined ? '' : named(model.units[first]!.text));

/** The cell without its first text. */
function withoutLead(model: Model, cell: Cell): Cell {
  const units = cell.units.slice(1);
  return { ...cell, ...textOf(model, units), units };
}
