/**
 * Adjustments in columns: a group, a reason and an amount each, numbered where there are several (`Grp 1, Rsn 1, Amt 1, Grp 2 …`). By themselves
 * `Group` and `Amount` name nothing; beside a reason's column they are that reason's.
 */
import { reasonCodes } from '../cells/codes-in-cells';
import { isLongNumber } from '../cells/own-codes';
import { cellText, type Row } from '../cells/table';
import { isValue, moneyShape, parseMoney } from '../cells/values';
import { nameWords, type WorklistField } from '../names/headers';
import { type Column, sample, takeFor } from './column';
import { fits } from './column-content';

/** What a column of an adjustment is called, number aside. */
const PARTS: readonly (readonly [WorklistField, RegExp])[] = [
  ['reasonGroup', /^(?:(?:adjustment|carc|cas|claim|reason|denial) )*group(?: code)?$/],
  [
    'reasonCode',
    /^(?:(?:adjustment|carc|cas|claim|group|denial) )*(?:reason(?: code)?|carc(?: code)?|cas(?: code)?|(?:denial|adjustment) code)$/,
  ],
  // the claim's amount is what was billed
  ['reasonAmount', /^(?!claim amount)(?:(?:adjustment|carc|cas|claim|group|reason|denial) )*amount$/],
  ['remarkCode', /^(?:remark|rarc)(?: code)?$/],
];

interface Part {
  field: WorklistField;
  /** absent where the column has no number */
  number?: number;
}

function partOf(header: string): Part | undefined {
  const words = nameWords(header);
  const numbers = words.filter((word) => /^\d{1,2}$/.test(word));
  const name = words.filter((word) => !/^\d{1,2}$/.test(word)).join(' ');
  const field = name === 'adjustment' && numbers[0] ? 'reasonCode' : PARTS.find(([, pattern]) => pattern.test(name))?.[0];
  if (!field || numbers.length > 1) return undefined;
  return { field, ...(numbers[0] === undefined ? {} : { number: Number(numbers[0]) }) };
}

/** `Group` may be the insured's group: an adjustment's is one of five, or empty. */
function holdsGroups({ index }: Column, rows: Row[]): boolean {
  const words = sample(rows, index).map(cellText);
  return words.every((word) => /^(?:CO|PR|OA|PI|CR)$/i.test(word));
}

const areCodes = (texts: string[]): boolean => texts.every((text) => reasonCodes(text) !== undefined);

/** A name without its one number; undefined where it has none, or several. */
function stemOf(header: string): string | undefined {
  const words = nameWords(header);
  const stem = words.filter((word) => !/^\d{1,2}$/.test(word));
  return stem.length > 0 && stem.length === words.length - 1 ? stem.join(' ') : undefined;
}

/**
 * `Cd2` beside `Cd1`, `Denial 2` beside `Denial 1`, also `Why 2` beside `Why 1`, which is a name for words: named alike but for the number and full of
 * codes, they hold more reasons of the same claim.
 */
export function numberedCodes(columns: Column[], rows: Row[]): void {
  const holdsCodes = ({ field, index }: Column): boolean =>
    field === 'reasonCode' || (field === 'reasonText' && areCodes(sample(rows, index).map(cellText)));
  const stems = new Set(columns.filter(holdsCodes).map(({ header }) => stemOf(header)));
  for (const column of columns) {
    const stem = stemOf(column.header);
    if (column.field || column.by === 'clerk' || stem === undefined || !stems.has(stem)) continue;
    const cells = sample(rows, column.index).map(cellText);
    if (cells.length === 0 || !cells.every((text) => reasonCodes(text) || isLongNumber(text))) continue;
    takeFor(column, 'reasonCode');
  }
}

/**
 * `Denied Amt` that stands with the only column of codes, or is called like it (`Denial Code`, `Adj Code` and `Adj Amt`), is what that code took off, where
 * it is nowhere more than was billed.
 */
export function deniedAmounts(columns: Column[], rows: Row[]): void {
  const codes = columns.filter(({ field }) => field === 'reasonCode');
  const [code] = codes;
  if (codes.length !== 1 || !code || columns.some(({ field }) => field === 'reasonAmount')) return;
  const ofCode = nameWords(code.header);
  // a code whose group stands apart is one adjustment, and what was denied is its amount
  const isGrouped = columns.some(({ field }) => field === 'reasonGroup');
  const isAdjusted = ofCode.includes('adjustment') && sample(rows, code.index).every((cell) => GROUPED.test(cellText(cell)));
  const [denied, ...more] = columns.filter(({ field, by, header, index }) => {
    if (field || by !== 'none') return false;
    const name = nameWords(header).join(' ');
    if (isAdjusted && ADJUSTED.test(name)) return true;
    if (isCalledLike(name, ofCode) && stand(columns, code.index, index)) return true;
    return (
      DENIED.test(name) &&
      (ofCode.includes('denial') || stand(columns, code.index, index) || (isGrouped && goWith(code.index, index, rows)))
    );
  });
  if (!denied || more.length > 0) return;
  const cells = sample(rows, denied.index);
  if (cells.length === 0 || !fits('reasonAmount', cells)) return;
  const billed = columns.find(({ field }) => field === 'billed');
  const shape = moneyShape(cells);
  const amount = (row: Row, { index }: Column): number => {
    const parsed = parseMoney(row.cells[index], shape);
    return isValue(parsed) ? parsed.value : 0;
  };
  // what was ever taken off may be nothing beside a code
  const isNothing = (row: Row): boolean => cellText(row.cells[code.index]) !== '' && amount(row, denied) === 0;
  if (isAdjusted && rows.slice(0, PROBED).some(isNothing)) return;
  if (billed && rows.slice(0, PROBED).some((row) => amount(row, denied) > amount(row, billed) && amount(row, billed) > 0)) return;
  takeFor(denied, 'reasonAmount');
  if (code.ordinal !== undefined) denied.ordinal = code.ordinal;
}

