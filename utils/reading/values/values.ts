/** Values from text: money, dates, names, identifiers. Each gives nothing rather than a guess. */
import { calendarDate, isDay } from '@/utils/claim/calendar-date';
import type { Cents } from '@/utils/claim/money';
import { remembered } from '../words/remembered';
import { isBlank } from '../words/text';

/** The letters, and what stands between their two cases; of them only a `U`, of `USD`, can begin an amount. */
const LETTER_A = 65;
const LETTER_U = 85;
const LETTER_Z = 122;

export interface Money {
  cents: Cents;
  /** it looks like money by itself: a currency sign or two decimals */
  sure: boolean;
}

/** `$1,234.50`, `$12.5000`, `(12.00)`, `12.00-`, `-$3`, `45.10 CR`, `45.10 DR`, `45.10 $`, `$ -118.20`: cents, negative where the sign says so. */
export const money: (text: string) => Readonly<Money> | undefined = remembered(amountOf);

function amountOf(text: string): Money | undefined {
  const first = text.charCodeAt(0);
  if (first >= LETTER_A && first <= LETTER_Z && first !== LETTER_U) return undefined;
  const match =
    /^([-–−(]?)\s?(?:USD|US)?\s?(\$?)\s?([-–−(]?)\s?\$?(\d{1,3}(?:,\d{3})+|\d{1,9})?(\.\d{1,2}(?:00)?)?\s?(?:USD|\$)?\s?([-–−)]?)\s?(CR|cr|Cr|DR|dr|Dr)?(?:(?<=\.\d\d)\.)?$/.exec(
      text,
    );
  if (!match || (match[4] === undefined && match[5] === undefined)) return undefined;
  const lead = match[1]!;
  const inner = match[3]!;
  const whole = match[4] ?? '0';
  const part = match[5] ?? '';
  const trail = match[6]!;
  const opened = lead === '(' || inner === '(';
  if (opened !== (trail === ')')) return undefined;
  const minus = Number(isMinus(lead)) + Number(isMinus(inner)) + Number(isMinus(trail));
  if (minus > 1) return undefined;
  const cents = Number(whole.includes(',') ? whole.replaceAll(',', '') : whole) * 100 + Number(`${part}00`.slice(1, 3));
  const negative = minus === 1 || opened || /^C/i.test(match[7] ?? '');
  return { cents: negative && cents !== 0 ? -cents : cents, sure: part.length === 3 || text.includes('$') };
}

const isMinus = (sign: string): boolean => sign !== '' && sign !== '(' && sign !== ')';

export interface Dates {
  from: string;
  to: string;
}

const MONTHS = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, index) => [name, index + 1]),
);

/** Two-digit years are of this century unless the date is a birth date that would lie in the future of the services around it. */
const century = (year: number, birth: boolean): number => (year >= 100 ? year : birth && year > 26 ? 1900 + year : 2000 + year);

const made = (year: number, month: number, day: number, birth: boolean): string | undefined => {
  const whole = century(year, birth);
  return isDay(whole, month, day) ? calendarDate(whole, month, day) : undefined;
};

/** `1/2/26` and `September 30th, 2026`, with a point after the month. */
const SHORTEST_DATE = 6;
const LONGEST_DATE = 21;

/** One date in any US form; digits alone (`MMDDYY`, `MMDDCCYY`, `CCYYMMDD`) only where `bare` allows it. */
export function date(text: string, bare: boolean, birth = false): string | undefined {
  if (text.length < SHORTEST_DATE || text.length > LONGEST_DATE) return undefined;
  let match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (match) return made(Number(match[4]), Number(match[1]), Number(match[3]), birth);
  match = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (match) return made(Number(match[1]), Number(match[3]), Number(match[4]), birth);
  match = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  if (match) {
    const month = monthOf(match[1]!);
    return month ? made(Number(match[3]), month, Number(match[2]), birth) : undefined;
  }
  match = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ ,-]{1,2}(\d{4}|\d{2})$/.exec(text);
  if (match) {
    const month = monthOf(match[2]!);
    return month ? made(Number(match[3]), month, Number(match[1]), birth) : undefined;
  }
  if (!bare) return undefined;
  // Green screens part a date with blanks: `03 08 1944`.
  match = /^(\d{2}) (\d{2}) (\d{4})$/.exec(text);
  if (match) return made(Number(match[3]), Number(match[1]), Number(match[2]), birth);
  if (/^(?:18|19|20)\d{6}$/.test(text)) {
    const day = made(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)), birth);
    if (day) return day;
  }
  if (/^\d{8}$/.test(text)) return made(Number(text.slice(4)), Number(text.slice(0, 2)), Number(text.slice(2, 4)), birth);
  if (/^\d{6}$/.test(text)) return made(Number(text.slice(4)), Number(text.slice(0, 2)), Number(text.slice(2, 4)), birth);
  return undefined;
}

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const month = MONTHS.get(lower.slice(0, 3));
  return month && (MONTH_NAMES[month - 1]!.startsWith(lower) || lower === 'sept') ? month : undefined;
}

