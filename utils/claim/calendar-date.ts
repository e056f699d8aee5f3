/**
 * Calendar dates are `YYYY-MM-DD` strings: they sort as text and no time zone can move them.
 * Arithmetic goes through whole days counted in UTC, where every day has the same length.
 */

const DAY = 86_400_000;

/** True for a date that exists (`2026-02-29` does not). */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  return isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** True for a day that the calendar has, between 1850 and 2200. */
export const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1850 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Such a date, as text. */
export type CalendarDate = string;

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** The parts as a date; they must be those of a day that exists. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Read digit by digit: dates are taken apart for every claim of a log, and splitting text costs ten times as much. */
const digits = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
};

/** Year, month (1 to 12) and day of a date that is known to be one. */
export const parts = (date: CalendarDate): { year: number; month: number; day: number } => ({
  year: digits(date, 0, 4),
  month: digits(date, 5, 7),
  day: digits(date, 8, 10),
});

/**
 * Days since 1 January 1970 (before it negative). A year is counted from March, so that the day that leap years add is its last; 400 years have
 * 146,097 days.
 */
export function dayNumber(date: CalendarDate): number {
  const month = digits(date, 5, 7);
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0);
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(date, 8, 10) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear - 719_468;
}

/** The date of a day number. */
export const fromDayNumber = (number: number): CalendarDate => new Date(number * DAY).toISOString().slice(0, 10);

/** The date `days` calendar days later (earlier where negative). The day itself is day 0. */
export const addDays = (date: CalendarDate, days: number): CalendarDate => fromDayNumber(dayNumber(date) + days);

/** Days from `from` to `to`: 0 on the same day, negative where `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (date: CalendarDate): number => weekdayOf(dayNumber(date));

/** The same of a day number. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

/** The same day `months` months later, or that month's last day where it is shorter (31 Jan + 1 month = 28 or 29 Feb). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return calendarDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-09-08` → `8 Sep 2026`. */
export function formatDate(date: CalendarDate): string {
  const { year, month, day } = parts(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
