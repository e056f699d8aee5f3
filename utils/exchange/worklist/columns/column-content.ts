/** Columns told by what is in them: whether it fits the name above it, and what a column is that has no known name. */
import { isCalendarDate } from '@/utils/claim/calendar-date';
import { isMbi } from '@/utils/codes/forms';
import { isBareStatus } from '../cells/bare-status';
import { modifiersOf, reasonCodes } from '../cells/codes-in-cells';
import { dateShape, isStrayNumber, LAST_DAY, parseDate } from '../cells/dates';
import { ownCodes } from '../cells/own-codes';
import { codeOfCategory, statusCode } from '../cells/status-codes';
import { type Cell, cellText, type Row } from '../cells/table';
import { isFault, isValue, moneyShape, parseIdentifier, parseMoney } from '../cells/values';
import { nameWords, type WorklistField } from '../names/headers';
import { type Column, KIND, sample } from './column';

/** What is in a column under a known name must be of that kind, or the name means something else here. */
export function fits(field: WorklistField, cells: Cell[]): boolean {
  const share = (test: (cell: Cell) => boolean, least: number): boolean => cells.filter(test).length >= cells.length * least;
  const words = cells.map(cellText);
  switch (KIND[field]) {
    case 'date': {
      const shape = dateShape(cells);
      // `0.00` is an amount, though zeros are how some systems write that there is no date
      return share((cell) => {
        const text = cellText(cell);
        const day = parseDate(cell, shape);
        // a number that counts to a day long to come is a procedure; one long ago may be a day that lost a zero
        const isStray = field !== 'patientBirthDate' && isValue(day) && day.value > LAST_DAY && isStrayNumber(text, day.value);
        return (!isFault(day) && !isStray && !AMOUNT.test(text)) || /^#{2,}$/.test(text);
      }, 0.5);
    }
    case 'money': {
      const shape = moneyShape(cells);
      return share((cell) => !isFault(parseMoney(cell, shape)) || cellText(cell).startsWith('#'), 0.5);
    }
    case 'name':
      return (
        words.filter((word) => /^(?:\d{4,12} ?[-–:] ?)?\p{L}/u.test(word.replace(/^[^\p{L}\d]+/u, ''))).length >=
        words.length * 0.6
      );
    case 'npi':
      return words.filter((word) => /^\d{10}(?:\.0)?$|E\+09$/.test(word)).length >= words.length * 0.5;
    case 'id':
      return (
        !areDays(words) &&
        !areAges(words) &&
        !share((cell) => AMOUNT.test(cellText(cell)), 0.5) &&
        share(
          (cell) =>
            !isFault(parseIdentifier(cell)) ||
            /E\+\d|^#/.test(cellText(cell)) ||
            (typeof cell === 'object' && cell.kind === 'number'),
          0.5,
        ) &&
        words.filter((word) => /\d/.test(word) || word.startsWith('#')).length >= words.length * 0.5
      );
    case 'count':
      return words.filter((word) => /^-?\d{1,7}(?:\.\d+)?$/.test(word)).length >= words.length * 0.5;
    case 'code':
      return codesFit(field, words);
    case 'text':
      if (areAges(words)) return false;
      if (field === 'payer' && words.filter((word) => ORDER.test(word) || isBareStatus(word)).length >= words.length * 0.5)
        return false;
      return words.filter((word) => /\p{L}/u.test(word) || field === 'serviceDates').length >= words.length * 0.5;
  }
}

/** `Primary`, `S`, `Patient`: which of the payers, and none of their names. */
const ORDER = /^(?:primary|secondary|tertiary|pri|prim|sec|ter|[pst1-3]|ins(?:urance)? ?[1-3]|patient|self|guarantor)$/i;

/** `20260814` in every cell: days, whatever stands over them. A few such numbers may be accounts by chance. */
const areDays = (words: string[]): boolean =>
  words.length > 2 &&
  words.every((word) => /^(?:19|20)\d{6}$/.test(word) && isCalendarDate(word.replace(/(\d{4})(\d{2})/, '$1-$2-')));

