/**
 * Worksheets: each claim is a form of labels and values, several in a line (`Patient: OKAFOR, ANA   Account No: 00523174   Birth Date: 01/06/1950`), block after
 * block, and no row of names stands anywhere. They become the list they are.
 */

import { cellText, cleanText, isBlank, type Row } from '../cells/table';
import { IDENTITY } from '../columns/list-shape';
import { findHeader } from '../layouts/header-row';
import type { WorklistField } from '../names/header-names';
import { nameWords } from '../names/headers';
import { bareName } from './page-heads';
import { spansOf } from './print-columns';
import { fieldOf, keyOf, type Labelled, labelsIn } from './row-labels';

/** Rows that are looked at, and the share of them that have labels of fields. */
const [SEARCHED, LABELLED] = [200, 0.4];
/** Fields of a form, and forms, at least. */
const [FIELDS, FORMS] = [4, 2];
/** Names in a row from which on it is a row of them. */
const NAMES = 3;

const NAMES_CLAIM: ReadonlySet<WorklistField | undefined> = new Set(IDENTITY);

/** The forms of a printed text, each label in a line of its own or apart from the next by two blanks or more; undefined for any other text. */
export function printedForms(lines: string[]): Row[] | undefined {
  const some = lines.slice(0, SEARCHED).filter((line) => line.trim() !== '');
  if (some.filter((line) => LABEL.test(line)).length < some.length * LABELLED) return undefined;
  const rows = lines.map((line, index) => {
    // `Account.........: 44021`
    const plain = line.replace(/\f/g, '').replace(/\t/g, '        ').replace(LEADER, ':');
    return { number: index + 1, cells: spansOf(plain).map(({ start, end }) => cleanText(plain.slice(start, end))) };
  });
  return formsIn(rows);
}

const LEADER = /(?<![. ])[. ]{3,200}:(?=\s|$)/g;
const LABEL = /^\s*\p{L}[^:,;|]{1,30}:(?:\s|$)/u;

/** Names first, then a row for each form with the number of its first row; undefined where the rows are no forms. */
export const formRows = (rows: Row[]): Row[] | undefined =>
  rows.slice(0, SEARCHED).some((row) => cellsOf(row).filter((text) => text.includes(':')).length > 1) ? formsIn(rows) : undefined;

function formsIn(rows: Row[]): Row[] | undefined {
  const filled = rows.filter((row) => !isBlank(row));
  const some = filled.slice(0, SEARCHED);
  const isField = (labels: Labelled | undefined): boolean => labels?.some(([label]) => fieldOf(label)) ?? false;
  const first = some.map((row) => labelsIn(cellsOf(row)));
  if (first.filter(isField).length < some.length * LABELLED) return undefined;
  if ((findHeader(some.filter((_, at) => !first[at]))?.score ?? 0) >= NAMES) return undefined;
  const parsed = filled.map((row) => ({ row, labels: labelsIn(cellsOf(row)) }));
  const all = parsed.flatMap(({ labels }) => labels ?? []);
  const key = keysOf(all);
  const start = startOf(all, key);
  return start === undefined ? undefined : recordsOf(parsed, start, key);
}

/** In which column a label's values stand: labels of one field share theirs, but for those that come as often as each other, once in each form (`Prim Ins` and `Payor Plan`). */
function keysOf(labels: Labelled): (label: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const [label] of labels) {
    const [field, words] = [fieldOf(label), nameWords(label).join(' ')];
    if (!field) continue;
    const own = counts.get(field) ?? new Map<string, number>();
    own.set(words, (own.get(words) ?? 0) + 1);
    counts.set(field, own);
  }
  const isTogether = (own: ReadonlyMap<string, number>): boolean => {
    const [one = 0, other = 0] = [...own.values()].sort((a, b) => b - a);
    return other >= FORMS && other >= one * NEARLY;
  };
  const apart = new Set([...counts].flatMap(([field, own]) => (isTogether(own) ? [field] : [])));
  return (label) => (apart.has(fieldOf(label) ?? '') ? nameWords(label).join(' ') : keyOf(label));
}

