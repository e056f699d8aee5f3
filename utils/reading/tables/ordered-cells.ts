/**
 * Rows that are boxes laid out each by itself, as many in each as there are heads: where one row's words are longer than the next one's, as on a page that a
 * panel beside it makes narrow, what a column holds stands under no head of its own.
 */
import { parse } from '../values/parse';
import { meanings } from '../words/labels';
import { isBlank } from '../words/text';
import type { Cell } from './cells';

/** Fewer columns than this are pairs of labels and values, or tiles. */
const LEAST_COLUMNS = 5;
/** So many columns have to hold what their heads ask for. */
const LEAST_FORMED = 2;

const FORMED: ReadonlySet<string> = new Set(['money', 'date', 'dates']);

/** The cells under the heads of their order; nothing where an amount or a day is asked for and something else stands there. */
export function inOrder(cells: readonly Cell[], heads: readonly Cell[]): Cell[] | undefined {
  if (cells.length !== heads.length || cells.length < LEAST_COLUMNS) return undefined;
  let formed = 0;
  for (const [index, { text }] of cells.entries()) {
    const kind = meanings(heads[index]!.text, true)[0]?.kind;
    if (!kind || !FORMED.has(kind) || isBlank(text)) continue;
    if (parse(kind, text) === undefined) return undefined;
    formed++;
  }
  if (formed < LEAST_FORMED) return undefined;
  return cells.map((cell, index) => {
    const [left, , across] = heads[index]!.box;
    return { ...cell, box: [left, cell.box[1], across, cell.box[3]] as const };
  });
}
