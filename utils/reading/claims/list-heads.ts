/** What a list of cards has over it: that they are claims, and how many there are. */

import type { Model, Unit } from '../page/model';
import { isStatusWord } from '../values/status';

/** `6 claims · last 90 days`: as many as there are boxes. */
export const COUNT = /^(\d{1,3}) claims(?: [·•|(,–—-].{0,40}| (?:shown|found|in|from|since)\b.{0,40})?$/i;

/** Heads of one kind that each say how the claims below stand and how many there are, as many together as there are boxes: `In review  2`. */
export function countedByHeads(free: readonly Unit[], many: number): boolean {
  const heads = free.flatMap((unit, index) => {
    const count = /^\(?(\d{1,3})\)?$/.exec(free[index + 1]?.text ?? '')?.[1];
    return count && isStatusWord(unit.text) ? [{ look: unit.look, count: Number(count) }] : [];
  });
  return (
    heads.length > 1 &&
    new Set(heads.map(({ look }) => look)).size === 1 &&
    heads.reduce((sum, { count }) => sum + count, 0) === many
  );
}

/** A heading over claims, and over nothing else that has numbers, amounts and a status. */
export const headsClaims =
  (model: Model) =>
  ({ block, text }: Unit): boolean =>
    model.blocks[block]!.kind === 'heading' &&
    /\bclaims\b/i.test(text) &&
    !/\b(?:payments?|checks?|remit\w*|appeals?|disputes?|auth\w*|referrals?|related|other|previous)\b/i.test(text);
