/** Two rows of heads over cells of two lines: what each row names stands in its line of every cell. */
import { around, shareX } from '../page/model';
import type { Cell } from './cells';
import type { Grid } from './grid';

/** Fewer heads below others than this may be a title's. */
const LEAST = 3;

/** Joins the two rows of heads where the rows have such cells: each pair of heads becomes one of two lines. */
export function joinHeadsOverLines(grid: Grid): void {
  const [upper, lower, ...more] = grid.headers;
  if (!upper || !lower || more.length > 0 || grid.rows.length === 0 || lower.length < LEAST || lower.length > upper.length)
    return;
  const pairs = new Map<Cell, Cell>();
  for (const cell of lower) {
    const over = upper.find((one) => !one.wide && Math.min(one.box[2], cell.box[2]) * 0.9 < shareX(one.box, cell.box));
    if (!over || cell.wide || pairs.has(over) || over.box[2] > cell.box[2] * 1.2) return;
    pairs.set(over, cell);
  }
  const below = (row: Grid['rows'][number], head: Cell): Cell | undefined =>
    row.cells.find((cell) => shareX(cell.box, head.box) > head.box[2] * 0.9);
  const cells = grid.rows.flatMap((row) => [...pairs.keys()].flatMap((head) => below(row, head) ?? []));
  if (cells.filter(({ lines }) => lines.length === 2).length * 2 <= cells.length) return;
  grid.headers = [
    upper.map((over) => {
      const under = pairs.get(over);
      return under
        ? {
            ...over,
            text: `${over.text} ${under.text}`,
            lines: [over.text, under.text],
            units: [...over.units, ...under.units],
            box: around(over.box, under.box),
          }
        : over;
    }),
  ];
}
