/**
 * Extracts that say before each row what kind it is: `HDR`, `COL`, `DTL`, `TRL`, or that an open invoice is one and a payment is none. Rows of the kind that
 * most are stay; the others hold no claim.
 */
import type { Problem } from '../../imported';
import { cellText, type Row } from '../cells/table';
import { matchName, nameWords } from '../names/headers';

/** `DTL`, `01`, `D2`. */
const KIND = /^[A-Z0-9]{1,4}$/;
/** What the column of kinds is called where the names' row says it. */
const RECORD_TYPE = /^rec(?:ord)?[ _.-]?(?:type|typ|tp|code|cd|ind|id)?$/i;
/** More than a file has kinds of records. */
const MOST_KINDS = 6;

/** The rows of the commonest kind and those that say none; what is left out is told. */
export function claimRecords(names: readonly string[], rows: Row[], problems: Problem[], where: string): Row[] {
  const others = new Set([...otherRecords(names, rows), ...otherTransactions(names, rows)]);
  if (others.size === 0) return rows;
  for (const row of others)
    problems.push({ where: `${where}row ${row.number}`, what: `is a record of another kind (${kindIn(row, names)}): no claim` });
  return rows.filter((row) => !others.has(row));
}

const kindIn = (row: Row, names: readonly string[]): string => cellText(row.cells[Math.max(typeColumn(names), 0)]).slice(0, 30);

/** The names' row says its own kind, or what it is, where the others say theirs, and a record of another kind has half the cells of the rest, or fewer. */
function otherRecords(names: readonly string[], rows: Row[]): Row[] {
  const own = names[0] ?? '';
  if (!RECORD_TYPE.test(own) && (!KIND.test(own) || matchName(own))) return [];
  const kinds = Map.groupBy(rows, (row) => cellText(row.cells[0]));
  if (kinds.size < 2 || kinds.size > MOST_KINDS || ![...kinds.keys()].every((kind) => KIND.test(kind))) return [];
  const [usual = [], ...more] = [...kinds.values()].sort((a, b) => b.length - a.length);
  const length = filled(usual[0]);
  return more.flat().filter((row) => filled(row) <= length / 2);
}

const filled = (row: Row | undefined): number => row?.cells.filter((cell) => cellText(cell) !== '').length ?? 0;

const TYPE = /^(?:transaction|trans|txn|document|doc|record|entry)? ?(?:type|kind)$/;
const typeColumn = (names: readonly string[]): number => names.findIndex((name) => TYPE.test(nameWords(name).join(' ')));

/** In a list of invoices: what was paid or taken off is none. */
const INVOICE = /^(?:invoice|claim|statement charge)$/i;
const NO_INVOICE =
  /^(?:payment|credit(?: memo)?|deposit|journal(?: entry)?|general journal|refund|adjustment|write[- ]?off|sales receipt|discount|transfer)$/i;

function otherTransactions(names: readonly string[], rows: Row[]): Row[] {
  if (!listsInvoices(names, rows)) return [];
  const index = typeColumn(names);
  return rows.filter((row) => NO_INVOICE.test(cellText(row.cells[index])));
}

/** True where the list says of its rows that they are invoices: a bare `Num` is then the invoice's. */
export function listsInvoices(names: readonly string[], rows: Row[]): boolean {
  const index = typeColumn(names);
  if (index < 0) return false;
  const kinds = rows.map((row) => cellText(row.cells[index])).filter((text) => text !== '');
  return kinds.length > 0 && kinds.filter((kind) => INVOICE.test(kind)).length > kinds.length / 2;
}
