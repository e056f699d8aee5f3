/** How a value is written in a letter, and how an answer typed by a clerk becomes a value. */
import { calendarDate, isCalendarDate, parts } from '@/utils/claim/calendar-date';
import { formatCents } from '@/utils/claim/money';
import type { FieldKind } from './context';

export type Value = string | number | readonly string[];

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-03-12` → `March 12, 2026`, as US business letters write it. */
export function longDate(date: string): string {
  const { year, month, day } = parts(date);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

/** `2026-03-12` → `03/12/2026`, as claim forms write it. */
export function shortDate(date: string): string {
  return `${date.slice(5, 7)}/${date.slice(8, 10)}/${date.slice(0, 4)}`;
}

/** `March 3 to 5, 2026`; one date where both are the same day. */
export function dateRange(from: string, to: string): string {
  if (from === to) return longDate(from);
  const [a, b] = [parts(from), parts(to)];
  if (a.year !== b.year) return `${longDate(from)} to ${longDate(to)}`;
  if (a.month !== b.month) return `${MONTHS[a.month - 1]} ${a.day} to ${longDate(to)}`;
  return `${MONTHS[a.month - 1]} ${a.day} to ${b.day}, ${a.year}`;
}

/** `123450` cents → `$1,234.50`. */
export const dollars = (cents: number): string => (cents < 0 ? `-$${formatCents(-cents)}` : `$${formatCents(cents)}`);

/** The value as a letter writes it where the template asks for nothing else. */
export function written(kind: FieldKind, value: Value): string {
  if (kind === 'money' && typeof value === 'number') return dollars(value);
  if (kind === 'date' && typeof value === 'string') return longDate(value);
  if (typeof value === 'object') return value.map((item) => clean(item)).join(', ');
  return clean(String(value), kind === 'lines');
}

/** Everything that could hide or reorder the text around it: control characters and the marks that turn the writing direction. */
const HIDDEN = /[[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]--[\n\t\u200C\u200D]]/gv;

/** Text of a page or file made fit for print: nothing hidden, one line unless `keepLines`. Braces, `$&` and markup stay as they are. */
export function clean(text: string, keepLines = false): string {
  const visible = text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(HIDDEN, '');
  if (!keepLines) return visible.replace(/\s+/g, ' ').trim();
  return visible
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** What a clerk typed into a gap, as a value of that kind; undefined where it does not fit. */
export function parseAnswer(kind: FieldKind, typed: string): Value | undefined {
  const text = clean(typed, kind === 'lines');
  if (text === '') return undefined;
  if (kind === 'money') {
    const match = /^\$?(\d{1,3}(?:,\d{3}){0,3}|\d{1,10})(?:\.(\d{2}))?$/.exec(text);
    return match ? Number(match[1]?.replaceAll(',', '')) * 100 + Number(match[2] ?? '0') : undefined;
  }
  if (kind === 'date') return parseDate(text);
  if (kind === 'number') return /^\d{1,9}(?:\.\d{1,4})?$/.test(text) ? Number(text) : undefined;
  if (kind === 'list')
    return text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  return text;
}

function parseDate(text: string): string | undefined {
  const american = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  const date = american ? calendarDate(Number(american[3]), Number(american[1]), Number(american[2])) : text;
  return isCalendarDate(date) ? date : undefined;
}