/** `61-90`, `Over 120 days`: how old claims are, whatever stands over them. */
const areAges = (words: string[]): boolean => words.filter((word) => AGES.test(word)).length >= words.length * 0.5;
const AGES = /^(?:(?:over |> ?)\d{1,3}|\d{1,3} ?(?:-|–|to) ?\d{1,3}|\d{1,3} ?\+)(?: ?days?)?$/i;

/** Short numbers with cents are amounts, whatever stands over them. */
const AMOUNT = /^[-($]{0,2}(?:\d{1,3}(?:,\d{3})?|\d{4,6})\.\d{2}[-)]?$/;

function codesFit(field: WorklistField, words: string[]): boolean {
  const share = (test: (word: string) => boolean): boolean => words.filter(test).length >= words.length * 0.5;
  switch (field) {
    case 'reasonCode':
      return share((word) => reasonCodes(word) !== undefined || /\p{L}{3}/u.test(word)) || ownCodes(words);
    case 'reasonGroup':
      return share((word) => /^\W*(?:CO|PR|OA|PI|CR)(?![ -]?\d)/i.test(word));
    case 'remarkCode':
      return share((word) => reasonCodes(word, undefined, true) !== undefined);
    case 'procedure':
      return share((word) => /^[A-Z0-9]{5}(?:\.0|x\d{1,3}\b.*|[\s,;:/-].*)?$/i.test(word) && /\d{3}/.test(word));
    case 'revenueCode':
      return share((word) => /^\d{3,4}(?:\.0)?$/.test(word));
    case 'statusCode':
      return share((word) => statusCode(word) !== undefined || codeOfCategory(word) !== undefined);
    case 'statusEntity':
      return share((word) => /^[A-Z0-9]{2}$/i.test(word));
    case 'statusCategory':
      return share((word) => statusCode(word) !== undefined);
    case 'modifiers':
      return share((word) => modifiersOf(word) !== undefined);
    case 'diagnosisCodes':
      return share((word) => /^[A-TV-Z]\d[0-9A-Z]/i.test(word));
    default:
      return share((word) => word.length <= 20);
  }
}

/** Columns without a known name, told by what is in them: only what can hardly be anything else. */
export function byContent(column: Column, columns: Column[], rows: Row[]): void {
  const words = sample(rows, column.index).map(cellText);
  const taken = new Set(columns.map((one) => one.field));
  const share = (test: (word: string) => boolean, least = 0.9): boolean => words.filter(test).length >= words.length * least;
  const take = (field: WorklistField): void => {
    column.field = field;
    column.by = 'content';
  };
  // few people have one: `M` over a letter here and there
  if (
    !taken.has('middleName') &&
    /^m\.?$/i.test(column.header) &&
    taken.has('firstName') &&
    share((word) => /^\p{L}\.?$/u.test(word))
  )
    take('middleName');
  // `FI` beside the surname: its first letter
  if (
    taken.has('lastName') &&
    !taken.has('firstName') &&
    FIRST_LETTER.test(column.header) &&
    share((word) => /^\p{L}\.?$/u.test(word))
  )
    take('firstName');
  if (column.field || words.length < 2) return;
  // what nothing else looks like, also under a name that mostly holds something else: `Root Cause`, `Group`
  const coded = words.length < 3 || NOTES.test(column.header) ? 0.9 : 0.5;
  if (!taken.has('reasonCode') && share((word) => GROUPED_CODE.test(word), coded)) take('reasonCode');
  else if (!taken.has('reasonGroup') && taken.has('reasonCode') && share((word) => GROUPS.test(word))) take('reasonGroup');
  else if (!taken.has('statusCode') && share((word) => WHOLE_STATUS.test(word))) take('statusCode');
  if (column.known || column.field || words.length < 3) return;
  const named = columns.some((one) => one.by === 'name');
  if (!taken.has('memberId') && share((word) => isMbi(word))) take('memberId');
  else if (
    !taken.has('patientName') &&
    !taken.has('lastName') &&
    !OTHER_PERSON.test(column.header) &&
    share((word) => /^[\p{L}'’ .-]{2,40}, ?[\p{L}'’ .-]{1,40}$/u.test(word)) &&
    new Set(words).size > words.length * 0.3
  )
    take('patientName');
  else if (!taken.has('payer') && share((word) => PAYER.test(word), named ? PAYERS_SHARE : undefined))
    if (!named || saysPayer(column.header)) take('payer');
}

