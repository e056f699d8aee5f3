/**
 * Rows that add up those above them under a label that does not say so: `AETNA (3)` at the end of a group, `All payers (10)` at the end of the list. What
 * proves it is the count, or the amounts themselves.
 */

import { cellText, isBlank, type Row } from '../cells/table';
import { isTotal } from '../cells/totals';
import { isValue, parseMoney } from '../cells/values';
import { KIND } from '../columns/column';
import type { ListShape } from '../columns/list-shape';

/** `AETNA (3)`, `AETNA [3 claims]`. */
const COUNTED = /[([](\d{1,5})(?: \p{L}{3,12})?[)\]]$/u;

/** Rows that are sums of the rows since the last such row, or of all rows. */
export function sumRows(rows: Row[], shape: ListShape): ReadonlySet<Row> {
  const found = new Set<Row>();
  if (shape.mapped.length < 4 || !rows.some((row) => labelOf(row, shape))) return found;
  const money = shape.mapped.filter(({ field }) => field && KIND[field] === 'money');
  const amountsOf = (row: Row): (number | undefined)[] =>
    money.map(({ index }) => {
      const parsed = parseMoney(row.cells[index], shape.money);
      return isValue(parsed) ? parsed.value : undefined;
    });
  const [group, all] = [new Sums(), new Sums()];
  for (const row of rows) {
    const label = labelOf(row, shape);
    const amounts = label || !isBlank(row) ? amountsOf(row) : [];
    if (label && [group, all].some((sums) => sums.are(label, amounts))) found.add(row);
    else if (shape.identity.some(({ index }) => isNumber(cellText(row.cells[index]))))
      for (const sums of [group, all]) sums.add(amounts);
    if (found.has(row) || isLedBySum(row)) group.clear();
  }
  return found;
}

class Sums {
  private rows = 0;
  private sums: number[] = [];

  add(amounts: readonly (number | undefined)[]): void {
    this.rows++;
    amounts.forEach((amount, at) => {
      this.sums[at] = (this.sums[at] ?? 0) + (amount ?? 0);
    });
  }

  clear(): void {
    this.rows = 0;
    this.sums = [];
  }

  /** True where all amounts shown are the sums, or one is and the label counts the rows. */
  are(label: string, amounts: readonly (number | undefined)[]): boolean {
    const shown = amounts.flatMap((amount, at) => (amount === undefined ? [] : [amount === this.sums[at]]));
    const count = Number(COUNTED.exec(label)?.[1] ?? -1);
    return this.rows > 0 && shown.length > 0 && (shown.every((fits) => fits) || count === this.rows);
  }
}

/** Also of a column that is not known. */
const AMOUNT = /^[-($]{0,3}[\d,]+\.\d{2}[-)]?$/;

const isNumber = (text: string): boolean => /\d/.test(text);
const isLedBySum = (row: Row): boolean => isTotal(cellText(row.cells.find((cell) => cellText(cell) !== '')));

/** The only words of a row that has amounts and no more; undefined for a row that says more, or whose words may be a number of a claim. */
function labelOf(row: Row, shape: ListShape): string | undefined {
  let label: string | undefined;
  let amounts = 0;
  for (const { index, field } of shape.columns) {
    const text = cellText(row.cells[index]);
    if (text === '') continue;
    if ((field && KIND[field] === 'money') || AMOUNT.test(text)) amounts++;
    else if (label !== undefined) return undefined;
    else label = text;
  }
  return amounts > 0 && label && /\p{L}{2}/u.test(label) && /\s/.test(label) ? label : undefined;
}
