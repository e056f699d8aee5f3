/** A claim's number that no label names. */

import { LONG_NUMBER } from '../boxes/cards';
import type { Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import { isStatusWord } from '../values/status';
import { meanings } from '../words/labels';

const CLAIMS_CRUMB = /^(?:my |all )?claims?(?: (?:search|list|status|inquiry|results|summary|center))?$/i;
const LAST_CRUMB = /^[/›>»] ((?:[A-Z]{2,5}-)?(?=(?:[A-Z-]*\d){6})[A-Z\d][A-Z\d-]{6,24})$/;

/** The number that ends the way to this page: `Claims / JH-26-0908861-1`. */
export function crumbNumber(units: readonly Unit[]): { text: string; id: number } | undefined {
  const [found, ...more] = units.flatMap((unit, index) => {
    const before = units[index - 1];
    const number = !unit.act && !unit.form ? LAST_CRUMB.exec(unit.text)?.[1] : undefined;
    return number && before?.act === 'link' && CLAIMS_CRUMB.test(before.text) && Math.abs(before.box[1] - unit.box[1]) < 6
      ? [{ text: number, id: unit.id }]
      : [];
  });
  return more.length === 0 ? found : undefined;
}

/** A number with the claim's status right beside it. */
export const badgedNumber = (free: readonly Unit[], pairs: readonly Pair[]): Unit | undefined => {
  const named = new Set(pairs.flatMap((pair) => (meanings(pair.label, false).length > 0 ? pair.units : [])));
  const found = free.filter(
    (unit, index) =>
      !unit.form &&
      !named.has(unit.id) &&
      /^#?(?:[A-Z]{2,5}-)?[A-Z]{0,4}\d[A-Z0-9-]{6,22}$/.test(unit.text) &&
      (unit.text.match(/\d/g)?.length ?? 0) >= 6 &&
      free[index + 1] !== undefined &&
      isStatusWord(free[index + 1]!.text) &&
      Math.abs(free[index + 1]!.box[1] - unit.box[1]) < 12,
  );
  return found.length === 1 ? found[0] : undefined;
};

/** A number that stands alone at the head of a card, longer than any date or amount. */
export const loneNumber = (free: readonly Unit[], pairs: readonly Pair[]): Unit | undefined => {
  const paired = new Set(pairs.flatMap((pair) => pair.units));
  const found = free.filter(
    (unit) =>
      !paired.has(unit.id) && /^[A-Z]{0,4}\d[A-Z0-9-]{7,22}$/.test(unit.text) && (unit.text.match(/\d/g)?.length ?? 0) >= 8,
  );
  // Beside a shorter number it may as well be the member's.
  const other = free.some((unit) => unit !== found[0] && !paired.has(unit.id) && !unit.form && LONG_NUMBER.test(unit.text));
  return found.length === 1 && !other && free.length < 40 ? found[0] : undefined;
};
