/** Files out of the extension: made in memory, given to the browser's own download, kept nowhere. */
import type { SheetTable } from '@/utils/exchange/export/sheet';

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  txt: 'text/plain;charset=utf-8',
  claimside: 'application/octet-stream',
} as const;
export type FileType = keyof typeof TYPES;

/** `name` holds no patient data: a file's name is seen by others. */
export function download(name: string, type: FileType, parts: BlobPart[]): void {
  const address = URL.createObjectURL(new Blob(parts, { type: TYPES[type] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${type}`;
  link.click();
  // The browser has taken the file over when the click is done; the address is held a little longer for slow disks.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The code that writes workbooks is loaded when the first one is wanted. */
export async function downloadTables(name: string, type: 'csv' | 'xlsx', tables: readonly SheetTable[]): Promise<void> {
  if (type === 'xlsx') {
    const { xlsxBytes } = await import('@/utils/exchange/export/xlsx');
    return download(name, 'xlsx', [xlsxBytes(tables)]);
  }
  const { csvText } = await import('@/utils/exchange/export/csv');
  download(name, 'csv', [tables.map((table) => csvText(table)).join('\r\n')]);
}
