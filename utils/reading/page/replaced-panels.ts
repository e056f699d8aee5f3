/** Boxes beside each other that show the same of a claim twice: as it is now, and as it was before. */

import { isStatusWord } from '../values/status';
import { versionOf } from '../words/versions';
import { type Model, push, type Unit } from './model';
import { heldIn } from './units-inside';

/** So many blocks above a mark its box is looked for, and so many texts of it stand in the other one as well. */
const [HIGH, ALIKE] = [6, 3];

/** The units in boxes marked as replaced, beside a box marked as current that names the same things. */
export function replacedPanels(model: Model): ReadonlySet<number> {
  const found = new Set<number>();
  const marks: Unit[] = [];
  const olds: Unit[] = [];
  for (const unit of model.units) {
    const version = versionOf(unit.text);
    if (version) (version === 'now' ? marks : olds).push(unit);
  }
  if (marks.length === 0 || olds.length === 0) return found;
  const held = heldIn(model);
  const unitsIn = (block: number) => model.units.slice(held.first[block]!, held.last[block]! + 1);
  const around = new Map<number, number[]>();
  // Two claims of a payment may stand as reversed and adjusted: of two states none is of the other's claim.
  const named = olds.some(({ text }) => isStatusWord(text)) ? marks.filter(({ text }) => !isStatusWord(text)) : marks;
  for (const mark of named)
    for (let at = mark.block, climbed = 0; at >= 0 && climbed < HIGH; at = model.blocks[at]!.parent, climbed++)
      push(around, model.blocks[at]!.parent, at);
  for (const old of olds)
    for (let at = old.block, climbed = 0; at >= 0 && climbed < HIGH; at = model.blocks[at]!.parent, climbed++) {
      const current = around.get(model.blocks[at]!.parent)?.find((block) => block !== at);
      if (current === undefined || around.get(model.blocks[at]!.parent)!.includes(at)) continue;
      const texts = new Set(unitsIn(current).map(({ text }) => text));
      const own = unitsIn(at);
      if (own.filter(({ text }) => !/\d/.test(text) && texts.has(text)).length >= ALIKE) for (const { id } of own) found.add(id);
      break;
    }
  return found;
}
