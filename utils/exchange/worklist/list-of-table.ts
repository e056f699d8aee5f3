/** A table as it stands in a file → a list: its columns with their fields, and its rows one for each claim, line or heading. */
import type { Problem } from '../imported';
import type { Column } from './column';
import { guessColumns } from './columns';
import { partColumns } from './combined';
import { withoutDittos } from './ditto';
import { withoutExamples } from './examples';
import { carryLabels } from './grouped-labels';
import { type Header, isHeaderRow } from './header-row';
import { type ListShape, listShape } from './list-shape';
import { measuresToColumns } from './measures';
import { namesOverValues } from './names-beside';
import { pageHeads, titlePayer } from './page-heads';
import { claimRecords } from './record-types';
import { withoutSideTables } from './side-tables';
import { headingStatus } from './status-sections';
import { isBlank, type Row, type Table } from './table';
import { mendRows } from './torn-rows';
import { centsWritten } from './whole-cents';
import type { WorklistOptions } from './worklist';

export interface List {
  names: string[];
  /** the rows above the names, and those below them that are no heads of pages */
  preamble: Row[];
  body: Row[];
  columns: Column[];
  shape: ListShape;
}

/** The rows below the names, without blank ones and what stands again on each page. */
export function rowsBelow(table: Table, header: Header): { preamble: Row[]; rows: Row[] } {
  const preamble = table.rows.slice(0, header.dataStart - header.rows.length);
  const isPageHead = pageHeads(preamble);
  const rows = table.rows
    .slice(header.dataStart)
    .filter((row) => !isBlank(row) && !isHeaderRow(row, header) && (!isPageHead(row) || headingStatus(row) !== undefined));
  return { preamble, rows };
}

interface Headed {
  header: Header;
  preamble: Row[];
  rows: Row[];
  hidden: Table['hidden'];
  /** the payer that the sheet is called after */
  ofSheet: string | undefined;
}

/** The list of a table; what is not taken of it is told in `problems`. */
export function listOf(
  { header, preamble, rows, hidden, ofSheet }: Headed,
  { columns: chosen, today }: WorklistOptions,
  problems: Problem[],
  where: string,
): List {
  const choices = chosen ?? new Map();
  const own = withoutExamples(withoutDittos(rows), problems, where);
  const alone = withoutSideTables(namesOverValues(header.names, own), own, problems, where);
  const records = claimRecords(alone.names, alone.rows, problems, where);
  const whole = mendRows(records, alone.names, problems, where);
  const measured = measuresToColumns(alone.names, centsWritten(alone.names, whole));
  const { names, rows: parted, partOf } = partColumns(measured.names, measured.rows, choices, problems, where);
  const ofPayer = ofSheet ?? preamble.map((row) => titlePayer(row, false)).find((name) => name !== undefined);
  const columns = guessColumns({ names, rows: parted, choices, partOf, hidden, ofPayer }, problems, where);
  const body = carryLabels(parted, columns, problems, where);
  return { names, preamble, body, columns, shape: listShape(columns, body, today) };
}
