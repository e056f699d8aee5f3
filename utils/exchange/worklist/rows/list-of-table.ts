/** A table as it stands in a file → a list: its columns with their fields, and its rows one for each claim, line or heading. */
import type { Problem } from '../../imported';
import { withoutDittos } from '../cells/ditto';
import { isBlank, type Row, type Table } from '../cells/table';
import { centsWritten } from '../cells/whole-cents';
import type { Column } from '../columns/column';
import { guessColumns } from '../columns/columns';
import { partColumns } from '../columns/combined';
import { type ListShape, listShape } from '../columns/list-shape';
import { claimRecords } from '../columns/record-types';
import { withoutExamples } from '../layouts/examples';
import { carryLabels } from '../layouts/grouped-labels';
import { type Header, isHeaderRow } from '../layouts/header-row';
import { measuresToColumns } from '../layouts/measures';
import { namesOverValues } from '../layouts/names-beside';
import { withoutSideTables } from '../layouts/side-tables';
import { mendRows } from '../layouts/torn-rows';
import { pageHeads, titlePayer } from '../prints/page-heads';
import { headingStatus } from './status-sections';
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
