/** Columns that another column of the list explains: words beside codes, a category beside its code, a total beside its ages. */

import { isBareStatus } from '../cells/bare-status';
import { MEDICARES_PLACE, reasonCodes, refuses, statusOf } from '../cells/codes-in-cells';
import { areExplained, isLongNumber, isMedicares, ownCodes } from '../cells/own-codes';
import { codeOfCategory, statusCode } from '../cells/status-codes';
import { cellText, type Row } from '../cells/table';
import { isValue, moneyShape, parseMoney } from '../cells/values';
import { isAgeBucket, nameWords, type WorklistField } from '../names/headers';
import { type Column, sample } from './column';

/** Rows looked at. */
const PROBED = 2_000;

const textsOf = (column: Column, rows: Row[]): string[] => sample(rows, column.index).map(cellText);
/** A column's name in whole words. */
export const named = ({ header }: Column): string => nameWords(header).join(' ');
/** The first column of a field. */
export const has = (columns: Column[], field: WorklistField): Column | undefined =>
  columns.find((column) => column.field === field);

function give(column: Column, field: WorklistField): void {
  column.field = field;
  column.by = 'content';
  column.known = true;
}

const CATEGORY = /^(?:A[0-8]|P[0-5]|R(?:1[0-7]|\d)|F[0-4]|D0|E\d)(?:\s?[-–:=]\s?\p{L}.*|\s\p{L}{3}.*)?$/iu;

/** `Cat` over the 277's categories alone, or with what they mean. */
export function statusCategories(columns: Column[], rows: Row[]): void {
  if (has(columns, 'statusCategory')) return;
  const found = columns.find((column) => {
    if (column.field || column.by === 'clerk' || !/^(?:status )?category(?: code)?$/.test(named(column))) return false;
    const texts = textsOf(column, rows);
    return texts.length > 1 && texts.every((text) => CATEGORY.test(text));
  });
  if (found) give(found, 'statusCategory');
}

/** `Status` over `88 - Entity not eligible` beside the 277's categories: the code's column, with its words. */
export function codesOfCategories(columns: Column[], rows: Row[]): void {
  const described = has(columns, 'statusCategory') ? undefined : has(columns, 'categoryText');
  if (described?.by === 'name' && areAll(described, rows, (text) => CATEGORY.test(text))) give(described, 'statusCategory');
  if (!has(columns, 'statusCategory') || has(columns, 'statusCode')) return;
  const code = columns.find(
    (column) =>
      (column.field === 'statusText' || (!column.field && /\bstatus\b/.test(named(column)))) &&
      column.by !== 'clerk' &&
      areAll(column, rows, (text) => codeOfCategory(text)?.words !== undefined),
  );
  const bare = code ?? codeBehindCategory(columns, rows);
  if (!bare) return;
  give(bare, 'statusCode');
  const entity = columns.find((column) => named(column) === 'entity' && !column.field && column.by !== 'clerk');
  if (bare !== code && entity && areAll(entity, rows, (text) => /^[A-Z0-9]{2}$/.test(text))) give(entity, 'statusEntity');
}

/** `Code` over numbers, right behind the category or its words. */
const codeBehindCategory = (columns: Column[], rows: Row[]): Column | undefined =>
  columns.find(
    (column, at) =>
      !column.field &&
      column.by === 'none' &&
      /^(?:status )?code$/.test(named(column)) &&
      [columns[at - 1], columns[at - 2]].some((one) => one?.field === 'statusCategory') &&
      (columns[at - 1]?.field === 'statusCategory' || columns[at - 1]?.field === 'categoryText') &&
      areAll(column, rows, (text) => codeOfCategory(text) !== undefined),
  );

function areAll(column: Column, rows: Row[], test: (text: string) => boolean): boolean {
  const texts = textsOf(column, rows);
  return texts.length > 1 && texts.every(test);
}

