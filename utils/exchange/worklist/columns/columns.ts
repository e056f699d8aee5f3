/** Which column holds which field: by its name, by what is in it, or as the clerk has said. */
import type { Problem } from '../../imported';
import { dateRange } from '../cells/date-range';
import { type Cell, cellText, type Row } from '../cells/table';
import { matchName, nameWords, type WorklistField } from '../names/headers';
import { wholeNames } from '../names/names-of-tables';
import { adjustmentColumns, deniedAmounts, numberedCodes } from './adjustment-columns';
import { allowances, bareCharges, isBareAmount, remainders } from './bare-amounts';
import { claimAndLine } from './claim-and-line';
import { type Column, type ColumnChoices, KIND, placeOf, sample, takeFor } from './column';
import { bareIds, byContent, fits, idsByPayer, idsOfMembers, likeMemberIds } from './column-content';
import {
  categoryWords,
  codesBesideGroups,
  codesBesideWords,
  codesInMessages,
  codesOfCategories,
  codesOfMedicare,
  codesUnderWords,
  messagesOfCodes,
  messagesOfDenials,
  saidReasons,
  statusByContent,
  statusCategories,
  totalsOfAges,
  wordsBesideCodes,
  wordsBesideStatusCode,
  wordsOfStatusCode,
} from './content-pairs';
import { daysOfDeeds } from './days-of-deeds';
import { fullRows, usualLength } from './full-rows';
import { guarantorPays, payersName } from './guarantors';
import { numberedWords, wordsOfCodes } from './numbered-words';
import { otherTrades } from './other-trades';
import { codesOfPayers } from './payer-codes';
import { bareProviders, namesBesideNpi } from './providers';
import { listsInvoices } from './record-types';
import { bareDays, coveredDays, daysOfLines, endBeside, secondDates } from './service-days';
import { chartNumbers, clientNames, codesOfLines, namedForPayer } from './stand-ins';
import { twoMeanings } from './two-meanings';
import { unnamedColumns } from './unnamed-columns';

/** Fields that several columns may hold: the others keep the best one. */
const REPEATABLE: ReadonlySet<WorklistField> = new Set([
  'diagnosisCodes',
  'modifiers',
  'reasonCode',
  'remarkCode',
  'reasonGroup',
  'reasonAmount',
]);

export interface ColumnsOf {
  /** the row of column names; empty where the list has none */
  names: string[];
  rows: Row[];
  choices: ColumnChoices;
  /** column at the end → its place in the file, where one column was parted into two */
  partOf?: ReadonlyMap<number, number>;
  /** columns that the spreadsheet hides: of two of one field the one that is seen counts */
  hidden?: ReadonlySet<number> | undefined;
  /** the payer whose own the list is, by its title or its sheet's name */
  ofPayer?: string | undefined;
}

