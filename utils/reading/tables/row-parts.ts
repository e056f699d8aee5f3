/** Grids that pin columns: a row is drawn in several parts, those that stay and those that are scrolled, which may go on below the others. */
import type { Box } from '@/utils/page/page-text';
import { around, type Model, shareX, shareY } from '../page/model';
import { isLabel } from '../words/labels';
import { isBlank } from '../words/text';
import { type Cell, namesColumns } from './cells';
import type { RawRow, RawTable } from './raw-rows';

/** How far the columns of a grid may stand from those that it pins, in pixels. */
const PIN_GAP = 24;
/** How far right a part that goes on below another one is set, so that no cell of the two stands in one column. */
const APART = 10_000;
/** Parts of heads and of rows that are of the same columns begin at one place, to so many pixels. */
const SAME = 4;

/** Where a row is drawn: a row whose cells are placed one by one has no room of its own. */
function placeOf(model: Model, { block, cells }: RawRow): Box {
  const { box } = model.blocks[block]!;
  return box[2] > 1 && box[3] > 1 ? box : cells.map((cell) => cell.box).reduce(around, cells[0]?.box ?? box);
}

/** Two parts say things at one place: the one is scrolled below the other. */
const covers = (a: RawRow, b: RawRow): boolean =>
  a.cells.some((cell) => !isBlank(cell.text) && b.cells.some((one) => !isBlank(one.text) && overlap(cell.box, one.box)));

const overlap = (a: Box, b: Box): boolean => shareX(a, b) >= Math.min(a[2], b[2]) * 0.2;

/** The same text at the same place: a part drawn twice, as heads are that stay in view. */
const repeats = (a: RawRow, b: RawRow): boolean =>
  a.cells.some(
    ({ text, box }) => text !== '' && b.cells.some((one) => one.text === text && Math.abs(one.box[0] - box[0]) <= SAME),
  );

/**
 * The rows of a table, whose parts are rows of the markup in boxes side by side, and which may stand in the document in any order: parts at one
 * height are one row, and rows stand from top to bottom.
 */
export function besideEachOther(model: Model, rows: RawRow[]): RawRow[] {
  const places = new Map(rows.map((row) => [row, placeOf(model, row)]));
  const place = (row: RawRow): Box => places.get(row)!;
  if (rows.every((row, index) => index === 0 || place(row)[1] >= place(rows[index - 1]!)[1] + place(rows[index - 1]!)[3] - 3))
    return rows;
  const holder = (row: RawRow): number => model.blocks[row.block]!.parent;
  const isBeside = (part: RawRow, row: RawRow): boolean => {
    const [a, b] = [place(part), place(row)];
    if (shareY(a, b) <= Math.min(a[3], b[3]) * 0.7) return false;
    if (shareX(a, b) < Math.min(a[2], b[2]) * 0.2) return true;
    const numbers = [part, row].map(({ block }) => model.blocks[block]!.row);
    return holder(part) !== holder(row) && numbers[0] === numbers[1] && Math.abs(a[1] - b[1]) <= SAME && !repeats(part, row);
  };
  const groups: RawRow[][] = [];
  for (const row of [...rows].sort((a, b) => place(a)[1] - place(b)[1] || place(a)[0] - place(b)[0])) {
    const last = groups.at(-1);
    if (last?.every((part) => isBeside(part, row))) last.push(row);
    else groups.push([row]);
  }
  return wholeRows(
    groups.map((parts) => parts.sort((a, b) => a.block - b.block)),
    (row) => place(row)[0],
  );
}

/** Each row of its parts; those of a part that goes on below another one are set apart, in the heads and in all rows alike. */
function wholeRows(groups: readonly RawRow[][], left: (row: RawRow) => number): RawRow[] {
  const first = groups.find((parts) => parts.some((part, index) => parts.slice(0, index).some((one) => covers(one, part))));
  if (!first) return groups.map((parts) => joined(parts));
  const bands = (groups.find((parts) => parts.length === first.length) ?? first).map(left);
  return groups.flatMap((parts) => {
    if (parts.length === 1) return parts;
    // A row of other parts than the heads have could be read under any of them: it is left out.
    const alike = parts.length === bands.length && parts.every((part, index) => Math.abs(left(part) - bands[index]!) <= SAME);
    return alike ? [joined(parts.map((part, index) => shifted(part, index * APART)))] : [];
  });
}

const joined = ([first, ...more]: readonly RawRow[]): RawRow =>
  more.length === 0
    ? first!
    : {
        block: first!.block,
        cells: [first!, ...more].flatMap(({ cells }) => cells).sort((a, b) => a.box[0] - b.box[0]),
        nested: first!.nested || more.some(({ nested }) => nested),
      };

const shifted = (row: RawRow, by: number): RawRow => ({
  ...row,
  cells: row.cells.map((cell): Cell => ({ ...cell, box: [cell.box[0] + by, cell.box[1], cell.box[2], cell.box[3]] })),
});

/** Grids that pin columns may draw these as a table of their own: as many rows right beside it, each at the height of its other part. */
export function besideTheirPins(model: Model, tables: readonly RawTable[]): RawTable[] {
  const out: RawTable[] = [];
  for (const one of tables) {
    const last = out.at(-1);
    if (last && isPart(model, last, one)) {
      const apart = one.rows.some((row, index) => covers(last.rows[index]!, row)) ? APART : 0;
      const rows = one.rows.map((row, index) => {
        const whole = joined([last.rows[index]!, shifted(row, apart)].map((part) => ({ ...part, cells: said(part.cells) })));
        return { ...whole, block: row.block };
      });
      out[out.length - 1] = { table: one.table, rows };
    } else out.push(one);
  }
  return out;
}

/** The cells without those that only keep room for what another part draws there. */
const said = (cells: readonly Cell[]): Cell[] => cells.filter((cell) => !(cell.wide && cell.text === ''));

function isPart(model: Model, left: RawTable, right: RawTable): boolean {
  const [heads] = right.rows;
  if (!heads || right.rows.length < 2 || right.rows.length !== left.rows.length) return false;
  const named = ({ cells }: RawRow): boolean => said(cells).every((cell) => cell.header) || namesColumns(cells);
  const labelled = ({ cells }: RawRow): boolean => said(cells).every((cell) => cell.header || isLabel(cell.text));
  if (!(named(heads) && labelled(left.rows[0]!)) && !(named(left.rows[0]!) && labelled(heads))) return false;
  return right.rows.every((row, index) => {
    const part = left.rows[index]!;
    const [a, b] = [placeOf(model, part), placeOf(model, row)];
    const gap = b[0] > a[0] ? b[0] - a[0] - a[2] : a[0] - b[0] - b[2];
    if (gap >= PIN_GAP || shareY(a, b) <= Math.max(a[3], b[3]) * 0.7) return false;
    // One over the other, row for row: the rest of the columns goes on below those that stay.
    return gap > -4 || (Math.abs(a[1] - b[1]) <= SAME && Math.abs(a[3] - b[3]) <= SAME && !repeats(part, row));
  });
}
