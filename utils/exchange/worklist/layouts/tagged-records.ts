/**
 * Extracts that say before each row what it is, and before the first of each kind what its columns are called: `H|ClaimKey|Patient|…`, `L|ClaimKey|RevCode|…`, then claims and
 * their lines under those letters. They become one list with a row for each line, the claim's values in each.
 */

import { cellText, isBlank, type Row } from '../cells/table';
import { IDENTITY } from '../columns/list-shape';
import type { WorklistField } from '../names/header-names';
import { holdsNumber, matchName } from '../names/headers';
import { lineName } from './nested-heads';

/** Rows in which the names have to come, and names of fields that each row of them has at least. */
const [SEARCHED, NAMES] = [40, 3];
/** Rows below the names that begin with one of their letters, of all. */
const LED = 0.8;
const TAG = /^[A-Z0-9]{1,5}$/i;

const NAMES_CLAIM: ReadonlySet<WorklistField> = new Set(IDENTITY);
const OF_LINE: ReadonlySet<WorklistField> = new Set(['procedure', 'revenueCode']);

interface Kind {
  tag: string;
  head: Row;
  names: string[];
  fields: WorklistField[];
}

const texts = (row: Row): string[] => row.cells.map(cellText);
const fold = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

function kindOf(row: Row): Kind | undefined {
  const [tag = '', ...names] = texts(row);
  if (!TAG.test(tag) || names.some(holdsNumber)) return undefined;
  const fields = names.flatMap((name) => {
    const field = name === '' ? undefined : matchName(name)?.field;
    return field === undefined || field === 'ignored' ? [] : [field];
  });
  return fields.length < NAMES ? undefined : { tag, head: row, names, fields };
}

/** Names first, then a row for each line, or for a claim that has none; the same rows where the list is no such extract. */
export function taggedRecords(rows: Row[]): Row[] {
  const kinds = rows.slice(0, SEARCHED).flatMap((row) => kindOf(row) ?? []);
  const [claims, ...others] = kinds.filter(({ fields }) => isOf(fields, NAMES_CLAIM) && !isOf(fields, OF_LINE));
  const [lines, ...more] = kinds.filter(({ fields }) => isOf(fields, OF_LINE));
  if (!claims || !lines || others.length + more.length > 0 || claims.tag === lines.tag) return rows;
  const heads = new Set(kinds.map(({ head }) => head));
  const below = rows.slice(rows.indexOf(claims.head) + 1).filter((row) => !isBlank(row) && !heads.has(row));
  const led = below.filter((row) => [claims.tag, lines.tag].includes(cellText(row.cells[0])));
  if (led.length === 0 || led.length < below.length * LED) return rows;
  return joined(claims, lines, below);
}

const isOf = (fields: readonly WorklistField[], wanted: ReadonlySet<WorklistField>): boolean =>
  fields.some((field) => wanted.has(field));

function joined(claims: Kind, lines: Kind, below: Row[]): Row[] {
  // `ClaimKey` in both says which claim a line is of; without such a name it is the one above
  const shared = lines.names.flatMap((name, at) => {
    const place = name === '' ? -1 : claims.names.findIndex((own) => fold(own) === fold(name));
    return place < 0 ? [] : [{ at, place }];
  });
  const keyOf = (cells: readonly string[], place: 'at' | 'place'): string =>
    shared.map((one) => cells[one[place]] ?? '').join('\u0001');
  const records: { row: Row; cells: string[]; lines: { row: Row; cells: string[] }[] }[] = [];
  const byKey = new Map<string, (typeof records)[number] | undefined>();
  let last: string | undefined;
  const rest: Row[] = [];
  for (const row of below) {
    const [tag = '', ...cells] = texts(row);
    if (tag === claims.tag) {
      const key = keyOf(cells, 'place');
      records.push({ row, cells, lines: [] });
      // of two claims of one key a line is the last one's only right below it
      byKey.set(key, byKey.has(key) ? undefined : records.at(-1)!);
      last = key;
    } else {
      const key = keyOf(cells, 'at');
      const claim = tag !== lines.tag ? undefined : key === last ? records.at(-1) : byKey.get(key);
      if (claim) claim.lines.push({ row, cells });
      else rest.push(row);
    }
  }
  const own = lines.names.flatMap((_, at) => (shared.some((one) => one.at === at) ? [] : [at]));
  const pad = (cells: readonly string[]): string[] => claims.names.map((_, at) => cells[at] ?? '');
  const lineOf = (cells: readonly string[]): string[] => own.map((at) => cells[at] ?? '');
  return [
    { number: claims.head.number, cells: [...claims.names, ...own.map((at) => lineName(lines.names[at]!))] },
    ...records.flatMap(({ row, cells, lines: further }) =>
      further.length === 0
        ? [{ ...row, cells: [...pad(cells), ...lineOf([])] }]
        : further.map((line) => ({ ...line.row, cells: [...pad(cells), ...lineOf(line.cells)] })),
    ),
    // alone in its row, where it is told and nothing is made of it
    ...rest.map((row) => ({ ...row, cells: [texts(row).filter(Boolean).join(' '), ...pad([]).slice(1), ...lineOf([])] })),
  ];
}
