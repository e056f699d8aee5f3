/** Columns that are told by what stands in them, where their heads do not say it. */

import { procedure, serviceAlone } from '../values/codes';
import { parse } from '../values/parse';
import { isStatusWord } from '../values/status';
import { money } from '../values/values';
import { isBlank } from '../words/text';
import type { Cell } from './cells';
import type { GridRow } from './grid';
import type { Column } from './tables';

/** Only so many rows are looked at to find out what a column holds. */
export const SAMPLE = 40;

/** The chosen columns, and those that say by their content what they are. */
export const fromContent = (chosen: readonly Column[], header: readonly Cell[], rows: readonly GridRow[]): readonly Column[] => {
  const named = withCodesBelow(withNames(withStatus(withRevenue(chosen, rows), header, rows), header, rows), header, rows);
  return withShare(
    withAllowed(withAmount(withBirths(withUnits(named, header, rows), rows), header, rows), header, rows),
    header,
    rows,
  );
};

/** Texts in half of the columns at least: a row of fewer heads a group, or says why the row above it was cut. */
export const isWhole = ({ byColumn }: GridRow): boolean =>
  byColumn.filter((cell) => cell && cell.text !== '').length * 2 >= byColumn.length;

/** What a column of services may be called. */
const SERVICES = /\b(?:services?|procedures?|descriptions?|items?|treatments?|materials?|codes?|details?|svcs?|proc)\b/i;

/** The words for a service over its code, or the code over its words: `Comprehensive exam` and `92014 · Qty 1`. */
function withCodesBelow(chosen: readonly Column[], header: readonly Cell[], rows: readonly GridRow[]): readonly Column[] {
  if (chosen.some(({ field }) => field === 'procedure') || !chosen.some(({ kind }) => kind === 'money')) return chosen;
  const found = header.flatMap((cell, index) => {
    if (!SERVICES.test(cell.text) || chosen.some((column) => column.index === index && column.field !== 'none')) return [];
    const below = rows
      .slice(0, SAMPLE)
      .flatMap((row) => row.byColumn[index] ?? [])
      .filter(({ lines }) => lines.length > 1);
    const line = [
      ({ lines }: Cell): boolean => serviceAlone(lines[0]!) !== undefined && /\p{L}{3}/u.test(lines[1]!),
      ({ lines }: Cell): boolean => procedure(lines[1]!) !== undefined,
    ].findIndex((isCoded) => below.length > 0 && below.every(isCoded));
    return line >= 0 ? [{ index, field: 'procedure', kind: 'procedure' as const, header: cell.text, score: 0.9, line }] : [];
  });
  return found.length === 1 ? [...chosen.filter((column) => column.index !== found[0]!.index), ...found] : chosen;
}

/** `RC` heads reasons, or what hospitals bill by: four figures in each line, with a nought before them, are the latter. */
export const isRevenueUnder = (header: string, text: string): boolean =>
  /^rc\.?:?$/i.test(header) && /^0(?:[1-9]\d\d|001)$/.test(text);

const withRevenue = (chosen: readonly Column[], rows: readonly GridRow[]): readonly Column[] =>
  chosen.some(({ field }) => field === 'revenueCode')
    ? chosen
    : chosen.map((column) =>
        column.field === 'reasons' && isRevenue(rows, column, chosen)
          ? { ...column, field: 'revenueCode', kind: 'revenue', score: 0.9 }
          : column,
      );

const isRevenue = (rows: readonly GridRow[], { header, index, line }: Column, all: readonly Column[]): boolean => {
  const texts = rows
    .slice(0, SAMPLE)
    .map(({ byColumn }) => (line < 0 ? byColumn[index]?.text : byColumn[index]?.lines[line]) ?? '');
  // A row of totals, of a code alone, or of dashes below the heads has none.
  const filled = texts.filter((text) => !isBlank(text));
  // Why a line was cut stands behind what was done.
  const leads = all.some((column) => column.field === 'procedure' && (column.index > index || column.line > line));
  return (
    filled.length > (leads ? 0 : 1) &&
    filled.length * 3 >= texts.length * 2 &&
    filled.every((text) => isRevenueUnder(header, text))
  );
};

