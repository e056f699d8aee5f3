/**
 * A hospital's worklist → claims. Rows that are no claims (titles, totals, page heads) are told apart from rows that are; a row is
 * either taken once or named in the problems.
 */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Reason } from '@/utils/claim/claim';
import type { ImportedClaim, Problem } from '../imported';
import { type Column, type ColumnChoices, KIND } from './column';
import { guessColumns, usualLength } from './columns';
import { partColumns } from './combined';
import { addRow, goesOn, whoseDays, withClaim } from './continued-rows';
import { UNSURE } from './damage';
import { carryLabels } from './grouped-labels';
import { guarantorPays, payersHeading } from './guarantors';
import { findHeader, type Header, isHeaderRow, partedAtNames } from './header-row';
import { headsOutOfRows } from './heads-in-rows';
import type { DaysOf } from './join-lines';
import { labelledRecords } from './labelled-records';
import { explainCodes } from './legend';
import { IDENTITY, type ListShape, listShape } from './list-shape';
import { measuresToColumns } from './measures';
import { nestedHeads } from './nested-heads';
import { headingPayer, namesOfTotals, pageHeads, payerSections, sheetPayers, titlePayer, withoutCode } from './page-heads';
import { addDetails, addReasons, reasonRows } from './reason-rows';
import { claimRecords } from './record-types';
import { RowReader } from './row-reader';
import { type Group, rowToClaim } from './row-to-claim';
import { SeenRows } from './seen-rows';
import { withoutSideTables } from './side-tables';
import { headingStatus, type StatusSections, statusSections } from './status-sections';
import { sumRows } from './sum-rows';
import { breathe, type Cell, cellText, isBlank, type Row, type Table } from './table';
import { isShifted, mendRows, repairRow } from './torn-rows';
import { isTotal } from './totals';
import { isPlainNumber } from './values';
import { centsWritten } from './whole-cents';

export interface WorklistOptions {
  columns?: ColumnChoices;
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  /** a birth date after it is none, where the row shows no service to hold it against */
  today?: CalendarDate;
}

export interface Worklist {
  claims: ImportedClaim[];
  problems: Problem[];
  columns: Column[];
  /** whose the days of service are in lists that name a claim in its first line alone: the claim's, or each line's where each has them */
  daysOf: DaysOf;
}

/** Rows between two pauses: a pause lets a cancel be heard and a page draw. */
const SLICE = 4_000;

/** `RUN DATE: 10/14/26`: what a report prints of itself, no number of a claim. */
const LABELLED = /^(?:\p{L}[\p{L} /.]{2,30}: ?\S|(?:printed|generated|exported|page) +\d)/iu;
/** A row below the names that says how each is written: `(mm/dd/yyyy)`, `($)`. */
const FORMAT = /^(?:\([^()\d]*\)|[mdy]{2,4}(?:[-/.][mdy]{2,4}){1,2})$/i;
const RULER = /^[\s\-=_*.+|]*$/;

/** Reads the tables of one file. Rejects only where `signal` aborts. */
export async function readWorklist(tables: Table[], options: WorklistOptions = {}): Promise<Worklist> {
  const worklist: Worklist = { claims: [], problems: [], columns: [], daysOf: new Map() };
  const total = tables.reduce((sum, table) => sum + table.rows.length, 0);
  let done = 0;
  let headed = 0;
  const ofSheets = sheetPayers(tables.map(({ name }) => name));
  for (const table of tables) {
    // Parting the file into rows went before this, and what a table's columns are is found out behind it.
    options.onProgress?.(done / total);
    await pause(options);
    const where = tables.length > 1 && table.name ? `sheet "${table.name}", ` : '';
    const listed = nestedHeads(headsOutOfRows(table.rows));
    const head = findHeader(listed);
    const rows = head ? listed : (labelledRecords(table.rows) ?? listed);
    const header = head ?? findHeader(rows);
    if (!header) {
      if (tables.length === 1 || total === table.rows.length) withoutHeader(table, worklist, options, where);
      else worklist.problems.push({ where: where.replace(/, $/, '') || 'file', what: 'has no row of column names: not taken' });
      done += table.rows.length;
      continue;
    }
    headed++;
    for (const part of partedAtNames(rows, header)) {
      const payer = table.name === undefined ? undefined : ofSheets.get(table.name);
      const rest = { ...table, rows: part.rows };
      await readTable(rest, payer, part.header, worklist, options, where, (rows) => options.onProgress?.((done + rows) / total));
      done += part.rows.length;
    }
  }
  if (headed > 0 && worklist.claims.length === 0)
    worklist.problems.push({ where: 'file', what: 'has column names and no row of data below them' });
  return worklist;
}

