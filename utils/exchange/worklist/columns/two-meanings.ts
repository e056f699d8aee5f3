/** Columns whose name means one of two things (`Proc Date`, `Rcpt Dt`, `Reimb`, `Line Bal`): which of them, where the other columns prove it, or none. */
import { refuses } from '../cells/codes-in-cells';
import { dateRange } from '../cells/date-range';
import { dateShape, parseDate } from '../cells/dates';
import { cellText, type Row } from '../cells/table';
import { isValue, moneyShape, parseMoney } from '../cells/values';
import { nameWords } from '../names/headers';
import { type Column, sample, takeFor } from './column';
import { has, named } from './content-pairs';

/** Rows looked at. */
const PROBED = 2_000;
/** Rows that prove a meaning, at least. */
const PROOFS = 2;

/** Settles those columns, before anything is made of what is in them. */
export function twoMeanings(columns: Column[], rows: Row[]): void {
  const some = rows.slice(0, PROBED);
  procDates(columns, some);
  receiptDates(columns, some);
  reimbursements(columns, some);
  lineBalances(columns);
  numbersOfRejected(columns, some);
}

/** `Claim ID` in a list of claims that were all rejected before a payer took them: a clearinghouse's own. */
function numbersOfRejected(columns: Column[], rows: Row[]): void {
  const number = columns.find(({ field }) => field === 'claimNumber');
  const status = columns.find(({ field }) => field === 'statusText');
  if (!number || !status || number.by === 'clerk' || !/^claim(?: id| number)?$/.test(nameWords(number.header).join(' '))) return;
  const said = rows.map((row) => cellText(row.cells[status.index])).filter((text) => text !== '');
  if (said.length >= PROOFS && said.every((text) => /^reject/i.test(text))) leave(number);
}

function leave(column: Column): void {
  delete column.field;
  column.by = 'none';
  column.known = false;
}

type Days = (row: Row) => readonly (string | undefined)[];

/** The days of a column's cell: one, or both ends of a range. */
function daysOf(column: Column, rows: Row[]): Days {
  const ends = (row: Row): readonly string[] => {
    const text = cellText(row.cells[column.index]);
    return dateRange(text) ?? [text];
  };
  const shape = dateShape(rows.flatMap(ends));
  return (row) =>
    ends(row).map((text) => {
      const parsed = parseDate(text, shape);
      return isValue(parsed) ? parsed.value : undefined;
    });
}

function amountOf(column: Column, rows: Row[]): (row: Row) => number {
  const shape = moneyShape(rows.map((row) => row.cells[column.index]));
  return (row) => {
    const parsed = parseMoney(row.cells[column.index], shape);
    return isValue(parsed) ? parsed.value : 0;
  };
}

/** Both ends of the service of a row; undefined where the list has no such days. */
function serviceOf(columns: Column[], rows: Row[]): Days | undefined {
  const from = has(columns, 'serviceDates') ?? has(columns, 'serviceFrom');
  const to = has(columns, 'serviceTo') ?? from;
  if (!from || !to) return undefined;
  const [begins, ends] = [daysOf(from, rows), daysOf(to, rows)];
  return (row) => [begins(row)[0], ends(row).at(-1) ?? begins(row).at(-1)];
}

const isLine = (columns: Column[]): boolean => (has(columns, 'procedure') ?? has(columns, 'revenueCode')) !== undefined;

/** `Proc Date`: a procedure's day within the service, or the one on which the payer processed the claim, which is after it. */
function procDates(columns: Column[], rows: Row[]): void {
  const column = columns.find(({ field, by, header }) => field === 'lineServiceFrom' && by === 'name' && PROC.test(header));
  if (!column || named(column) !== 'procedure date') return;
  const service = serviceOf(columns, rows);
  if (!service) {
    if (!isLine(columns)) leave(column);
    return;
  }
  const own = daysOf(column, rows);
  const places = rows.flatMap((row) => {
    const [[day], [from, to]] = [own(row), service(row)];
    return day && from && to ? [day < from ? 'before' : day <= to ? 'within' : 'behind'] : [];
  });
  const count = (place: string): number => places.filter((one) => one === place).length;
  if (isLine(columns) && count('within') === places.length) return;
  leave(column);
  if (count('before') === 0 && count('behind') >= PROOFS && count('behind') > count('within') && !has(columns, 'processedDate'))
    takeFor(column, 'processedDate');
}
/** Written out it is a procedure's. */
const PROC = /\bproc\b|^proc(?=[A-Z_])/i;

/** `Rcpt Dt`: when the payer received the claim, or the hospital its money: filled then where something was paid and nowhere else. */
function receiptDates(columns: Column[], rows: Row[]): void {
  const column = columns.find(
    ({ field, by, header }) =>
      ((field === 'receivedDate' && by === 'name') || (!field && by === 'none')) &&
      /(?:^|[^a-z])r(?:ecei|c|ec)pts?(?![a-z])/i.test(header),
  );
  const paid = has(columns, 'paid');
  if (!column || !paid || !/^(?:received|receipts) date$/.test(named(column))) return;
  const [own, amount, service] = [daysOf(column, rows), amountOf(paid, rows), serviceOf(columns, rows)];
  const dated = rows.filter((row) => own(row)[0] !== undefined);
  if (dated.every((row) => amount(row) !== 0)) {
    if (column.field && dated.length < rows.length) leave(column);
    return;
  }
  const isAfter = (row: Row): boolean => (service?.(row)[0] ?? '') <= own(row)[0]!;
  const proofs = dated.filter((row) => amount(row) === 0).length;
  if (!column.field && service && proofs >= PROOFS && dated.every(isAfter) && !has(columns, 'receivedDate'))
    takeFor(column, 'receivedDate');
}

/** `Reimb`: what was paid, where claims that were refused have none of it and some that were paid have; else it may be what is expected. */
function reimbursements(columns: Column[], rows: Row[]): void {
  const status = has(columns, 'statusText');
  const [only, ...more] = columns.filter((column) => !column.field && column.by === 'none' && named(column) === 'reimbursement');
  if (!only || more.length > 0 || !status || has(columns, 'paid')) return;
  if (sample(rows, only.index).length < rows.length / 2) return;
  const amount = amountOf(only, rows);
  const isRefused = (row: Row): boolean => refuses(cellText(row.cells[status.index]));
  const refused = rows.filter(isRefused);
  const others = rows.filter((row) => !isRefused(row) && amount(row) > 0);
  if (refused.length >= PROOFS && others.length > 0 && refused.every((row) => amount(row) === 0)) takeFor(only, 'paid');
}

/** `Line Bal` in a list of claims, whose rows are no lines: what is open of one of several. */
function lineBalances(columns: Column[]): void {
  const column = columns.find(({ field, by }) => field === 'balance' && by === 'name');
  if (column && /^line balance(?: amount)?$/.test(named(column)) && !isLine(columns)) leave(column);
}
