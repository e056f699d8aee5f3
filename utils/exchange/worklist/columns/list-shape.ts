/** What the columns of a list tell together before a row of it is read: orders of days, how amounts are written, which columns are damaged. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import { lostDigits } from '../cells/damage';
import { dateRange } from '../cells/date-range';
import { type DateShape, dateShape } from '../cells/dates';
import { areExplained, isLongNumber, ownCodes } from '../cells/own-codes';
import { type Cell, cellText, type Row } from '../cells/table';
import { isTotal } from '../cells/totals';
import { isValue, type MoneyShape, moneyShape, parseMoney } from '../cells/values';
import type { WorklistField } from '../names/headers';
import { type Column, KIND, sample } from './column';
import { dashesForZero } from './dashes';
import { fieldsOfLine } from './line-block';

/** What the columns as a whole tell about their cells, settled once for a list. */
export interface ListShape {
  columns: Column[];
  /** those that hold a field, and among them those that name the claim */
  mapped: Column[];
  identity: Column[];
  /** how many of those hold numbers that name something, days or amounts */
  numeric: number;
  byField: ReadonlyMap<WorklistField, Column[]>;
  dates: ReadonlyMap<number, DateShape>;
  money: MoneyShape;
  payments: Payments;
  /** fields whose dashes are zeros */
  dashes: ReadonlySet<WorklistField>;
  lost: ReadonlySet<number>;
  /** columns of codes that are the payer's own */
  own: ReadonlySet<number>;
  /** fields that each row says of its line, and not of the claim */
  ofLine: ReadonlySet<WorklistField>;
  today?: CalendarDate | undefined;
}

const OF_SERVICE: ReadonlySet<WorklistField> = new Set(['serviceDates', 'serviceFrom']);
const daysOf = (cell: Cell): Cell[] => (typeof cell === 'string' && dateRange(cell)) || [cell];

const areOwn = (cells: readonly string[]): boolean =>
  ownCodes(cells) ||
  areExplained(
    cells.filter((cell) => cell !== ''),
    true,
  );

/**
 * How payments are written: as they are, as what they take off the balance, or below zero without anything that tells which: then it may also be
 * money that was taken back.
 */
export type Payments = 'shown' | 'taken-off' | 'unsure';

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
    // `01.06.2026 to 07.06.2026`: the column's other days say which is the month
    if (OF_SERVICE.has(column.field)) dates.set(column.index, dateShape(cells.flatMap(daysOf)));
    else if (KIND[column.field] === 'date') dates.set(column.index, dateShape(cells));
    if (KIND[column.field] === 'money') amounts.push(...cells);
    if (KIND[column.field] === 'id' && lostDigits(cells.map(cellText))) lost.add(column.index);
    if (column.field === 'reasonCode' && !byField.has('reasonGroup') && areOwn(cells.map(cellText))) own.add(column.index);
  }
  // `EOB Code 2` has a code or two, and what they are `EOB Code 1` tells
  const codes = byField.get('reasonCode') ?? [];
  const cellsOf = ({ index }: Column): string[] => sample(rows, index).map(cellText);
  if (codes.length > 1 && !byField.has('reasonGroup') && ownCodes(codes.flatMap(cellsOf)))
    for (const column of codes) if (cellsOf(column).every(isLongNumber)) own.add(column.index);
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
    numeric: mapped.filter(({ field }) => field && NUMERIC.has(KIND[field])).length,
    byField,
    dates,
    money,
    payments: paymentsOf(columns, byField, rows, money),
    dashes: dashesForZero(byField, rows, money),
    lost,
    own,
    ofLine: fieldsOfLine(byField, rows),
    today,
  };
}

const NUMERIC: ReadonlySet<string> = new Set(['id', 'npi', 'date', 'money']);

/** Rows looked at for how a list writes its payments, spread over it. */
const PROBED = 2_000;
/** Rows that fit, and rows that are below zero where the list has nothing to add up. */
const FITTING = 2;
const SEVERAL = 3;

/**
 * Ledgers write a payment as what it takes off the balance: -400.00 of 500.00 leaves 100.00. So it is where no payment of the list is above zero, in no
 * row the balance is larger than charge less payment (a payment taken back would make it so), and one row at least adds up to the cent (with the list's
 * adjustments, where it has a column of them), or several leave that or less, or one that is said to be paid; and where the list has nothing to add up, several claims are paid so and
 * none says that money was taken back.
 */
function paymentsOf(columns: Column[], byField: ReadonlyMap<WorklistField, Column[]>, rows: Row[], money: MoneyShape): Payments {
  const [billed, paid, balance, status] = (['billed', 'paid', 'balance', 'statusText'] as const).map(
    (field) => byField.get(field)?.[0],
  );
  if (!paid) return 'shown';
  const adjustments = columns.filter((column) => !column.field && /\b(?:adj|write.?offs?|contractual)/i.test(column.header));
  const amount = (row: Row, column: Column | undefined): number | undefined => {
    const parsed = column ? parseMoney(row.cells[column.index], money) : 'empty';
    return isValue(parsed) ? parsed.value : undefined;
  };
  const written = (column: Column): string[] =>
    sample(rows, column.index)
      .map(cellText)
      .filter((text) => /[1-9]/.test(text));
  // debits and credits are written so: a credit is what was paid
  if (billed && written(billed).every((text) => /\d\s?dr$/i.test(text)) && written(paid).every((text) => /\d\s?cr$/i.test(text)))
    return written(paid).length > 0 ? 'taken-off' : 'shown';
  const naming = columns.filter(({ field }) => field && IDENTITY.includes(field));
  let [below, proofs, fitting] = [0, 0, 0];
  const step = Math.max(1, Math.floor(rows.length / PROBED));
  for (let at = 0; at < rows.length; at += step) {
    const row = rows[at]!;
    const taken = amount(row, paid);
    if (taken === undefined || taken === 0 || row.cells.some((cell) => typeof cell === 'string' && isTotal(cell))) continue;
    // a sum below its name may be of another sign
    if (naming.length > 0 && naming.every(({ index }) => (row.cells[index] ?? '') === '')) continue;
    if (taken > 0) return 'shown';
    const [charge, open] = [amount(row, billed), amount(row, balance)];
    if (status && TAKEN_BACK.test(cellText(row.cells[status.index]))) return 'shown';
    if (charge !== undefined && charge + taken < 0) continue;
    below++;
    if (charge === undefined || open === undefined) continue;
    if (open > charge + taken) return 'shown';
    fitting += status && PAID.test(cellText(row.cells[status.index])) ? FITTING : 1;
    const adjusted = adjustments.reduce((sum, column) => sum + Math.abs(amount(row, column) ?? 0), 0);
    if (open === charge + taken || open === charge + taken - adjusted) proofs++;
  }
  if (proofs > 0 || fitting >= FITTING) return 'taken-off';
  return below >= SEVERAL ? 'taken-off' : 'unsure';
}

/** Where a payer's words say that he paid, nothing is taken back. */
const PAID = /^(?:claim )?(?:partial(?:ly)? |part(?:ly)? )?paid\b/i;
const TAKEN_BACK = /\b(?:revers|void|take ?back|recoup|refund|retract)/i;

/** Fields of which one at least makes a row a claim's row. */
export const IDENTITY: readonly WorklistField[] = ['claimNumber', 'patientAccountNumber', 'patientName', 'lastName', 'memberId'];