/** The columns of a list, each with the field it holds. What is doubtful is told in `problems` and not taken. */
export function guessColumns(
  { names, rows, choices, partOf, hidden, ofPayer }: ColumnsOf,
  problems: Problem[],
  where: string,
): Column[] {
  const width = Math.max(names.length, usualLength(rows));
  const columns: Column[] = [];
  const full = fullRows(rows);
  const ranks = new Map<number, number>();
  const words = wordsOfCodes(names);
  const whole = wholeNames(names);
  const meaning = guarantorPays(names, full) ? (name: string): string => payersName(whole(name)) : whole;
  for (let index = 0; index < width; index++) {
    const header = names[index] ?? '';
    const seen = sample(full, index);
    const column: Column = { index, header, by: 'none', known: false, samples: seen.slice(0, 3).map(cellText) };
    const place = partOf?.get(index);
    if (place !== undefined) column.partOf = place;
    columns.push(column);
    const choice = choices.has(header) ? choices.get(header) : choices.get(index + 1);
    if (choice !== undefined) {
      column.by = 'clerk';
      column.known = true;
      if (choice) column.field = choice;
      continue;
    }
    const match = words.has(index) ? undefined : matchName(meaning(header));
    if (!match) continue;
    column.known = true;
    // a modifier or a unit may stand in rows alone that go on with a claim
    const isDetail = match.field !== 'ignored' && DETAILS.has(KIND[match.field]);
    const cells = seen.length === 0 && isDetail ? sample(rows, index) : seen;
    if (cells.length === 0) continue;
    if (match.field === 'ignored') {
      if (!holdsMembers(header, cells)) continue;
      column.field = 'memberId';
      column.by = 'name';
      ranks.set(index, MEMBERS_RANK);
      continue;
    }
    const named = match.field === 'serviceFrom' && mostlyRanges(cells) ? 'serviceDates' : match.field;
    const visited: readonly WorklistField[] = named === 'patientAccountNumber' && VISIT.test(header) ? ['serviceFrom'] : [];
    const field = [...numberUnderHeadings(header, cells), named, ...(OTHERWISE[named] ?? []), ...visited].find(
      (one) => fits(one, cells) && (one === named || bearsOut(one, cells)),
    );
    if (!field) {
      column.known = false;
      continue;
    }
    column.field = field;
    column.by = 'name';
    ranks.set(
      index,
      match.rank +
        (field === named || header.includes('/') ? 0 : OTHERWISE_RANK) +
        (ASIDE[field]?.test(header) ? WIDER_RANK : 0) +
        (hidden?.has(place ?? index) ? HIDDEN_RANK : 0),
    );
  }
  codesOfLines(columns, full);
  daysOfDeeds(columns, full);
  adjustmentColumns(columns, full);
  secondDates(columns, full);
  daysOfLines(columns, full);
  nameBesideSurname(columns);
  statusCategories(columns, full);
  codesOfCategories(columns, full);
  wordsOfStatusCode(columns);
  claimAndLine(columns, rows);
  codesOfPayers(columns, full);
  bareProviders(columns, full);
  besideEmpty(columns);
  settleDoubles(columns, ranks, problems, where);
  for (const column of columns)
    if (column.field && column.by !== 'clerk' && hidden?.has(column.partOf ?? column.index))
      problems.push({ where: `${where}${placeOf(column)}`, what: 'is hidden in the sheet and was taken: look at it' });
  twoMeanings(columns, full);
  namesBesideNpi(columns, full);
  ownNumbers(columns, full);
  otherTrades(columns, full);
  clientNames(columns, full);
  chartNumbers(columns, full);
  if (ofPayer) namedForPayer(columns, full, ofPayer);
  coveredDays(columns, full);
  bareDays(columns, full);
  endBeside(columns, full);
  unnamedColumns(columns, full);
  categoryWords(columns, full);
  saidReasons(columns, full);
  dropBareStatusCodes(columns);
  dropBareTraces(columns);
  bareIds(columns, full);
  idsByPayer(columns, full);
  idsOfMembers(columns, full);
  if (columns.some(({ field }) => field === 'payer') ? onlyMedicaid(columns, full) : ofPayer) clientNumbers(columns, full);
  totalsOfAges(columns, full);
  allowances(columns, full);
  remainders(columns, full);
  bareCharges(columns, full);
  if (listsInvoices(names, full)) bareNumbers(columns);
  codesBesideGroups(columns, rows);
  for (const column of columns) if (!column.field && column.by === 'none') byContent(column, columns, full);
  numberedCodes(columns, full);
  numberedWords(columns, full, words);
  statusByContent(columns, full);
  codesUnderWords(columns, full);
  codesBesideWords(columns, full);
  codesOfMedicare(columns, full);
  codesInMessages(columns, full);
  wordsBesideCodes(columns, full);
  wordsBesideStatusCode(columns);
  messagesOfCodes(columns, full);
  messagesOfDenials(columns, full);
  deniedAmounts(columns, full);
  for (const column of columns) {
    if (column.field || column.samples.length === 0) continue;
    const isBare = column.by === 'none' && isBareAmount(column);
    if (column.known && !isBare) continue;
    problems.push({
      where: `${where}${placeOf(column)}`,
      what: isBare ? 'may be the charge, or what is open: not taken' : 'holds none of the fields known here: not taken',
    });
  }
  return columns;
}

/** `Subscriber`, `Insured`: a name mostly, and the member's number where such numbers stand below it, letters among them. */
function holdsMembers(header: string, cells: Cell[]): boolean {
  if (!/^(?:subscriber|insured|policy ?holder|member|guarantor subscriber)$/.test(nameWords(header).join(' '))) return false;
  const words = cells.map(cellText);
  return likeMemberIds([...new Set(words)]) && words.some((word) => /[A-Z]/i.test(word));
}

/** `Visit` over days is when it was, and over numbers which. */
const VISIT = /\b(?:visit|encounter|appointment|appt)\b/i;
const DETAILS: ReadonlySet<string> = new Set(['code', 'count']);

/**
 * Names that stand back behind others of their field: `Payor Plan` says which of a payer's plans it is, `Total A/R` may have in it what the patient owes, and
 * `Claim Inv #` numbers one of the bills of a visit.
 */
const ASIDE: Partial<Record<WorklistField, RegExp>> = {
  payer: /(?<!health[ _]?)plan/i,
  balance: /tot|acc(?:oun)?t/i,
  patientAccountNumber: /cla?i?m/i,
};
const WIDER_RANK = 30;
/** Behind every name that says it is a number. */
const MEMBERS_RANK = 200;
/** More than the ranks of one field's names. */
const OWN_RANK = 300;
/** Behind every name that says it is the field. */
const OTHERWISE_RANK = 100;
/** More than any name's rank. */
const HIDDEN_RANK = 1_000;

