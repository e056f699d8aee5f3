/** Host systems write amounts in whole cents with their sign behind (`000066510+`), and say so over the column alone: `TOT-CHG(CENTS)`. */
import { type Cell, cellText, type Row } from './table';

const CENTS = /^([+-]?)(\d{1,12})([+-]?)$/;

/** The rows with such amounts as others write them; a cell that is none stays as it is. */
export function centsWritten(names: readonly string[], rows: Row[]): Row[] {
  const columns = names.flatMap((name, index) => (/\bcents\b/i.test(name) ? [index] : []));
  if (columns.length === 0) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => (columns.includes(index) ? written(cell) : cell)),
  }));
}

function written(cell: Cell): Cell {
  const [, before, digits = '', behind] = CENTS.exec(cellText(cell)) ?? [];
  if (digits === '') return cell;
  const padded = digits.padStart(3, '0');
  return `${before === '-' || behind === '-' ? '-' : ''}${Number(padded.slice(0, -2))}.${padded.slice(-2)}`;
}