/** `Category` beside the column of the 277's categories, with words that each of those has alone: what the category means. */
export function categoryWords(columns: Column[], rows: Row[]): void {
  const code = has(columns, 'statusCategory');
  if (!code || has(columns, 'categoryText')) return;
  const found = columns.find((column) => {
    if (column.field || column.by === 'clerk' || !/^(?:(?:claim )?status )?category(?: name)?$/.test(named(column))) return false;
    const words = new Map<string, string>();
    return rows.slice(0, PROBED).every((row) => {
      const [key, text] = [cellText(row.cells[code.index]), cellText(row.cells[column.index])];
      if (!words.has(key)) words.set(key, text);
      return words.get(key) === text && (text === '' || /\p{L}{3}/u.test(text));
    });
  });
  if (found && textsOf(found, rows).length > 0) give(found, 'categoryText');
}

/** `Status`, `Status Code`, `Status Desc`: the words that are called like the 277's code are the code's, and the others what the category says. */
export function wordsOfStatusCode(columns: Column[]): void {
  const code = has(columns, 'statusCode');
  const [one, other, ...more] = columns.filter(({ field, by }) => field === 'statusText' && by === 'name');
  if (!code || !one || !other || more.length > 0 || has(columns, 'categoryText')) return;
  if (!has(columns, 'statusCategory') && code.samples.every((text) => /^\d{1,3}$/.test(text))) return;
  if (isOfCode(one, code) !== isOfCode(other, code)) (isOfCode(one, code) ? other : one).field = 'categoryText';
}

/** `STC Desc` beside `STC Code`, in a list without other words: what the 277's code means. */
export function wordsBesideStatusCode(columns: Column[]): void {
  const code = has(columns, 'statusCode');
  if (!code || has(columns, 'reasonText') || has(columns, 'reasonCode') || has(columns, 'statusText')) return;
  const [only, ...more] = columns.filter((column) => !column.field && column.by === 'none' && isOfCode(column, code));
  if (only && more.length === 0 && only.samples.every((text) => /\p{L}{3}/u.test(text))) give(only, 'reasonText');
}

const bareName = (column: Column): string => named(column).replace(/(?: (?:code|description|text|message|meaning))+$/, '');
/** Words called like the code. */
const isOfCode = (column: Column, code: Column): boolean =>
  bareName(column) !== named(column) && bareName(column) === bareName(code);

/** Whose `Denied` is no payer's word on a claim: an appeal's, an authorization's, a file's. */
const OTHER_STATUS =
  /\b(?:appeal|auth|authorization|precert|referral|elig|eligibility|batch|file|task|notes?|comments?|action|resolution|edit|work|queue|wq|prior|secondary|tertiary|owner|team|ticket|reason|category|denial|account|bill|hold|coding|charge|coverage|verification|collection|collections|patient|adjustment|document|doc|records?|employment|visit|complaint)\b/;

/** What stands beside a payer's words in a column of them: how far a claim has come. */
const OF_THE_WAY =
  /^(?:sent|submitted|billed|received|open|no response|resubmitted|info(?:rmation)? (?:requested|needed|received)|(?:partial|full|zero|partially|fully) (?:pay(?:ment)?|paid))$/i;

const OF_BILLS = /^(?:bill|billing|billed) status$/;

/** Words that mostly say how a claim stands, some that it was denied. */
function isStage(column: Column, texts: readonly string[]): boolean {
  if (!/\b(?:status|state|stage|standing)\b/i.test(column.header) || OTHER_STATUS.test(named(column))) return false;
  const said = new Set(texts.map((text) => text.toLowerCase()));
  const known = texts.filter((text) => statusOf(text, undefined, false) !== undefined || OF_THE_WAY.test(text)).length;
  return said.size > 1 && known >= texts.length * MOSTLY && [...said].some((text) => /\b(?:denied|denial|rejected)\b/.test(text));
}

const MOSTLY = 0.7;