/** Payers that are known by name among those of a list, at least: the others are of one state, or small. */
const PAYERS_SHARE = 0.4;
/** What stands before `payer` and makes it another's, or behind it and makes it another thing. */
const NO_PAYER =
  /^(?:other|old|new|next|last|previous|prior|original|secondary|tertiary|second|third|2|3|class|type|category|group|mix|bucket|product|line|code|id|number|phone|note|notes|status|days?|date|age|balance|paid|response|total|count)$/;

/** `Schedule Payer`: a word nobody knows before the one that says who pays. */
function saysPayer(header: string): boolean {
  const words = nameWords(header);
  return /^(?:payer|carrier|insurer|insurance|plan)$/.test(words.at(-1) ?? '') && !words.some((word) => NO_PAYER.test(word));
}

/** `F` alone may be the sex. */
const FIRST_LETTER = /^(?:f\.?i\.?|first (?:init(?:ial)?|i)\.?|1st (?:init(?:ial)?|i)\.?|f ?init\.?)$/i;

/** Whose names stand in lists beside the patients'. */
const OTHER_PERSON =
  /att?n?\b|atten|phys|prov|doc|surg|rend|refer|order|pcp|guar|subs|insured|holder|owner|rep\b|user|assign|collect|bill|contact|nurse|manag|mgr|\b[md]r\b|\bmd\b|staff|\bby\b|work|analyst|agent|adjust|employ|superv|lead|coder|cod(?:ed|ing)|spo[kv]e|talk|resp|party|\bkin\b|lawyer|spouse|parent|mother|father/i;

