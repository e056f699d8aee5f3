/** Which column holds which field: by its name, by what is in it, or as the clerk has said. */
import type { Problem } from '../imported';
import { reasonCodes, statusCode } from './codes-in-cells';
import { saysNothing } from './damage';
import { matchName, nameWords, type WorklistField } from './headers';
import { type Cell, cellText, type Row } from './table';
import { dateRange, dateShape, isFault, moneyShape, parseDate, parseIdentifier, parseMoney } from './values';

export interface Column {
  index: number;
  /** its place in the file, where it is one half of a column that holds two fields */
  partOf?: number;
  /** as it stands in the file; empty where the list has no names */
  header: string;
  field?: WorklistField;
  /** how the field was found */
  by: 'name' | 'content' | 'clerk' | 'none';
  /** known by name, and nothing of the claim's */
  known: boolean;
  /** up to three values, so that a clerk can see what she maps */
  samples: string[];
}

/** A clerk's corrections: header as it stands (or column number from 1) → field, or null for "none of them". */
export type ColumnChoices = ReadonlyMap<string | number, WorklistField | null>;

type Kind = 'date' | 'money' | 'name' | 'id' | 'npi' | 'text' | 'code' | 'count';

export const KIND: Record<WorklistField, Kind> = {
  payer: 'text',
  claimNumber: 'id',
  patientAccountNumber: 'id',
  patientName: 'name',
  lastName: 'name',
  firstName: 'name',
  middleName: 'name',
  nameSuffix: 'name',
  patientBirthDate: 'date',
  memberId: 'id',
  providerName: 'text',
  providerNpi: 'npi',
  serviceFrom: 'date',
  serviceTo: 'date',
  serviceDates: 'text',
  receivedDate: 'date',
  processedDate: 'date',
  paymentDate: 'date',
  statusText: 'text',
  statusCategory: 'code',
  statusCode: 'code',
  billed: 'money',
  allowed: 'money',
  paid: 'money',
  patientResponsibility: 'money',
  deductible: 'money',
  coinsurance: 'money',
  copay: 'money',
  balance: 'money',
  expected: 'money',
  checkNumber: 'id',
  diagnosisCodes: 'code',
  procedure: 'code',
  modifiers: 'code',
  revenueCode: 'code',
  units: 'count',
  lineBilled: 'money',
  lineAllowed: 'money',
  linePaid: 'money',
  reasonGroup: 'code',
  reasonCode: 'code',
  remarkCode: 'code',
  reasonText: 'text',
};

/** Fields that several columns may hold: the others keep the best one. */
const REPEATABLE: ReadonlySet<WorklistField> = new Set(['diagnosisCodes', 'modifiers', 'reasonCode', 'remarkCode']);

const SAMPLE = 400;

/** Values of a column from rows spread over the list. */
export function sample(rows: Row[], index: number): Cell[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const found: Cell[] = [];
  for (let row = 0; row < rows.length && found.length < SAMPLE; row += step) {
    const cell = rows[row]!.cells[index];
    if (cell !== undefined && !saysNothing(cellText(cell))) found.push(cell);
  }
  return found;
}

export interface ColumnsOf {
  /** the row of column names; empty where the list has none */
  names: string[];
  rows: Row[];
  choices: ColumnChoices;
  /** column at the end → its place in the file, where one column was parted into two */
  partOf?: ReadonlyMap<number, number>;
  /** columns that the spreadsheet hides: of two of one field the one that is seen counts */
  hidden?: ReadonlySet<number> | undefined;
}

/** The columns of a list, each with the field it holds. What is doubtful is told in `problems` and not taken. */
export function guessColumns({ names, rows, choices, partOf, hidden }: ColumnsOf, problems: Problem[], where: string): Column[] {
  const width = Math.max(names.length, usualLength(rows));
  const columns: Column[] = [];
  const full = fullRows(rows);
  const ranks = new Map<number, number>();
  for (let index = 0; index < width; index++) {
    const header = names[index] ?? '';
    const cells = sample(full, index);
    const column: Column = { index, header, by: 'none', known: false, samples: cells.slice(0, 3).map(cellText) };
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
    const match = matchName(header);
    if (!match) continue;
    column.known = true;
    if (match.field === 'ignored' || cells.length === 0) continue;
    const named = match.field === 'serviceFrom' && mostlyRanges(cells) ? 'serviceDates' : match.field;
    const field = [named, ...(OTHERWISE[named] ?? [])].find(
      (one) => fits(one, cells) && (one === named || one !== 'memberId' || likeMemberIds(cells.map(cellText))),
    );
    if (!field) {
      column.known = false;
      continue;
    }
    column.field = field;
    column.by = 'name';
    ranks.set(index, match.rank + (hidden?.has(place ?? index) ? HIDDEN_RANK : 0));
  }
  settleDoubles(columns, ranks, problems, where);
  for (const column of columns)
    if (column.field && column.by !== 'clerk' && hidden?.has(column.partOf ?? column.index))
      problems.push({ where: `${where}${placeOf(column)}`, what: 'is hidden in the sheet and was taken: look at it' });
  dropBareStatusCodes(columns);
  bareIds(columns, full);
  for (const column of columns) if (!column.field && column.by === 'none' && !column.known) byContent(column, columns, full);
  for (const column of columns)
    if (!column.field && !column.known && column.samples.length > 0)
      problems.push({
        where: `${where}${placeOf(column)}`,
        what: 'holds none of the fields known here: not taken',
      });
  return columns;
}