/** Without a line's number (`2. 06/02/2026`) or a weekday before and a clock time or an age after. */
const dateAlone = (text: string): string =>
  text
    .replace(/^\d{1,3}[.)] (?=\d{1,4}[/-]\d)/, '')
    .replace(/^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?,? /i, '')
    .replace(/[ T,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?\s?(?:[ap]\.?m\.?)?\s?(?:Z|[+-]\d{2}:?\d{2}|[A-Z]{2,4})?$/i, '')
    .replace(/,? (?:by )?(?:eft|check|ach|draft)(?: no\.?| #)? ?[A-Z0-9-]{5,20}$/i, '')
    .replace(/ ?\((?:age )?\d{1,3}(?: ?(?:y|yrs?|years?)(?: old)?)?\)$/i, '')
    .replace(/ \((?:from|by|via|sent by) [^()\d]{2,30}\)$/i, '')
    .trim();

/** `dates` by what may be a date: digits alone too, a day of birth. */
const datesBy = [false, true].map((bare) => [false, true].map((birth) => remembered((text) => datesOf(text, bare, birth))));

/** A date or a range of dates; one date stands for both ends. */
export const dates = (text: string, bare: boolean, birth = false): Readonly<Dates> | undefined =>
  text.length < SHORTEST_DATE ? undefined : datesBy[Number(bare)]![Number(birth)]!(text);

/** From one day to another. */
export const isRange = (text: string): boolean => {
  const { from, to } = dates(text, false) ?? {};
  return from !== to;
};

function datesOf(text: string, bare: boolean, birth: boolean): Dates | undefined {
  // Every form of a date, and a weekday before it, begins with a letter or a digit.
  if (!/^\s*[\dA-Za-z]/.test(text) || !/\d/.test(text)) return undefined;
  const alone = dateAlone(text);
  const single = date(alone, bare, birth);
  if (single) return { from: single, to: single };
  // A range has something between its ends; amounts and plain numbers have not.
  if (!/[-–—~→ ]/.test(text)) return undefined;
  // Printed remittances say the first day without its year: `0908 090926`.
  const printed = bare ? /^(\d{4}) (\d{4}(\d{2}))$/.exec(alone) : null;
  if (printed) return ordered(date(printed[1]! + printed[3]!, true), date(printed[2]!, true));
  const within = daysOfMonth(alone);
  if (within) return within;
  const halves =
    /^(?:from )?(.{4,30}?)(?: ?[–—~] ?| - | \/ |\s?-\s?(?=\d{1,2}\/|\d{8}$|[A-Za-z]{3})| ?[→] ?| to | thru | through )(.{4,30})$/i.exec(
      text,
    );
  if (!halves) return undefined;
  const to = date(dateAlone(halves[2]!), bare, birth);
  if (!to) return undefined;
  let start = dateAlone(halves[1]!);
  if (/^\d{1,2}\/\d{1,2}$/.test(start)) start += `/${to.slice(0, 4)}`;
  if (/^[A-Za-z]{3,9}\.? \d{1,2}$/.test(start)) start += `, ${to.slice(0, 4)}`;
  return ordered(date(start, bare, birth), to);
}

const ordered = (from: string | undefined, to: string | undefined): Dates | undefined =>
  from && to && from <= to ? { from, to } : undefined;

/** `Oct 28 – 30, 2026`, `28-30 Oct 2026`: two days of one month. */
function daysOfMonth(text: string): Dates | undefined {
  const [, month, first, last, year] =
    /^([A-Za-z]{3,9}\.?) (\d{1,2}) ?(?:[-–—~]|to|thru|through) ?(\d{1,2}),? (\d{4})$/.exec(text) ?? [];
  const [, from, to, named, of] =
    /^(\d{1,2}) ?(?:[-–—~]|to|thru|through) ?(\d{1,2}) ([A-Za-z]{3,9}\.?),? (\d{4})$/.exec(text) ?? [];
  const each = [
    [month ?? named, first ?? from, year ?? of],
    [month ?? named, last ?? to, year ?? of],
  ].map(([name, day, whole]) => (name ? date(`${name} ${day}, ${whole}`, false) : undefined));
  const [start, end] = each;
  return start && end && start <= end ? { from: start, to: end } : undefined;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|v)\.?$/i;

/** Words of sentences and titles, and of nobody's name. */
const NO_NAME =
  /\b(?:why|what|how|when|this|these|the|was|were|is|are|your|our|claims?|denied|status|information|details?|services?|please|select|search|choose|press|options?)\b/i;

/** What is said of a person behind the name: `Imani Croft, born 5/5/1979`, `Gavin Pfeiffer, child, 02-17-09`. */
const BEHIND_A_NAME =
  / ?[,·;|] ?(?:(?:dob|born|date of birth|birth date|(?:member |subscriber )?id|#)\b[ :]{0,2}[^,]{0,12}\d|(?:self|spouse|child|son|daughter|dependent|employee|subscriber)(?:,|$)).{0,40}$/i;

/** A person's name as `First [Middle] Last [Suffix]`, whatever order the page uses; nothing for what is no name. */
export function personName(text: string): string | undefined {
  const plain = text
    .replace(BEHIND_A_NAME, '')
    .replace(/ ?\([^)]{0,30}\)$/, '')
    .replace(/^(?:mr|mrs|ms|dr)\.? /i, '')
    .trim();
  if (
    plain.length > 70 ||
    isBlank(plain) ||
    NO_NAME.test(plain) ||
    !/^[\p{L}][\p{L}\p{M}' .,’/-]*$/u.test(plain) ||
    !/\p{L}{2}|^\p{L}[ .]/u.test(plain)
  )
    return undefined;
  const slashed = /^([\p{L}'-]+(?: [\p{L}'-]+)?)\/([\p{L}'-]+(?: [\p{L}.]+)?)$/u.exec(plain);
  if (slashed) return `${slashed[2]} ${slashed[1]}`;
  const parts = plain.split(/\s?,\s?/).filter((part) => part !== '');
  if (parts.length === 1) return parts[0]!.split(' ').length <= 6 ? parts[0] : undefined;
  if (parts.length === 2) return SUFFIX.test(parts[1]!) ? `${parts[0]} ${parts[1]}` : flip(parts[0]!, parts[1]!);
  if (parts.length === 3) {
    if (SUFFIX.test(parts[1]!)) return `${parts[2]} ${parts[0]} ${parts[1]}`;
    return SUFFIX.test(parts[2]!) ? `${parts[1]} ${parts[0]} ${parts[2]}` : `${parts[1]} ${parts[2]} ${parts[0]}`;
  }
  return undefined;
}

const flip = (last: string, first: string): string => {
  const words = last.split(' ');
  const suffix = words.length > 1 && SUFFIX.test(words.at(-1)!) ? words.pop()! : '';
  return [first, words.join(' '), suffix].filter((part) => part !== '').join(' ');
};

/** Luhn over the number with the prefix 80840, as CMS prescribes for the National Provider Identifier. */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false;
  let sum = 24;
  for (let index = 0; index < 10; index++) {
    let digit = Number(text[9 - index]);
    if (index % 2 === 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}

/** What small print puts before a number: `Acct DSPT4417`, `ID: 10466`. */
const NUMBER_LEAD =
  /^(?:acct|account|patient|pt(?=\.? (?:acct|account|id\b|no\b|number|#)|[.:#])|member|mbr|subscriber|claim|policy|check|eft|ref|id|mrn|no)(?:\.|\b)(?: (?:acct|account|id|no\.?|number|#))?[:# ]+(?=\S*\d)/i;

/** What small print puts behind a number: its day, or another number with what that is: `MBG-4471-8820 10/02/2026`, `EQ7TN4X2K00 Acct SOS-11`. */
const MORE_BEHIND =
  /(?<=\d\S*)[, ]{1,2}(?:(?:on |of )?\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d\d)|(?:acct|account|pcn|dob|dos|rcvd|member|mbr)\b.*)$/i;

/** A payer's number that is mostly letters, all of them capitals: `ESRKQ7LV900`. */
export const isLetteredNumber = (text: string): boolean => /^(?=(?:[A-Z]{0,12}\d){2})[A-Z\d]{9,20}$/.test(text);

/** An identifier in one or a few groups, with at least one digit; no date, no amount, no telephone number, nothing masked. */
export function identifier(shown: string): string | undefined {
  const text = shown
    .replace(/^(?:[−–+]|_+) /, '')
    .replace(NUMBER_LEAD, '')
    .replace(MORE_BEHIND, '');
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9]|[-./_:* ](?=[A-Za-z0-9])){1,39}$/.test(text) || !/\d/.test(text)) return undefined;
  if (
    date(text, false) ||
    /^\d{1,3}(?:,\d{3})+$|^\d{1,9}\.\d{2}$/.test(text) ||
    /^(?:1[-. ]?)?[2-9]\d{2}[-. ]\d{3}[-. ]\d{4}$/.test(text)
  )
    return undefined;
  // `YLH 204 881 905 02`: a number in groups, as it stands on the card.
  if ((text.split(' ').length > 4 && !/^[A-Z]{2,4}(?: \d{2,4}){4}$/.test(text)) || /[a-z]{4}/.test(text)) return undefined;
  return text;
}

export function quantity(text: string): number | undefined {
  const match =
    /^(?:[×x] ?)?(-?\d{1,6}(?:\.\d{1,4})?)(?: (?:units?|days?|visits?|minutes?|mins?|hours?|hrs?|each|un|da|ea|mj|ml|gr|me|f2|unit\(s\)|day\(s\)))?$/i.exec(
      text,
    );
  return match ? Number(match[1]) : undefined;
}
