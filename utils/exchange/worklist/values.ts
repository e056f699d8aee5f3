/**
 * Values of a worklist's cells. Each parser returns the value, `empty` where the cell says nothing, or a sentence why it was not taken.
 * What one cell cannot tell (day or month first, decimal comma) is settled by the whole column before.
 */
import { calendarDate, daysInMonth, isCalendarDate } from '@/utils/claim/calendar-date';
import type { Cents } from '@/utils/claim/money';
import { anyDamage, identifierDamage, isStandIn, saysNothing } from './damage';
import { type Cell, cellText } from './table';

export type Parsed<T> = { value: T } | { fault: string } | 'empty';

export const isValue = <T>(parsed: Parsed<T>): parsed is { value: T } => parsed !== 'empty' && 'value' in parsed;
export const isFault = <T>(parsed: Parsed<T>): parsed is { fault: string } => parsed !== 'empty' && 'fault' in parsed;

/** `shape` of a column's dates. `order` is `mixed` where some cells can only be month first and others only day first. */
export interface DateShape {
  order: 'mdy' | 'dmy' | 'mixed';
  /** what six digits mean, and five: MMDDYY that lost its zero */
  digits: 'mdy' | 'ymd' | 'serial';
  /** a cell of the column can be read in this order only */
  sure?: boolean;
  /** how many cells can */
  proofs?: number;
  /** zeros in place of a date are so rare in the column that one is told; where many rows have them, it is how the system writes none */
  zerosRare?: boolean;
  /** seven digits are the year and its day: `2026092` */
  dayOfYear?: true;
  /** some cells are dates of the spreadsheet and others text that it could not read as month first: the former may be swapped */
  swapped?: boolean;
}
export interface MoneyShape {
  decimalComma: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const exists = (year: number, month: number, day: number): string | undefined => {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const found = calendarDate(year, month, day);
  return isCalendarDate(found) ? found : undefined;
};

/** Two digits as spreadsheets take them: 00–29 this century, 30–99 the last. */
const century = (year: number): number => (year < 30 ? 2000 + year : 1900 + year);

/** Days since 30 Dec 1899, as spreadsheets count; from 1910 to 2099, for smaller numbers are counts and no days. */
export function serialDate(serial: number): string | undefined {
  const whole = Math.floor(serial);
  if (whole < 3_654 || whole > 73_050) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + whole * 86_400_000).toISOString().slice(0, 10);
}

/** A bare number that counts to a day before the one or after the other is no day of a claim: `70450` is a procedure. */
const FIRST_DAY = '1995-01-01';
export const LAST_DAY = '2060-01-01';
export const isStrayNumber = (shown: string, day: string): boolean =>
  (day < FIRST_DAY || day > LAST_DAY) && /^\d{1,5}(?:\.\d+)?$/.test(shown);

const ZEROS = /^0+(?:[/.-]0+){0,2}(?: [0:]+)?$/;

interface DateParts {
  date: string | undefined;
  /** the year was written with two digits */
  short: boolean;
}

/** `05/06/1950 (75)`, `5/6/1950 (75 yrs)`: systems print the age behind a birth date. */
const AGE = / ?\(\d{1,3} ?(?:y|yo|yr|yrs|y\.o\.|years?)?(?: old)?\)$/i;

const withoutTime = (text: string): string =>
  text.length > 60
    ? text
    : text
        .replace(AGE, '')
        .replace(/ ?\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\)$/i, '')
        .replace(/-\d{2}\.\d{2}\.\d{2}(?:\.\d+)?$/, '')
        .replace(/ (?:[ECMP][SD]T|AKST|HST)$/, '')
        .replace(/[T :]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:Z|UTC|[+-]\d{2}(?::?\d{2})?))?$/i, '')
        .replace(/^(\d{8})0{6}$/, '$1')
        .replace(/^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]? +|[MFUX][ /,-]{1,3}(?=\d{1,2}[/-]\d))/i, '')
        .replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')
        .replace(/[;*]$/, '');

/** A date in any usual writing. */
export function parseDate(cell: Cell | undefined, shape: DateShape): Parsed<string> {
  const parts = dateParts(cell, shape);
  if (parts === 'empty' || 'fault' in parts) return parts;
  // how databases write that there is none
  if (parts.date && PLACEHOLDERS.has(parts.date)) return 'empty';
  return parts.date ? { value: parts.date } : { fault: `${cellText(cell)} is no date that exists` };
}

