/** What the columns of a list tell together before a row of it is read: orders of days, how amounts are written, which columns are damaged. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { ownCodes } from './codes-in-cells';
import { type Column, KIND, sample } from './column';
import { lostDigits } from './damage';
import type { WorklistField } from './headers';
import { type Cell, cellText, type Row } from './table';
import { type DateShape, dateShape, isValue, type MoneyShape, moneyShape, parseMoney } from './values';

/** What the columns as a whole tell about their cells, settled once for a list. */
export interface ListShape {
  columns: Column[];
  /** those that hold a field, and among them those that name the claim */
  mapped: Column[];
  identity: Column[];
  byField: ReadonlyMap<WorklistField, Column[]>;
  dates: ReadonlyMap<number, DateShape>;
  money: MoneyShape;
  /** payments are written as what they take off the balance */
  paidNegative: boolean;
  lost: ReadonlySet<number>;
  /** columns of codes that are the payer's own */
  own: ReadonlySet<number>;
  today?: CalendarDate | undefined;
}

export function listShape(columns: Column[], rows: Row[], today?: CalendarDate): ListShape {
  const byField = new Map<WorklistField, Column[]>();
  const dates = new Map<number, DateShape>();
  const lost = new Set<number>();
  const own = new Set<number>();
  const amounts: Cell[] = [];
  for (const column of columns) {
    if (!column.field) continue;
    byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
    const cells = rows.length > 2_000 ? sample(rows, column.index) : rows.map((row) => row.cells[column.index] ?? '');
    if (KIND[column.field] === 'date') dates.set(column.index, dateShape(cells));
    if (KIND[column.field] === 'money') amounts.push(...cells);
    if (KIND[column.field] === 'id' && lostDigits(cells.map(cellText))) lost.add(column.index);
    if (column.field === 'reasonCode' && !byField.has('reasonGroup') && ownCodes(cells.map(cellText))) own.add(column.index);
  }
  // days and months stand in one order in the whole list, where any column shows which
  const shapes = [...dates.values()];
  const dayFirst = shapes.some((shape) => shape.order === 'dmy');
  const monthFirst = shapes.some((shape) => shape.order !== 'dmy' && shape.sure);
  if (dayFirst && !monthFirst) for (const shape of shapes) shape.order = 'dmy';
  // where columns say different things, one that says nothing or rests on a single cell may be either
  if (dayFirst && monthFirst) for (const shape of shapes) if ((shape.proofs ?? 0) < 2) shape.order = 'mixed';
  const mapped = columns.filter((column) => column.field);
  const identity = mapped.filter((column) => IDENTITY.some((field) => field === column.field));
  const money = moneyShape(amounts);
  return {
    columns,
    mapped,
    identity,
    byField,
    dates,
    money,
    paidNegative: paymentsTakenOff(columns, byField, rows, money),
    lost,
    own,
    today,
  };
}

/** Rows looked at for how a list writes its payments, spread over it. */
const PROBED = 2_000;
const SEVERAL = 3;

/**
 * Ledgers write a payment as what it takes off the balance: -400.00 of 500.00 leaves 100.00. True where no payment of the list is above zero, in no row
 * the balance is larger than charge less payment (a payment taken back would make it so), and one row at least adds up to the cent (with the list's
 * adjustments, where it has a column of them), or several leave that or less.
 */
function paymentsTakenOff(
  columns: Column[],
  byField: ReadonlyMap<WorklistField, Column[]>,
  rows: Row[],
  money: MoneyShape,
): boolean {
  const [billed, paid, balance] = (['billed', 'paid', 'balance'] as const).map((field) => byField.get(field)?.[0]);
  if (!billed || !paid || !balance) return false;
  const adjustments = columns.filter((column) => !column.field && /\b(?:adj|write.?offs?|contractual)/i.test(column.header));
  const amount = (row: Row, column: Column): number | undefined => {
    const parsed = parseMoney(row.cells[column.index], money);
    return isValue(parsed) ? parsed.value : undefined;
  };
  const written = (column: Column): string[] =>
    sample(rows, column.index)
      .map(cellText)
      .filter((text) => /[1-9]/.test(text));
  // debits and credits are written so: a credit is what was paid
  if (written(billed).every((text) => /\d\s?dr$/i.test(text)) && written(paid).every((text) => /\d\s?cr$/i.test(text)))
    return written(paid).length > 0;
  let proofs = 0;
  let fitting = 0;
  const step = Math.max(1, Math.floor(rows.length / PROBED));
  for (let at = 0; at < rows.length; at += step) {
    const row = rows[at]!;
    const taken = amount(row, paid);
    if (taken === undefined || taken === 0) continue;
    if (taken > 0) return false;
    const [charge, open] = [amount(row, billed), amount(row, balance)];
    if (charge === undefined || open === undefined) continue;
    if (open > charge + taken) return false;
    fitting++;
    const adjusted = adjustments.reduce((sum, column) => sum + Math.abs(amount(row, column) ?? 0), 0);
    if (open === charge + taken || open === charge + taken - adjusted) proofs++;
  }
  return proofs > 0 || fitting >= SEVERAL;
}

/** Fields of which one at least makes a row a claim's row. */
export const IDENTITY: readonly WorklistField[] = ['claimNumber', 'patientAccountNumber', 'patientName', 'lastName', 'memberId'];
