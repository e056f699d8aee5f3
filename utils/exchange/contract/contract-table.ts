/**
 * A hospital's contract table as CSV or as a workbook: one term a row, with columns payer, code, modifier, and one of rate, percent of charge, percent of
 * Medicare (with the Medicare rate beside it) and per diem; from and to bound the dates of service.
 */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { Cents } from '@/utils/claim/money';
import type { Problem } from '../imported';
import { decodeText } from '../text';
import { dateShape, parseDate } from '../worklist/cells/dates';
import { cellText, isBlank, type Row } from '../worklist/cells/table';
import { isFault, isValue, parseMoney } from '../worklist/cells/values';
import { findDelimiter, linesOf, recordsOf } from '../worklist/files/delimited';
import { isWorkbook, readWorkbook } from '../worklist/files/workbook';
import { nameWords } from '../worklist/names/headers';

export type Basis = 'rate' | 'percent-of-charge' | 'percent-of-medicare' | 'per-diem';

export interface ContractTerm {
  payer: string;
  /** a procedure, `REV 0450`, `DRG 470`, or `*` for all that has no term of its own */
  code: string;
  modifier?: string;
  basis: Basis;
  /** cents for `rate` and `per-diem`, a share (0.8) for percentages */
  value: number;
  /** cents; what Medicare pays for the code, needed for `percent-of-medicare` */
  medicareRate?: Cents;
  from?: CalendarDate;
  to?: CalendarDate;
  /** for the letter: `row 12 of the contract table` */
  where: string;
}

export interface ContractTable {
  terms: ContractTerm[];
  problems: Problem[];
}

const COLUMNS: Record<string, readonly string[]> = {
  payer: ['payer', 'payer name', 'insurance', 'plan', 'contract'],
  code: [
    'code',
    'procedure',
    'procedure code',
    'cpt',
    'cpt code',
    'cpt hcpcs',
    'hcpcs',
    'drg',
    'ms drg',
    'revenue code',
    'service code',
  ],
  modifier: ['modifier', 'modifiers'],
  rate: ['rate', 'amount', 'fee', 'allowed', 'contract rate', 'fixed rate', 'case rate', 'fee schedule'],
  charge: [
    'percent charge',
    'percentage charge',
    'percent of charge',
    'percent of billed',
    'percentage of charge',
    'poc',
    'charge percent',
    'percent',
  ],
  medicare: ['percent medicare', 'percentage medicare', 'percent of medicare', 'percentage of medicare', 'medicare percent'],
  medicareRate: ['medicare rate', 'medicare', 'medicare allowed', 'medicare amount', 'medicare fee'],
  perDiem: ['per diem', 'per day', 'daily rate', 'per diem rate'],
  from: ['from', 'effective', 'effective date', 'start date', 'valid from', 'effective from', 'from date'],
  to: ['to', 'end', 'end date', 'termination', 'termination date', 'expiration date', 'valid to', 'to date', 'effective to'],
};

const key = (name: string): string => [...nameWords(name.replace(/%/g, ' percent '))].sort().join(' ');

/** A file of either kind. Never throws; a file that is no contract table has one problem and no terms. */
export async function readContractFile(bytes: Uint8Array): Promise<ContractTable> {
  if (!isWorkbook(bytes)) return readContract(decodeText(bytes).text);
  try {
    const { tables, problems } = await readWorkbook(bytes);
    const read = tables.map(({ name, rows }) => termsOf(rows, name && tables.length > 1 ? `sheet "${name}", ` : '', []));
    // a sheet of notes beside the rates is no fault
    const found = read.filter(({ terms }) => terms.length > 0);
    const shown = found.length > 0 ? found : read.slice(0, 1);
    return {
      terms: shown.flatMap(({ terms }) => terms),
      problems: [...problems, ...(shown.length > 0 ? shown.flatMap((one) => one.problems) : [NO_HEADER])],
    };
  } catch (error) {
    return { terms: [], problems: [{ where: 'file', what: error instanceof Error ? error.message : 'cannot be opened' }] };
  }
}

const NO_HEADER: Problem = { where: 'file', what: 'has no row of column names: payer, code and a rate are needed' };

