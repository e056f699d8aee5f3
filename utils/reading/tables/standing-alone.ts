/** Parts of a page that stand side by side without belonging together. */

import { type Model, push, shareX, shareY, type Unit } from '../page/model';

/** Fewer lines, or fewer texts in most of them, make no table of their own. */
const LEAST = 3;

/** Units by the part that they stand in: each frame is looked at by itself, and so is each green screen, and each block of text that is set in columns. */
export function standingAlone(model: Model, free: readonly Unit[]): Unit[][] {
  const frameOf: number[] = [];
  model.blocks.forEach((block, index) => {
    frameOf.push(block.kind === 'frame' ? index : block.parent < 0 ? -1 : frameOf[block.parent]!);
  });
  const columned = new Map<number, boolean>();
  const groups = new Map<string, Unit[]>();
  for (const unit of free) {
    if (!columned.has(unit.block)) columned.set(unit.block, model.screens.has(unit.block) || isColumned(model, unit.block));
    push(groups, columned.get(unit.block) ? `block ${unit.block}` : `frame ${frameOf[unit.block]!}`, unit);
  }
  return [...groups.values()];
}

/** Lines of several texts each in one block, as preformatted text has them; on a green screen only where other text stands beside them. */
function isColumned({ blocks, unitsOf, units, width }: Model, block: number): boolean {
  const own = unitsOf.get(block)!;
  if (own.length < LEAST * LEAST) return false;
  const { box } = blocks[block]!;
  const beside = (unit: Unit): boolean =>
    unit.block !== block && shareY(unit.box, box) > unit.box[3] / 2 && shareX(unit.box, box) <= 0;
  if (width !== undefined && !units.some(beside)) return false;
  const counts: number[] = [];
  for (const [index, id] of own.entries()) {
    const before = units[own[index - 1] ?? -1];
    if (before && shareY(before.box, units[id]!.box) > 2) counts[counts.length - 1]!++;
    else counts.push(1);
  }
  const full = counts.filter((count) => count >= LEAST).length;
  return full >= LEAST && full * 2 > counts.length;
}
