/**
 * Calendar dates are `YYYY-MM-DD` strings: they sort as text and no time zone can move them.
 * Arithmetic goes through whole days counted in UTC, where every day has the same length.
 */

const DAY = 86_400_000;

/** True for a date that exists (`2026-02-29` does not). */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1850 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Its own file, so that who only counts and writes dates does not carry the checks. */
export { calendarDateSchema } from './calendar-date-schema.ts';
export type CalendarDate = string;

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function calendarDate(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function parts(date: CalendarDate): { year: number; month: number; day: number } {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

const dayNumber = (date: CalendarDate): number => {
  const { year, month, day } = parts(date);
  return Date.UTC(year, month - 1, day) / DAY;
};

const fromDayNumber = (number: number): CalendarDate => new Date(number * DAY).toISOString().slice(0, 10);

/** The date `days` calendar days later (earlier where negative). The day itself is day 0. */
export const addDays = (date: CalendarDate, days: number): CalendarDate => fromDayNumber(dayNumber(date) + days);

/** Days from `from` to `to`: 0 on the same day, negative where `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (date: CalendarDate): number => (dayNumber(date) + 4) % 7;

/** The same day `months` months later, or that month's last day where it is shorter (31 Jan + 1 month = 28 or 29 Feb). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return calendarDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-09-08` → `8 Sep 2026`. */
export function formatDate(date: CalendarDate): string {
  const { year, month, day } = parts(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
