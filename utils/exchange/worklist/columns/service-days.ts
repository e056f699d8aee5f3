/** Columns of days that only the days themselves tell to be the service's. */

import { dateRange } from '../cells/date-range';
import { dateShape, parseDate } from '../cells/dates';
import { cellText, type Row } from '../cells/table';
import { isValue } from '../cells/values';
import { nameWords, type WorklistField } from '../names/headers';
import type { Column } from './column';
import { sample } from './column';

/** Rows looked at. */
const PROBED = 2_000;
/** No claim runs longer; what a plan covers does. */
const LONGEST = 100;
const DAY = 86_400_000;

/** What says when somebody is insured, or may be treated. */
const OF_A_PLAN =
  /\b(?:auth|authorization|precert|referral|elig|eligibility|policy|plan|enrol\w*|term\w*|approv\w*|cert|certificate|benefit)\b/;

type Days = readonly [from: string, to: string];

const fields = (columns: Column[], ...wanted: WorklistField[]): boolean =>
  columns.some(({ field }) => field && wanted.includes(field));

export function daysIn(column: Column, rows: Row[]): (string | undefined)[] {
  const shape = dateShape(sample(rows, column.index));
  return rows.slice(0, PROBED).map((row) => {
    const parsed = parseDate(row.cells[column.index], shape);
    return isValue(parsed) ? parsed.value : undefined;
  });
}

export const pairsOf = (from: (string | undefined)[], to: (string | undefined)[]): Days[] =>
  from.flatMap((day, at): Days[] => (day && to[at] ? [[day, to[at]]] : []));

/** Two columns of service dates, one of which is never before the other: the days the service begins and ends, however they are called. */
export function secondDates(columns: Column[], rows: Row[]): void {
  const [first, second, ...more] = columns.filter(({ field, by }) => field === 'serviceFrom' && by === 'name');
  if (!first || !second || more.length > 0 || fields(columns, 'serviceTo')) return;
  const pairs = pairsOf(daysIn(first, rows), daysIn(second, rows));
  const isAfter = (one: 0 | 1): boolean =>
    pairs.every((pair) => pair[one] >= pair[1 - one]!) && pairs.some((pair) => pair[one] > pair[1 - one]!);
  if (isAfter(1)) second.field = 'serviceTo';
  else if (isAfter(0)) first.field = 'serviceTo';
}

/** A name that says that its day is a stay's or a bill's, and not a service's. */
const SAYS_STAY = /\b(?:statement|admit|admission|stay|claim|from|start|period|episode)\b/;

/** `SVC_DT` beside `STMT_FROM` and `STMT_THRU`, in a list of lines and within them in every row: the day of the line. */
export function daysOfLines(columns: Column[], rows: Row[]): void {
  if (!fields(columns, 'procedure', 'revenueCode') || fields(columns, 'lineServiceFrom')) return;
  const [one, other, ...more] = columns.filter(({ field, by }) => field === 'serviceFrom' && by === 'name');
  const to = columns.find(({ field }) => field === 'serviceTo');
  if (!one || !other || more.length > 0 || !to) return;
  const isOfStay = ({ header }: Column): boolean => SAYS_STAY.test(nameWords(header).join(' '));
  const [stay, line] = isOfStay(one) ? [one, other] : [other, one];
  if (!isOfStay(stay) || isOfStay(line)) return;
  const [begins, days, ends] = [stay, line, to].map((column) => daysIn(column, rows));
  const isWithin = (day: string | undefined, at: number): boolean =>
    day === undefined || ((begins![at] ?? day) <= day && day <= (ends![at] ?? day));
  if (days!.every(isWithin) && days!.some((day) => day !== undefined)) line.field = 'lineServiceFrom';
}

/** `Date` right before the procedure, in a list of lines without other days of service: the day of the line, where each has one. */
export function bareDays(columns: Column[], rows: Row[]): void {
  const procedure = columns.find(({ field }) => field === 'procedure');
  const before = procedure && columns[procedure.index - 1];
  if (!before || before.field || before.by !== 'none' || nameWords(before.header).join(' ') !== 'date') return;
  if (fields(columns, 'serviceFrom', 'serviceTo', 'serviceDates', 'lineServiceFrom')) return;
  const lines = rows.filter((row) => cellText(row.cells[procedure.index]) !== '');
  if (lines.length === 0 || daysIn(before, lines).some((day) => day === undefined)) return;
  before.field = 'lineServiceFrom';
  before.by = 'name';
  before.known = true;
}