/** More than any name's rank. */
const HIDDEN_RANK = 1_000;

/** Names that mean another field where their cells are of another kind: `Paid` over dates, `Status Code` over words, `Member` over names. */
const OTHERWISE: Partial<Record<WorklistField, readonly WorklistField[]>> = {
  paid: ['paymentDate'],
  statusCode: ['statusText'],
  statusCategory: ['statusText'],
  statusText: ['statusCode'],
  memberId: ['patientName'],
  claimNumber: ['payer'],
  reasonCode: ['reasonText'],
  payer: ['memberId'],
};

/** `01/05/2026 - 01/08/2026` under a name for one date. */
const mostlyRanges = (cells: Cell[]): boolean =>
  cells.filter((cell) => typeof cell === 'string' && dateRange(cell) !== undefined).length >= cells.length * 0.5;

/** Rows with at least half as many filled cells as most have: titles, headings and totals say nothing about a column. */
function fullRows(rows: Row[]): Row[] {
  const filled = (row: Row): number =>
    row.cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' && cell.trim() === '' ? 0 : 1), 0);
  const counts = rows
    .slice(0, 2_000)
    .map(filled)
    .sort((a, b) => a - b);
  const usual = counts[Math.floor(counts.length * 0.6)] ?? 0;
  return rows.filter((row) => filled(row) >= usual / 2);
}

/** The most common number of cells up to the last filled one: rows torn by a stray comma do not make new columns. */
export function usualLength(rows: Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows.slice(0, 2_000)) {
    let length = row.cells.length;
    while (length > 0 && cellText(row.cells[length - 1]) === '') length--;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most && most[1] > rows.length * 0.6 ? most[0] : 0;
}

