/** Tables as an XLSX workbook: every text is a text cell, every amount a number cell, and no cell is a formula. */
import { type CellValue, type ColumnDef, writeXlsx } from 'hucre/xlsx';
import type { ColumnKind, SheetTable, SheetValue } from './sheet';

const FORMATS: Record<ColumnKind, string> = {
  text: '@',
  money: '#,##0.00;-#,##0.00',
  date: 'yyyy-mm-dd',
  count: '0',
  rate: '0.0%',
};
const WIDTHS: Record<ColumnKind, number> = { text: 22, money: 13, date: 12, count: 9, rate: 9 };

/** The longest text a cell can hold. */
const LONGEST = 32_767;

export async function xlsxBytes(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const taken = new Set<string>();
  return writeXlsx({
    stringMode: 'shared',
    sheets: tables.map((table) => ({
      name: sheetName(table.name, taken),
      columns: table.columns.map(
        (column): ColumnDef => ({
          header: column.header,
          key: column.header,
          width: WIDTHS[column.kind],
          numFmt: FORMATS[column.kind],
        }),
      ),
      rows: [
        table.columns.map((column): CellValue => column.header),
        ...[...table.rows].map((row) => table.columns.map(({ kind }, index) => cell(row[index], kind))),
      ],
      freezePane: { rows: 1 },
    })),
  });
}

function cell(value: SheetValue, kind: ColumnKind): CellValue {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? (kind === 'money' ? value / 100 : value) : null;
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(`${value}T00:00:00Z`);
  return printable(value).slice(0, LONGEST);
}

/** Control characters are no part of XML. */
const printable = (text: string): string => [...text].filter((char) => char >= ' ' || char === '\n' || char === '\t').join('');

/** Excel's limits: 31 characters, none of `[]:*?/\`, no two alike. */
function sheetName(name: string, taken: Set<string>): string {
  const base =
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, 28) || 'Sheet';
  let found = base;
  for (let count = 2; taken.has(found.toLowerCase()); count++) found = `${base} ${count}`;
  taken.add(found.toLowerCase());
  return found;
}
