/** Rows that were torn by a comma nobody quoted (`DOE, JANE` or `1,234.50` in two cells): put together where only one way fits, else told. */
import type { Problem } from '../../imported';
import { isAmount } from '../cells/damage';
import { parseDate } from '../cells/dates';
import { type Cell, cellText, type Row } from '../cells/table';
import { isFault, parseMoney } from '../cells/values';
import { type Column, KIND } from '../columns/column';
import { type ListShape, listShape } from '../columns/list-shape';
import { matchName } from '../names/headers';

export type Repaired = { row: Row; note?: string } | { fault: string };

/** `width` is the number of the header's columns. */
export function repairRow(row: Row, width: number, shape: ListShape): Repaired {
  const length = torn(row, width, shape);
  if (length <= width)
    return length < width && misfits(row.cells, shape) > 1
      ? { fault: `has ${length} cells where the names are ${width}, and they do not fit: not taken` }
      : { row };
  const extra = length - width;
  if (extra > 3) return { fault: `has ${length} cells where the names are ${width}: not taken` };
  const cells = row.cells.slice(0, length);
  const all = [...joins(cells, extra), ...(extra === 1 && misfits(cells.slice(0, width), shape) > 1 ? withoutBlank(cells) : [])];
  const ways = new Map(all.map((way) => [way.map(cellText).join('\u0001'), way]));
  const fitting = [...ways.values()].filter((cells) => misfits(cells, shape) === 0);
  const best = fitting.filter((cells) => names(cells, shape));
  const chosen = best.length === 1 ? best[0] : fitting.length === 1 ? fitting[0] : undefined;
  if (!chosen)
    return { fault: `has ${length} cells where the names are ${width}: which belong together is not clear, not taken` };
  const left = withoutBlank(cells).some((way) => way.every((cell, at) => cell === chosen[at]));
  return {
    row: { ...row, cells: chosen },
    note: `has ${length} cells where the names are ${width}: read with ${left ? 'an empty cell left out' : 'the torn value put together'}; look at this row`,
  };
}

/** Up to which cell a row is filled. An empty last cell counts where the row does not fit without it: it was pushed there. */
function torn(row: Row, width: number, shape: ListShape): number {
  let length = row.cells.length;
  while (length > width && cellText(row.cells[length - 1]) === '') length--;
  const pushed = length === width && row.cells.length > width && row.cells.length <= width + 3;
  return pushed && misfits(row.cells.slice(0, width), shape) > 0 ? row.cells.length : length;
}

