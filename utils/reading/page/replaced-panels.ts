/** Boxes beside each other that show the same of a claim twice: as it is now, and as it was before. */

import { type Model, push } from './model';
import { heldIn } from './units-inside';

const NOW = /^(?:current|latest|in effect|newest)(?: decision| version)?$/i;
const BEFORE = /^(?:replaced|superseded|outdated|previous|no longer (?:current|in effect)|earlier)(?: decision| version)?$/i;
/** As short as the first is at least, and as long as it is at most. */
const [SHORTEST, LONGEST] = ['latest'.length, 'in effect decision'.length];
/** So many blocks above a mark its box is looked for, and so many texts of it stand in the other one as well. */
const [HIGH, ALIKE] = [6, 3];

/** The units in boxes marked as replaced, beside a box marked as current that names the same things. */
export function replacedPanels(model: Model): ReadonlySet<number> {
  const found = new Set<number>();
  const marks = model.units.filter(({ text }) => text.length >= SHORTEST && text.length <= LONGEST && NOW.test(text));
  const olds = marks.length === 0 ? [] : model.units.filter(({ text }) => BEFORE.test(text));
  if (olds.length === 0) return found;
  const held = heldIn(model);
  const unitsIn = (block: number) => model.units.slice(held.first[block]!, held.last[block]! + 1);
  const around = new Map<number, number[]>();
  for (const mark of marks)
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