/** The first days of spreadsheets and databases, and their last. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['1900-01-01', '1899-12-30', '1899-12-31', '1753-01-01', '9999-12-31']);

/** Years that people reach, if few: of 110 and more a country has some dozens. A year of two digits which makes either a child or somebody of this age tells neither. */
const OLDEST = 109;

/**
 * A birth date: a year of two digits that would lie after `before` (the service, or today) is of the last century. So is one that makes either a child or
 * somebody of a hundred, where `ofTheOld`: who pays insures no children.
 */
export function parseBirthDate(
  cell: Cell | undefined,
  shape: DateShape,
  before: string | undefined,
  ofTheOld = false,
): Parsed<string> {
  const parts = dateParts(cell, shape);
  if (parts === 'empty' || 'fault' in parts) return parts;
  if (!parts.date) return { fault: `${cellText(cell)} is no date that exists` };
  let date = parts.date;
  if (parts.short) {
    const earlier = `${Number(date.slice(0, 4)) - 100}${date.slice(4)}`;
    const mayBeOld = before !== undefined && Number(before.slice(0, 4)) - Number(earlier.slice(0, 4)) <= OLDEST;
    if (before && (date > before || (mayBeOld && ofTheOld))) date = earlier;
    else if (mayBeOld) return { fault: `${cellText(cell)} may be of ${earlier.slice(0, 4)} or ${date.slice(0, 4)}` };
  }
  if (PLACEHOLDERS.has(date)) return { fault: `${cellText(cell)} is what systems write where they know no date` };
  if (before && date > before) return { fault: `${cellText(cell)} lies after the service, or today: no birth date` };
  return { value: date };
}

function dateParts(cell: Cell | undefined, shape: DateShape): DateParts | { fault: string } | 'empty' {
  if (cell !== undefined && typeof cell !== 'string') {
    if (cell.kind === 'date') {
      const [, month, day] = cell.date.split('-');
      if (shape.swapped && Number(day) <= 12 && day !== month)
        return { fault: `${cell.date} may have day and month swapped: other cells of this column write the day first` };
      return { date: isCalendarDate(cell.date) ? cell.date : undefined, short: false };
    }
    if (!/^\d{6,8}$/.test(String(cell.value)))
      return { date: serialDate(cell.value + (cell.since1904 ? 1_462 : 0)), short: false };
  }
  return remembered(cellText(cell), shape);
}

function shownDate(shown: string, shape: DateShape): DateParts | { fault: string } | 'empty' {
  if (saysNothing(shown)) return 'empty';
  if (ZEROS.test(shown)) return shape.zerosRare ? { fault: `${shown} is no date` } : 'empty';
  const damage = anyDamage(shown);
  if (damage) return { fault: damage.what };
  if (shown.length > 60) return { fault: 'is too long for a date' };
  return writtenDate(withoutTime(shown), shape) ?? { fault: `${shown} is no date` };
}

/** A list has few days and many rows: what a text means in a column is worked out once. */
function remembered(shown: string, shape: DateShape): DateParts | { fault: string } | 'empty' {
  let known = REMEMBERED.get(shape);
  if (!known) {
    known = new Map();
    REMEMBERED.set(shape, known);
  }
  let found = known.get(shown);
  if (!found) {
    found = shownDate(shown, shape);
    if (known.size < 50_000) known.set(shown, found);
  }
  return found;
}

const REMEMBERED = new WeakMap<DateShape, Map<string, DateParts | { fault: string } | 'empty'>>();

