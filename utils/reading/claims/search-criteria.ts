/** What was looked for, beside what was found. */

import type { Model, Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';

/** A fixed field beside fields to fill in is part of a search: it says what was looked for, not what a claim is. */
export function criteriaOf(model: Model): (pair: Pair) => boolean {
  const groupOf = (unit: Unit): number => {
    let at = unit.block;
    while (at >= 0 && model.blocks[at]!.kind !== 'row' && model.blocks[at]!.kind !== 'form') at = model.blocks[at]!.parent;
    return at;
  };
  const asked = new Set(model.units.filter((unit) => unit.form === 'editable').map(groupOf));
  asked.delete(-1);
  // On a green screen a field to fill in is a line of underscores.
  const blanks = model.width === undefined ? [] : model.units.filter((unit) => /^_{3,}$/.test(unit.text));
  return (pair) =>
    /\bresults? \d/i.test(model.units[pair.labelUnit]!.text) ||
    blanks.some((unit) => Math.abs(unit.box[1] - model.units[pair.labelUnit]!.box[1]) < 4) ||
    (pair.units.every((id) => model.units[id]!.form === 'shown' && asked.has(groupOf(model.units[id]!))) &&
      pair.units.length > 0);
}