/** `RC Amt` beside `Grp/RC`. */
function isCalledLike(name: string, ofCode: readonly string[]): boolean {
  const words = name.split(' ').filter((word) => word !== 'amount');
  return words.length > 0 && words.length < name.split(' ').length && words.every((word) => ofCode.includes(word));
}

/** True where there is an amount denied in each row that has one code, not the contract's or the patient's, and in no other. */
function goWith(code: number, denied: number, rows: Row[]): boolean {
  let found = 0;
  for (const row of rows.slice(0, PROBED)) {
    const shown = cellText(row.cells[code]);
    const isDenied = /[1-9]/.test(cellText(row.cells[denied]));
    if (isDenied !== (shown !== '')) return false;
    if (shown === '') continue;
    const codes = reasonCodes(shown);
    if (codes?.length !== 1 || codes[0]!.system !== 'carc' || /^(?:[123]|45|253)$/.test(codes[0]!.code ?? '')) return false;
    found++;
  }
  return found > 1;
}

/** True where nothing but what belongs to a reason stands between two columns. */
const stand = (columns: Column[], one: number, other: number): boolean =>
  columns
    .slice(Math.min(one, other) + 1, Math.max(one, other))
    .every(({ field, header }) => (field ? OF_REASONS.has(field) : /\b(?:remark|rarc|carc)\b/.test(nameWords(header).join(' '))));

const OF_REASONS: ReadonlySet<WorklistField> = new Set(['reasonGroup', 'reasonCode', 'remarkCode', 'reasonText']);
const GROUPED = /^(?:CO|PR|OA|PI|CR)\W?\d/i;
const ADJUSTED = /^adjustment(?: reason)? amount$/;

const DENIED = /^(?:(?:total |line )?(?:denied|denial)(?: charge)? amount|amount denied|denied charge|charge denied|denied)$/;
/** Rows looked at. */
const PROBED = 2_000;

/** Gives the columns of adjustments their fields, where the list has a reason and its group; a clerk's choices stay. */
export function adjustmentColumns(columns: Column[], rows: Row[]): void {
  const found = columns.flatMap((column) => {
    const part = column.by === 'clerk' ? undefined : partOf(column.header);
    return part ? [{ column, ...part }] : [];
  });
  const sets = Map.groupBy(found, ({ number }) => number);
  const has = (number: number | undefined, field: WorklistField): boolean =>
    sets.get(number)?.some((one) => one.field === field) ?? false;
  // `Denial Cd 1` and `Denial Amt 1` belong together by their number
  const isAdjustment = (number: number | undefined): boolean =>
    has(number, 'reasonCode') &&
    ((number !== undefined && has(number, 'reasonAmount') && !has(number, 'reasonGroup')) ||
      (sets.get(number)?.some(({ column, field }) => field === 'reasonGroup' && holdsGroups(column, rows)) ?? false));
  const numbered = found.some(({ number }) => number !== undefined && isAdjustment(number));
  for (const { column, field, number } of found) {
    if (!isAdjustment(number) && !(field === 'remarkCode' && number !== undefined && numbered)) continue;
    const cells = sample(rows, column.index);
    if (cells.length === 0 || !fits(field, cells)) continue;
    if (field === 'reasonAmount' && number === undefined && isLedgers(column, sets.get(number)!, columns, rows)) continue;
    // `Adj 1` may be an amount's or a type's as well
    if (/^adj\w*\W*\d/i.test(column.header) && field === 'reasonCode' && !areCodes(cells.map(cellText))) continue;
    takeFor(column, field);
    if (number !== undefined) column.ordinal = number;
  }
}

/**
 * True for an amount that stands apart from the codes and is called otherwise, or is nothing beside one: `Adj Amt` among payments and balances, where the codes
 * are those of the denial. It is all that was ever taken off.
 */
function isLedgers(
  amount: Column,
  set: readonly { column: Column; field: WorklistField }[],
  columns: Column[],
  rows: Row[],
): boolean {
  const name = nameWords(amount.header).join(' ');
  const ofReasons = new Set(set.map(({ column }) => column));
  const isApart = ({ index }: Column): boolean =>
    columns
      .slice(Math.min(index, amount.index) + 1, Math.max(index, amount.index))
      .some((one) => !ofReasons.has(one) && !(one.field && OF_REASONS.has(one.field)));
  const others = set.flatMap(({ column, field }) => (field === 'reasonAmount' ? [] : [column]));
  if (!others.every(isApart)) return false;
  const shown = (row: Row, { index }: Column): string => cellText(row.cells[index]);
  const isNothing = (row: Row): boolean =>
    /^[-($ ]*0+(?:\.0+)?\)?$/.test(shown(row, amount)) && others.some((one) => shown(row, one) !== '');
  return others.every(({ header }) => !isCalledLike(name, nameWords(header))) || rows.slice(0, PROBED).some(isNothing);
}
