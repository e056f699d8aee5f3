/** Which rows of a list say something of its columns. */
import { cellText, type Row } from '../cells/table';
import { isTotal } from '../cells/totals';

/** Rows with at least half as many filled cells as most have: titles, headings and totals say nothing about a column. */
export function fullRows(rows: Row[]): Row[] {
  const filled = (row: Row): number => {
    let count = 0;
    for (const cell of row.cells) if (typeof cell !== 'string' || (cell !== '' && cell.trim() !== '')) count++;
    return count;
  };
  // rulers and headings may be more than the claims
  const counts = rows
    .slice(0, 2_000)
    .map(filled)
    .filter((count) => count > 1)
    .sort((a, b) => a - b);
  const usual = counts[Math.floor(counts.length * 0.6)] ?? 0;
  return rows.filter((row) => filled(row) >= usual / 2 && !isTotal(cellText(row.cells.find((cell) => cell !== ''))));
}

/** The most common number of cells up to the last filled one: rows torn by a stray comma do not make new columns. */
export function usualLength(rows: Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows.slice(0, 2_000)) {
    let length = row.cells.length;
    while (length > 0 && cellText(row.cells[length - 1]) === '') length--;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most && most[1] > rows.length * 0.6 ? most[0] : 0;
}
