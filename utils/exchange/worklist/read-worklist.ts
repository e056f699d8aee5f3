/**
 * A hospital's worklist → claims. Rows that are no claims (titles, totals, page heads) are told apart from rows that are; a row is
 * either taken once or named in the problems.
 */

import { breathe, isBlank, type Table } from './cells/table';
import { guessColumns } from './columns/columns';
import { IDENTITY, listShape } from './columns/list-shape';
import { findHeader, type Header, partedAtNames } from './layouts/header-row';
import { headsOutOfRows } from './layouts/heads-in-rows';
import { keyValues } from './layouts/key-values';
import { labelledRecords } from './layouts/labelled-records';
import { longList } from './layouts/long-lists';
import { nestedHeads } from './layouts/nested-heads';
import { pairedHeads } from './layouts/paired-heads';
import { slashedHeads } from './layouts/slashed-heads';
import { taggedRecords } from './layouts/tagged-records';
import { formRows } from './prints/forms';
import { outlines } from './prints/outlines';
import { sheetPayers } from './prints/page-heads';
import { ClaimRows, takeRow } from './rows/claim-rows';
import { listOf, rowsBelow } from './rows/list-of-table';
import { RowReader } from './rows/row-reader';
import type { Worklist, WorklistOptions } from './rows/worklist';

export type { Worklist, WorklistOptions } from './rows/worklist';

/** So few known names may stand in a row by accident; and rows of a sheet that somebody has written downwards, at most. */
const [FEW_NAMES, DOWNWARDS] = [5, 2_000];

/** Rows between two pauses: a pause lets a cancel be heard and a page draw. */
const SLICE = 4_000;

/** Reads the tables of one file. Rejects only where `signal` aborts. */
export async function readWorklist(tables: Table[], options: WorklistOptions = {}): Promise<Worklist> {
  const worklist: Worklist = {
    claims: [],
    problems: [],
    columns: [],
    said: { daysOf: new Map(), numbered: new Set(), sums: new Map() },
  };
  const total = tables.reduce((sum, table) => sum + table.rows.length, 0);
  let done = 0;
  let headed = 0;
  const ofSheets = sheetPayers(tables.map(({ name }) => name));
  for (const table of tables) {
    // Parting the file into rows went before this, and what a table's columns are is found out behind it.
    options.onProgress?.(done / total);
    await pause(options);
    const where = tables.length > 1 && table.name ? `sheet "${table.name}", ` : '';
    const listed =
      formRows(table.rows) ??
      longList(table.rows) ??
      outlines(taggedRecords(nestedHeads(pairedHeads(slashedHeads(headsOutOfRows(keyValues(table.rows)))))));
    const found = findHeader(listed);
    // words of payers in a row of statuses make a name or two
    const mayBeDown = found !== undefined && found.score < FEW_NAMES && table.rows.length < DOWNWARDS;
    const head = mayBeDown && labelledRecords(table.rows) ? undefined : found;
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
      const ofSheet = table.name === undefined ? undefined : ofSheets.get(table.name);
      const one = { table: { ...table, rows: part.rows }, header: part.header, ofSheet, where };
      await readTable(one, worklist, options, (rows) => options.onProgress?.((done + rows) / total));
      done += part.rows.length;
    }
  }
  if (headed > 0 && worklist.claims.length === 0)
    worklist.problems.push({ where: 'file', what: 'has column names and no row of data below them' });
  return worklist;
}

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

/** Reads one list; gives way to others between slices of its rows. */
async function readTable(
  { table, header, ofSheet, where }: { table: Table; header: Header; ofSheet: string | undefined; where: string },
  worklist: Worklist,
  options: WorklistOptions,
  progress: (rows: number) => void,
): Promise<void> {
  const { preamble, rows } = rowsBelow(table, header);
  progress(0);
  await pause(options);
  const list = listOf({ header, preamble, rows, hidden: table.hidden, ofSheet }, options, worklist.problems, where);
  worklist.columns.push(...list.columns);
  const claims = new ClaimRows(list, ofSheet, worklist, where);
  let paused = -SLICE;
  for (let index = 0; index < list.body.length; index += claims.take(index)) {
    if (index < paused + SLICE) continue;
    paused = index;
    progress(index);
    await pause(options);
  }
  claims.finish();
  options.signal?.throwIfAborted();
}
