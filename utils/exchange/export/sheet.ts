/** A table on its way out: named columns of one kind each, and rows. The kinds decide how CSV and XLSX write a value, never the value's look. */
export type ColumnKind = 'text' | 'money' | 'date' | 'count' | 'rate';

export interface SheetColumn {
  header: string;
  kind: ColumnKind;
}

/** Text and dates as strings, money as cents, counts and rates (0 to 1) as numbers; undefined is "not shown". */
export type SheetValue = string | number | undefined;

export interface SheetTable {
  name: string;
  columns: readonly SheetColumn[];
  /** can be gone through more than once */
  rows: Iterable<readonly SheetValue[]>;
}

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection): `= + - @`, tab and carriage return
 * at the beginning, full-width forms too. Numbers are no text and never come here.
 */
export function safeText(text: string): string {
  const value = text.replace(/\0/g, '');
  return /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;
}
