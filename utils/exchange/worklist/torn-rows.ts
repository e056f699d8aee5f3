/** Rows that were torn by a comma nobody quoted (`DOE, JANE` or `1,234.50` in two cells): put together where only one way fits, else told. */
import { KIND } from './columns';
import type { ListShape } from './row-to-claim';
import { type Cell, cellText, type Row } from './table';
import { isFault, parseDate, parseMoney } from './values';

export type Repaired = { row: Row; note?: string } | { fault: string };

/** `width` is the number of the header's columns. */
export function repairRow(row: Row, width: number, shape: ListShape): Repaired {
  let length = row.cells.length;
  while (length > width && cellText(row.cells[length - 1]) === '') length--;
  if (length <= width)
    return length < width && misfits(row.cells, shape) > 1
      ? { fault: `has ${length} cells where the names are ${width}, and they do not fit: not taken` }
      : { row };
  const extra = length - width;
  if (extra > 3) return { fault: `has ${length} cells where the names are ${width}: not taken` };
  const ways = new Map(joins(row.cells.slice(0, length), extra).map((cells) => [cells.map(cellText).join('\u0001'), cells]));
  const fitting = [...ways.values()].filter((cells) => misfits(cells, shape) === 0);
  const best = fitting.filter((cells) => names(cells, shape));
  const chosen = best.length === 1 ? best[0] : fitting.length === 1 ? fitting[0] : undefined;
  if (!chosen)
    return { fault: `has ${length} cells where the names are ${width}: which belong together is not clear, not taken` };
  return {
    row: { ...row, cells: chosen },
    note: `has ${length} cells where the names are ${width}: read with the torn value put together; look at this row`,
  };
}

/** Typed cells that are not of their column's kind. */
function misfits(cells: Cell[], shape: ListShape): number {
  let count = 0;
  for (const column of shape.columns) {
    if (!column.field) continue;
    const cell = cells[column.index];
    const kind = KIND[column.field];
    if (kind === 'date' && isFault(parseDate(cell, shape.dates.get(column.index)!)) && !/^#/.test(cellText(cell))) count++;
    else if (kind === 'money' && isFault(parseMoney(cell, shape.money)) && !/^#/.test(cellText(cell))) count++;
  }
  return count;
}

/** Every way to put `extra` neighbours together, at up to two places. */
function joins(cells: Cell[], extra: number): Cell[][] {
  if (extra === 0) return [cells];
  const found: Cell[][] = [];
  for (let index = 0; index + 1 < cells.length; index++) {
    const [left, right] = [cellText(cells[index]), cellText(cells[index + 1])];
    const together =
      /^[-($]*\d{1,3}(?:,\d{3})*$/.test(left) && /^\d{3}(?:\.\d+)?\)?$/.test(right)
        ? `${left},${right}`
        : /\p{L}$/u.test(left) && /^\p{L}/u.test(right)
          ? `${left}, ${right}`
          : undefined;
    if (together === undefined) continue;
    const joined = [...cells.slice(0, index), together, ...cells.slice(index + 2)];
    found.push(...joins(joined, extra - 1));
  }
  return found.slice(0, 200);
}

/** The put-together value is a name where a name is expected. */
function names(cells: Cell[], shape: ListShape): boolean {
  const column = shape.byField.get('patientName')?.[0];
  return column !== undefined && /^[\p{L}'’ .-]+, [\p{L}'’ .-]+$/u.test(cellText(cells[column.index]));
}
