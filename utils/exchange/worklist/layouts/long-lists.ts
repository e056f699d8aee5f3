/**
 * Lists that give each value a row of its own: `Acct, Field, Value`, then `A10001, Payer, AETNA`, `A10001, Total Charges, 1200.00`. The rows of one account
 * become one, with a column for each field.
 */

import { type Cell, cellText, isBlank, type Row } from '../cells/table';
import { IDENTITY } from '../columns/list-shape';
import type { WorklistField } from '../names/header-names';
import { matchName } from '../names/headers';

/** Rows that are looked at for a column of fields' names. */
const SEARCHED = 80;
/** Fields that are named in it, the share of its names that are known, and rows that an account has, at least. */
const [FIELDS, KNOWN, ROWS] = [4, 0.6, 3];
/** Names that such a column has at most. */
const MOST = 40;

const NAMES_CLAIM: ReadonlySet<WorklistField | 'ignored'> = new Set(IDENTITY);
/** Fields that a claim may have several of. */
const SEVERAL: ReadonlySet<WorklistField | 'ignored'> = new Set(['reasonCode', 'remarkCode', 'diagnosisCodes']);

/** Names first, then a row for each account with the number of its first row; undefined where the list is no such. */
export function longList(rows: Row[]): Row[] | undefined {
  const head = rows.findIndex((row) => row.cells.filter((cell) => cell !== '').length > 2);
  const names = rows[head]?.cells.map(cellText) ?? [];
  const fields = names.map((name) => matchName(name)?.field ?? 'ignored');
  // of a patient and an account the account says which claim it is
  const key = fields.indexOf(IDENTITY.find((field) => fields.includes(field)) ?? 'payer');
  if (head < 0 || !NAMES_CLAIM.has(fields[key] ?? 'ignored')) return undefined;
  const some = rows.slice(head + 1, head + 1 + SEARCHED).filter((row) => !isBlank(row));
  const place = names.findIndex((_, at) => at !== key && at + 1 < names.length && namesFields(some, at));
  if (place < 0 || place + 1 === key) return undefined;
  const others = names.flatMap((_, at) =>
    at !== key && at !== place && at !== place + 1 && fields[at] !== 'ignored' ? [at] : [],
  );
  const body = rows.slice(head + 1).filter((row) => !isBlank(row));
  return recordsOf(body, { names, number: rows[head]!.number, key, place, others });
}

interface Places {
  names: string[];
  number: number;
  key: number;
  /** the column of the fields' names; the values stand right of it */
  place: number;
  /** what else of the claim stands in each of its rows */
  others: number[];
}

/** The names of fields stand in this column, again and again. */
function namesFields(some: readonly Row[], at: number): boolean {
  const texts = some.map((row) => cellText(row.cells[at]));
  const different = new Set(texts);
  if (different.size < FIELDS || different.size > MOST || different.has('') || texts.some((text) => /\d{3}/.test(text)))
    return false;
  const matches = [...different].flatMap((text) => matchName(text)?.field ?? []);
  const fields = new Set(matches.filter((field) => field !== 'ignored'));
  return fields.size >= FIELDS && matches.length >= different.size * KNOWN;
}

function recordsOf(body: readonly Row[], { names, number, key, place, others }: Places): Row[] | undefined {
  const labels = [...new Set(body.map((row) => cellText(row.cells[place])))].filter((label) => label !== '');
  const records = new Map<string, { row: Row; values: Map<string, Cell> }>();
  for (const row of body) {
    const [account, label, value] = [cellText(row.cells[key]), cellText(row.cells[place]), row.cells[place + 1] ?? ''];
    if (account === '' || label === '') return undefined;
    const record = records.get(account) ?? { row, values: new Map<string, Cell>() };
    records.set(account, record);
    if (others.some((at) => cellText(row.cells[at]) !== cellText(record.row.cells[at]))) return undefined;
    const before = record.values.get(label);
    if (before === undefined || before === '') record.values.set(label, value);
    else if (SEVERAL.has(matchName(label)?.field ?? 'ignored'))
      record.values.set(label, `${cellText(before)}, ${cellText(value)}`);
    // said twice and differently: nothing tells of which claim
    else if (cellText(before) !== cellText(value)) return undefined;
  }
  if (body.length < records.size * ROWS) return undefined;
  return [
    { number, cells: [names[key]!, ...others.map((at) => names[at]!), ...labels] },
    ...[...records.values()].map(({ row, values }) => ({
      number: row.number,
      cells: [...[key, ...others].map((at) => row.cells[at] ?? ''), ...labels.map((label) => values.get(label) ?? '')],
    })),
  ];
}