/** Names that mean another field where their cells are of another kind: `Paid` over dates, `Rcvd` over amounts, `Status Code` over words, `Member` over names. */
const OTHERWISE: Partial<Record<WorklistField, readonly WorklistField[]>> = {
  paid: ['paymentDate'],
  statusCode: ['statusText'],
  statusCategory: ['categoryText'],
  statusText: ['statusCode'],
  memberId: ['patientName'],
  claimNumber: ['payer'],
  receivedDate: ['paid'],
  reasonCode: ['reasonText'],
  reasonGroup: ['reasonCode'],
  reasonText: ['reasonCode'],
  payer: ['memberId', 'balance', 'serviceTo'],
  serviceFrom: ['procedure'],
};

/** `Payer / Account`: headings of payers stand over the accounts of one column. */
function numberUnderHeadings(header: string, cells: Cell[]): WorklistField[] {
  const halves = header.split('/').map((half) => matchName(half)?.field);
  if (halves.length !== 2 || !halves.includes('payer') || !cells.every((cell) => OF_ACCOUNT.test(cellText(cell)))) return [];
  return halves.filter((field) => field === 'patientAccountNumber' || field === 'claimNumber');
}

const OF_ACCOUNT = /^[A-Z]{0,4}\d{4,14}$/i;

/** A payer's short code is neither a member's number nor an amount: `INS` over `201` and `010`. */
function bearsOut(field: WorklistField, cells: Cell[]): boolean {
  const texts = cells.map(cellText);
  if (field === 'memberId') return likeMemberIds(texts);
  return field !== 'balance' || texts.some((text) => /\.\d{1,2}\b/.test(text));
}

/** `01/05/2026 - 01/08/2026` under a name for one date. */
const mostlyRanges = (cells: Cell[]): boolean =>
  cells.filter((cell) => typeof cell === 'string' && dateRange(cell) !== undefined).length >= cells.length * 0.5;

/** `Name` beside a column of surnames, where nothing else holds the first name. */
function nameBesideSurname(columns: Column[]): void {
  const name = columns.find(({ field, by }) => field === 'patientName' && by === 'name');
  const has = (wanted: WorklistField): boolean => columns.some(({ field }) => field === wanted);
  if (name && nameWords(name.header).join(' ') === 'name' && has('lastName') && !has('firstName')) name.field = 'firstName';
}

/** A number's name that says it is the payer's, or came with its remittance. */
const PAYERS =
  /\b(?:payer|insurance|carrier|icn|dcn|tcn|ccn|pccn|crn|remit|remittance|era|835|eob|their|internal|document|transaction)\b/;
/** `Internal Claim #` beside the payer's: the hospital's system counts its own claims. */
const IN_HOUSE = /^(?!.*[idt]cn\b).*\b(?:internal|system)[ _]?claim/i;
const saysPayer = ({ header }: Column): boolean => PAYERS.test(nameWords(header).join(' '));

/** A number of the claim beside a better name of one with nothing below it: the payer has given none yet, and this one is the hospital's. */
function besideEmpty(columns: Column[]): void {
  const [own, ...more] = columns.filter(({ field }) => field === 'claimNumber');
  if (own?.by !== 'name' || more.length > 0 || (saysPayer(own) && !IN_HOUSE.test(own.header))) return;
  const rank = matchName(own.header)?.rank ?? 0;
  const isBetter = ({ header, field, samples }: Column): boolean => {
    const match = !field && samples.length === 0 ? matchName(header) : undefined;
    return match?.field === 'claimNumber' && match.rank < rank;
  };
  if (!columns.some(isBetter)) return;
  if (columns.some(({ field }) => field === 'patientAccountNumber')) delete own.field;
  else own.field = 'patientAccountNumber';
}

