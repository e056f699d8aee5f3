/** Tables as CSV: UTF-8 with a byte order mark, CRLF, quoted where needed (RFC 4180). Amounts are plain numbers with two decimals. */
import { type ColumnKind, type SheetTable, type SheetValue, safeText } from './sheet';

export function csvText(table: SheetTable): string {
  const lines = [table.columns.map((column) => quoted(safeText(column.header))).join(',')];
  for (const row of table.rows) lines.push(table.columns.map(({ kind }, index) => csvCell(row[index], kind)).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function csvCell(value: SheetValue, kind: ColumnKind): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'number') return Number.isFinite(value) ? number(value, kind) : '';
  return quoted(kind === 'date' ? value : safeText(value));
}

const number = (value: number, kind: ColumnKind): string =>
  kind === 'money' ? (value / 100).toFixed(2) : kind === 'rate' ? value.toFixed(4) : String(value);

const quoted = (text: string): string => (/[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