const TOTAL = 'a total, not a claim';
/** Columns that say what the payer says of a claim. */
const STATUS = ['statusText', 'statusCategory', 'categoryText', 'statusCode'] as const;

const holdsReasons = ({ byField }: ListShape): boolean =>
  (['reasonCode', 'reasonText', 'remarkCode', 'statusCode'] as const).some((field) => byField.has(field));

/** Lets a cancel be heard and others work. */
async function pause({ signal }: WorklistOptions): Promise<void> {
  signal?.throwIfAborted();
  await breathe();
}

function withoutHeader(table: Table, worklist: Worklist, options: WorklistOptions, where: string): void {
  const rows = table.rows.filter((row) => !isBlank(row));
  const columns = guessColumns({ names: [], rows, choices: options.columns ?? new Map() }, [], where);
  worklist.columns.push(...columns);
  if (!columns.some((column) => column.field && IDENTITY.includes(column.field))) {
    worklist.problems.push({ where: 'file', what: 'has no row of column names that are known here: choose the columns by hand' });
    return;
  }
  worklist.problems.push({
    where: 'file',
    what: 'has no column names: only columns that what is in them makes certain were taken',
  });
  const shape = listShape(columns, rows, options.today);
  const read = new RowReader(shape, worklist.problems);
  for (const row of rows) takeRow(read, row, worklist, `${where}row ${row.number}`);
}

