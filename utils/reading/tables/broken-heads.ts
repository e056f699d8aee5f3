/** Heads of which some are broken over two lines, each line a row of texts: `Service` over `Date` beside `Units`. */
import { shareX } from '../page/model';
import type { Cell } from './cells';
import { type GridRow, intoColumns } from './grid';

/** The lines of one head stand as close as this, in pixels. */
const CLOSE = 5;
/** So many of the columns a row of values fills at least. */
const MOST = 0.7;

/** One row of heads for two where the upper one holds first words alone: the first values fill the columns of the lower one. */
export function unbroken(headers: Cell[][], rows: readonly GridRow[]): Cell[][] {
  const [upper, lower, ...more] = headers;
  if (!upper || !lower || more.length > 0 || upper.length >= lower.length || rows.length === 0) return headers;
  // More texts than heads: each word stands for itself, and none of them says where its column ends.
  if (rows.some(({ cells }) => cells.length > lower.length)) return headers;
  const below = upper.map((over) => lower.filter((cell) => shareX(cell.box, over.box) > 2));
  const isClose = ({ box }: Cell, under: Cell): boolean => under.box[1] - box[1] - box[3] < CLOSE;
  if (!below.every((cells, index) => cells.length === 1 && isClose(upper[index]!, cells[0]!))) return headers;
  if (new Set(below.flat()).size !== upper.length) return headers;
  const filled = intoColumns(lower, rows[0]!.cells).filter((cell) => cell !== undefined).length;
  if (filled <= upper.length || filled < lower.length * MOST) return headers;
  return [
    lower.map((cell) => {
      const over = upper.find((_, index) => below[index]![0] === cell);
      const text = over ? `${over.text} ${cell.text}` : cell.text;
      return over ? { ...cell, text, lines: [text], units: [...over.units, ...cell.units] } : cell;
    }),
  ];
}
