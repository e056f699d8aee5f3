/**
 * One door for every file that comes in. What a file is, is told by its bytes; its name is only a hint. Nothing is written here:
 * the result is a preview, and the caller decides what of it becomes entries of the log.
 */

import { looksLikeFhir, readFhir } from './fhir/read-fhir';
import type { ImportResult, Problem } from './imported';
import { pagesOf } from './mail';
import { decodeText } from './text';
import { withoutApostrophes } from './worklist/cells/apostrophes';
import type { Table } from './worklist/cells/table';
import { findDelimiter, linesOf, recordsOf, unwrapped } from './worklist/files/delimited';
import { markupTables } from './worklist/files/html-table';
import { jsonRecords, xmlRecords } from './worklist/files/nested-records';
import { isWorkbook, readWorkbook } from './worklist/files/workbook';
import { findHeader } from './worklist/layouts/header-row';
import { valueLines } from './worklist/layouts/value-lines';
import { claimsOverLines } from './worklist/prints/claims-over-lines';
import { fixedWidthRows } from './worklist/prints/fixed-width';
import { printedForms } from './worklist/prints/forms';
import { twoLineRows } from './worklist/prints/two-line-rows';
import { readWorklist, type Worklist, type WorklistOptions } from './worklist/read-worklist';
import { joinAdjustments } from './worklist/rows/join-adjustments';
import { joinLines } from './worklist/rows/join-lines';
import { looksLikeX12, readX12 } from './x12/read-x12';

export type { ImportedClaim, ImportResult } from './imported';

/** Files above this are refused unread: no worklist or remittance comes near it. */
export const LARGEST_FILE = 150 * 1024 * 1024;

/** `columns`: a clerk's corrections of the guessed columns. `onProgress`: 0 to 1, called between slices of work. `signal` cancels. */
export type ReadOptions = WorklistOptions;

const nothing = (what: string, kind: ImportResult['kind'] = 'unknown'): ImportResult => ({
  kind,
  claims: [],
  problems: [{ where: 'file', what }],
});

/** Reads a file of any kind. Rejects only where `signal` aborts; every other fault is in `problems`. */
export async function readFile(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ImportResult> {
  options.signal?.throwIfAborted();
  if (bytes.length === 0) return nothing('is empty');
  if (bytes.length > LARGEST_FILE) return nothing('is larger than 150 MB: too large to be a worklist or a remittance');
  const wrong = wrongKind(bytes);
  if (wrong) return nothing(wrong);
  if (isWorkbook(bytes)) return workbook(bytes, options);
  const decoded = decodeText(bytes);
  const text = pagesOf(decoded.text);
  const problems: Problem[] = decoded.mixed ? [{ where: 'file', what: 'mixes two encodings: look at names with accents' }] : [];
  const result = looksLikeFhir(text) ? readFhir(text) : looksLikeX12(text) ? readX12(text) : await list(text, name, options);
  return { ...result, problems: [...problems, ...result.problems] };
}

async function workbook(bytes: Uint8Array, options: ReadOptions): Promise<ImportResult> {
  try {
    const { tables, problems } = await readWorkbook(bytes);
    if (tables.length === 0)
      return {
        ...nothing('is a workbook without rows', 'xlsx'),
        problems: [...problems, { where: 'file', what: 'is a workbook without rows' }],
      };
    const read = await claimsOf(
      tables.flatMap((table) => textIn(table, problems)),
      options,
    );
    return { kind: 'xlsx', ...read, problems: [...problems, ...read.problems] };
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return nothing(error instanceof Error ? error.message : 'cannot be opened', 'xlsx');
  }
}

/** The list in a sheet's one column of text; the sheet as it is where it holds none. */
function textIn(table: Table, problems: Problem[]): Table[] {
  const told: Problem[] = [];
  const tables = table.lines ? textTable(table.lines.join('\n'), told) : [];
  if (!tables.some(({ rows }) => findHeader(rows))) return [table];
  problems.push(...told);
  return tables.map(({ rows }) => ({ ...(table.name === undefined ? {} : { name: table.name }), rows }));
}

/** Text that is no X12: delimited, fixed width, or a web page's table. */
async function list(text: string, name: string, options: ReadOptions): Promise<ImportResult> {
  if (text.trim() === '') return nothing('holds nothing but blanks', 'csv');
  if (isBinary(text)) return nothing(`${name} is of no kind that can be read here`);
  const isJson = /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(text);
  const json = isJson ? jsonRecords(text) : undefined;
  if (isJson && !json) return nothing('is JSON of no kind that is known here: FHIR and lists of claims are');
  const problems: Problem[] = [];
  const marked = json ? undefined : markupTables(text);
  const tables = json ?? marked?.tables ?? xmlRecords(text) ?? textTable(text, problems);
  const read = await claimsOf(tables, options);
  return { kind: 'csv', ...read, problems: [...problems, ...(marked?.problems ?? []), ...read.problems] };
}

/** A list may give each line of a claim, or each adjustment, a row of its own. */
async function claimsOf(tables: Table[], options: ReadOptions): Promise<Omit<Worklist, 'said'>> {
  const { said, ...read } = await readWorklist(tables, options);
  const lines = joinLines(read.claims, said);
  const { claims, problems } = joinAdjustments(lines.claims);
  return { ...read, claims, problems: [...lines.problems, ...problems, ...read.problems] };
}

/** Names known in a row of delimited text from which on it can be nothing else. */
const SURE = 4;

function textTable(text: string, problems: Problem[]): Table[] {
  const lines = withoutApostrophes(unwrapped(linesOf(text)));
  const forms = printedForms(lines);
  if (forms) return [{ rows: forms }];
  const delimiter = findDelimiter(lines);
  const delimited = delimiter === undefined ? undefined : recordsOf(lines, delimiter, problems);
  const score = delimited ? (findHeader(delimited)?.score ?? 0) : 0;
  if (delimited && score >= SURE) return [{ rows: delimited }];
  const fixed = claimsOverLines(lines) ?? twoLineRows(lines) ?? fixedWidthRows(lines);
  // a comma in names and amounts parts lines of fixed columns too, and a name or two may come of it
  if (fixed && (findHeader(fixed)?.score ?? 0) > (score < 2 ? score : score * 1.5)) {
    problems.length = 0;
    return [{ rows: fixed }];
  }
  const valueRows = score < 2 ? valueLines(lines) : undefined;
  if (valueRows) return [{ rows: valueRows }];
  return [{ rows: delimited ?? lines.map((line, index) => ({ number: index + 1, cells: [line.trim()] })) }];
}

/** Control characters that no text file has. */
function isBinary(text: string): boolean {
  let strange = 0;
  const head = text.slice(0, 2_000);
  for (const char of head) if (char < ' ' && !'\t\r\n\f\u001a\u001c\u001d\u001e\u001f'.includes(char)) strange++;
  return strange > head.length * 0.02;
}

/** Kinds that are told by their first bytes and are nothing for this door. */
function wrongKind(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('%PDF')) return 'is a PDF: ask the source for CSV, XLSX or X12';
  if (head.startsWith('\u0089PNG') || head.startsWith('\u00ff\u00d8\u00ff') || head.startsWith('GIF8'))
    return 'is a picture: it holds no rows';
  if (head.startsWith('\u001f\u008b')) return 'is packed (gzip): unpack it first';
  if (head.startsWith('7z\u00bc\u00af') || head.startsWith('Rar!')) return 'is packed: unpack it first';
  if (head.startsWith('MZ')) return 'is a program, not a list';
  return undefined;
}
