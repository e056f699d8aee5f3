/**
 * Days in a worklist's cells, in all usual writings. What one cell cannot tell (day or month first, what six digits mean) is settled by the whole column
 * before.
 */
import { calendarDate, daysInMonth, isCalendarDate } from '@/utils/claim/calendar-date';
import { anyDamage, saysNothing } from './damage';
import { type Cell, cellText } from './table';
import { isValue, type Parsed } from './values';

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
/** `05/06/1950 F`, `05/06/1950 75Y/M`, `05/06/1950 / 75`: so the sex, or the age without brackets. */
const SEX =
  /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})[\s,/|([-]{1,4}(?:(?:\d{1,3} ?(?:y|yo|yr|yrs|y\.o\.|years?)?[\s,/|-]{0,3})?(?:[MFUX]|male|female|unknown)|\d{1,3} ?(?:y|yo|yrs?|y\.o\.|years?)(?: old)?)[)\]]?$/i;
const AGE_BEHIND = /^(\d{1,2}\/\d{1,2}\/(?:19|20)\d{2})\s?[\s/|,]\s?\d{1,3}$/;

const withoutTime = (text: string): string =>
  text.length > 60
    ? text
    : text
        .replace(AGE, '')
        .replace(SEX, '$1')
        .replace(AGE_BEHIND, '$1')
        .replace(/ ?\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\)$/i, '')
        .replace(/-\d{2}\.\d{2}\.\d{2}(?:\.\d+)?$/, '')
        .replace(/ (?:[ECMP][SD]T|AKST|HST)$/, '')
        .replace(/[T :]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:Z|UTC|[+-]\d{2}(?::?\d{2})?))?$/i, '')
        // hospitals' clocks: `09/19/2026 0634`
        .replace(
          /^((?:\d{1,2}[-/]\d{1,2}[-/](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{8}))[ T](?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/,
          '$1',
        )
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

/** Years that people reach, if few: of 110 and more a country has some dozens. */
const OLDEST = 109;
/**
 * A year of two digits which makes either a child or somebody of this age tells neither. Of those who are older each has thousands of children of the other
 * year beside him.
 */
const AMONG_CHILDREN = 104;

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
    const age = before === undefined ? Infinity : Number(before.slice(0, 4)) - Number(earlier.slice(0, 4));
    if (before && (date > before || (age <= OLDEST && ofTheOld))) date = earlier;
    else if (age <= AMONG_CHILDREN) return { fault: `${cellText(cell)} may be of ${earlier.slice(0, 4)} or ${date.slice(0, 4)}` };
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
