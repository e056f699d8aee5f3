/** `-` over amounts, as accountants write nothing: a zero, where the other amounts of its rows prove it, and elsewhere an amount that is not shown. */

import { cellText, type Row } from '../cells/table';
import { isValue, type MoneyShape, parseMoney } from '../cells/values';
import type { WorklistField } from '../names/headers';
import type { Column } from './column';

const DASH = /^[-–—]{1,3}$/;
/** An amount written as zero: a dash beside such ones is something else. */
const ZERO = /^\$? ?0?\.?0{0,2}$/;

export const isDash = (text: string): boolean => DASH.test(text);

/** Rows looked at. */
const PROBED = 2_000;
const PROOFS = 2;

/** Of what was paid and what is open, the columns whose dashes are zeros: the charge less the other one is nothing there, in most rows that have a dash. */
export function dashesForZero(
  byField: ReadonlyMap<WorklistField, Column[]>,
  rows: Row[],
  money: MoneyShape,
): ReadonlySet<WorklistField> {
  const found = new Set<WorklistField>();
  const billed = byField.get('billed')?.[0];
  if (!billed) return found;
  for (const [field, other] of [
    ['paid', 'balance'],
    ['balance', 'paid'],
  ] as const) {
    const [column, beside] = [byField.get(field)?.[0], byField.get(other)?.[0]];
    if (!column || !beside) continue;
    const some = rows.slice(0, PROBED);
    const dashed = some.filter((row) => isDash(cellText(row.cells[column.index])));
    // what is written so once is written so again
    const least = found.size > 0 ? 1 : PROOFS;
    if (dashed.length < least || some.some((row) => isZero(cellText(row.cells[column.index])))) continue;
    const amount = (row: Row, { index }: Column): number | undefined => {
      const parsed = parseMoney(row.cells[index], money);
      return isValue(parsed) ? parsed.value : undefined;
    };
    const proofs = dashed.filter((row) => amount(row, billed) !== undefined && amount(row, billed) === amount(row, beside));
    if (proofs.length >= least && proofs.length > dashed.length / 2) found.add(field);
  }
  return found;
}

const isZero = (text: string): boolean => /0/.test(text) && ZERO.test(text);