/** A column of nothing but what payers say of claims (`Denied`, `Pending`, `Not on File`), or one that is called a status and has such words mostly. */
export function statusByContent(columns: Column[], rows: Row[]): void {
  if (has(columns, 'statusText') || has(columns, 'categoryText')) return;
  const [only, ...more] = columns.filter((column) => {
    if (column.field || column.by !== 'none') return false;
    const texts = textsOf(column, rows);
    // mostly how far the hospital's bill has come; here nothing but what payers say, a denial among it
    if (OF_BILLS.test(named(column)))
      return (
        texts.every((text) => isBareStatus(text) || OF_THE_WAY.test(text)) &&
        texts.some((text) => /^(?:denied|rejected)\b/i.test(text))
      );
    // `Claim Stage`, `State`, `Follow-up Status`: here nothing but what payers say, in their systems' words
    if (isStage(column, texts)) return true;
    if (column.known || OTHER_STATUS.test(named(column))) return false;
    const sure = texts.filter(isBareStatus).length;
    if (texts.length > 1 && texts.every((text) => MEDICARES_PLACE.test(text))) return true;
    if (new Set(texts).size < 2) return false;
    if (/\b(?:status|state|outcome)\b/.test(named(column))) return sure >= texts.length * 0.5;
    return (
      new Set(texts.filter(isBareStatus)).size > 1 &&
      sure >= texts.length * 0.6 &&
      texts.every((text) => isBareStatus(text) || OF_THE_WAY.test(text))
    );
  });
  if (only && more.length === 0) give(only, 'statusText');
}

/** `What payer said` over reasons: words that for most of the claims say why, and of no status. */
export function saidReasons(columns: Column[], rows: Row[]): void {
  const said = has(columns, 'statusText');
  if (said?.by !== 'name' || !/\b(?:say|says|said|tells|told|response|reply|answer)\b/.test(named(said))) return;
  if (has(columns, 'reasonText') || has(columns, 'reasonCode')) return;
  const texts = [...new Set(textsOf(said, rows).map((text) => text.toLowerCase()))];
  if (texts.length > 1 && texts.filter((text) => statusOf(text, undefined, false)).length < texts.length / 2)
    said.field = 'reasonText';
}

/** `GRP` over groups alone and `CODE` right behind it: the group and the code of why. */
export function codesBesideGroups(columns: Column[], rows: Row[]): void {
  if (has(columns, 'reasonCode') || has(columns, 'reasonGroup')) return;
  const code = columns.find((column, at) => {
    const group = columns[at - 1];
    if (!group || [column, group].some(({ field, by }) => field || by === 'clerk') || !/^(?:reason )?code$/.test(named(column)))
      return false;
    return (
      /\b(?:group|adjustment)\b/.test(named(group)) &&
      areAll(group, rows, (text) => GROUP.test(text)) &&
      areAll(column, rows, (text) => reasonCodes(text) !== undefined)
    );
  });
  if (!code) return;
  give(code, 'reasonCode');
  give(columns[code.index - 1]!, 'reasonGroup');
}

const GROUP = /^(?:CO|PR|OA|PI|CR)$/i;

/** `EOB` beside `EOB Description`, over codes: those whose words the other has. */
export function codesBesideWords(columns: Column[], rows: Row[]): void {
  const words = has(columns, 'reasonText');
  if (words?.by !== 'name' || has(columns, 'reasonCode')) return;
  const [only, ...more] = columns.filter(
    (column) => !column.field && column.by === 'none' && named(column) !== '' && named(column) === bareName(words),
  );
  const texts = only && more.length === 0 ? textsOf(only, rows) : [];
  if (!only || texts.length < 2 || !texts.every((text) => /\d/.test(text) && text.length <= 12)) return;
  if (texts.every((text) => reasonCodes(text)) || ownCodes(texts)) give(only, 'reasonCode');
}

