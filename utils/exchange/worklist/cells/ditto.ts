/** People who type lists write `"` or `same` for what stands in the row above. */
import { UNSURE } from './damage';
import { type Cell, cellText, type Row } from './table';

const DITTO = /^(?:["'″“”〃]{1,2}|-"-|ditto|same(?: as above)?|see above)$/i;
const LONGEST = 13;

/** Asked of every cell of a list: most are let go at their first letter. */
const isDitto = (cell: Cell): boolean =>
  typeof cell === 'string' && cell.length <= LONGEST && BEGINS.has(cell.charCodeAt(0)) && DITTO.test(cell);
const BEGINS: ReadonlySet<number> = new Set([...'"\'″“”〃-dsDS'].map((char) => char.charCodeAt(0)));

/** The rows with what such marks stand for; the same rows where there are none. */
export function withoutDittos(rows: Row[]): Row[] {
  let above: Row | undefined;
  let found = false;
  const filled = rows.map((row) => {
    const marks = row.cells.some(isDitto);
    const whole = marks
      ? { ...row, cells: row.cells.map((cell, at) => (isDitto(cell) ? saidAbove(cell, above?.cells[at]) : cell)) }
      : row;
    found ||= marks;
    above = whole;
    return whole;
  });
  return found ? filled : rows;
}

/** Above the mark nothing may stand, or the head of a group: then nobody knows. `same` below a day may be the day beside it, on which the service began. */
function saidAbove(mark: Cell, above: Cell | undefined): Cell {
  if (above === undefined || cellText(above) === '') return UNSURE;
  return /\p{L}/u.test(cellText(mark)) && /^\d{1,4}[-/]\d{1,2}[-/]\d/.test(cellText(above)) ? mark : above;
}
