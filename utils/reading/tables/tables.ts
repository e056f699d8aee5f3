/** What each table on a page is about, and the fields of its columns. */

import { isProgram } from '../draft/payer';
import { codesInText, DAY_BEFORE, isWordedRevenue } from '../values/codes';
import { parse } from '../values/parse';
import { shareOf } from '../values/party-shares';
import { AMOUNT_AND_CODE, CODE_AND_AMOUNT } from '../values/reasons';
import { ledByRevenue } from '../values/service-cells';
import { isStatusWord, statusMeaning } from '../values/status';
import { money } from '../values/values';
import { type Meaning, meanings } from '../words/labels';
import { remembered } from '../words/remembered';
import { isBlank, isFigure } from '../words/text';
import type { Kind } from '../words/words';
import type { Cell } from './cells';
import { fromContent, isStatusColumn, SAMPLE } from './columns-by-content';
import { withComments } from './comments';
import type { Grid, GridRow } from './grid';
import { partOf, partsOfHead } from './head-parts';
import { withKinds } from './kinds-of-claims';
import { listsCategories, listsDiagnoses } from './listed-columns';
import { unlisted } from './listed-heads';
import { asOneRow } from './paired-rows';
import { unstacked } from './stacked-columns';

export interface Entry {
  field: string;
  kind: Kind;
  text: string;
  units: number[];
  /** the column's words */
  header: string;
  score: number;
  lines: string[];
}

export type TableType = 'lines' | 'claims' | 'reasons' | 'other';

export interface Table {
  grid: Grid;
  /** for each header row of the grid */
  types: TableType[];
  columns: Column[][];
}

export interface Column {
  index: number;
  field: string;
  kind: Kind;
  header: string;
  score: number;
  /** which line of the cell, where the column's header names two things one under the other; -1 for all of it */
  line: number;
}

const SEVERAL = new Set(['modifiers', 'reasons', 'diagnosisCodes', 'none']);

/** A code with its group among such cells stands in a row below its line: `PR-3 $100.00` under `Qty`. */
const FIGURES: ReadonlySet<Kind> = new Set<Kind>(['quantity', 'dates']);

/** `E55 - Not authorized` */
const CODE_AND_WORDS = /^(?=[A-Z]{0,3}\d)[A-Z0-9]{2,6} ?[-–—:] ?\p{L}{3}/u;

const beginsWithCode = remembered((text) => {
  const [first] = codesInText(text);
  return (first?.at === 0 && first.system !== 'rarc') || CODE_AND_AMOUNT.test(text) || AMOUNT_AND_CODE.test(text);
});

/** Most of a column's filled cells begin with codes that say by their form what they are. */
function holdsCodes(rows: readonly GridRow[], column: number, header: string): boolean {
  const why = /^(?:denials?|disallow(?:ed|ance)?|adjustments?)$/i.test(header);
  const texts = rows
    .slice(0, SAMPLE)
    .map((row) => row.byColumn[column]?.text ?? '')
    // the word before a sum in the next column
    .filter((text) => isFigure(text) || (!isBlank(text) && !/^(?:net|totals?)$/i.test(text)));
  // A column of adjustments may have their remarks below them; one of remarks alone is told by its head.
  const adjusts = texts.some((text) => codesInText(text)[0]?.system === 'carc');
  const coded = texts.filter(
    (text) => beginsWithCode(text) || (adjusts && codesInText(text)[0]?.at === 0) || (why && CODE_AND_WORDS.test(text)),
  );
  return texts.length > 0 && coded.length > texts.length * 0.6;
}

/** Where one column says what this payer did, another of these says what another one did before. */
const OTHERS = /\bmedicare\b|\bmedicaid\b|\bprimary\b|\bother\b|\bcob\b|^ins(?:urance|\.)? (?:paid|pd|payment|pmt)$/i;

/** A trace beside no payment is an inquiry's, and a medical record's number in a list is the hospital's. */
const isOfTable = ({ field }: Meaning, text: string, header: readonly Cell[]): boolean =>
  field === 'checkNumber' && /^trace\b/i.test(text)
    ? header.some((cell) =>
        /\b(?:check|chk|eft|ach|remit\w*|ra|warrant|deposit)\b|\b(?:paid|pay\w*) (?:date|on)\b|\bdate paid\b/i.test(cell.text),
      )
    : !(field === 'memberId' && /^(?:mrn|med\w* rec\w*)\b/i.test(text));