function writtenDate(text: string, shape: DateShape): DateParts | { fault: string } | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return { date: exists(Number(iso[1]), Number(iso[2]), Number(iso[3])), short: false };
  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    const short = numeric[3]!.length === 2;
    const year = short ? century(Number(numeric[3])) : Number(numeric[3]);
    if (shape.order === 'mixed' && first <= 12 && second <= 12 && first !== second)
      return { fault: `${text} can be read in two ways: this column has days first and months first` };
    const dayFirst = first > 12 || (shape.order === 'dmy' && second <= 12);
    return { date: dayFirst ? exists(year, second, first) : exists(year, first, second), short };
  }
  const yearFirst = /^(\d{4})-([a-z]{3,9})-(\d{1,2})$/i.exec(text);
  if (yearFirst) return namedDate(yearFirst[2]!, yearFirst[3]!, yearFirst[1]!);
  const named = /^(\d{1,2})[-/. ]*([a-z]{3,9})\.?,?[-/. ]*(\d{4}|\d{2})$/i.exec(text);
  if (named) return namedDate(named[2]!, named[1]!, named[3]!);
  const monthFirst = /^([a-z]{3,9})\.?[-/. ]+(\d{1,2}),?[-/. ]+(\d{4}|\d{2})$/i.exec(text);
  if (monthFirst) return namedDate(monthFirst[1]!, monthFirst[2]!, monthFirst[3]!);
  return digitDate(text, shape);
}

function namedDate(month: string, day: string, year: string): DateParts | undefined {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  if (index < 0) return undefined;
  const short = year.length === 2;
  return { date: exists(short ? century(Number(year)) : Number(year), index + 1, Number(day)), short };
}

function digitDate(written: string, shape: DateShape): DateParts | undefined {
  const text = written.replace(/^(\d{6,8})\.0+$/, '$1');
  if (/^\d{8}$/.test(text)) {
    const yearFirst = exists(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
    return { date: yearFirst ?? exists(Number(text.slice(4)), Number(text.slice(0, 2)), Number(text.slice(2, 4))), short: false };
  }
  if (shape.dayOfYear && /^\d{7}$/.test(text)) return { date: dayOfYear(text), short: false };
  if (/^\d{7}$/.test(text))
    return { date: exists(Number(text.slice(3)), Number(text.slice(0, 1)), Number(text.slice(1, 3))), short: false };
  const six = shape.digits === 'serial' || !/^\d{5,6}$/.test(text) ? undefined : text.padStart(6, '0');
  if (six) {
    const [a, b, c] = [Number(six.slice(0, 2)), Number(six.slice(2, 4)), Number(six.slice(4))];
    return { date: shape.digits === 'ymd' ? exists(century(a), b, c) : exists(century(c), a, b), short: true };
  }
  if (/^\d{1,5}(?:\.\d+)?$/.test(text)) return { date: serialDate(Number(text)), short: false };
  return undefined;
}

/** `2026092`: the 92nd day of 2026; undefined where there is no such day of this century or the last. */
function dayOfYear(text: string): string | undefined {
  const [year, day] = [Number(text.slice(0, 4)), Number(text.slice(4))];
  if (year < 1900 || year > 2099 || day < 1) return undefined;
  const found = new Date(Date.UTC(year, 0, day)).toISOString().slice(0, 10);
  return found.startsWith(String(year)) ? found : undefined;
}

/** Share of a column's filled cells up to which zeros are told row by row. */
const RARE = 0.2;

/** Looks at a whole column's cells. */
export function dateShape(cells: (Cell | undefined)[]): DateShape {
  let dayFirst = 0;
  let monthFirst = 0;
  const six: string[] = [];
  const five: string[] = [];
  const seven: string[] = [];
  let typed = 0;
  let zeros = 0;
  let filled = 0;
  for (const cell of cells) {
    if (cell !== undefined && cell !== '') filled++;
    if (typeof cell === 'string' && ZEROS.test(cell)) zeros++;
    if (cell !== undefined && typeof cell !== 'string' && cell.kind === 'date') {
      typed++;
      continue;
    }
    const text = withoutTime(cellText(cell));
    const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})$/.exec(text);
    if (match && Number(match[1]) > 12 && Number(match[2]) <= 12) dayFirst++;
    if (match && Number(match[2]) > 12 && Number(match[1]) <= 12) monthFirst++;
    if (/^\d{6}$/.test(text)) six.push(text);
    if (/^\d{5}$/.test(text)) five.push(text);
    if (/^\d{7}$/.test(text) && !ZEROS.test(text)) seven.push(text);
  }
  const fits = (text: string, order: 'mdy' | 'ymd'): boolean => isValue(parseDate(text, { order: 'mdy', digits: order }));
  const mdy = six.filter((text) => fits(text, 'mdy')).length;
  const ymd = six.filter((text) => fits(text, 'ymd')).length;
  return {
    order: dayFirst > 0 && monthFirst > 0 ? 'mixed' : dayFirst > 0 ? 'dmy' : 'mdy',
    digits: six.length === 0 ? (lostZeros(five) ? 'mdy' : 'serial') : mdy >= ymd ? 'mdy' : 'ymd',
    sure: dayFirst + monthFirst > 0,
    proofs: dayFirst + monthFirst,
    ...(seven.length > 0 && seven.every((text) => dayOfYear(text)) ? { dayOfYear: true } : {}),
    ...(zeros > 0 && zeros <= filled * RARE ? { zerosRare: true } : {}),
    ...(typed > 0 && dayFirst > 0 && monthFirst === 0 ? { swapped: true } : {}),
  };
}