const BEGINS = /\b(?:admit|admission|from|start)\b/;
/** Letters with which a name begins that says when a stay ended. */
const ENDS = /^(?:d[csh](?![aeiou])|dis(?:c|g)?h?g?\b|d\b|out|thr|end|rel|left)/i;

/** `DCH DATE` right of `ADM DATE`: an end of the stay in letters that nobody knows, never before its beginning and within a claim's time of it. */
export function endBeside(columns: Column[], rows: Row[]): void {
  const from = columns.find(({ field, by }) => field === 'serviceFrom' && by === 'name');
  const next = from && columns[from.index + 1];
  if (!from || !next || next.field || next.known || next.by !== 'none' || fields(columns, 'serviceTo', 'serviceDates')) return;
  if (!BEGINS.test(nameWords(from.header).join(' ')) || !ENDS.test(next.header.trim())) return;
  const pairs = pairsOf(daysIn(from, rows), daysIn(next, rows));
  if (pairs.length >= sample(rows, next.index).length * 0.9 && areClaims(pairs)) give(next, 'serviceTo');
}

/** Days that begin and end as claims do: none longer, and not the same for all. */
export function areClaims(pairs: readonly Days[]): boolean {
  return (
    pairs.length > 1 &&
    pairs.every(([from, to]) => to >= from && Date.parse(to) - Date.parse(from) <= LONGEST * DAY) &&
    new Set(pairs.map((pair) => pair.join())).size > 1
  );
}

/**
 * `Effective Date` over `08/01/2026 - 08/31/2026`, `Coverage From` and `Coverage Through`: in a list without other days of service what is covered is the
 * stay that is billed, where no row's is longer than a claim.
 */
export function coveredDays(columns: Column[], rows: Row[]): void {
  if (fields(columns, 'serviceFrom', 'serviceTo', 'serviceDates', 'lineServiceFrom')) return;
  const free = columns.filter(
    (column) => !column.field && column.by === 'none' && !OF_A_PLAN.test(nameWords(column.header).join(' ')),
  );
  const ranges = free.filter((column) => areClaims(rangesIn(column, rows)));
  if (ranges.length === 1) {
    give(ranges[0]!, 'serviceDates');
    return;
  }
  const ends = free.flatMap((to) => {
    const words = nameWords(to.header);
    const stem = words.filter((word) => word !== 'to').join(' ');
    const from = free.find(({ header }) => nameWords(header).includes('from') && stemOf(header) === stem);
    return words.includes('to') && from && from !== to ? [{ from, to }] : [];
  });
  const [only, ...more] = ends.filter(({ from, to }) => areClaims(pairsOf(daysIn(from, rows), daysIn(to, rows))));
  if (!only || more.length > 0) return;
  give(only.from, 'serviceFrom');
  give(only.to, 'serviceTo');
}

const stemOf = (header: string): string =>
  nameWords(header)
    .filter((word) => word !== 'from')
    .join(' ');

/** `Statement Dates`, `Claim Dates`: of outpatients most are single days. */
const OF_A_STAY = /^(?:statement|stmt|claim|clm|service|svc|stay|covered|bill|admit|adm)\W*(?:dates|dts|days|period|range)$/i;
/** Ranges among the days, at least. */
const [MOST, SOME] = [0.5, 0.1];

/** The column's ranges, a single day among them for both ends; none where a cell is anything else, or most are single days under a name that may be anything's. */
function rangesIn(column: Column, rows: Row[]): Days[] {
  const texts = sample(rows, column.index).map(cellText);
  const found = texts.map(dateRange);
  const least = OF_A_STAY.test(column.header.trim()) ? SOME : MOST;
  if (found.filter((range) => range !== undefined).length < Math.max(1, texts.length * least)) return [];
  const ranges = found.map((range, at) => range ?? [texts[at]!, texts[at]!]);
  const shape = dateShape(ranges.flat());
  const pairs = ranges.flatMap((range): Days[] => {
    const [from, to] = range.map((day) => parseDate(day, shape));
    return from && to && isValue(from) && isValue(to) ? [[from.value, to.value]] : [];
  });
  return pairs.length === texts.length ? pairs : [];
}

function give(column: Column, field: WorklistField): void {
  column.field = field;
  column.by = 'content';
  column.known = true;
}