/** `CO`, and `CO,PR` beside `45,1`. */
const GROUPS = /^(?:CO|PR|OA|PI|CR)(?:[,;|/ ]{1,2}(?:CO|PR|OA|PI|CR)){0,7}$/i;
/** `CO-197`, `PR1 CO45`, `CO16/N382 - Missing ID`: a group and its code are written for nothing else. */
/** What a clerk writes may speak of another claim's code. */
const NOTES = /note|comment|memo/i;
const GROUPED_CODE = /^(?:CO|PR|OA|PI|CR)[ :*-]?\d{1,3}(?:[,;:/ |&+~=*($^]|$)/;
/** `A7:562:85`, `F2:20`: category and code of a 277. `P1/20` may be a place. */
const WHOLE_STATUS = /^(?:A[0-8]|P[0-5]|R(?:1[0-7]|\d)|F[0-4]|D0|E\d):\d{1,3}(?::[A-Z0-9]{2})?$/i;
export const PAYER =
  /\b(?:aetna|anthem|cigna|humana|united ?health(?:care)?|uhc|blue (?:cross|shield)|bcbs|medicare|medicaid|tricare|kaiser|molina|ambetter|wellcare|centene|oscar|highmark|optum|champva)\b/i;

/**
 * `ID #` right of the payer, or `ID` below a group named for it: the member's number where its cells are long, nearly all different, and some have
 * letters. A payer's own ID is short and comes again with the payer, a row's ID has digits alone.
 */
export function bareIds(columns: Column[], rows: Row[]): void {
  if (columns.some(({ field }) => field === 'memberId')) return;
  const payer = columns.find(({ field }) => field === 'payer');
  const column = payer && columns[payer.index + 1];
  if (!column || column.field || column.by === 'clerk') return;
  const words = nameWords(column.header);
  if (!words.includes('id') || words.some((word) => !BARE_ID.has(word))) return;
  // a claim of several lines has its member's number in each of them
  const number = columns.find(({ field }) => field === 'patientAccountNumber' || field === 'claimNumber')?.index;
  const claims = number === undefined ? [] : [...Map.groupBy(rows, (row) => cellText(row.cells[number])).values()];
  const cells = sample(number === undefined ? rows : claims.map(([first]) => first!), column.index).map(cellText);
  if (cells.length < 3 || !likeMemberIds(cells)) return;
  if (cells.filter((cell) => /[A-Z]/i.test(cell)).length < cells.length * 0.15) return;
  column.field = 'memberId';
  column.by = 'content';
}

/**
 * `ID#` anywhere in a list that has its account or the claim's number: the member's, where the letters before the digits are one for each payer and not
 * the same for all (`M768…` of one, `ZVR93…` of another). A row's ID or a chart's knows nothing of who pays.
 */
export function idsByPayer(columns: Column[], rows: Row[]): void {
  const has = (field: WorklistField): Column | undefined => columns.find((column) => column.field === field);
  const payer = has('payer');
  if (!payer || has('memberId') || !(has('patientAccountNumber') ?? has('claimNumber'))) return;
  const [only, ...more] = columns.filter(
    ({ field, by, header }) => !field && by === 'none' && /^id(?: number)?$|^number id$/.test(nameWords(header).join(' ')),
  );
  if (!only || more.length > 0 || !likeMemberIds(sample(rows, only.index).map(cellText))) return;
  const letters = new Map<string, string>();
  let name = '';
  for (const row of rows) {
    // a name in the first row of each group alone
    name = cellText(row.cells[payer.index]) || name;
    const id = cellText(row.cells[only.index]);
    if (id === '' || name === '') continue;
    const before = /^[A-Z]*/i.exec(id)![0].toUpperCase();
    if ((letters.get(name) ?? before) !== before) return;
    letters.set(name, before);
  }
  if (new Set(letters.values()).size < 2 || rows.length < letters.size * 2) return;
  only.field = 'memberId';
  only.by = 'content';
  only.known = true;
}

/**
 * `ID#` in a list of patients that has its account or the claim's number, also where one payer has several letters for his members: long, nearly all
 * different, and some of them as Blue Cross or Medicare write theirs, not all with the same beginning.
 */
export function idsOfMembers(columns: Column[], rows: Row[]): void {
  const has = (...wanted: string[]): boolean => columns.some(({ field }) => field !== undefined && wanted.includes(field));
  if (has('memberId') || !has('patientAccountNumber', 'claimNumber') || !has('patientName', 'lastName')) return;
  const [only, ...more] = columns.filter(
    ({ field, by, header }) => !field && by === 'none' && /^id(?: number)?$|^number id$/.test(nameWords(header).join(' ')),
  );
  if (!only || more.length > 0) return;
  const ids = [...new Set(sample(rows, only.index).map(cellText))];
  const known = ids.filter((id) => BLUES.test(id) || isMbi(id));
  if (ids.length < 3 || !likeMemberIds(ids) || known.length < ids.length * 0.15) return;
  if (new Set(known.map((id) => id.slice(0, 3))).size < 2) return;
  only.field = 'memberId';
  only.by = 'content';
  only.known = true;
}

/** Three letters for the plan before the number. */
const BLUES = /^[A-Z]{3}\d{9}$/i;

/** Long, and nearly all different: a payer's own code is short and comes again with the payer. */
export function likeMemberIds(cells: string[]): boolean {
  const long = cells.filter((cell) => /^[A-Z0-9-]{7,20}$/i.test(cell) && /\d.*\d/.test(cell) && !PHONE.test(cell));
  return long.length >= cells.length * 0.9 && new Set(long).size >= long.length * 0.8;
}

const PHONE = /^(?:1-)?\d{3}-\d{3}-\d{4}$/;
const BARE_ID: ReadonlySet<string> = new Set(['id', 'number', 'payer', 'insurance', 'plan', 'insured', 'primary', '1']);
