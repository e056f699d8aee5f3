/** Rows of a list that fold open: boxes alike, of which one shows its details below it. */

import { IN_TABLE, type Model, push, type Unit } from '../page/model';
import { anchorsIn } from '../repeated/repeated-boxes';

/** What the one open row shows below it, and the rows with it and the others. */
export interface OpenedPanel {
  units: ReadonlySet<Unit>;
  rows: readonly (readonly Unit[])[];
}

/** Of longer lists no row is looked for. */
export const MANY = 60;
/** So many texts more than the others' rows have are no second line of a row. */
const LEAST = 4;
/** By so many texts rows of one list may differ. */
const SLACK = 2;
/** How far texts at one place of two rows may stand apart, in pixels. */
const NEAR = 4;

/** The details of the row that is open among rows that are not; nothing where no row is, or several. */
export function openedPanel(model: Model, units: readonly Unit[]): OpenedPanel | undefined {
  for (const anchors of anchorsIn(units)) {
    const own = anchors.length > MANY ? [] : anchors.filter(({ block }) => !model.within(block, IN_TABLE));
    // The details may have such texts too, at another place.
    const aligned = own.filter(({ box }) => Math.abs(box[0] - own[0]!.box[0]) <= NEAR);
    const found = panelAmong(model, units, own) ?? (aligned.length < own.length ? panelAmong(model, units, aligned) : undefined);
    if (found) return found;
  }
  return undefined;
}

function panelAmong(model: Model, units: readonly Unit[], anchors: readonly Unit[]): OpenedPanel | undefined {
  const list = anchors.length < 2 ? -1 : around(model, anchors[0]!.block, anchors.at(-1)!.block);
  if (list < 0) return undefined;
  const rowOf = new Map<number, Unit[]>();
  for (const unit of units) {
    const top = childOf(model, unit.block, list);
    if (top >= 0) push(rowOf, top, unit);
  }
  const tops = [...new Set(anchors.map(({ block }) => childOf(model, block, list)))];
  if (tops.length < 2 || tops.includes(-1)) return undefined;
  const rows = tops.map((top) => rowOf.get(top)!);
  const least = Math.min(...rows.map(({ length }) => length));
  const larger = rows.filter((row) => row.length >= least + LEAST);
  if (larger.length > 1 || rows.some((row) => !larger.includes(row) && row.length > least + SLACK)) return undefined;
  const [open] = larger;
  const panel = open
    ? below(
        open,
        rows.filter((row) => row !== open),
      )
    : between(model, list, tops, rowOf);
  return panel && panel.length >= LEAST ? { units: new Set(panel), rows } : undefined;
}

/** The innermost block around two, where it is neither of them. */
function around({ blocks }: Model, one: number, other: number): number {
  const chain = new Set<number>();
  for (let at = blocks[one]!.parent; at >= 0; at = blocks[at]!.parent) chain.add(at);
  let at = blocks[other]!.parent;
  while (at >= 0 && !chain.has(at)) at = blocks[at]!.parent;
  return at;
}

/** The block in another that holds a third, -1 where it is not in there. */
function childOf({ blocks }: Model, block: number, holder: number): number {
  let at = block;
  while (at > holder && blocks[at]!.parent !== holder) at = blocks[at]!.parent;
  return at > holder ? at : -1;
}

/** What stands in the open row's box below the height of the others. */
function below(open: readonly Unit[], others: readonly (readonly Unit[])[]): Unit[] | undefined {
  const top = (row: readonly Unit[]): number => Math.min(...row.map(({ box }) => box[1]));
  const height = Math.max(...others.map((row) => Math.max(...row.map(({ box }) => box[1] + box[3])) - top(row)));
  const end = top(open) + height - NEAR;
  const panel = open.filter(({ box }) => box[1] >= end);
  const head = open.length - panel.length;
  const fits =
    others.some((row) => Math.abs(row.length - head) <= SLACK) && open.slice(head).every((unit) => panel.includes(unit));
  return fits ? panel : undefined;
}

/** What stands in boxes of their own behind one row alone. */
function between(model: Model, list: number, tops: readonly number[], rowOf: ReadonlyMap<number, Unit[]>): Unit[] | undefined {
  const own = new Set(tops);
  const children = model.childrenOf.get(list) ?? [];
  const gaps = tops.map((top, index) => {
    const from = children.indexOf(top) + 1;
    const end = index + 1 < tops.length ? children.indexOf(tops[index + 1]!) : from + 1;
    return children.slice(from, end).flatMap((child) => (own.has(child) ? [] : (rowOf.get(child) ?? [])));
  });
  const filled = gaps.filter(({ length }) => length > 0);
  // Behind the last row anything may follow the list.
  const inside = filled.filter((gap) => gap !== gaps.at(-1));
  if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined;
  return filled[0];
}