async function readTable(
  table: Table,
  ofSheet: string | undefined,
  header: Header,
  worklist: Worklist,
  options: WorklistOptions,
  where: string,
  progress: (rows: number) => void,
): Promise<void> {
  const below = table.rows.slice(header.dataStart);
  const preamble = table.rows.slice(0, header.dataStart - header.rows.length);
  const isPageHead = pageHeads(preamble);
  const kept = below.filter(
    (row) => !isBlank(row) && !isHeaderRow(row, header) && (!isPageHead(row) || headingStatus(row) !== undefined),
  );
  progress(0);
  await pause(options);
  const choices = options.columns ?? new Map();
  const alone = withoutSideTables(header.names, kept, worklist.problems, where);
  const records = claimRecords(alone.names, alone.rows, worklist.problems, where);
  const whole = mendRows(records, alone.names, worklist.problems, where);
  const measured = measuresToColumns(alone.names, centsWritten(alone.names, whole));
  const { names, rows: parted, partOf } = partColumns(measured.names, measured.rows, choices, worklist.problems, where);
  const ofPayer = preamble.some((row) => titlePayer(row, false) !== undefined);
  const columns = guessColumns({ names, rows: parted, choices, partOf, hidden: table.hidden, ofPayer }, worklist.problems, where);
  worklist.columns.push(...columns);
  const body = carryLabels(parted, columns, worklist.problems, where);
  const shape = listShape(columns, body, options.today);
  const payers = shape.byField.get('payer') ?? [];
  // a column that only headings fill says nothing of the claims below them
  const ownPayer = payers.some(({ index }) =>
    body.some((row) => !isBlankCell(row, index) && notAClaim(row, shape) === undefined),
  );
  const sums = sumRows(body, shape);
  const faultOf = (row: Row): string | undefined => (sums.has(row) ? TOTAL : notAClaim(row, shape));
  const ofStatus: StatusSections = STATUS.some((field) => shape.byField.has(field))
    ? { headings: new Map() }
    : statusSections(preamble, body, (row) => faultOf(row) === undefined);
  const ofPayers = body.filter((row) => !ofStatus.headings.has(row));
  const sections = ownPayer ? new Map<Row, string>() : payerSections(ofPayers, faultOf);
  const totals: ReadonlySet<string> = ownPayer ? new Set() : namesOfTotals(body);
  const guarantors = guarantorPays(names, body);
  const headingOf = (row: Row): string | undefined => headingPayer(guarantors ? payersHeading(row) : row);
  const above = ownPayer
    ? undefined
    : [...preamble.map(headingOf), ofSheet, ...titlePayers(preamble, sections.size > 0)].find((payer) => payer !== undefined);
  let groupPayer = above && withoutCode(above, totals);
  let groupStatus = ofStatus.first;
  // payers within statuses, or statuses within payers: what stands further out ends what stands within
  const payerIn = (row: Row | undefined): string | undefined => row && (headingOf(row) ?? sections.get(row));
  const holdsPayers = body.some((row, at) => ofStatus.headings.has(row) && payerIn(body[at + 1]) !== undefined);
  const read = new RowReader(shape, worklist.problems);
  const before = worklist.claims.length;
  const reasons = reasonRows(preamble, body, (row) => faultOf(row) === undefined);
  // reasons within payers, or payers within reasons: what a total ends is not known there
  const heads = holdsReasons(shape) || ofPayers.some((row) => payerIn(row) !== undefined) ? undefined : reasons.heads;
  let groupReasons: Reason[] | undefined;
  let lastClaim: ImportedClaim | undefined;
  const aside: Row[] = [];
  const daysOf = new Set(body.map((row) => whoseDays(row, shape)));
  let last: { row: Row; claim: ImportedClaim; until: number } | undefined;
  const seen = new SeenRows(shape);
  const width = Math.max(names.length, usualLength(body));
  for (let index = 0; index < body.length; index++) {
    if (index % SLICE === 0) {
      progress(index);
      await pause(options);
    }
    let row = body[index]!;
    const at = `${where}row ${row.number}`;
    const broken = brokenLine(row, body[index + 1], width, shape);
    if (broken) {
      index++;
      row = broken;
      worklist.problems.push({
        where: at,
        what: `and row ${body[index]!.number} are one row with a line break in it: read together`,
      });
    }
    if (last && row.number === last.until + 1 && goesOn(row, shape)) {
      last.until = row.number;
      const further = withClaim(row, last.row, shape);
      daysOf.add(whoseDays(further, shape));
      continueClaim(read, further, worklist, last.claim, at);
      continue;
    }
    last = undefined;
    const what = faultOf(row);
    if (what === 'ruler') continue;
    const why = lastClaim && reasons.below.get(row);
    if (lastClaim && why) {
      const fault = addDetails(lastClaim.claim, why);
      worklist.problems.push({ where: at, what: fault ?? `names no claim: taken for a reason of ${lastClaim.where}` });
      continue;
    }
    const headed = heads?.get(row);
    if (what === TOTAL || headed) groupReasons = headed;
    if (headed) continue;
    if (what) {
      const status = ofStatus.headings.get(row);
      // a section ends in its total: what comes then needs a heading of its own
      if (status !== undefined || (what === TOTAL && !holdsPayers)) groupStatus = status;
      if (status !== undefined && holdsPayers) groupPayer = undefined;
      if (status !== undefined || what === TOTAL) lastClaim = undefined;
      if (status !== undefined) continue;
      const payer = ownPayer || sums.has(row) ? undefined : payerIn(row);
      if (worklist.claims.length > before) aside.push(row);
      if (payer && !holdsPayers) groupStatus = undefined;
      if (payer) lastClaim = undefined;
      if (payer) groupPayer = withoutCode(payer, totals);
      else worklist.problems.push({ where: at, what });
      continue;
    }
    const whole = repairRow(row, width, shape);
    if ('fault' in whole) {
      worklist.problems.push({ where: at, what: whole.fault });
      continue;
    }
    if (whole.note) worklist.problems.push({ where: at, what: whole.note });
    const first = seen.first(whole.row);
    if (first) {
      worklist.problems.push({ where: at, what: `is the same as row ${first.number}: taken once` });
      continue;
    }
    const told = worklist.problems.length;
    const claim = takeRow(read, whole.row, worklist, at, { payer: groupPayer, status: groupStatus });
    // some of a shifted row's values fit where they stand by accident
    if (claim && worklist.problems.length > told + 1 && isShifted(whole.row, width, shape)) {
      worklist.claims.pop();
      worklist.problems.splice(told, Infinity, { where: at, what: 'does not stand under its names but beside them: not taken' });
      continue;
    }
    if (claim) last = { row: whole.row, claim, until: row.number };
    lastClaim = claim;
    if (claim && groupReasons) addReasons(claim.claim, groupReasons);
  }
  explainCodes(worklist.claims.slice(before), aside);
  const whose = daysOf.has('claim') ? 'claim' : daysOf.has('line') ? 'line' : undefined;
  if (whose) for (const claim of worklist.claims.slice(before)) worklist.daysOf.set(claim, whose);
  options.signal?.throwIfAborted();
}

/** The row right above the names may head the first section; every other one may name the payer whose list it is. */
const titlePayers = (preamble: Row[], hasSections: boolean): (string | undefined)[] =>
  preamble
    .filter((row) => !isBlank(row))
    .map((row, index, rows) => titlePayer(row, hasSections && index === rows.length - 1))
    .reverse();

const isBlankCell = (row: Row, index: number): boolean => cellText(row.cells[index]) === '';

function takeRow(read: RowReader, row: Row, worklist: Worklist, where: string, group?: Group): ImportedClaim | undefined {
  const imported = rowToClaim(read, row, where, group);
  if (Object.keys(imported.claim).length === 0) {
    worklist.problems.push({ where, what: 'no value of this row could be taken' });
    return undefined;
  }
  worklist.claims.push(imported);
  return imported;
}