/** `Denial Reason` over codes alone (`CO-16 Missing information`) is a column of codes: words and an amount beside it are theirs. */
export function codesUnderWords(columns: Column[], rows: Row[]): void {
  const words = has(columns, 'reasonText');
  if (words?.by !== 'name') return;
  const texts = textsOf(words, rows);
  const isCode = (text: string): boolean => reasonCodes(text)?.some(({ system, code }) => system === 'carc' && code) ?? false;
  if (texts.length < 2) return;
  if (!texts.every(isCode)) {
    if (!has(columns, 'reasonCode') && areExplained(texts, ofMedicare(words, columns, rows))) words.field = 'reasonCode';
    return;
  }
  // `Rsn 1` before `Rsn 2`: the first of several columns of codes, and none of words
  const isBare = (text: string): boolean => reasonCodes(text)?.every((reason) => reason.text === undefined) ?? false;
  if (!has(columns, 'reasonCode') || (/\d/.test(words.header) && texts.every(isBare))) words.field = 'reasonCode';
}

/** `RTP Reason`, or reasons in a list of Medicare's: numbers of five digits before words are its codes. */
const ofMedicare = (words: Column, columns: Column[], rows: Row[]): boolean =>
  /\b(?:rtp|fiss|dde|code)\b/.test(named(words)) ||
  columns.some(({ field, index }) => {
    const texts = field === 'payer' || field === 'statusText' ? sample(rows, index).map(cellText) : [];
    return texts.filter((text) => /\bmedicare\b/i.test(text) || MEDICARES_PLACE.test(text)).length > texts.length / 2;
  });

/** `RTP Reason`, `FISS Rsn`, `DDE Reason Code`: Medicare's codes, alone or with their words, under a name that says in any words that it is why. */
export function codesOfMedicare(columns: Column[], rows: Row[]): void {
  if (has(columns, 'reasonCode') || has(columns, 'reasonText')) return;
  const [only, ...more] = columns.filter((column) => {
    if (column.field || column.by !== 'none' || !/\b(?:reason|rsn|rc|rtp|fiss|dde|edit)\b/.test(named(column))) return false;
    const texts = textsOf(column, rows);
    return texts.length > 1 && (areExplained(texts, true) || (ownCodes(texts) && texts.some(isMedicares)));
  });
  if (only && more.length === 0) give(only, 'reasonCode');
}

/** `Description`, `Kick Description` behind `Kick Code`. */
function isWords(name: string, ofCode: string): boolean {
  const words = ofCode.split(' ').filter((word) => word !== 'code' && word !== 'reason');
  return /^(?:(?:code )?description|explanation|message|meaning)$/.test(
    name
      .split(' ')
      .filter((word) => !words.includes(word) && word !== 'reason')
      .join(' '),
  );
}

/** Of two columns of reasons the one that has words and no code says what the other's codes mean: `Kick Code`, `Kick Reason`. */
export function wordsBesideCodes(columns: Column[], rows: Row[]): void {
  if (has(columns, 'reasonText')) return;
  const reasons = columns.filter(({ field, by }) => field === 'reasonCode' && by !== 'clerk');
  const isCoded = (column: Column): boolean =>
    textsOf(column, rows).some((text) => /\d/.test(text) && (reasonCodes(text) || isLongNumber(text)));
  const worded = reasons.filter((column) => !isCoded(column) && textsOf(column, rows).every((text) => /\p{L}{3}/u.test(text)));
  const described = columns.filter(
    (column, index) =>
      !column.field &&
      column.by === 'none' &&
      columns[index - 1]?.field === 'reasonCode' &&
      isWords(named(column), named(columns[index - 1]!)) &&
      textsOf(column, rows).some((text) => /\p{L}{3}/u.test(text)),
  );
  const [only, ...more] = reasons.length > worded.length && worded.length > 0 ? worded : described;
  if (only && more.length === 0) give(only, 'reasonText');
}

