/** Tables of plain boxes: a box of labels side by side, and boxes below it whose own stand in the same columns. */

import { IN_TABLE, type Model, shareX, shareY } from '../page/model';
import { heldIn, unitsInside } from '../page/units-inside';
import { cellOf } from '../tables/cell-texts';
import { type Cell, isBesideHeads, namesColumns } from '../tables/cells';
import { type Grid, splitTable } from '../tables/grid';
import { inOrder } from '../tables/ordered-cells';
import { isTotal } from '../tables/other-rows';
import { inPlace } from '../tables/placed-cells';
import type { RawRow } from '../tables/raw-rows';
import { saysWhy } from '../values/codes';
import { isStatusWord } from '../values/status';
import { isLabel } from '../words/labels';

/** Fewer heads than this are pairs of labels, or tiles. */
const LEAST_HEADS = 4;
/** How far above the rows' boxes the heads' box may stand in the markup. */
const CLIMB = 3;
/** How deep rows may stand in boxes that hold nothing else. */
const DEPTH = 3;
/** A box with more texts is no row. */
const MOST_TEXTS = 60;
/** More heads without words are no heads. */
const MOST_NAMELESS = 2;
/** A box of more boxes is none around a sum. */
const MOST_WITH_SUM = 2;
/** A box of more texts that begins with no code may be a row of other columns. */
const MOST_DETAILS = 2;
/** More boxes with codes after a row are a list of codes. */
const MOST_REASONS = 3;

/** All tables that boxes alone make, outside of declared ones. */
export function looseGrids(model: Model): Grid[] {
  const grids: Grid[] = [];
  const inside = unitsInside(model);
  const held = heldIn(model).many;
  const boxes: Boxes = (block, heads) => boxesIn(model, block, inside, held, heads);
  const taken = new Set<number>();
  for (let head = 0; head < model.blocks.length; head++) {
    const block = model.blocks[head]!;
    if ((model.childrenOf.get(head)?.length ?? 0) < LEAST_HEADS || taken.has(head) || model.within(head, IN_TABLE)) continue;
    if (block.kind === 'nav' || block.kind === 'banner' || block.kind === 'footer' || !standInLine(model, head)) continue;
    const heads = boxes(head) && headsIn(model, head, inside);
    if (!heads || !namesColumns(heads)) continue;
    const found = rowsUnder(model, head, heads, boxes);
    if (found.rows.length === 0) continue;
    for (const row of found.rows) taken.add(row.block);
    const own = [{ block: head, cells: heads, nested: false }, ...found.rows];
    // Where a box holds more than the table, what stands in it is not for that reason the table's.
    const whole = (model.childrenOf.get(found.table) ?? []).every((child) =>
      own.some(({ block: row }) => within(model, row, child)),
    );
    grids.push(...splitTable(model, found.table, own).map((grid) => (whole ? grid : { ...grid, block: -1 })));
  }
  return grids;
}

/** A block is another, or lies in it. */
function within(model: Model, block: number, container: number): boolean {
  for (let at = block; at >= container; at = model.blocks[at]!.parent) if (at === container) return true;
  return false;
}

/** @param heads those that the box's own boxes may stand under */
type Boxes = (block: number, heads?: readonly Cell[]) => Cell[] | undefined;

/** The boxes of a box as cells, and texts of its own beside them; nothing where such a text stands elsewhere or a box holds a column of texts. */
function boxesIn(
  model: Model,
  block: number,
  inside: ReturnType<typeof unitsInside>,
  held: readonly number[],
  heads: readonly Cell[] = [],
): Cell[] | undefined {
  if (held[block]! > MOST_TEXTS) return undefined;
  const boxed = (model.childrenOf.get(block) ?? []).map((child) => cellOf(model, child, inside(child)));
  const own = (model.unitsOf.get(block) ?? []).map((id) => ({ ...cellOf(model, block, [id]), box: model.units[id]!.box }));
  // What a component shows where it is given nothing is a text between boxes: `--`.
  if (own.length > 0 && !standBetween(own, boxed)) return undefined;
  const cells = own.length > 0 ? [...boxed, ...own].sort((a, b) => a.box[0] - b.box[0]) : boxed;
  if (cells.some((cell) => cell.lines.length > 6)) return undefined;
  return inPlace(model, heads, block, cells).filter((cell) => cell.text !== '');
}