/** Reads a row that goes on with the claim above it. */
function continueClaim(read: RowReader, row: Row, worklist: Worklist, first: ImportedClaim, where: string): void {
  const further = rowToClaim(read, row, where, { payer: first.claim.payer });
  if (!addRow(first.claim, further)) worklist.claims.push(further);
  worklist.problems.push({ where, what: `names no claim: taken for a further line or reason of ${first.where}` });
}

/** A row that a line break nobody quoted has cut in two: both halves are short, together they fit, and the second is no claim by itself. */
function brokenLine(row: Row, next: Row | undefined, width: number, shape: ListShape): Row | undefined {
  if (!next || row.cells.length < 2 || next.cells.length < 2 || next.number !== row.number + 1) return undefined;
  if (row.cells.length + next.cells.length - 1 !== width || notAClaim(next, shape) === undefined) return undefined;
  const last = row.cells.length - 1;
  return {
    number: row.number,
    cells: [...row.cells.slice(0, last), `${cellText(row.cells[last])} ${cellText(next.cells[0])}`, ...next.cells.slice(1)],
  };
}

/** How many there are, where a number of an account would be longer. */
const isCount = (text: string): boolean => /^\d{1,2}(?:,?\d{3})?$/.test(text);

/** Why a row is no claim; `ruler` for a line of dashes, undefined for a claim. */
function notAClaim(row: Row, shape: ListShape): string | undefined {
  if (!row.cells.some(hasDigit) && shape.numeric >= NUMERIC) {
    const words = row.cells.map(cellText).filter((text) => text !== '');
    if (words.length > 1 && !words.every((text) => RULER.test(text) || FORMAT.test(text)) && !words.some(isTotal))
      return 'has no number, no day and no amount: no claim';
  }
  let mapped = 0;
  for (const column of shape.mapped) if (row.cells[column.index] !== undefined && row.cells[column.index] !== '') mapped++;
  let named = 0;
  const isLedBySum = isTotal(cellText(row.cells.find((cell) => cellText(cell) !== '')));
  for (const column of shape.identity) {
    const text = cellText(row.cells[column.index]);
    // `AETNA Total` over how many accounts it adds up.
    if (isLedBySum && isCount(text)) continue;
    if (isPlainNumber(text)) {
      if (column.field === undefined || KIND[column.field] !== 'name') named++;
      continue;
    }
    if (text === '' || isTotal(text) || LABELLED.test(text)) continue;
    if (column.field !== undefined && KIND[column.field] === 'name' ? isName(text) : /[\d#]/.test(text)) named++;
  }
  if (named > 1 && mapped > shape.mapped.length / 2) return undefined;
  const texts = row.cells.map(cellText);
  const filled = texts.filter((text) => text !== '');
  if (filled.every((text) => RULER.test(text)) || filled.every((text) => FORMAT.test(text))) return 'ruler';
  const sums = texts.some(isTotal);
  if (sums && (named === 0 || mapped <= shape.mapped.length / 2)) return TOTAL;
  if (filled.every((text) => text === UNSURE))
    return 'two names stand above each value, and nothing says which is its own: not taken';
  if (named === 0)
    return filled.length <= 2
      ? `"${filled.join(' ').slice(0, 60)}" is no claim`
      : 'has no account, claim number, name or member ID: not taken';
  // `Q02` and its words, of a legend: no claim has words for a number
  const isWords = ({ field, index }: Column): boolean =>
    field !== undefined && KIND[field] === 'id' && /\p{L}{3}/u.test(texts[index] ?? '') && !/\d/.test(texts[index] ?? '');
  if (filled.length === 2 && shape.mapped.length > 3 && shape.identity.some(isWords))
    return `"${filled.join(' ').slice(0, 60)}" is no claim`;
  if (filled.length === 1 && shape.mapped.length > 2) return `"${filled[0]!.slice(0, 60)}" stands alone in its row: no claim`;
  if (
    mapped <= 1 &&
    filled.length <= 2 &&
    /\b(?:page|printed|report|run date|generated|end of|confidential|filter|sorted|as of|user)\b/i.test(filled.join(' '))
  )
    return `"${filled.join(' ').slice(0, 60)}" is no claim`;
  return undefined;
}

/** Columns of numbers, days and amounts that a list has, from which on a row without a digit is none of its claims. */
const NUMERIC = 3;

const hasDigit = (cell: Cell): boolean => typeof cell !== 'string' || /\d/.test(cell);

/** `*** MEDICARE PART A`: what a report draws around its sums. */
const DRAWN = /^[*=#>-]{2}/;
/** Nobody is called so: `CLASS TOTAL MEDICARE` in the column of names. */
const SUM = /\btotals?\b/i;
const isName = (text: string): boolean =>
  /\p{L}/u.test(text) && !DRAWN.test(text) && !SUM.test(text) && !/\d/.test(text.replace(/[[(].*$/, ''));