/** Years within which the days of one list lie, and years that it takes nobody to keep one. */
const [WITHIN, APART] = [3, 20];

/** Five digits in a column: `10526`, `21726` are days that lost their zeros where they lie close together so, and generations apart as a spreadsheet's days. */
function lostZeros(five: readonly string[]): boolean {
  if (five.length < 2) return false;
  const years = (digits: 'mdy' | 'serial'): number[] =>
    five.flatMap((text) => {
      const date = digits === 'mdy' ? digitDate(text, { order: 'mdy', digits })?.date : serialDate(Number(text));
      return date ? [Number(date.slice(0, 4))] : [];
    });
  const spread = (found: number[]): number => Math.max(...found) - Math.min(...found);
  const [written, counted] = [years('mdy'), years('serial')];
  return (
    written.length === five.length && spread(written) <= WITHIN && (counted.length < five.length || spread(counted) >= APART)
  );
}

/** `$1,234.50`, `(123.45)`, `1,234.56-`, `12.00 CR`, `1.234,56`. */
export function parseMoney(cell: Cell | undefined, shape: MoneyShape): Parsed<Cents> {
  if (cell !== undefined && typeof cell !== 'string') {
    if (cell.kind === 'date') return { fault: `${cell.date} is a date, not an amount` };
    return Math.abs(cell.value) < 1e9
      ? { value: Math.round(cell.value * 100) || 0 }
      : { fault: `${plain(cell)} is too large for an amount` };
  }
  const shown = cellText(cell);
  const usual = shape.decimalComma ? null : /^([(-]?)\$?(\d{1,3}(?:,\d{3}){1,2}|\d{1,9})\.(\d{2})(\)?)$/.exec(shown);
  if (usual && (usual[1] === '(') === (usual[4] === ')')) {
    const cents = Number(`${usual[2]!.replaceAll(',', '')}${usual[3]}`);
    return { value: usual[1] !== '' && cents !== 0 ? -cents : cents };
  }
  if (/^[($ -]*\$[ ($-]*-[ )]*$/.test(shown)) return { value: 0 };
  if (saysNothing(shown)) return 'empty';
  const damage = anyDamage(shown);
  if (damage) return { fault: damage.what };
  if (shown.length > 60) return { fault: 'is too long for an amount' };
  // host systems write cents without a point, filled up with zeros
  if (/^[+-]?0\d{3,}[+-]?$/.test(shown) && /[1-9]/.test(shown)) return { fault: `${shown} may be in cents` };
  // a blank parts thousands or stands by accident: `$ 12 50` may be 12.50
  if (/\d\s(?!\d{3}(?!\d))\d/.test(shown)) return { fault: `${shown} is no amount` };
  let text = shown
    .replace(/\s/g, '')
    .replace(/usd|us\$/i, '')
    .replace('$', '')
    .replace('−', '-')
    .replace('–', '-');
  let negative = false;
  const bracketed = /^-?[(<]([^()<>]+)[)>]$/.exec(text);
  if (bracketed) [negative, text] = [true, bracketed[1]!.replace('$', '')];
  const credit = /^(.*\d)(cr|dr)$/i.exec(text);
  if (credit) [negative, text] = [credit[2]!.toLowerCase() === 'cr', credit[1]!];
  if (/^-|-$/.test(text)) [negative, text] = [true, text.replace(/^-|-$/g, '')];
  text = text.replace(/^\+/, '').replace('$', '');
  const number = shape.decimalComma ? europeanNumber(text) : americanNumber(text);
  if (number === undefined) return { fault: `${shown} is no amount` };
  const cents = Math.round(number * 100);
  if (cents > 100_000_000_000) return { fault: `${shown} is too large for an amount` };
  return { value: negative && cents !== 0 ? -cents : cents };
}

const plain = (cell: Cell): string => cellText(cell);

const americanNumber = (text: string): number | undefined => {
  if (/^\d+(?:\.\d*)?$|^\.\d+$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(text)) return Number(text.replaceAll(',', ''));
  // lakh and crore: `1,23,456.78`
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d*)?$/.test(text)) return Number(text.replaceAll(',', ''));
  return undefined;
};
const europeanNumber = (text: string): number | undefined => {
  if (/^\d+(?:,\d*)?$/.test(text)) return Number(text.replace(',', '.'));
  if (/^\d{1,3}(?:[.']\d{3})+(?:,\d*)?$/.test(text)) return Number(text.replace(/[.']/g, '').replace(',', '.'));
  return /^\d+\.\d{1,2}$/.test(text) ? Number(text) : undefined;
};