/** Two columns of one field: a clerk's choice wins, then the better name, then the first. */
function settleDoubles(columns: Column[], ranks: ReadonlyMap<number, number>, problems: Problem[], where: string): void {
  const best = new Map<WorklistField, Column>();
  const rank = (column: Column): number => (column.by === 'clerk' ? -1 : (ranks.get(column.index) ?? 99));
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
    const own = (ranks.get(column.index) ?? 99) >= 20 && rank(column) < HIDDEN_RANK;
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

/** Numbers under "Status Code" are the 277's only beside their category: without it they are some system's own. */
function dropBareStatusCodes(columns: Column[]): void {
  const codes = columns.find(({ field }) => field === 'statusCode');
  if (codes?.by !== 'name' || !codes.samples.every((word) => /^\d{1,3}$/.test(word))) return;
  if (columns.some(({ field }) => field === 'statusCategory')) return;
  delete codes.field;
  codes.by = 'none';
  codes.known = false;
}

/**
 * `ID #` right of the payer, or `ID` below a group named for it: the member's number where its cells are long, nearly all different, and some have
 * letters. A payer's own ID is short and comes again with the payer, a row's ID has digits alone.
 */
function bareIds(columns: Column[], rows: Row[]): void {
  if (columns.some(({ field }) => field === 'memberId')) return;
  const payer = columns.find(({ field }) => field === 'payer');
  const column = payer && columns[payer.index + 1];
  if (!column || column.field || column.by === 'clerk') return;
  const words = nameWords(column.header);
  if (!words.includes('id') || words.some((word) => !BARE_ID.has(word))) return;
  const cells = sample(rows, column.index).map(cellText);
  if (cells.length < 3 || !likeMemberIds(cells)) return;
  if (cells.filter((cell) => /[A-Z]/i.test(cell)).length < cells.length * 0.15) return;
  column.field = 'memberId';
  column.by = 'content';
}

/** Long, and nearly all different: a payer's own code is short and comes again with the payer. */
function likeMemberIds(cells: string[]): boolean {
  const long = cells.filter((cell) => /^[A-Z0-9-]{7,20}$/i.test(cell) && /\d.*\d/.test(cell));
  return long.length >= cells.length * 0.9 && new Set(long).size >= long.length * 0.8;
}

const BARE_ID: ReadonlySet<string> = new Set(['id', 'number', 'payer', 'insurance', 'plan', 'insured']);

/** What is in a column under a known name must be of that kind, or the name means something else here. */
function fits(field: WorklistField, cells: Cell[]): boolean {
  const share = (test: (cell: Cell) => boolean, least: number): boolean => cells.filter(test).length >= cells.length * least;
  const words = cells.map(cellText);
  switch (KIND[field]) {
    case 'date': {
      const shape = dateShape(cells);
      return share((cell) => !isFault(parseDate(cell, shape)) || /^#{2,}$/.test(cellText(cell)), 0.5);
    }
    case 'money': {
      const shape = moneyShape(cells);
      return share((cell) => !isFault(parseMoney(cell, shape)) || cellText(cell).startsWith('#'), 0.5);
    }
    case 'name':
      return words.filter((word) => /\p{L}/u.test(word) && !/^\d/.test(word)).length >= words.length * 0.6;
    case 'npi':
      return words.filter((word) => /^\d{10}(?:\.0)?$|E\+09$/.test(word)).length >= words.length * 0.5;
    case 'id':
      return (
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
      return words.filter((word) => /\p{L}/u.test(word) || field === 'serviceDates').length >= words.length * 0.5;
  }
}

/** Short numbers with cents are amounts, whatever stands over them. */
const AMOUNT = /^[-($]{0,2}(?:\d{1,3}(?:,\d{3})?|\d{4,6})\.\d{2}[-)]?$/;

function codesFit(field: WorklistField, words: string[]): boolean {
  const share = (test: (word: string) => boolean): boolean => words.filter(test).length >= words.length * 0.5;
  switch (field) {
    case 'reasonCode':
      return share((word) => reasonCodes(word) !== undefined || /\p{L}{3}/u.test(word));
    case 'remarkCode':
      return share((word) => reasonCodes(word, undefined, true) !== undefined);
    case 'procedure':
      return share((word) => /^[A-Z0-9]{5}(?:\.0|[\s,;:/-].*)?$/i.test(word) && /\d{3}/.test(word));
    case 'revenueCode':
      return share((word) => /^\d{3,4}(?:\.0)?$/.test(word));
    case 'statusCode':
      return share((word) => statusCode(word) !== undefined || /^\d{1,3}$/.test(word));
    case 'statusCategory':
      return share((word) => statusCode(word) !== undefined);
    case 'diagnosisCodes':
      return share((word) => /^[A-TV-Z]\d[0-9A-Z]/i.test(word));
    default:
      return share((word) => word.length <= 20);
  }
}

/** Columns without a known name, told by what is in them: only what can hardly be anything else. */
function byContent(column: Column, columns: Column[], rows: Row[]): void {
  const words = sample(rows, column.index).map(cellText);
  if (words.length < 3) return;
  const taken = new Set(columns.map((one) => one.field));
  const share = (test: (word: string) => boolean): boolean => words.filter(test).length >= words.length * 0.9;
  const take = (field: WorklistField): void => {
    column.field = field;
    column.by = 'content';
  };
  const named = columns.some((one) => one.by === 'name');
  if (!taken.has('memberId') && share((word) => MBI.test(word))) take('memberId');
  else if (
    !taken.has('patientName') &&
    !taken.has('lastName') &&
    share((word) => /^[\p{L}'’ .-]{2,40}, ?[\p{L}'’ .-]{1,40}$/u.test(word)) &&
    new Set(words).size > words.length * 0.3
  )
    take('patientName');
  else if (!taken.has('reasonCode') && share((word) => GROUPED_CODES.test(word))) take('reasonCode');
  else if (!taken.has('payer') && !named && share((word) => PAYER.test(word))) take('payer');
}

/** Medicare's identifier since 2018: position by position letters and digits, without S, L, O, I, B, Z (CMS, MBI format). */
const MBI = /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}$/i;
/** `CO-197`, `PR1 CO45`: a group and its code are written for nothing else. */
const GROUPED_CODES = /^(?:(?:CO|PR|OA|PI|CR)[ -]?\d{1,3}(?:[,;/ ]+|$)){1,6}$/;
export const PAYER =
  /\b(?:aetna|anthem|cigna|humana|united ?health|uhc|blue (?:cross|shield)|bcbs|medicare|medicaid|tricare|kaiser|molina|ambetter|wellcare|centene|oscar|highmark|optum|champva)\b/i;

/** A column as a clerk finds it in her file: `column C "Pt Name"`. */
export const placeOf = (column: Column): string =>
  `column ${letter(column.partOf ?? column.index)}${column.header ? ` "${column.header}"` : ''}`;

/** Column letters as a spreadsheet shows them: 0 → A, 26 → AA. */
function letter(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
