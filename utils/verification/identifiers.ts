/** Member IDs, claim numbers, NPIs and birth dates. */
import { isCalendarDate } from '@/utils/claim/calendar-date';
import { isMbi } from '@/utils/codes/forms';
import { slip } from './letters';
import { type Comparison, differs, harmless, same } from './verdict';

/** A lone star or number sign parts the suffix; several in a row hide what was there. */
const compact = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[•●·∙‧▪]/g, '*')
    .replace(/([A-Z0-9])[*#](?=[A-Z0-9])/g, '$1')
    .replace(/[^A-Z0-9*#]/g, '');

const MEMBER_DENIAL = 'the payer may not find the member (CARC 31, claim status A7 with 164)';

/** Member and subscriber IDs, MBI, Medicaid IDs. */
export function compareMemberIds(a: string, b: string): Comparison {
  const [left, right] = [compact(a), compact(b)];
  if (left === '' || right === '') return harmless('The ID is not shown on one side.');
  if (left === right) return same('The IDs are the same.');
  if (/[*#]|X{3,}/.test(left + right)) return masked(left, right);
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  if (left.replace(/^0+/, '') === right.replace(/^0+/, '')) return harmless('Leading zeros are not shown on one side.');
  if (longer.endsWith(shorter) && /^[A-Z]{1,4}$/.test(longer.slice(0, -shorter.length)))
    return harmless(`The prefix ${longer.slice(0, -shorter.length)} is not shown on one side.`);
  if (
    longer.endsWith(shorter) &&
    longer.length - shorter.length === 3 &&
    /^[A-Z][A-Z0-9]{2}$/.test(longer.slice(0, 3)) &&
    /^\d/.test(shorter)
  )
    return harmless(`The prefix ${longer.slice(0, 3)} is not shown on one side.`);
  // Medicare's older numbers ended in a letter for the person, these have eleven characters and no more
  if (longer.startsWith(shorter) && isMbi(shorter))
    return differs(`${longer.slice(shorter.length)} is no part of a Medicare number: ${MEMBER_DENIAL}.`);
  if (longer.startsWith(shorter) && PERSON_SUFFIX.test(longer.slice(shorter.length)))
    return harmless(`The suffix ${longer.slice(shorter.length)} of the person is not shown on one side.`);
  const core = longer.replace(/^[A-Z]{1,4}(?=\d)/, '');
  if (core.startsWith(shorter) && PERSON_SUFFIX.test(core.slice(shorter.length)) && /^\d/.test(shorter))
    return harmless('Prefix and suffix are not shown on one side.');
  if (
    left.length === right.length &&
    left.slice(0, -2) === right.slice(0, -2) &&
    /^0\d$/.test(left.slice(-2)) &&
    /^0\d$/.test(right.slice(-2)) &&
    left.length >= 9
  )
    return differs(`The suffixes ${left.slice(-2)} and ${right.slice(-2)} are two members of one family: ${MEMBER_DENIAL}.`);
  const how = slip(left, right);
  return differs(`The IDs are not the same${how ? ` (${how})` : ''}: ${MEMBER_DENIAL}.`);
}

/** 00 to 19 and 001 are persons of a family; one letter ends the older Medicare numbers. */
const PERSON_SUFFIX = /^(?:[01]\d|00\d|[A-Z]|[A-Z]\d)$/;

/** Characters that both ends of an ID must show before what is hidden between them is left out of account. */
const SHOWN_AROUND = 5;

/** `U77*****463`: what is shown at both ends, where nothing else is hidden; undefined for an ID that is hidden in any other way. */
function aroundMask(hidden: string): { front: string; back: string; hides: number } | undefined {
  const [, front = '', mask = '', back = ''] = /^([A-Z0-9]*[A-WYZ0-9])([*#]+|X{3,})((?!X)[A-Z0-9]+)$/.exec(hidden) ?? [];
  return mask === '' || front.length + back.length < SHOWN_AROUND ? undefined : { front, back, hides: mask.length };
}

function masked(left: string, right: string): Comparison {
  const [hidden, open] = /[*#]|X{3,}/.test(left) ? [left, right] : [right, left];
  const around = aroundMask(hidden);
  if (around) {
    const { front, back, hides } = around;
    const fits = open.startsWith(front) && open.endsWith(back) && open.length > front.length + back.length;
    if (fits && hides > 2) return harmless('One side hides the middle of the ID; what is shown is the same.');
    if (!fits) return differs(`What is shown of the ID is not the same: ${MEMBER_DENIAL}.`);
  }
  const shown = hidden.replace(/^[*#X]+/, '');
  const front = hidden.replace(/[*#X]+$/, '');
  if (shown !== hidden && shown.length >= 3)
    return open.endsWith(shown)
      ? harmless('One side hides a part of the ID; what is shown is the same.')
      : differs(`What is shown of the ID is not the same: ${MEMBER_DENIAL}.`);
  if (front !== hidden && front.length >= 3)
    return open.startsWith(front)
      ? harmless('One side hides a part of the ID; what is shown is the same.')
      : differs(`What is shown of the ID is not the same: ${MEMBER_DENIAL}.`);
  return differs('One side hides too much of the ID to compare it.');
}

/** `V00123390-1`: the number of the claim within the account, parted from it. */
const WITHIN_ACCOUNT = /^([A-Z0-9]{6,})[-./ ]\d{1,2}$/i;

/** The letters of the facility, zeros that fill the number up, and the number itself, long enough to be no other account's by chance. */
const FACILITY_NUMBER = /^([A-Z]{0,4})(0*)([1-9]\d{5,})$/;

/**
 * The hospital's account numbers: payers' portals show a claim's number within the account behind it, and leave out the facility's letters or the zeros
 * behind them.
 */
export function compareAccounts(a: string, b: string): Comparison {
  const isBehind = (longer: string, shorter: string): boolean => WITHIN_ACCOUNT.exec(longer.trim())?.[1] === shorter.trim();
  if (isBehind(a, b) || isBehind(b, a)) return harmless('The number of the claim within the account is not shown on one side.');
  const [left, right] = [compact(a), compact(b)].map((text) => FACILITY_NUMBER.exec(text));
  if (left && right && left[0] !== right[0] && left[3] === right[3]) {
    if (left[1] === right[1] && left[1] !== '') return harmless(`Zeros behind ${left[1]} are not shown on one side.`);
    if ((left[1] === '') !== (right[1] === ''))
      return harmless(`The facility’s prefix ${left[1] || right[1]} is not shown on one side.`);
  }
  return compareNumbers(a, b, 'account number');
}

/** Medicare's claim numbers end in three letters of the contractor; letters that say what was done to a claim make another one of it. */
const CONTRACTOR = /^(?!ADJ|REV|DUP|VOI|COR)[A-Z]{3}$/;

/** `EFT 00482716`: how it was paid, before the number. */
const KIND_OF_PAYMENT = /^\s*(?:EFT|ACH|CHECK|CHK|CK)[\s#:-]*(?=\d)/i;

/** Characters that a number must show before what is hidden of it is left out of account. */
const SHOWN_OF_NUMBER = 4;

/** Claim, account and check numbers. */
export function compareNumbers(a: string, b: string, what: string): Comparison {
  const [left, right] = [a, b].map((text) => compact(what === 'check number' ? text.replace(KIND_OF_PAYMENT, '') : text)) as [
    string,
    string,
  ];
  if (left === '' || right === '') return harmless(`The ${what} is not shown on one side.`);
  if (left === right) return same(`The ${what}s are the same.`);
  if (left.replace(/^0+/, '') === right.replace(/^0+/, '')) return harmless('Leading zeros are not shown on one side.');
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  if (longer.startsWith(shorter) && /^\d{13,}$/.test(shorter) && CONTRACTOR.test(longer.slice(shorter.length)))
    return harmless(`The contractor’s letters ${longer.slice(shorter.length)} are not shown on one side.`);
  const [hidden, open] = /[*#]{3}/.test(left) ? [left, right] : [right, left];
  const [, front, back = ''] = /^([A-Z0-9]*)[*#]{3,}([A-Z0-9]*)$/.exec(hidden) ?? [];
  if (front !== undefined && !/[*#]/.test(open) && front.length + back.length >= SHOWN_OF_NUMBER)
    return open.startsWith(front) && open.endsWith(back) && open.length > front.length + back.length
      ? harmless(`One side hides a part of the ${what}; what is shown is the same.`)
      : differs(`What is shown of the ${what} is not the same: it may be another claim.`);
  const how = slip(left, right);
  return differs(`The ${what}s are not the same${how ? ` (${how})` : ''}: it may be another claim.`);
}

export function compareNpis(a: string, b: string): Comparison {
  const [left, right] = [a.replace(/\D/g, ''), b.replace(/\D/g, '')];
  if (left === '' || right === '') return harmless('The NPI is not shown on one side.');
  const how = slip(left, right);
  return left === right
    ? same('The NPIs are the same.')
    : differs(`The NPIs are not the same${how ? ` (${how})` : ''}: the provider may not be known to the payer (CARC 208, B7).`);
}

const BIRTH_DENIAL = 'the payer may not find the patient (CARC 31, claim status A7 with 158)';

export function compareBirthDates(a: string, b: string): Comparison {
  const [left, right] = [isoDate(a), isoDate(b)];
  if (a.trim() === '' || b.trim() === '') return harmless('The birth date is not shown on one side.');
  if (left && right && left === right) return same('The birth dates are the same.');
  if (shortYear(a, right) || shortYear(b, left))
    return same('The birth dates are the same; one side writes the year with two digits.');
  if (!left || !right) return partOfDate(a, b, left, right);
  const [year1, month1, day1] = left.split('-') as [string, string, string];
  const [year2, month2, day2] = right.split('-') as [string, string, string];
  if (year1 === year2 && month1 === day2 && day1 === month2) return differs(`Day and month are swapped: ${BIRTH_DENIAL}.`);
  if (month1 === month2 && day1 === day2)
    return differs(`The birth years ${year1} and ${year2} are not the same${swappedDigits(year1, year2)}: ${BIRTH_DENIAL}.`);
  if (year1 === year2 && month1 === month2)
    return differs(`The days ${day1} and ${day2} are not the same${swappedDigits(day1, day2)}: ${BIRTH_DENIAL}.`);
  if (year1 === year2 && day1 === day2)
    return differs(`The months ${month1} and ${month2} are not the same${swappedDigits(month1, month2)}: ${BIRTH_DENIAL}.`);
  return differs(`The birth dates are not the same: it may be another person; ${BIRTH_DENIAL}.`);
}

/** `1/2/80` or `2-Jan-80` for 2 Jan 1980. */
function shortYear(short: string, whole: string | undefined): boolean {
  const [, day, year] = /^(.{3,9}?)[/.-]?(\d{2})$/.exec(short.trim()) ?? [];
  return day !== undefined && whole !== undefined && whole.slice(2, 4) === year && (isItsDay(day, whole) ?? false);
}

const swappedDigits = (a: string, b: string): string => {
  const how = slip(a, b);
  return how === 'two characters are swapped' ? ' (two digits are swapped)' : how ? ' (one digit)' : '';
};

/** A year alone, or day and month hidden: less shown. */
function partOfDate(a: string, b: string, left: string | undefined, right: string | undefined): Comparison {
  const whole = left ?? right;
  const part = (left ? b : a).trim();
  const year = /(?:^|\D)((?:18|19|20)\d{2})(?:\D|$)/.exec(part)?.[1];
  if (whole && year && !/\d/.test(part.replace(year, '')))
    return whole.startsWith(year)
      ? harmless('One side shows the year alone.')
      : differs(`The birth years are not the same: ${BIRTH_DENIAL}.`);
  const shown = whole === undefined ? undefined : (fitsMask(part, whole) ?? isItsMonth(part, whole) ?? isItsDay(part, whole));
  if (shown !== undefined)
    return shown
      ? harmless('One side shows a part of the birth date; what is shown is the same.')
      : differs(`What is shown of the birth date is not the same: ${BIRTH_DENIAL}.`);
  return differs('One side shows no birth date that exists.');
}

/** Whether `10/03`, `3-Oct` or `Oct 3`, which have no year, are the day of an ISO date; undefined for what is no such day. */
export function isItsDay(part: string, whole: string): boolean | undefined {
  const match = /^(?:(\d{1,2})[/.-](\d{1,2})|(\d{1,2})[ -]?([a-z]{3,9})\.?|([a-z]{3,9})\.?[ -](\d{1,2}))$/i.exec(part.trim());
  if (!match) return undefined;
  const month = Number(match[1] ?? monthOf(match[4] ?? match[5]!));
  const day = Number(match[2] ?? match[3] ?? match[6]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return whole.slice(5) === twoDigits(month, day);
}

/** Whether the month and year of `10/2026`, `2026-10` or `Oct 2026` are those of an ISO date; undefined for what is no such month. */
export function isItsMonth(part: string, whole: string): boolean | undefined {
  const match = /^(?:(\d{1,2})[/-](\d{4})|(\d{4})[/-](\d{1,2})|([a-z]{3,9})\.?[ -](\d{4}))$/i.exec(part.trim());
  if (!match) return undefined;
  const number = match[1] ?? match[4] ?? String(monthOf(match[5]!));
  const month = Number(number);
  if (month < 1 || month > 12) return undefined;
  return whole.startsWith(`${match[2] ?? match[3] ?? match[6]}-${number.padStart(2, '0')}-`);
}

/** Whether what a date like `11/XX/1948`, `XX/05/1948` or `1948-**-05` shows is that of an ISO date; undefined for what is no such date. */
export function fitsMask(masked: string, whole: string): boolean | undefined {
  const parts = masked.split(/[/-]/).map((part) => part.trim());
  if (parts.length !== 3 || !parts.every((part) => /^(?:\d{1,4}|[*X#]{1,4})$/i.test(part))) return undefined;
  if (!parts.some((part) => /\d/.test(part)) || parts.every((part) => /\d/.test(part))) return undefined;
  const [year, month, day] = whole.split('-') as [string, string, string];
  const order = parts[0]!.length === 4 ? [year, month, day] : [month, day, year];
  return parts.every((part, index) => !/\d/.test(part) || part.padStart(order[index]!.length, '0') === order[index]);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12; 0 for what is no month's name. */
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const twoDigits = (month: number, day: number): string => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** ISO, with other signs between or not, `MM/DD/YYYY`, `CCYYMMDD`, `MMDDCCYY` or with the month's name (`19NOV1983`) as an ISO date. */
export function isoDate(text: string): string | undefined {
  const value = text.trim().replace(/[T ]\d{2}:.*$/, '');
  const named = /^(?:([a-z]{3,9})\.? (\d{1,2}),? |(\d{1,2})[ -]?([a-z]{3,9})\.?[ -]?)(\d{4})$/i.exec(value);
  const american = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value) ?? /^(0[1-9]|1[0-2])(\d{2})((?:19|20)\d{2})$/.exec(value);
  const digits = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(value);
  const yearFirst = /^((?:18|19|20)\d{2})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(value);
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(value)) return undefined;
  const readings = [
    named ? `${named[5]}-${twoDigits(monthOf((named[1] ?? named[4])!), Number(named[2] ?? named[3]))}` : undefined,
    american ? `${american[3]}-${twoDigits(Number(american[1]), Number(american[2]))}` : undefined,
    digits ? `${digits[1]}-${digits[2]}-${digits[3]}` : undefined,
    yearFirst ? `${yearFirst[1]}-${twoDigits(Number(yearFirst[2]), Number(yearFirst[3]))}` : undefined,
  ];
  return readings.find((reading) => reading !== undefined && isCalendarDate(reading));
}