/** Two columns of one field: a clerk's choice wins, then the better name, then the first. */
function settleDoubles(columns: Column[], ranks: ReadonlyMap<number, number>, problems: Problem[], where: string): void {
  const best = new Map<WorklistField, Column>();
  const numbers = columns.filter(({ field }) => field === 'claimNumber');
  const someArePayers = numbers.some(saysPayer);
  const isOwn = (column: Column): boolean =>
    numbers.includes(column) && (IN_HOUSE.test(column.header) || (someArePayers && !saysPayer(column)));
  // beside a number that is the payer's by its name, one that does not say whose it is stands back
  const rank = (column: Column): number =>
    column.by === 'clerk' ? -1 : (ranks.get(column.index) ?? 99) + (isOwn(column) ? OWN_RANK : 0);
  const losers: Column[] = [];
  for (const column of columns) {
    if (!column.field || REPEATABLE.has(column.field)) continue;
    const other = best.get(column.field);
    if (!other) best.set(column.field, column);
    else if (rank(column) < rank(other)) {
      losers.push(other);
      best.set(column.field, column);
    } else losers.push(column);
  }
  for (const column of losers) {
    const field = column.field;
    delete column.field;
    column.by = 'none';
    column.known = true;
    const beats = field ? best.get(field) : undefined;
    const second = beats !== undefined && rank(column) > rank(beats);
    // a list with the payer's number and a plain "Claim ID" has its own number in the latter
    const own = ((ranks.get(column.index) ?? 99) >= 20 || someArePayers) && rank(column) < HIDDEN_RANK;
    if (field === 'claimNumber' && second && !best.has('patientAccountNumber') && own) {
      column.field = 'patientAccountNumber';
      column.by = 'name';
      best.set('patientAccountNumber', column);
      continue;
    }
    const kept = field ? best.get(field) : undefined;
    if (kept)
      problems.push({
        where: `${where}${placeOf(column)}`,
        what: `not taken: ${placeOf(kept)} is taken for the same`,
      });
  }
}

/** `Claim No` over numbers shorter than any payer's, in a list without another number of the account: the hospital's own. */
function ownNumbers(columns: Column[], rows: Row[]): void {
  const claim = columns.find(({ field, by }) => field === 'claimNumber' && by === 'name');
  if (!claim || !/^claim(?: (?:number|id))?$/.test(nameWords(claim.header).join(' '))) return;
  if (columns.some(({ field }) => field === 'patientAccountNumber')) return;
  const cells = sample(rows, claim.index).map(cellText);
  if (cells.length > 2 && cells.every((text) => OWN_NUMBER.test(text))) claim.field = 'patientAccountNumber';
}

/** athenahealth writes the practice's number behind a `V`. */
const OWN_NUMBER = /^(?:[A-Z]?\d{4,7}|\d{4,8}V\d{3,6})$/;

/** `Num` in a list of invoices is the invoice's, where no other column has a number of the account. */
function bareNumbers(columns: Column[]): void {
  if (columns.some(({ field }) => field === 'patientAccountNumber')) return;
  const [only, ...more] = columns.filter(
    ({ field, by, header }) => !field && by === 'none' && nameWords(header).join() === 'number',
  );
  if (!only || more.length > 0 || !only.samples.every((text) => /\d{3}/.test(text))) return;
  only.field = 'patientAccountNumber';
  only.by = 'content';
  only.known = true;
}

/** Every row names a Medicaid as the payer. */
function onlyMedicaid(columns: Column[], rows: Row[]): boolean {
  const payer = columns.find(({ field }) => field === 'payer');
  const names = payer ? sample(rows, payer.index).map(cellText) : [];
  return names.length > 0 && names.every((name) => /\bmedicaid\b/i.test(name));
}

/** Medicaid calls its members clients: `Client Nbr` beside the claim's number and the provider's, in the payer's own list without another number of theirs. */
function clientNumbers(columns: Column[], rows: Row[]): void {
  const has = (wanted: WorklistField): boolean => columns.some(({ field }) => field === wanted);
  const [only, ...more] = columns.filter(
    ({ header, field }) => !field && /^client (?:number|id)$/.test(nameWords(header).join(' ')),
  );
  if (!only || more.length > 0 || only.by === 'clerk' || has('memberId') || !has('claimNumber')) return;
  const own = columns.find(({ field }) => field === 'patientAccountNumber');
  if (!own || !/\b(?:pcn|control)\b/.test(nameWords(own.header).join(' '))) return;
  if (!likeMemberIds(sample(rows, only.index).map(cellText))) return;
  takeFor(only, 'memberId');
}

/** Numbers under "Status Code" are the 277's only beside their category: without it they are some system's own. */
function dropBareStatusCodes(columns: Column[]): void {
  const codes = columns.find(({ field }) => field === 'statusCode');
  if (codes?.by !== 'name' || !codes.samples.every((word) => /^\d{1,3}$/.test(word))) return;
  if (columns.some(({ field }) => field === 'statusCategory')) return;
  delete codes.field;
  codes.by = 'none';
  codes.known = false;
}

/** A trace number is the payment's only in a list that says when it paid: answers to status requests have one of the request. */
function dropBareTraces(columns: Column[]): void {
  const trace = columns.find(({ field, by }) => field === 'checkNumber' && by === 'name');
  if (!trace || !/^trace(?: number)?$/.test(nameWords(trace.header).join(' '))) return;
  if (columns.some(({ field }) => field === 'paymentDate')) return;
  delete trace.field;
  trace.by = 'none';
}