/** `Message`, filled where a claim was denied or sent back and nowhere else: why. */
export function messagesOfDenials(columns: Column[], rows: Row[]): void {
  const status = has(columns, 'statusText');
  if (!status || has(columns, 'reasonText') || has(columns, 'reasonCode')) return;
  const [only, ...more] = columns.filter(
    (column) => !column.field && column.by === 'none' && /^(?:message|explanation|description|detail)s?$/.test(named(column)),
  );
  if (!only || more.length > 0) return;
  let [filled, empty] = [0, 0];
  for (const row of rows.slice(0, PROBED)) {
    const isRefused = refuses(cellText(row.cells[status.index]));
    const isFilled = cellText(row.cells[only.index]) !== '';
    if (isFilled && !isRefused) return;
    if (isFilled) filled++;
    else if (isRefused) empty++;
  }
  if (filled > 1 && filled > empty) give(only, 'reasonText');
}

/** `Message` over `Invalid member ID (A7:164)`, `A7:164 Invalid member ID`: the 277's codes with their words, whatever stands over them. */
export function codesInMessages(columns: Column[], rows: Row[]): void {
  if ((['statusCode', 'statusCategory', 'reasonCode', 'reasonText'] as const).some((field) => has(columns, field))) return;
  const [only, ...more] = columns.filter((column) => {
    if (column.field || column.by !== 'none') return false;
    const texts = textsOf(column, rows);
    return (
      texts.length > 1 && texts.every((text) => reasonCodes(text)?.every(({ system, text: words }) => system === 'csc' && words))
    );
  });
  if (only && more.length === 0) give(only, 'reasonCode');
}

/** `Message` beside codes of a 277, filled where there is a code and nowhere else: what the code means. */
export function messagesOfCodes(columns: Column[], rows: Row[]): void {
  const code = has(columns, 'statusCode');
  if (!code || has(columns, 'reasonText') || has(columns, 'reasonCode') || has(columns, 'categoryText')) return;
  const [only, ...more] = columns.filter(
    (column) =>
      !column.field &&
      column.by === 'none' &&
      /^(?:(?:response|payer|status|claim) )?(?:message|explanation|description|detail)s?$/.test(named(column)),
  );
  if (!only || more.length > 0) return;
  const filled = rows
    .slice(0, PROBED)
    .map((row) => [code, only].map(({ index }) => cellText(row.cells[index])) as [string, string]);
  const isMeant = ([said, text]: [string, string]): boolean =>
    said === '' ? text === '' : statusCode(said)?.code !== undefined && /\p{L}{3}/u.test(text);
  if (filled.filter(([said]) => said !== '').length > 1 && filled.every(isMeant)) give(only, 'reasonText');
}

/** Ages that a total needs beside it. */
const AGES = 3;

/** `Total` behind `0-30`, `31-60`, `61-90`: in every row their sum is what is open. */
export function totalsOfAges(columns: Column[], rows: Row[]): void {
  if (has(columns, 'balance')) return;
  const ages = columns.filter(({ header, field }) => !field && isAgeBucket(header));
  const [only, ...more] = columns.filter(
    (column) => !column.field && column.by === 'none' && /^total(?: amount)?$/.test(named(column)),
  );
  if (!only || more.length > 0 || ages.length < AGES) return;
  const some = rows.slice(0, PROBED);
  const shape = moneyShape(some.map((row) => row.cells[only.index]));
  const amount = (row: Row, { index }: Column): number | undefined => {
    const parsed = parseMoney(row.cells[index], shape);
    return isValue(parsed) ? parsed.value : undefined;
  };
  const sums = some.flatMap((row) => {
    const total = amount(row, only);
    return total === undefined ? [] : [total === ages.reduce((sum, age) => sum + (amount(row, age) ?? 0), 0)];
  });
  if (sums.length > 1 && sums.every((fits) => fits)) give(only, 'balance');
}