/** `Svc Line`, or `Srv` over the first column: the numbers of the services, and not how many. */
const countsLines = (text: string, index: number): boolean =>
  /^(?:svc|serv|srv|service)\.?(?: (?:line|ln|item))?(?: ?#| no\.?| nbr| number)?$/i.test(text) &&
  (index === 0 || / (?:line|ln|item)\b/i.test(text));

function columnsOf(header: readonly Cell[], rows: readonly GridRow[]): Column[] {
  const options: (Column & { rank: number })[] = [];
  /** The words of the status stand in another column: codes under `Status` are then why. */
  const elsewhere = (index: number): boolean => header.some((_, at) => at !== index && isStatusColumn(rows, at));
  header.forEach((cell, index) => {
    if (holdsCodes(rows, index, cell.text) && (!/\bstatus$|\bcategory\b/i.test(cell.text) || elsewhere(index))) {
      options.push({ index, field: 'reasons', kind: 'reasons', header: cell.text, score: 0.95, line: -1, rank: 2 });
      return;
    }
    for (const part of partsOfHead(cell, rows, index)) {
      for (const meaning of meaningsOfHead(part.text, rows, index)) {
        const fit =
          isOfTable(meaning, part.text, header) && !(meaning.field === 'units' && countsLines(part.text, index))
            ? shapeFit(rows, index, part, meaning)
            : 0;
        if (fit < 0.5) continue;
        options.push({
          index,
          field: meaning.field,
          kind: meaning.kind,
          header: part.text,
          score: meaning.score,
          line: part.line,
          rank: meaning.score * (0.5 + fit / 2) + (meaning.field === 'none' ? -0.001 : 0),
        });
      }
    }
  });
  for (const option of options)
    if (
      OTHERS.test(option.header) &&
      options.some((one) => one.field === option.field && !OTHERS.test(one.header) && one.score > 0.5)
    )
      option.rank -= 0.3;
  // Of several columns that may hold the services one that is empty holds none.
  const isFilled = ({ index }: Column): boolean => rows.some((row) => !isBlank(row.byColumn[index]?.text ?? ''));
  const services = options.filter((option) => option.field === 'procedure');
  for (const option of services.some(isFilled) ? services : []) if (!isFilled(option)) option.rank -= 0.5;
  options.sort((a, b) => b.rank - a.rank || a.index - b.index);
  const taken = new Set<string>();
  const used = new Set<string>();
  const chosen: Column[] = [];
  for (const option of options) {
    const place = `${option.index}.${option.line}`;
    if (used.has(place)) continue;
    if (!SEVERAL.has(option.field) && taken.has(option.field)) {
      used.add(place);
      continue;
    }
    used.add(place);
    taken.add(option.field);
    chosen.push(option);
  }
  return ownNumbers(withComments(withKinds(fromContent(chosen, header, rows), header, rows), header, rows), options)
    .sort((a, b) => a.index - b.index || a.line - b.line)
    .map(firstDay);
}

/** A party alone over amounts heads its shares: `Patient`, beside another column of that name over people. */
function meaningsOfHead(text: string, rows: readonly GridRow[], column: number): readonly Meaning[] {
  const shown = rows.slice(0, SAMPLE).flatMap((row) => row.byColumn[column]?.text ?? []);
  const share = shareOf(text, shown.find((one) => !isBlank(one)) ?? '');
  return share && shown.every((one) => isBlank(one) || money(one)?.sure) ? [share] : meanings(text, true);
}

/** `DOS`, then `To`: the day before another column's last day is the first one. */
const firstDay = (column: Column, at: number, all: readonly Column[]): Column =>
  column.field === 'serviceDate' && column.line < 0 && all[at + 1]?.field === 'serviceTo'
    ? { ...column, field: 'serviceFrom', kind: 'date' }
    : column;

/** The payer's number where one column names it and another is a plain claim number: that one is then the provider's own, as at clearinghouses. */
export const PAYERS_NUMBER = /\bpayer|\bpayor|\bicn\b|\bdcn\b|\bccn\b|\btcn\b|\bcontrol\b/i;

/** Numbers of many things. */
const REFERENCE = /^(?:ref\b|reference|doc\b|document|track|encounter)/i;

const BARE_CONTROL = /^control (?:no\.?|numbers?|#|num\.?)$/i;

function ownNumbers(chosen: readonly Column[], options: readonly Column[]): Column[] {
  const numbers = options.filter((option) => option.field === 'claimNumber');
  // `Control no.` is the payer's where no other column says so of its own.
  const isPayers = ({ header }: Column): boolean => PAYERS_NUMBER.test(header) && !OTHERS.test(header);
  const payers = numbers.find((option) => isPayers(option) && !BARE_CONTROL.test(option.header)) ?? numbers.find(isPayers);
  const plain = numbers.find(
    (option) => (!isPayers(option) && !REFERENCE.test(option.header)) || (BARE_CONTROL.test(option.header) && option !== payers),
  );
  if (!payers || !plain || payers.index === plain.index) return [...chosen];
  const same = (a: Column, b: Column): boolean => a.index === b.index && a.line === b.line;
  const rest = chosen.filter((column) => column.field !== 'claimNumber' && !same(column, payers) && !same(column, plain));
  const account = chosen.some((column) => column.field === 'patientAccountNumber');
  return [
    ...rest,
    { ...payers, field: 'claimNumber' },
    ...(account ? [] : [{ ...plain, field: 'patientAccountNumber', kind: 'id' as const }]),
  ];
}

/** The share of a column's filled cells that have the form of the field; 1 where all are empty. */
function shapeFit(
  rows: readonly GridRow[],
  column: number,
  { line, text: header }: { line: number; text: string },
  meaning: Meaning,
): number {
  if (meaning.field === 'none') return 1;
  let filled = 0;
  let fit = 0;
  for (const row of rows.slice(0, SAMPLE)) {
    const cell = row.byColumn[column];
    const text = cell ? partOf(cell, line) : '';
    if (isBlank(text) || (FIGURES.has(meaning.kind) && codesInText(text)[0]?.at === 0)) continue;
    filled++;
    if (meaning.field === 'payer' && /\bprogram\b/i.test(header) && !isProgram(text)) continue;
    const either =
      meaning.kind === 'procedure' &&
      ((/\brev/i.test(header) ? /^(?:rev(?:enue)?\.? ?)?\d{3,4}\b/i : /^rev(?:enue)?\.?(?: code)? ?#?\d{3,4}\b/i).test(text) ||
        isWordedRevenue(text) ||
        ledByRevenue(text) ||
        // `No procedure code` over `Rev 0250`
        (cell && line < 0 && cell.lines.slice(1).some((one) => /^rev(?:enue)?\.?(?: code)? ?#?\d{3,4}$/i.test(one))));
    if (
      either ||
      parse(meaning.kind, meaning.kind === 'procedure' ? text.replace(DAY_BEFORE, '$2') : text) ||
      (cell && line < 0 && parse(meaning.kind, cell.lines[0] ?? ''))
    )
      fit++;
  }
  return filled === 0 ? 1 : fit / filled;
}

export function understand(shown: Grid): Table {
  const grid = unstacked(unlisted(asOneRow(shown)));
  const columns = grid.headers.map((header, index) =>
    columnsOf(
      header,
      grid.rows.filter((row) => row.under === index),
    ),
  );
  const types: TableType[] = columns.map((list, index) => typeOf(grid, list, index));
  // A record over two lines of text has its columns over two header rows: together they may be a claim's.
  const counts = columns.map((_, index) => grid.rows.filter((row) => row.under === index).length);
  const filled = columns.map((_, index) => index).filter((index) => counts[index]! * 2 >= Math.max(1, ...counts));
  if (filled.length === 2 && !types.some((type) => type !== 'other')) {
    const has = (field: string): boolean => filled.some((index) => columns[index]!.some((column) => column.field === field));
    if ((has('claimNumber') || has('memberId')) && has('statusText') && (has('billed') || has('paid')))
      types[filled[0]!] = 'claims';
  }
  if (filled.length === 2 && !types.includes('lines') && types.includes('claims') && alternate(grid.rows, filled)) {
    types[filled[0]!] = 'claims';
    types[filled[1]!] = 'other';
  }
  return { grid, columns, types };
}

/** Every row of the first kind is followed by one of the second: two rows a record. */
function alternate(rows: readonly GridRow[], [first, second]: readonly number[]): boolean {
  const kinds = rows.map((row) => row.under).filter((under) => under >= 0);
  return kinds.every((under, index) => under === (index % 2 === 0 ? first : second));
}

/** What was authorized, and how much of it is used: codes, days and units as service lines have them, but nothing was billed yet. */
export const listsAuthorizations = (heads: Grid['headers'][number]): boolean =>
  heads.some(({ text }) =>
    /^(?:(?:prior |pre-?)?auth(?:ori[sz]ation|\.)?|referral|pa|certification)(?: ?(?:#|nos?\.?|numbers?|id))?$/i.test(text),
  ) && heads.some(({ text }) => /\b(?:used|remaining|left|decision|approved|authori[sz]ed|requested|expires?)\b/i.test(text));

const NOT_CLAIMS =
  /\b(?:history|chain|versions|related|recent|previous|prior|other claims|appeals?|disputes?|authorizations?|referrals?|eligibility|benefits?|coverage|fee schedule|remittances?|accumulators?|attachments?|documents?|messages|tickets?|investigations?)\b/i;

/** What was sent and came back by its number in X12: `837I out`, `277CA in`. */
const TRANSACTION = /^(?:x12 )?(?:837[ipd]?|99[79]|ta1|27[567](?:ca|u)?|835)\b/i;

/** The way of a claim's files, whose control numbers are those of the files. */
function listsTransactions({ rows }: Grid, index: number): boolean {
  const own = rows.filter((row) => row.under === index);
  const columns = own[0]?.byColumn.map((_, column) => column) ?? [];
  return columns.some(
    (column) => own.filter((row) => TRANSACTION.test(row.byColumn[column]?.text ?? '')).length > own.length / 2,
  );
}

/** Small print that names a service's code: `HCPCS 27447 mod LT`, `Revenue 0710 · Qty 2`. */
const CODE_TOLD = /\b(?:cpt|hcpcs|proc(?:edure)?(?: code)?|rev(?:enue)?(?: code)?):? (?=\S*\d)[A-Z\d]{3,5}\b/i;

const tellCodes = ({ rows }: Grid, index: number): boolean => {
  const own = rows.filter((row) => row.under === index);
  return own.filter((row) => CODE_TOLD.test(row.byColumn[0]?.text ?? '')).length > own.length / 2;
};

function typeOf(grid: Grid, columns: readonly Column[], index: number): TableType {
  const has = (field: string, least = 0.5): boolean => columns.some((column) => column.field === field && column.score >= least);
  const filled = (field: string): boolean => {
    const column = columns.find((one) => one.field === field);
    return (
      column !== undefined && grid.rows.some((row) => row.under === index && (row.byColumn[column.index]?.text ?? '') !== '')
    );
  };
  const amounts = ['billed', 'paid', 'allowed'].filter((field) => has(field)).length;
  const dated = has('serviceDate') || has('serviceFrom');
  // How many were asked for is no charge: `Requested 11` beside `Approved 11`.
  const asked = amounts === 1 && columns.some(({ field, header }) => field === 'billed' && /^requested\b/i.test(header));
  if ((amounts === 0 || asked) && (listsAuthorizations(grid.headers[index]!) || listsTransactions(grid, index))) return 'other';
  if (!has('claimNumber', 0.9) && !has('memberId', 0.9)) {
    if ((has('procedure') && filled('procedure')) || (has('revenueCode', 0.9) && filled('revenueCode'))) {
      const full = has('billed') && has('units') && amounts > 1;
      if ((amounts > 0 || dated || has('units')) && !(NOT_CLAIMS.test(grid.title) && !dated && !full))
        return has('billed') || dated || (has('units') && has('paid') && amounts > 1) ? 'lines' : 'other';
    }
    if (has('units') && has('billed') && dated) return 'lines';
    if (amounts > 1 && has('billed') && tellCodes(grid, index)) return 'lines';
    if (
      /\b(?:service|claim) ?lines?\b|\bline (?:items?|details?|level)\b|\bservices\b/i.test(grid.title) &&
      has('billed') &&
      (dated || has('units'))
    )
      return 'lines';
  }
  // One row of amounts with a code is what a box says of its line, and no list of codes.
  if (
    amounts > 1 &&
    !has('claimNumber') &&
    grid.rows.filter((row) => row.under === index).length === 1 &&
    !dated &&
    !has('units')
  )
    return 'other';
  const identified =
    (has('claimNumber') && filled('claimNumber')) || ((has('memberId') || has('patientName')) && has('billed') && dated);
  const own =
    /^all (?:open|claims|recent)\b(?!.*\b(?:appeals?|disputes?|authori[sz]ations?)\b)/i.test(grid.title) ||
    /^claims?\b(?! (?:investigations?|messages|appeals?|disputes?|chain|history|versions?)\b)/i.test(grid.title) ||
    !NOT_CLAIMS.test(grid.title);
  const ofLines = has('procedure', 0.9) && filled('procedure') && !eachItsClaim(grid, columns, index);
  if (identified && !ofLines && (has('statusText') || amounts > 0) && own) return 'claims';
  if (
    grid.headers[index]!.some((cell) => /\bcat(?:egory)?\b/i.test(cell.text)) &&
    grid.headers[index]!.some((cell) => /\bcode\b|^(?:claim )?status$/i.test(cell.text)) &&
    (!dated || listsCategories(grid, index))
  )
    return 'reasons';
  // A list of diagnoses has codes and words as well.
  if (listsDiagnoses(grid, index)) return 'other';
  const described =
    columns.some((column) => /descri|explanation|message|meaning|narrative|text|definition|reason$/i.test(column.header)) ||
    grid.headers[index]!.some((cell) => /descri|explanation|message|meaning|narrative|definition|\btext\b/i.test(cell.text));
  const coded =
    has('reasons') ||
    columns.some((column) => column.field === 'procedure' && /^code$/i.test(column.header)) ||
    grid.headers[index]!.some((cell) => /\bcodes?\b/i.test(cell.text) && !/\bdiag|\bdx\b|\bicd/i.test(cell.text));
  // The day of an error is no day of service.
  const errors = /\b(?:errors?|rejections?|edits)\b/i.test(grid.title) && !has('serviceDate', 0.9) && !has('serviceFrom', 0.9);
  if (coded && (described || grid.headers[index]!.some((cell) => /amount|\bamt\b/i.test(cell.text))) && (!dated || errors))
    return 'reasons';
  return 'other';
}

/** Claims of one line each: whose it is and how it stands beside the service, and no number twice. */
function eachItsClaim(grid: Grid, columns: readonly Column[], index: number): boolean {
  const at = (field: string): Column | undefined => columns.find((column) => column.field === field);
  const number = at('claimNumber');
  if (!number || number.score < 0.9 || !at('statusText') || !(at('memberId') ?? at('patientName'))) return false;
  const numbers = grid.rows.flatMap((row) => (row.under === index ? (row.byColumn[number.index]?.text ?? []) : []));
  return numbers.length > 1 && new Set(numbers).size === numbers.length;
}

/** The entries of a row under its header row. */
export function entriesOf(table: Table, row: GridRow): Entry[] {
  if (row.under < 0) return [];
  const entries: Entry[] = [];
  for (const column of table.columns[row.under]!) {
    const cell = row.byColumn[column.index];
    if (!cell) continue;
    const text = partOf(cell, column.line);
    if (text === '') continue;
    const ends =
      column.kind === 'dates' && column.line < 0 && cell.lines.length === 2 && cell.lines.every((line) => parse('dates', line))
        ? `${cell.lines[0]} - ${cell.lines[1]}`
        : undefined;
    const status = column.kind === 'status' && cell.lines.length > 1 ? statusAbove(cell.lines) : undefined;
    entries.push({
      field: column.field,
      kind: column.kind,
      text: ends ?? status ?? text,
      units: cell.units,
      header: column.header,
      score: column.score,
      lines: ends ? [ends] : column.line < 0 ? cell.lines : [text],
    });
  }
  return entries;
}

/** The status that a day or a note stands below: `Paid` over `Payment date October 9, 2026`. */
function statusAbove([above = '', small = '']: readonly string[]): string | undefined {
  const told = isStatusWord(above) || (statusMeaning(above) !== undefined && above.length < 40 && /\d{4}/.test(small));
  return told ? above : undefined;
}
