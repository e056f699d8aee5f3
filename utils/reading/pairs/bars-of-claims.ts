/** Bars of menus that are headed by a claim, as some portals draw a record's head: `Claim 75867070-40` and behind it `Paid`. */

import { IN_CHROME, type Model, type Unit } from '../page/model';
import { isStatusWord } from '../values/status';
import { claimTitles } from './claim-titles';

/** True for the title of such a bar, and for the words in it that say how the claim stands. */
export function barsOfClaims(model: Model): (unit: Unit) => boolean {
  const heads = model.units.filter(({ block }) => model.blocks[block]!.kind === 'heading' && model.within(block, IN_CHROME));
  const titles = new Set(claimTitles(heads).map(({ unit }) => unit));
  const bars = new Set([...titles].map((unit) => model.blocks[model.units[unit]!.block]!.parent));
  return ({ id, block, act, text }) =>
    titles.has(id) || (!act && (bars.has(block) || bars.has(model.blocks[block]!.parent)) && isStatusWord(text));
}