/** A column writes decimal commas where cells can be read in no other way and none needs the decimal point. */
export function moneyShape(cells: (Cell | undefined)[]): MoneyShape {
  let comma = 0;
  let point = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const text = cell.replace(/[^\d.,]/g, '');
    if (/,\d{1,2}$/.test(text) || /\.\d{3},/.test(text)) comma++;
    else if (/\.\d{1,2}$/.test(text) || /,\d{3}\./.test(text)) point++;
  }
  return { decimalComma: comma > point };
}

/** Digits and capitals alone, a digit among them, no longer than a spreadsheet keeps: nothing can be wrong with it, and most numbers are such. */
export function isPlainNumber(text: string): boolean {
  if (text.length > 15) return false;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits++;
    else if (code < 0x41 || code > 0x5a) return false;
  }
  return digits > 0;
}

/** An account, claim, member or check number as it stands. `lost` where the column's long numbers have lost digits. */
export function parseIdentifier(cell: Cell | undefined, lost = false): Parsed<string> {
  if (cell !== undefined && typeof cell !== 'string') {
    if (cell.kind === 'date') return { fault: `${cell.date} is a date: the spreadsheet has turned a number into it` };
    if (!cell.shown && !Number.isInteger(cell.value)) return { fault: `${cell.value} is no whole number` };
    if (Math.abs(cell.value) >= 1e15)
      return { fault: `${plain(cell)} has more digits than a spreadsheet keeps: the last ones are lost` };
  }
  let text = cellText(cell);
  if (isPlainNumber(text) && !/^0+$/.test(text)) return { value: text };
  if (saysNothing(text)) return 'empty';
  const damage = anyDamage(text) ?? identifierDamage(text);
  if (damage) return { fault: damage.what };
  if (/^\d+\.0+$/.test(text)) text = text.replace(/\.0+$/, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.0+)?$/.test(text)) text = text.replace(/,|\.0+$/g, '');
  if (lost && /^\d{15}\d*0$/.test(text) && text.length >= 16 && /^0+$/.test(text.slice(15)))
    return { fault: `${text} ends in zeros like all long numbers of this column: its last digits are lost` };
  if (text.length > 80) return { fault: 'is too long for a number' };
  // how systems write that there is none
  if (isStandIn(text)) return 'empty';
  if (!/\p{N}/u.test(text)) return { fault: `${text} is no number` };
  return { value: text };
}

/** Words as they stand. */
export function parseText(cell: Cell | undefined, longest = 500): Parsed<string> {
  const text = cellText(cell);
  if (saysNothing(text)) return 'empty';
  const damage = anyDamage(text);
  if (damage) return { fault: damage.what };
  return text.length > longest ? { fault: 'is too long' } : { value: text };
}

export function parseCount(cell: Cell | undefined): Parsed<number> {
  const text = cellText(cell);
  if (saysNothing(text)) return 'empty';
  return /^-?\d{1,7}(?:\.\d+)?$/.test(text) ? { value: Number(text) } : { fault: `${text} is no count` };
}