/** How often one of two labels comes at least, for each of the other. */
const NEARLY = 0.9;

const cellsOf = (row: Row): string[] => row.cells.map(cellText).filter((text) => text !== '');

/** The first label of each form: of those that come as often as what names a claim the first. */
function startOf(labels: Labelled, key: (label: string) => string): string | undefined {
  const counts = new Map<string, number>();
  for (const [label] of labels) if (fieldOf(label)) counts.set(key(label), (counts.get(key(label)) ?? 0) + 1);
  const most = Math.max(0, ...labels.map(([label]) => (NAMES_CLAIM.has(fieldOf(label)) ? counts.get(key(label))! : 0)));
  if (counts.size < FIELDS || most < FORMS) return undefined;
  return [...counts].find(([, count]) => count === most)?.[0];
}

function recordsOf(
  parsed: { row: Row; labels: Labelled | undefined }[],
  start: string,
  keyOf: (label: string) => string,
): Row[] | undefined {
  const isStart = ({ labels }: { labels: Labelled | undefined }): boolean =>
    labels?.some(([label]) => keyOf(label) === start) === true;
  const names = new Map<string, string>();
  const said = new Set<string>();
  const records: { number: number; values: Map<string, string> }[] = [];
  const others: Row[] = [];
  // above the first form, who pays those below it, and so wherever it stands alone again; what ends the last form is that form's own
  const starts = parsed.flatMap((one, at) => (isStart(one) ? [at] : []));
  const alone = parsed.flatMap(({ labels }, at) => (payerAlone(labels) === undefined ? [] : [at]));
  const above = alone.length > 0 && alone[0]! < starts[0]! && alone.at(-1)! < starts.at(-1)!;
  let payer: string | undefined;
  const last = parsed[starts.at(-1)!]?.row;
  for (const { row, labels } of parsed) {
    const heading = above ? payerAlone(labels) : undefined;
    if (heading !== undefined) {
      payer = heading;
      names.set('payer', 'Payer');
      continue;
    }
    const isFirst = isStart({ labels });
    if (isFirst) records.push({ number: row.number, values: new Map(payer === undefined ? [] : [['payer', payer]]) });
    const values = records.at(-1)?.values;
    const fields = labels?.filter(([label]) => fieldOf(label)) ?? [];
    const again = fields.some(([label]) => values?.has(keyOf(label)));
    // below the last form may stand the sums of all; said twice elsewhere, nothing tells of which claim
    const isLast = last !== undefined && row.number > last.number;
    if (again && !isLast) return undefined;
    const isOther = again || (isLast && fields.some(([label]) => !said.has(label))) || labels?.[0]?.[0] === '';
    if (!labels || !values || (isOther && !isFirst)) {
      others.push(row);
      continue;
    }
    for (const [label, value] of labels) {
      if (/[,;|]$/.test(value)) return undefined;
      const key = keyOf(label);
      values.set(key, value);
      said.add(label);
      if (!names.has(key)) names.set(key, label);
    }
  }
  const keys = [...names.keys()];
  return [
    { number: 0, cells: [...names.values()] },
    ...records.map(({ number, values }) => ({ number, cells: keys.map((key) => values.get(key) ?? '') })),
    // alone in its row, where it is told and nothing is made of it
    ...others.map((row) => ({ number: row.number, cells: [cellsOf(row).join(' '), ...keys.slice(1).map(() => '')] })),
  ];
}

/** The payer of a row that names nothing else. */
function payerAlone(labels: Labelled | undefined): string | undefined {
  const fields = labels?.filter(([label]) => fieldOf(label)) ?? [];
  const [only] = fields;
  return only && fields.length === 1 && fieldOf(only[0]) === 'payer' && !ALL.test(only[1]) ? bareName(only[1]) : undefined;
}

/** What a report was filtered by, and nobody's name. */
const ALL = /^(?:$|all\b|any\b|every\b|\*)/i;
