/** XLSX (and XLSM, XLSB, XLS) workbooks → tables. Formulas are never run: their last value is taken. */

import { type CellValue, readXls, readXlsb, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import type { Problem } from '../../imported';
import { type Cell, cleanText, type Row, type Table } from '../cells/table';
import { withLabelsApart } from '../layouts/apart-labels';
import { unstacked } from '../layouts/stacked-cells';
import { DTD } from './html-table';
import { beginningOf, type ZipPart, zipContents } from './zip';

/** Told by its first bytes: a ZIP (XLSX, XLSM, XLSB) or an old Excel file. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

export interface WorkbookTables {
  tables: Table[];
  problems: Problem[];
}

/** Throws an Error with a sentence for the clerk where the bytes are no workbook that can be opened. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookTables> {
  const problems: Problem[] = [];
  const book = await open(bytes, problems);
  const tables: Table[] = [];
  for (const sheet of book.sheets) {
    if (sheet.rows.length === 0) continue;
    if (sheet.hidden || sheet.veryHidden) problems.push({ where: `sheet "${sheet.name}"`, what: 'is hidden and was not taken' });
    else {
      const lines = linesIn(sheet);
      const rows = rowsOf(sheet, book.dateSystem === '1904');
      tables.push({ name: sheet.name, rows, hidden: hiddenColumns(sheet), ...(lines ? { lines } : {}) });
    }
  }
  return { tables, problems };
}

async function open(bytes: Uint8Array, problems: Problem[]): Promise<Workbook> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    try {
      return await readXls(bytes, { readStyles: true });
    } catch (error) {
      throw new Error(
        /password|encrypt/i.test(String(error))
          ? 'is protected by a password: save it without one'
          : 'is an old or protected Excel file that cannot be opened: save it as XLSX or CSV',
      );
    }
  }
  const parts = zipContents(bytes);
  if (parts === 'cut') throw new Error('is a workbook that was cut off: export it again');
  if (parts === 'bomb') throw new Error('unpacks to far more than a list can hold and was not opened');
  const contents = parts.map(({ name }) => name);
  if (contents.some((name) => /^xl\/workbook\.bin$/i.test(name))) return await readXlsb(bytes, { readStyles: true });
  if (!contents.some((name) => /^xl\/workbook\.xml$/i.test(name))) throw new Error(notAWorkbook(contents));
  if (contents.some((name) => /vbaProject\.bin$/i.test(name)))
    problems.push({ where: 'file', what: 'holds macros: they were not run' });
  if (await declares(bytes, parts)) problems.push({ where: 'file', what: DTD });
  try {
    return await readXlsx(bytes, { readStyles: await showsZeros(bytes, parts) });
  } catch (error) {
    throw new Error(
      `is a damaged workbook (${error instanceof Error ? error.message.slice(0, 120) : 'unknown fault'}): export it again`,
    );
  }
}

/** True where a part begins with a DTD: no spreadsheet writes one. */
async function declares(bytes: Uint8Array, parts: readonly ZipPart[]): Promise<boolean> {
  const begun = parts.filter(({ name }) => /\.(?:xml|rels)$/i.test(name)).map((part) => beginningOf(bytes, part));
  return (await Promise.all(begun)).some((text) => /<!(?:DOCTYPE|ENTITY)\b/i.test(text));
}

/**
 * True where a format of the workbook shows zeros before a number, or may: `00000` for a ZIP code or an account. Nothing else is asked of how cells look, and
 * to work it out for each cell takes as long as to read it.
 */
async function showsZeros(bytes: Uint8Array, parts: readonly ZipPart[]): Promise<boolean> {
  const styles = parts.find(({ name }) => /(?:^|\/)styles\.xml$/i.test(name));
  if (!styles) return false;
  // formats are named before fonts
  const begun = await beginningOf(bytes, styles);
  return !/<(?:\w+:)?fonts\b/.test(begun) || /formatCode="0{2,}"/.test(begun);
}

function notAWorkbook(contents: string[]): string {
  if (contents.some((name) => name.startsWith('word/'))) return 'is a Word document, not a list';
  if (contents.some((name) => name.startsWith('ppt/'))) return 'is a presentation, not a list';
  if (contents.includes('content.xml')) return 'is an OpenDocument file: save it as XLSX or CSV';
  return 'is a ZIP archive: unpack it and choose the file inside';
}

const hiddenColumns = (sheet: Sheet): ReadonlySet<number> =>
  new Set((sheet.columns ?? []).flatMap((column, index) => (column.hidden ? [index] : [])));

/** An XLS keeps no empty row, and no empty cell: where one was, there is none. */
const filled = (rows: readonly (CellValue[] | undefined)[]): CellValue[][] =>
  Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null));

function rowsOf(sheet: Sheet, since1904: boolean): Row[] {
  const rows: Row[] = unstacked(filled(sheet.rows).map(withLabelsApart), shownAs).map((cells, index) => ({
    number: index + 1,
    cells: cells.map((value, column) => cellOf(value, sheet, index, column, since1904)),
  }));
  // a merged block shows its value once: rows of data below it mean the same value
  for (const { startRow, endRow, startCol, endCol } of sheet.merges ?? []) {
    if (startCol !== endCol || endRow - startRow > 200) continue;
    const value = rows[startRow]?.cells[startCol];
    if (value === undefined) continue;
    for (const row of rows.slice(startRow + 1, endRow + 1)) {
      row.cells[startCol] = value;
      row.repeated = new Set([...(row.repeated ?? []), startCol]);
    }
  }
  return rows;
}

/** Lines in columns, or delimited, from which on a sheet of one column is a text. */
const LINES = 3;
const IN_COLUMNS = /\S {2,}\S|(?:[^,;|\t]*[,;|\t]){3}/;

/** A printed report, or a delimited file, that somebody has put into one column; undefined where any row has a second cell. */
function linesIn(sheet: Sheet): string[] | undefined {
  let found = 0;
  const lines: string[] = [];
  for (const row of filled(sheet.rows)) {
    const [first, ...more] = row;
    if (more.some((value) => value !== null && value !== '')) return undefined;
    lines.push(shownAs(first ?? null));
    if (IN_COLUMNS.test(lines.at(-1)!)) found++;
  }
  return found < LINES ? undefined : lines;
}

const shownAs = (value: CellValue): string => (typeof value === 'string' ? value : value === null ? '' : String(value));

function cellOf(value: CellValue, sheet: Sheet, row: number, column: number, since1904: boolean): Cell {
  if (value === null) return '';
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '#NUM!' : { kind: 'date', date: value.toISOString().slice(0, 10) };
  const format = sheet.cells?.get(`${row},${column}`)?.style?.numFmt;
  const zeros =
    format && /^0{2,}$/.test(format) && Number.isInteger(value) && value >= 0
      ? String(value).padStart(format.length, '0')
      : undefined;
  return { kind: 'number', value, ...(zeros ? { shown: zeros } : {}), ...(since1904 ? { since1904 } : {}) };
}