/** Few texts on the line of many boxes, over or below none of them. */
const standBetween = (texts: readonly Cell[], boxes: readonly Cell[]): boolean =>
  boxes.length >= LEAST_HEADS &&
  texts.length * 2 <= boxes.length &&
  texts.every((text) => boxes.every(({ box }) => shareX(box, text.box) <= 0)) &&
  sideBySide([...boxes, ...texts]);

/** All boxes of a box that are drawn stand side by side: most boxes hold a part of the page, and no heads. */
function standInLine({ blocks, childrenOf }: Model, block: number): boolean {
  const drawn = childrenOf.get(block)!.filter((child) => blocks[child]!.box[2] > 0 && blocks[child]!.box[3] > 0);
  return sideBySide(drawn.map((child) => blocks[child]!));
}

/** A head for each box, also over the column of check boxes or buttons, which has no words. Nothing where most have none. */
function headsIn(model: Model, block: number, inside: ReturnType<typeof unitsInside>): Cell[] | undefined {
  const children = model.childrenOf.get(block)!;
  const cells = children.map((child) => cellOf(model, child, inside(child))).filter(({ box }) => box[2] > 0 && box[3] > 0);
  if (cells.filter((cell) => isField(model, cell)).length > 1) return undefined;
  const named = cells.filter(({ text }) => text !== '').length;
  return named >= LEAST_HEADS && named + MOST_NAMELESS >= children.length ? cells : undefined;
}

/** A label and the field that it is for: a search form over what was found heads no columns. */
const isField = ({ units, blocks }: Model, cell: Cell): boolean =>
  cell.units.some((id) => units[id]!.form === 'editable') &&
  cell.units.some((id) => blocks[units[id]!.block]!.kind === 'label' && !units[id]!.form);

const sideBySide = (cells: readonly Pick<Cell, 'box'>[]): boolean =>
  cells.every((cell) => shareY(cell.box, cells[0]!.box) > Math.min(cell.box[3], cells[0]!.box[3]) / 2);

/** The rows in the boxes that follow the heads' box, and the box around both. */
function rowsUnder(model: Model, head: number, heads: readonly Cell[], boxes: Boxes): { table: number; rows: RawRow[] } {
  let at = head;
  for (let climbed = 0; climbed < CLIMB; climbed++) {
    const { parent } = model.blocks[at]!;
    if (parent < 0) break;
    const siblings = (model.childrenOf.get(parent) ?? []).filter((child) => child > at);
    const goesOn = (next?: number): boolean => next !== undefined && rowsIn(model, next, heads, boxes, DEPTH).length > 0;
    const rows: RawRow[] = [];
    let below: RawRow[] = [];
    const between = new Set<number>();
    for (const [index, child] of siblings.entries()) {
      const more = rowsIn(model, child, heads, boxes, DEPTH);
      if (more.length > 0) {
        rows.push(...below, ...more);
        for (const row of below) between.add(lookOf(model, row));
        below = [];
      } else if (rows.length > 0) {
        const more = detailRow(model, child);
        if (more && below.length <= MOST_REASONS) below.push(more);
        // What was opened below a row is none of the table, which goes on behind it.
        else if (!isPanel(model, child) || !goesOn(siblings[index + 1])) break;
      }
    }
    // Below the last row they may as well explain the codes of all rows, unless such ones stood between rows.
    for (const row of below) {
      if (!between.has(lookOf(model, row))) break;
      rows.push(row);
    }
    if (rows.length > 0) return { table: parent, rows };
    at = parent;
  }
  return { table: head, rows: [] };
}

/** More than a line of text, which on a green screen may be the second line of a record. */
const isPanel = (model: Model, block: number): boolean => model.width === undefined && model.childrenOf.has(block);

/** How the row's first text is drawn. */
const lookOf = (model: Model, { cells: [first] }: RawRow): number => model.units[first!.units[0]!]!.look;

