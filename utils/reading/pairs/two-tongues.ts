/** Labels that say the same in two languages, one under the other: where the words beside the value are not known, the other ones tell. */

import { type Model, shareX, type Unit } from '../page/model';
import { heldIn } from '../page/units-inside';
import { isLabel, meanings } from '../words/labels';

/** The words of a label; of two that fill a box together, right under each other, those that are known. */
export function knownTongue(model: Model, label: Unit, words: string): string {
  if (words !== label.text || isLabel(words) || /\d/.test(words)) return words;
  const other = [label.id + 1, label.id - 1]
    .flatMap((id) => model.units[id] ?? [])
    .find((unit) => !unit.form && !unit.act && areOneLabel(model, label, unit));
  return other && (meanings(other.text, false)[0]?.score ?? 0) > 0.9 ? other.text : words;
}

/** One right under the other with the same left edge, and nothing else in the box around both. */
function areOneLabel(model: Model, label: Unit, other: Unit): boolean {
  const [upper, lower] = label.box[1] < other.box[1] ? [label, other] : [other, label];
  const gap = lower.box[1] - upper.box[1] - upper.box[3];
  if (Math.abs(gap) >= GAP || Math.abs(label.box[0] - other.box[0]) >= GAP || shareX(label.box, other.box) <= 0) return false;
  const parentOf = ({ block }: Unit): number => model.blocks[block]!.parent;
  const box =
    upper.block === lower.block || parentOf(lower) === upper.block
      ? upper.block
      : parentOf(lower) === parentOf(upper)
        ? parentOf(upper)
        : -1;
  return box >= 0 && heldIn(model).many[box] === 2;
}

/** How many pixels lie between the lines of one label at most. */
const GAP = 6;