/** Every filled cell is a status in words. */
export function isStatusColumn(rows: readonly GridRow[], column: number): boolean {
  const texts = rows.slice(0, SAMPLE).flatMap((row) => row.byColumn[column]?.text ?? []);
  return texts.some((text) => text !== '') && texts.every((text) => text === '' || isStatusWord(text));
}

/** The one column that holds nothing but words of a status is the status, whatever stands over it: `State`, `Where it is`. */
function withStatus(chosen: readonly Column[], header: readonly Cell[], rows: readonly GridRow[]): readonly Column[] {
  if (chosen.some((column) => column.field === 'statusText')) return chosen;
  const found = header.flatMap((cell, index) => {
    if (chosen.some((column) => column.index === index && column.field !== 'none')) return [];
    return isStatusColumn(rows, index) || (LETTER_HEAD.test(cell.text) && holdsLetters(rows, index))
      ? [{ index, field: 'statusText', kind: 'status' as const, header: cell.text, score: 0.8, line: -1 }]
      : [];
  });
  return found.length === 1 ? [...chosen.filter((column) => column.index !== found[0]!.index), ...found] : chosen;
}

/** `St` over letters that a key on the page explains; over two letters it may be a state. */
const LETTER_HEAD = /^(?:st|sts)\.?$/i;
const holdsLetters = (rows: readonly GridRow[], column: number): boolean =>
  rows.length > 0 && rows.slice(0, SAMPLE).every((row) => /^[A-Z]?$/.test(row.byColumn[column]?.text ?? ''));

/** Last name, comma, first name. */
const LAST_FIRST = /^[\p{L}'-]+(?: [\p{L}'-]+)?,\s?[\p{L}'-]+(?: [\p{L}.'-]+)?$/u;

/** The one column whose cells all begin with a person's name, last name first, names the patients. */
function withNames(chosen: readonly Column[], header: readonly Cell[], rows: readonly GridRow[]): readonly Column[] {
  if (chosen.some((column) => /^patientName$|Name$/.test(column.field))) return chosen;
  if (!chosen.some((column) => column.field === 'claimNumber' && column.score > 0.9)) return chosen;
  const found = header.flatMap((cell, index) => {
    if (/\b(?:provider|physician|doctor|user|assigned|owner)\b/i.test(cell.text)) return [];
    const texts = rows.slice(0, SAMPLE).flatMap((row) => row.byColumn[index]?.lines[0] ?? []);
    return texts.length > 1 && texts.every((text) => LAST_FIRST.test(text))
      ? [{ index, field: 'patientName', kind: 'person' as const, header: cell.text, score: 0.8, line: -1 }]
      : [];
  });
  return found.length === 1 ? [...chosen.filter((column) => column.index !== found[0]!.index), ...found] : chosen;
}