/** A box below a row: why the row was cut, with words and amounts; or a text or two of something else that is said of it. */
function detailRow(model: Model, block: number): RawRow | undefined {
  const units = unitsInside(model)(block);
  const { kind } = model.blocks[block]!;
  if (units.length === 0 || units.length > MOST_TEXTS / 4 || kind === 'heading' || kind === 'table') return undefined;
  const cell = { ...cellOf(model, block, units), wide: true };
  const inOneText = units.every((id, index) => index === 0 || model.units[id]!.before === units[index - 1]);
  return inOneText || units.length <= MOST_DETAILS || saysWhy(cell.text) ? { block, cells: [cell], nested: false } : undefined;
}

/** A box's row and what stands below the row's cells in it, or the rows of the boxes in it. */
function rowsIn(model: Model, block: number, heads: readonly Cell[], boxes: Boxes, depth: number): RawRow[] {
  const { box, kind } = model.blocks[block]!;
  const first = heads[0]!.box;
  if (kind === 'table' || box[1] < first[1]) return [];
  const cells = boxes(block, heads);
  if (cells && cells.length > 1) {
    const line = cells.filter((cell) => shareY(cell.box, cells[0]!.box) > Math.min(cell.box[3], cells[0]!.box[3]) / 2);
    const row = model.width === undefined ? line.filter((cell) => !isBesideHeads(cell, heads)) : line;
    const placed = line.length > row.length + MOST_NAMELESS ? undefined : standsUnder(row, heads) ? row : inOrder(line, heads);
    if (placed) {
      const below = cells.filter((cell) => !line.includes(cell));
      return [
        { block, cells: placed, nested: false },
        ...below.map((cell) => ({ block: cell.block, cells: [{ ...cell, wide: true }], nested: false })),
      ];
    }
  }
  if (depth === 0) return [];
  const children = model.childrenOf.get(block) ?? [];
  const inner = children.map((child) => rowsIn(model, child, heads, boxes, depth - 1));
  // Among what else stands in an opened box `Total allowed` is a label with its value.
  if (children.length > MOST_WITH_SUM && inner.every((rows) => rows.every((row) => isSum(row.cells)))) return [];
  const at = inner.findIndex((rows) => rows.length > 0);
  const alone = at >= 0 && inner[at]!.length === 1 && inner.every((rows, index) => index === at || rows.length === 0);
  return alone ? [...inner[at]!, ...codesBelow(model, children.slice(at + 1))] : inner.flat();
}

/** What follows the one row of a record in its box, where it begins with a code or is a sentence of its own: the row's adjustments, or why it stands so. */
function codesBelow(model: Model, blocks: readonly number[]): RawRow[] {
  const inside = unitsInside(model);
  return blocks
    .flatMap((block) => (model.unitsOf.has(block) ? [block] : (model.childrenOf.get(block) ?? [])))
    .map((block) => cellOf(model, block, inside(block)))
    .filter((cell) => cell.lines.length <= 2 && (saysWhy(cell.text) || isSentence(model, cell)))
    .map((cell) => ({ block: cell.block, cells: [{ ...cell, wide: true }], nested: false }));
}

/** Three words or more in one text that nobody can press, and nothing that has a field of its own: no number, day, amount or label. */
const isSentence = ({ units }: Model, { text, units: [unit, ...more] }: Cell): boolean =>
  more.length === 0 &&
  unit !== undefined &&
  units[unit]!.act === undefined &&
  text.split(' ').length > 2 &&
  !/\d|[:|]/.test(text) &&
  !isStatusWord(text) &&
  !isLabel(text);

const isSum = (cells: readonly Cell[]): boolean =>
  isTotal({ cells: [...cells], box: [0, 0, 0, 0], block: -1, under: -1, byColumn: [] });

/** Each cell in a column of its own, most columns filled; a total may fill few. */
function standsUnder(cells: readonly Cell[], heads: readonly Cell[]): boolean {
  const total = isSum(cells);
  const columns = cells.map((cell) =>
    heads.findIndex((head) => shareX(head.box, cell.box) > Math.min(head.box[2], cell.box[2]) * 0.6),
  );
  if (columns.includes(-1) || new Set(columns).size !== columns.length) return false;
  const named = cells.filter(
    ({ lines }, index) => lines.length > 1 && isLabel(lines[0]!) && heads[columns[index]!]!.text !== lines[0],
  );
  // What a row opens below it names its values itself.
  if (named.length * 2 > cells.length) return false;
  return total ? cells.length > 1 : cells.length >= 3 && cells.length * 2 >= heads.length;
}
