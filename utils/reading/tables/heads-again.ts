/** Heads that are said again: labels in boxes that repeat, and no heads of one table. */

import { meanings } from '../words/labels';
import type { Cell } from './cells';

/** The heads are the same labels in the same order twice or more often, of which a box may have broken the last ones to its next line. */
export function saysAgain(heads: readonly Cell[]): boolean {
  const parts: string[][] = [];
  for (const { text } of heads)
    if (text === heads[0]!.text) parts.push([text]);
    else parts.at(-1)!.push(text);
  const longest = parts.reduce((most, part) => (part.length > most.length ? part : most));
  return (
    parts.length > 1 && longest.length >= LEAST_AGAIN && parts.every((part) => part.every((text, at) => text === longest[at]))
  );
}

/** Fewer labels said again may stand over two halves of one table. */
const LEAST_AGAIN = 3;

/** Most of the heads are the same: beside the labels of a box may stand whose it is and how it stands, on their line. */
export function sayTheSame(one: readonly Cell[], other: readonly Cell[]): boolean {
  const texts = new Set(one.map(({ text }) => text));
  const same = other.filter(({ text }) => texts.has(text)).length;
  return same === Math.max(one.length, other.length) || (same >= LEAST_AGAIN && same * 2 > Math.max(one.length, other.length));
}

/** The same heads at the same places in a row in which something else stands behind them, such as a column beside the claim. */
function standAgain(heads: readonly Cell[], row: readonly Cell[]): boolean {
  return (
    row.length > heads.length &&
    heads.every(({ text, box }, index) => row[index]!.text === text && Math.abs(row[index]!.box[0] - box[0]) < 4)
  );
}

/**
 * Labels over their values in boxes that repeat, which make no table: what stands below the last one is no row of it, and below the first row of each box
 * may stand a second one under labels of its own.
 * @param records the heads of what seem to be tables of one row
 * @param lone heads that stand over no table, or over one record alone
 * @param rows all rows of the page
 */
export function headBoxes(
  head: readonly Cell[],
  records: readonly (readonly Cell[])[],
  lone: readonly (readonly Cell[])[],
  rows: readonly (readonly Cell[])[],
): boolean {
  const times = (heads: readonly Cell[]): number => lone.filter((one) => sayTheSame(one, heads)).length;
  if (times(head) + rows.filter((row) => standAgain(head, row)).length >= 2) return true;
  const alike = records.filter((one) => sayTheSame(one, head));
  const same = alike.length;
  // What was done stands in each box's title then: `20610 · LT  Joint injection` over its day, revenue code and amounts. One box without a code among others
  // with codes is that of a service without one.
  const isTitled = ![head, ...alike].some(namesProcedure);
  // Where a service has no code the labels of its box break into rows elsewhere.
  const goOn = (heads: readonly Cell[]): boolean => !sayTheSame(heads, head) && times(heads) > 1 && times(heads) * 2 > same;
  return same >= 2 && (isTitled || lone.some(goOn));
}

const namesProcedure = (heads: readonly Cell[]): boolean =>
  heads.some(({ text }) => meanings(text, true)[0]?.field === 'procedure');
