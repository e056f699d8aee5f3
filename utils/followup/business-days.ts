/**
 * Business days and United States federal holidays (5 U.S.C. 6103; Juneteenth since 2021, Pub. L. 117-17).
 * A holiday on a Saturday is kept on the Friday before, on a Sunday on the Monday after.
 */
import { addDays, type CalendarDate, calendarDate, parts, weekday } from '@/utils/claim/calendar-date';
import { memo } from './memo';

const nth = (year: number, month: number, day: number, count: number): CalendarDate => {
  const first = calendarDate(year, month, 1);
  return addDays(first, ((day - weekday(first) + 7) % 7) + 7 * (count - 1));
};

const last = (year: number, month: number, day: number): CalendarDate => {
  const end = addDays(month === 12 ? calendarDate(year + 1, 1, 1) : calendarDate(year, month + 1, 1), -1);
  return addDays(end, -((weekday(end) - day + 7) % 7));
};

const observed = (date: CalendarDate): CalendarDate => {
  const day = weekday(date);
  return day === 6 ? addDays(date, -1) : day === 0 ? addDays(date, 1) : date;
};

const MONDAY = 1;
const THURSDAY = 4;

function holidaysOf(year: number): CalendarDate[] {
  return [
    observed(calendarDate(year, 1, 1)),
    nth(year, 1, MONDAY, 3),
    nth(year, 2, MONDAY, 3),
    last(year, 5, MONDAY),
    ...(year >= 2021 ? [observed(calendarDate(year, 6, 19))] : []),
    observed(calendarDate(year, 7, 4)),
    nth(year, 9, MONDAY, 1),
    nth(year, 10, MONDAY, 2),
    observed(calendarDate(year, 11, 11)),
    nth(year, 11, THURSDAY, 4),
    observed(calendarDate(year, 12, 25)),
    // 1 January of the next year, kept on 31 December where it is a Saturday
    observed(calendarDate(year + 1, 1, 1)),
  ];
}

const byYear = new Map<number, ReadonlySet<CalendarDate>>();

/** True on the day a federal holiday is kept. */
export function isFederalHoliday(date: CalendarDate): boolean {
  const { year } = parts(date);
  let holidays = byYear.get(year);
  if (!holidays) {
    holidays = new Set(holidaysOf(year));
    byYear.set(year, holidays);
  }
  return holidays.has(date);
}

export function isBusinessDay(date: CalendarDate): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && !isFederalHoliday(date);
}

function firstBusinessDay(date: CalendarDate, step: 1 | -1): CalendarDate {
  let day = date;
  while (!isBusinessDay(day)) day = addDays(day, step);
  return day;
}

const before = memo<CalendarDate>(5_000);
const after = memo<CalendarDate>(5_000);

/** The day itself where it is a business day, else the last one before it. */
export const businessDayOnOrBefore = (date: CalendarDate): CalendarDate => before(date, () => firstBusinessDay(date, -1));

/** The day itself where it is a business day, else the next one after it. */
export const businessDayOnOrAfter = (date: CalendarDate): CalendarDate => after(date, () => firstBusinessDay(date, 1));

/** The date `count` business days later; the day itself is day 0. */
export function addBusinessDays(date: CalendarDate, count: number): CalendarDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}

/** By the count of days: a rule counts by few of them, and every claim of a log is counted. */
const dues: Map<CalendarDate, CalendarDate>[] = [];
const MOST_KEPT = 4_000;

/** The first business day on or after the day `days` calendar days later; `days` is a count, at most some years. */
export function businessDayIn(from: CalendarDate, days: number): CalendarDate {
  dues[days] ??= new Map();
  const kept = dues[days];
  const before = kept.get(from);
  if (before !== undefined) return before;
  if (kept.size >= MOST_KEPT) kept.clear();
  const due = businessDayOnOrAfter(addDays(from, days));
  kept.set(from, due);
  return due;
}
