/** The values of X12 elements: amounts, dates, names. Each returns undefined where the element is empty or no such value. */
import { calendarDate, daysInMonth, isCalendarDate } from '@/utils/claim/calendar-date';
import type { Cents } from '@/utils/claim/money';

/** `-1092.46`, `391.05`, `.5`: cents. More than two decimals are rounded to the cent. */
export function amount(text: string | undefined): Cents | undefined {
  const match = /^([+-]?)(\d{0,12})(?:\.(\d{0,9}))?$/.exec((text ?? '').replace(/,(?=\d{3})/g, ''));
  if (!match || (match[2] === '' && (match[3] ?? '') === '')) return undefined;
  const decimals = (match[3] ?? '').padEnd(3, '0');
  const cents = Number(match[2]) * 100 + Number(decimals.slice(0, 2)) + (decimals[2]! >= '5' ? 1 : 0);
  return match[1] === '-' && cents !== 0 ? -cents : cents;
}

/** A count such as units: `1`, `1.00`, `-8`. */
export function count(text: string | undefined): number | undefined {
  return text && /^-?\d{0,12}(?:\.\d{0,6})?$/.test(text) && /\d/.test(text) ? Number(text) : undefined;
}

export interface X12Date {
  date: string;
  /** false for a date that exists but cannot be true of a claim: the year 1001 */
  plausible: boolean;
}

/** `CCYYMMDD`, `CCYYMMDDHHMM`, `YYMMDD`. */
export function date(text: string | undefined): X12Date | undefined {
  const value = (text ?? '').replace(/[-/]/g, '');
  if (!/^(?:\d{6}|\d{8}|\d{12}|\d{14})$/.test(value)) return undefined;
  const [year, month, day] =
    value.length === 6
      ? [
          Number(value.slice(0, 2)) + (Number(value.slice(0, 2)) < 70 ? 2000 : 1900),
          Number(value.slice(2, 4)),
          Number(value.slice(4, 6)),
        ]
      : [Number(value.slice(0, 4)), Number(value.slice(4, 6)), Number(value.slice(6, 8))];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(2000, month)) return undefined;
  const found = calendarDate(year, month, day);
  if (month === 2 && day === 29 && new Date(Date.UTC(year, 1, 29)).getUTCMonth() !== 1) return undefined;
  return { date: found, plausible: isCalendarDate(found) };
}

/** A period: `RD8` gives both ends, everything else one day that is both. */
export function period(format: string | undefined, text: string | undefined): { from?: X12Date; to?: X12Date } {
  const value = text ?? '';
  const range = /^(\d{6,14})-(\d{6,14})$/.exec(value);
  if (format === 'RD8' || range) {
    const from = date(range?.[1]);
    const to = date(range?.[2]);
    return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  }
  const one = date(value);
  return one ? { from: one, to: one } : {};
}

/** NM1's name as `First [Middle] Last [Suffix]`, or the organisation's. */
export function nm1Name(elements: string[]): string | undefined {
  const [last, first, middle, , suffix] = elements.slice(3, 8);
  const name = [first, middle, last, suffix]
    .filter((part) => part)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' ? undefined : name;
}

export const filled = (text: string | undefined): string | undefined => (text === undefined || text === '' ? undefined : text);

/** Without leading zeros, as the code lists write them: `045` → `45`; `A1` stays. */
export const carcCode = (text: string): string => text.toUpperCase().replace(/^0+(?=.)/, '');
