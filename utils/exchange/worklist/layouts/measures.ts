/** Charting tools export one row for each amount of a claim, under `Measure Names` and `Measure Values`: the amounts become columns again. */
import { cellText, type Row } from '../cells/table';

export interface Measured {
  names: string[];
  rows: Row[];
}

/** One row for each claim, numbered as its first; the same where the list has no measures. */
export function measuresToColumns(names: string[], rows: Row[]): Measured {
  const [name, value] = ['names', 'values'].map((word) => names.findIndex((one) => one.toLowerCase() === `measure ${word}`));
  if (name === undefined || value === undefined || name < 0 || value < 0) return { names, rows };
  const measures = [...new Set(rows.map((row) => cellText(row.cells[name])))].filter((measure) => measure !== '');
  const others = (row: Row): Row['cells'] => row.cells.filter((_, index) => index !== name && index !== value);
  const claims = new Map<string, Row>();
  for (const row of rows) {
    const rest = others(row);
    const key = JSON.stringify(rest.map(cellText));
    const known = claims.get(key) ?? { number: row.number, cells: [...rest, ...measures.map(() => '')] };
    const at = measures.indexOf(cellText(row.cells[name]));
    if (at >= 0) known.cells[rest.length + at] = row.cells[value] ?? '';
    claims.set(key, known);
  }
  return { names: [...names.filter((_, index) => index !== name && index !== value), ...measures], rows: [...claims.values()] };
}