/** Cells that are not of their column's kind. */
function misfits(cells: Cell[], shape: ListShape): number {
  let count = 0;
  for (const column of shape.columns) {
    const cell = cells[column.index];
    const text = cellText(cell);
    if (!column.field || text === '' || text.startsWith('#')) continue;
    const kind = KIND[column.field];
    if (kind === 'date' && (isAmount(text) || isFault(parseDate(cell, shape.dates.get(column.index)!)))) count++;
    else if (kind === 'money' && isFault(parseMoney(cell, shape.money))) count++;
    else if (kind === 'id' && (!/\d/.test(text) || isAmount(text) || WORDS.test(text))) count++;
    else if (kind === 'name' && (/\d/.test(text.replace(/[[(].*$/, '')) || COMPANY.test(text))) count++;
    else if (
      kind === 'text' &&
      column.field !== 'serviceDates' &&
      /^(?:[A-Z]{0,4}[\d-]{4,}|[$(-]*\d[\d,]*\.\d{2}\)?|[$(-]+[\d,.]+\)?)$/i.test(text)
    )
      count++;
  }
  return count;
}

/** `Humana Gold Plus, W29142148`: two words before a number are no part of it. */
const WORDS = /\p{L}{3,}[ ,]+\p{L}{3,}/u;

/** Words of companies: no person is called so. */
const COMPANY =
  /\b(?:inc|llc|corp|insurance|health\w*|medicare|medicaid|hmo|ppo|aetna|cigna|humana|bcbs|united ?health\w*|molina|kaiser|anthem|tricare)\b/i;

/** Every way to put `extra` neighbours together, at up to two places. */
function joins(cells: Cell[], extra: number): Cell[][] {
  if (extra === 0) return [cells];
  const found: Cell[][] = [];
  for (let index = 0; index + 1 < cells.length; index++) {
    const [left, right] = [cellText(cells[index]), cellText(cells[index + 1])];
    const together =
      /^[-($]*\d{1,3}(?:,\d{3})*$/.test(left) && /^\d{3}(?:\.\d+)?\)?$/.test(right)
        ? `${left},${right}`
        : /\p{L}$/u.test(left) && /^\p{L}/u.test(right) && !/^[A-Z]{1,4}\d/i.test(right)
          ? `${left}, ${right}`
          : undefined;
    if (together === undefined) continue;
    const joined = [...cells.slice(0, index), together, ...cells.slice(index + 2)];
    found.push(...joins(joined, extra - 1));
  }
  return found.slice(0, 200);
}

/** A merged cell pushes all behind it one cell to the right: the row without one of its empty cells. */
const withoutBlank = (cells: Cell[]): Cell[][] =>
  cells.flatMap((cell, at) => (cellText(cell) === '' ? [[...cells.slice(0, at), ...cells.slice(at + 1)]] : []));

/** True for a row that does not fit its columns, and would with all behind some cell one place further to the right or to the left. */
export function isShifted({ cells }: Row, width: number, shape: ListShape): boolean {
  if (misfits(cells, shape) < 2) return false;
  const fits = (way: Cell[]): boolean => misfits(way, shape) === 0;
  if (withoutBlank(cells).some((way) => fits([...way, '']))) return true;
  const own = cells.slice(0, width);
  return cellText(own.at(-1)) === '' && own.some((_, at) => fits([...own.slice(0, at), '', ...own.slice(at, -1)]));
}

/** The put-together value is a name where a name is expected. */
function names(cells: Cell[], shape: ListShape): boolean {
  const column = shape.byField.get('patientName')?.[0];
  return column !== undefined && /^[\p{L}'’ .-]+, [\p{L}'’ .-]+$/u.test(cellText(cells[column.index]));
}

const lastOf = ({ cells }: Row): number => (cells.length > 0 && cellText(cells.at(-1)) === '' ? cells.length - 1 : cells.length);

/** A separator behind the last cell of every row, where the names have none: the empty cell behind it is no sign of a torn row. */
const endsInSeparator = (rows: Row[], width: number): boolean => {
  const long = rows.filter(({ cells }) => cells.length > width);
  return long.length > rows.length / 2 && long.every((row) => lastOf(row) < row.cells.length);
};

/** `5` and `147.84` where one amount should be: so many times as there are cells too many, and first in a column of amounts. */
function isTornAtThousands(cells: Cell[], width: number, shape: ListShape): boolean {
  const places = cells.flatMap((cell, index) =>
    /^[-($]*\d{1,3}$/.test(cellText(cell)) && /^\d{3}\.\d{2}\)?$/.test(cellText(cells[index + 1])) ? [index] : [],
  );
  const field = shape.columns[places[0] ?? -1]?.field;
  return field !== undefined && KIND[field] === 'money' && cells.length - places.length === width;
}

/**
 * Rows longer than the names, put together before anything is read of them. Where the longer rows fit their columns as they stand, the list has
 * columns without a name at its end and nothing is torn.
 */
export function mendRows(shown: Row[], names: string[], problems: Problem[], where: string): Row[] {
  const width = names.length;
  const rows = endsInSeparator(shown, width) ? shown.map((row) => ({ ...row, cells: row.cells.slice(0, lastOf(row)) })) : shown;
  if (!rows.some((row) => row.cells.length > width)) return rows;
  const columns = names.map((header, index): Column => {
    const match = matchName(header);
    return {
      index,
      header,
      by: 'name',
      known: true,
      samples: [],
      ...(match && match.field !== 'ignored' ? { field: match.field } : {}),
    };
  });
  const shape = listShape(columns, rows);
  const long = rows.filter((row) => torn(row, width, shape) > width);
  if (long.length === 0) return rows;
  const sample = long.slice(0, 200);
  const most = (test: (row: Row) => boolean): boolean => sample.filter(test).length > sample.length * 0.8;
  if (
    long.length > rows.length / 2 &&
    most((row) => misfits(row.cells.slice(0, width), shape) === 0) &&
    !most((row) => isTornAtThousands(row.cells.slice(0, torn(row, width, shape)), width, shape))
  )
    return rows;
  const mended: Row[] = [];
  for (const row of rows) {
    const whole = repairRow(row, width, shape);
    if ('fault' in whole) {
      if (row.cells.filter((cell) => cell !== '').length > 2)
        problems.push({ where: `${where}row ${row.number}`, what: whole.fault });
      continue;
    }
    if (whole.note) problems.push({ where: `${where}row ${row.number}`, what: whole.note });
    mended.push(whole.row);
  }
  return mended;
}
