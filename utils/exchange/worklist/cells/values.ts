/**
 * Values of a worklist's cells. Each parser returns the value, `empty` where the cell says nothing, or a sentence why it was not taken.
 * What one cell cannot tell (a decimal comma) is settled by the whole column before; days stand in `dates.ts`.
 */
import type { Cents } from '@/utils/claim/money';
import { anyDamage, identifierDamage, isStandIn, saysNothing } from './damage';
import { type Cell, cellText } from './table';

export type Parsed<T> = { value: T } | { fault: string } | 'empty';

export const isValue = <T>(parsed: Parsed<T>): parsed is { value: T } => parsed !== 'empty' && 'value' in parsed;
export const isFault = <T>(parsed: Parsed<T>): parsed is { fault: string } => parsed !== 'empty' && 'fault' in parsed;

export interface MoneyShape {
  decimalComma: boolean;
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
  const usual = shape.decimalComma ? undefined : usualCents(shown);
  if (usual !== undefined) return { value: usual };
  if (/^[($ -]*\$[ ($-]*-[ )]*$/.test(shown)) return { value: 0 };
  if (/^\*{3,}$/.test(shown)) return { fault: 'the report had no room for the amount and wrote stars in its place' };
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

const CENT_DIGITS = 2;
const GROUP = 3;
const MOST_GROUPS = 3;
const MOST_DIGITS = 9;

/**
 * An amount as most are written: `1,234.50`, `-$12.00`, `(450.00)`; undefined for any other. A list has hundreds of thousands of them: letter by letter this takes a
 * fraction of what a pattern with its groups does.
 */
function usualCents(text: string): Cents | undefined {
  const bracketed = text.startsWith('(');
  const end = text.length - (bracketed ? 1 : 0);
  const negative = bracketed || text.startsWith('-');
  let at = negative ? 1 : 0;
  if (text.charAt(at) === '$') at++;
  const point = end - CENT_DIGITS - 1;
  if (point <= at || text.charAt(point) !== '.' || (bracketed && text.charAt(end) !== ')')) return undefined;
  let cents = 0;
  let digits = 0;
  let groups = 1;
  for (; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit >= 0 && digit <= 9) {
      cents = cents * 10 + digit;
      digits++;
    } else if (at === point) {
      if (groups > 1 ? digits !== GROUP : digits > MOST_DIGITS) return undefined;
    } else if (at < point && text.charAt(at) === ',' && (groups === 1 ? digits > 0 && digits <= GROUP : digits === GROUP)) {
      groups++;
      digits = 0;
    } else return undefined;
  }
  return groups > MOST_GROUPS ? undefined : negative && cents !== 0 ? -cents : cents;
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

/** `Aetna Better Health W445120933`: two words are no part of a number. */
const WORDS = /^\p{L}{3,}[ ,]+\p{L}{3,}/u;
/** `17,862.21 2260041703782`: what stands in the column beside it. */
const AMOUNT_BESIDE = /(?:^| )-?\$?(?:\d{1,3}(?:,\d{3})+|\d{1,7})\.\d\d(?: |$)/;

/** `08-29-2026`, `FEB 12, 2026`: no number of anything, but a row that is read under another's names. */
const A_DAY = /^(?:(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])[/-](?:19|20)\d{2}|[A-Z]{3,9} \d{1,2}, (?:19|20)\d{2})$/i;
/** `DOE, JANE Unit: 314`: a name, and another's value with its label. */
const LABEL_WITHIN = /\p{L} \p{L}{2,20}[.#]?: ?\d/u;

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
  if (/^\p{L}[\p{L}_ .]{1,30}=/u.test(text)) return { fault: `${text} is a name and a value in one` };
  if (text.includes(' ') && AMOUNT_BESIDE.test(text)) return { fault: `${text} is more than a number` };
  if (WORDS.test(text) && text.replace(/\D/g, '').length > 3) return { fault: `${text} is more than a number` };
  if (text.length > 7 && A_DAY.test(text)) return { fault: `${text} is a day` };
  if (text.includes(':') && LABEL_WITHIN.test(text)) return { fault: `${text} is more than a number` };
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