/** `No.` counts units where another column already counts the lines. */
function withUnits(chosen: readonly Column[], header: readonly Cell[], rows: readonly GridRow[]): readonly Column[] {
  if (chosen.some((column) => column.field === 'units') || !chosen.some((column) => column.field === 'procedure')) return chosen;
  const at = header.findIndex((cell) => /^(?:no\.?|number)$/i.test(cell.text));
  const counted = header.some((cell, index) => index !== at && /^(?:line|ln|item|#|seq|detail)\b|^#$/i.test(cell.text));
  const procedure = chosen.find((column) => column.field === 'procedure')!.index;
  // A whole word that counts nothing up counts units.
  const same = rows.length > 1 && new Set(rows.map((row) => row.byColumn[at]?.text)).size < rows.length;
  const whole = rows.every((row) => /^(?:\d{1,3}(?:\.0+)?)?$/.test(row.byColumn[at]?.text ?? ''));
  return at > procedure && (counted || same) && whole
    ? [
        ...chosen.filter((column) => column.index !== at),
        { index: at, field: 'units', kind: 'quantity' as const, header: header[at]!.text, score: 0.8, line: -1 },
      ]
    : chosen;
}

/** What is covered, beside a column of the discount, is what is left of the charge without it: what the payer allowed. */
function withAllowed(chosen: readonly Column[], header: readonly Cell[], rows: readonly GridRow[]): readonly Column[] {
  if (chosen.some((column) => column.field === 'allowed')) return chosen;
  const found = header.findIndex((cell) => /^(?:covered|eligible)(?: (?:amount|amt|charges?|expense))?$/i.test(cell.text));
  const cut = header.some((cell) => /\bdiscount|\bsavings\b|\bwrite-?off\b|\bcontractual\b/i.test(cell.text));
  return found >= 0 && (cut || isSharedOut(chosen, rows, found)) && chosen.some((column) => column.field === 'billed')
    ? [
        ...chosen.filter((column) => column.index !== found),
        { index: found, field: 'allowed', kind: 'money' as const, header: header[found]!.text, score: 0.85, line: -1 },
      ]
    : chosen;
}

/** Amounts under nothing but who bears them, beside what was billed: `Member`. */
function withShare(chosen: readonly Column[], header: readonly Cell[], rows: readonly GridRow[]): readonly Column[] {
  const has = (field: string): boolean => chosen.some((column) => column.field === field);
  const found = header.findIndex((cell) => /^(?:member|patient|pt|subscriber|enrollee|insured)(?: \(?\$\)?)?$/i.test(cell.text));
  const filled = rows.slice(0, SAMPLE).flatMap((row) => row.byColumn[found]?.text || []);
  return found >= 0 &&
    has('billed') &&
    !has('patientResponsibility') &&
    filled.length > 0 &&
    filled.every((text) => money(text)?.sure)
    ? [
        ...chosen.filter((column) => column.index !== found),
        { index: found, field: 'patientResponsibility', kind: 'money', header: header[found]!.text, score: 0.85, line: -1 },
      ]
    : chosen;
}

/** In every row what is covered is what was paid and what the patient bears: the allowed amount. */
function isSharedOut(chosen: readonly Column[], rows: readonly GridRow[], covered: number): boolean {
  const shares = chosen.filter(({ field }) => /^(?:paid|deductible|coinsurance|copay)$/.test(field));
  const centsAt = (row: GridRow, index: number): number => money(row.byColumn[index]?.text ?? '')?.cents ?? Number.NaN;
  const told = rows.filter((row) => centsAt(row, covered) > 0);
  return (
    shares.length > 1 &&
    (told.length > 1 || told.some((row) => shares.filter(({ index }) => centsAt(row, index) > 0).length > 1)) &&
    told.every((row) => centsAt(row, covered) === shares.reduce((sum, { index }) => sum + centsAt(row, index), 0))
  );
}

/** Below each patient's name a day long before those of service: the birth date. */
function withBirths(chosen: readonly Column[], rows: readonly GridRow[]): readonly Column[] {
  const name = chosen.find((column) => column.field === 'patientName' && column.line < 0);
  const cells = rows
    .slice(0, SAMPLE)
    .flatMap((row) => (name && row.byColumn[name.index]?.lines.length ? row.byColumn[name.index]! : []));
  const born = name !== undefined && !chosen.some(({ field }) => field === 'patientBirthDate') && cells.length > 1;
  return born && cells.every(({ lines }) => lines.length === 2 && parse('birth', lines[1]!, false))
    ? [
        ...chosen.filter((column) => column !== name),
        { ...name, line: 0 },
        { ...name, field: 'patientBirthDate', kind: 'birth', line: 1, score: 0.85 },
      ]
    : withIds(chosen, rows);
}

/** A form that a member's number alone has: a Blue plan's letters and digits, a Medicare Beneficiary Identifier. */
export const MEMBERS = /^(?:[A-Z]{3}\d{8,12}|R\d{8}|[1-9][A-Z][A-Z0-9]\d[A-Z][A-Z0-9]\d[A-Z]{2}\d{2})$/;

/** Below or behind each member's name in one column the number: `BARRAGAN, YESENIA (20160091847700)`. */
function withIds(chosen: readonly Column[], rows: readonly GridRow[]): readonly Column[] {
  const name = chosen.find((column) => column.field === 'patientName');
  if (!name || name.line > 0 || chosen.some((column) => column.field === 'memberId')) return chosen;
  // The head's second line says whose number it is: `Patient` over `Patient Control #`.
  if (chosen.some(({ field, index, line }) => field === 'patientAccountNumber' && index === name.index && line > 0))
    return chosen;
  const numbers = rows
    .slice(0, SAMPLE)
    .filter(isWhole)
    .flatMap((row) => row.byColumn[name.index] ?? [])
    .filter((cell) => cell.text !== '')
    .map((cell) => numberBelow(cell));
  const members = /\b(?:member|subscriber|recipient|beneficiary|enrollee|client|insured|participant)\b/i.test(name.header);
  const own = members || namesByNumber(rows, name.index);
  if (numbers.length === 0 || !numbers.every((number) => number !== undefined && (own || MEMBERS.test(number)))) return chosen;
  return [
    ...chosen.filter((column) => column !== name),
    { ...name, line: FIRST },
    { ...name, field: 'memberId', kind: 'id', line: NUMBER, score: 0.9 },
  ];
}

/** Somebody comes more than once, always with the same number, and nobody else has it: it is a member's and no visit's. */
function namesByNumber(rows: readonly GridRow[], column: number): boolean {
  const cells = rows.slice(0, SAMPLE).flatMap((row) => row.byColumn[column] ?? []);
  const numbers = cells.map((cell) => numberBelow(cell));
  const people = new Set(cells.map(({ lines }) => lines[0]));
  const both = new Set(cells.map(({ lines }, index) => `${lines[0]} ${numbers[index]}`));
  return people.size < cells.length && both.size === people.size && new Set(numbers).size === people.size;
}

/** What stands in a cell without the number below or behind it, and that number. */
export const FIRST = 100;
export const NUMBER = 101;

/** `ID` or `Member ID` before the number below a name. */
const LED_BY_ID = /^(?:(?:member|subscriber|mbr) )?(?:id|#|no\.?)(?: ?#| no\.?| number)?:? (?=\S*\d|[A-Z]{2,4} \d)/i;

export function numberBelow(cell: Cell): string | undefined {
  const number =
    cell.lines.length === 2 ? cell.lines[1]!.replace(LED_BY_ID, '') : /^[^\d(]{4,60}\(([A-Z0-9-]{5,20})\)$/i.exec(cell.text)?.[1];
  return number !== undefined &&
    /^(?:[A-Z]{0,4}|[A-Z]{2,4}-|[A-Z]{2,4} (?=\d{3,4} \d{3}))\d[A-Z0-9 *-]{5,18}$/i.test(number) &&
    !parse('dates', number, false)
    ? number
    : undefined;
}

/** Where a clearinghouse lists its clients' own claims by payer, the one amount is what was charged. */
function withAmount(chosen: readonly Column[], header: readonly Cell[], rows: readonly GridRow[]): readonly Column[] {
  const has = (field: string): boolean => chosen.some((column) => column.field === field);
  if (!has('payer') || !has('patientAccountNumber') || !has('statusText') || chosen.some((column) => column.kind === 'money'))
    return chosen;
  const found = header.flatMap((cell, index) =>
    /^(?:total |claim )?(?:amount|amt\.?|total)(?: \(?\$\)?)?$/i.test(cell.text) ? [index] : [],
  );
  const [at] = found;
  const filled = rows.slice(0, SAMPLE).flatMap((row) => row.byColumn[at ?? -1]?.text || []);
  return found.length === 1 && filled.length > 0 && filled.every((text) => parse('money', text))
    ? [
        ...chosen.filter((column) => column.index !== at),
        { index: at!, field: 'billed', kind: 'money', header: header[at!]!.text, score: 0.8, line: -1 },
      ]
    : chosen;
}
