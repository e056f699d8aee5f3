/** How a claim stands, over its sum in each entry of a list: no label of that sum, though the word labels one elsewhere. */

import type { Model, Unit } from '../page/model';
import { unitsInside } from '../page/units-inside';
import { isStatusWord } from '../values/status';
import { money } from '../values/values';
import { meanings } from '../words/labels';
import type { Pair } from './pairs';

/** A tile holds a label and its sum; an entry of a list says first whose it is. */
const LEAST_TEXTS = 3;

/** Without `Paid` over `$200.00` where the entry beside it, of as many texts, has `Pending` over its sum at the same place. */
export function withoutStatusesOverSums(model: Model, pairs: readonly Pair[]): Pair[] {
  const inside = unitsInside(model);
  return pairs.filter(({ label, labelUnit, units }) => {
    if (units[0] !== labelUnit + 1 || !isStatusWord(label) || !money(model.units[units[0]]!.text)) return true;
    for (let block = model.units[labelUnit]!.block; block >= 0; block = model.blocks[block]!.parent) {
      const texts = inside(block);
      if (texts.length < LEAST_TEXTS) continue;
      const at = texts.indexOf(labelUnit);
      const { parent } = model.blocks[block]!;
      return !(model.childrenOf.get(parent) ?? []).some((other) => {
        const [status, sum] = other === block ? [] : inside(other).length === texts.length ? inside(other).slice(at, at + 2) : [];
        return (
          status !== undefined && sum !== undefined && saysHowItStands(model.units[status]!) && money(model.units[sum]!.text)
        );
      });
    }
    return true;
  });
}

/** A status that labels no amount anywhere. */
const saysHowItStands = ({ text }: Unit): boolean => isStatusWord(text) && meanings(text, false).length === 0;