/** A table as text. Never throws; rows that are no terms are in `problems`. */
export function readContract(text: string): ContractTable {
  const problems: Problem[] = [];
  const lines = linesOf(text.replace(/^\ufeff/, ''));
  return termsOf(recordsOf(lines, findDelimiter(lines) ?? ',', problems), '', problems);
}

function termsOf(all: Row[], place: string, problems: Problem[]): ContractTable {
  const rows = all.filter((row) => !isBlank(row));
  const names = new Map<string, string>();
  for (const [field, list] of Object.entries(COLUMNS))
    for (const name of list) if (!names.has(key(name))) names.set(key(name), field);
  const header = rows.findIndex((row) => row.cells.filter((cell) => names.has(key(cellText(cell)))).length >= 3);
  if (header < 0) return { terms: [], problems: [NO_HEADER] };
  const fields = rows[header]!.cells.map((cell) => names.get(key(cellText(cell))));
  const body = rows.slice(header + 1);
  const shape = dateShape(
    body.flatMap((row) => row.cells.filter((_, index) => fields[index] === 'from' || fields[index] === 'to')),
  );
  const terms: ContractTerm[] = [];
  for (const row of body) {
    const where = `${place}row ${row.number}`;
    const value = (field: string): string => cellText(row.cells[fields.indexOf(field)]);
    const term = termOf(value, where, problems);
    if (!term) continue;
    let good = true;
    const missed = (what: string): void => {
      problems.push({ where, what: `${what}: this term was not taken` });
      good = false;
    };
    for (const end of ['from', 'to'] as const) {
      const parsed = fields.includes(end) ? parseDate(value(end), shape) : 'empty';
      if (isValue(parsed)) term[end] = parsed.value;
      else if (isFault(parsed)) missed(parsed.fault);
    }
    if (term.from && term.to && term.to < term.from) missed('ends before it begins');
    if (term.value <= 0) missed('has a rate that is zero or less');
    if (term.basis === 'percent-of-medicare' && term.medicareRate === undefined)
      missed('has no Medicare rate for its percentage');
    if (good) terms.push(term);
  }
  return { terms, problems };
}

function termOf(value: (field: string) => string, where: string, problems: Problem[]): ContractTerm | undefined {
  const payer = value('payer');
  const code = value('code').toUpperCase().replace(/\.0+$/, '') || '*';
  if (payer === '') {
    problems.push({ where, what: 'names no payer: not taken' });
    return undefined;
  }
  const modifier = value('modifier').toUpperCase();
  const amount = (field: string): number | undefined => {
    const parsed = parseMoney(value(field), { decimalComma: false });
    return isValue(parsed) ? parsed.value : undefined;
  };
  const candidates: [Basis, number | undefined][] = [
    ['rate', amount('rate')],
    ['percent-of-charge', share(value('charge'))],
    ['percent-of-medicare', share(value('medicare'))],
    ['per-diem', amount('perDiem')],
  ];
  const given = candidates.filter((one): one is [Basis, number] => one[1] !== undefined);
  if (given.length !== 1) {
    const written = ['rate', 'charge', 'medicare', 'perDiem'].map(value).filter((text) => text !== '');
    const none =
      written.length > 0 ? `has “${written.join('”, “')}” for a rate, which is no amount` : 'has no rate and no percentage';
    problems.push({ where, what: `${given.length === 0 ? none : 'has more than one rate or percentage'}: not taken` });
    return undefined;
  }
  const [basis, number] = given[0]!;
  const medicareRate = amount('medicareRate');
  return {
    payer,
    code,
    ...(modifier ? { modifier } : {}),
    basis,
    value: number,
    ...(medicareRate === undefined ? {} : { medicareRate }),
    where,
  };
}

/** `80%`, `80`, `0.8`, `115 %`: a share. A number up to 3 without a sign of percent is a share already. */
function share(text: string): number | undefined {
  const match = /^(\d{1,4}(?:\.\d+)?)\s*(%?)$/.exec(text);
  if (!match) return undefined;
  const number = Number(match[1]);
  return match[2] === '%' || number > 3 ? number / 100 : number;
}
