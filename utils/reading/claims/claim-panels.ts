/** A list of claims with the details of one of them beside or below it. */

import type { Draft } from '../draft/draft';
import type { Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import type { Context } from '../reasons/context';

/** What stands in the box of one of the claims of a list, headed by its number. */
export interface Panel {
  draft: Draft;
  pairs: Pair[];
  units: Unit[];
  /** true for the units that stand in its box */
  holds(unit: number): boolean;
}

/** Fewer labels than this in a box are no details. */
const LEAST = 3;

/** The boxes with labels and values that are each headed by the number of one claim of a list. */
export function panelsOf({ model, free, pairs, inside }: Context, drafts: readonly Draft[]): Panel[] {
  const rows = new Set(drafts.flatMap(({ marks }) => [...marks.values()].flatMap(({ units }) => [...units])));
  return free.flatMap((head) => {
    if (rows.has(head.id) || head.form || head.act) return [];
    const number = head.text.replace(/^(?:claim|bill|icn|dcn)(?: (?:number|no\.?|#|id))?:? ?#?/i, '');
    const draft = /\d{3}/.test(number) ? drafts.find(({ claim }) => claim.claimNumber === number) : undefined;
    if (!draft) return [];
    // The first box around the number that holds details, and nothing of the list.
    for (let at = head.block; at >= 0; at = model.blocks[at]!.parent) {
      const holds = (unit: number): boolean => inside(model.units[unit]!.block, at);
      if ([...rows].some(holds)) return [];
      const own = pairs.filter((pair) => holds(pair.labelUnit) && pair.labelUnit >= head.id);
      if (own.length >= LEAST)
        return [{ draft, pairs: own, units: free.filter((unit) => holds(unit.id) && unit.id !== head.id), holds }];
    }
    return [];
  });
}
