/** The amounts that rows of a list show without any label: the bill, and what was paid of it. */

import { money } from '../values/values';
import type { Part } from './repeated-parts';
import { isUsual, type Role, standing, unnamed } from './repeated-roles';

/** The amounts that nothing names, one role for each place: by their letters, or by their order where all boxes have as many in the same letters. */
export function amountRoles(boxes: readonly (readonly Part[])[]): Role[] {
  const apart = unnamed(boxes, 'money', 'blank').filter((role) => role.some((part) => part?.shape === 'money'));
  if (apart.length > 0) return apart.sort((a, b) => order(a) - order(b));
  const sums = boxes.map((parts) => parts.filter((part) => isAmount(part, boxes)));
  const count = sums[0]!.length;
  return count > 1 && sums.every(({ length }) => length === count)
    ? Array.from({ length: count }, (_, at): Role => sums.map((parts) => parts[at]))
    : [];
}

const order = (role: Role): number => role.find((part) => part)?.unit.id ?? 0;

/** An amount, or the dash in letters that amounts of other boxes have. */
const isAmount = ({ shape, names, label, unit }: Part, boxes: readonly (readonly Part[])[]): boolean =>
  !names &&
  label === undefined &&
  (shape === 'money' ||
    (shape === 'blank' && boxes.some((parts) => parts.some((part) => part.shape === 'money' && part.unit.look === unit.look))));

/**
 * Of two amounts the first is the bill, where it is never the smaller one and some claim that is not paid has nothing beside it; the second is what was
 * paid, where every claim that is paid has one and no other claim has.
 * @param statuses how each box's claim stands, as it says
 */
export function twoAmounts(
  boxes: readonly (readonly Part[])[],
  statuses: readonly (string | undefined)[],
): { billed: Role; paid: Role } | undefined {
  if (boxes.some((parts) => parts.some(({ shape, label }) => shape === 'money' && label !== undefined))) return undefined;
  const [billed, paid, ...more] = amountRoles(boxes);
  if (!billed || !paid || more.length > 0 || !isUsual(billed)) return undefined;
  const cents = (role: Role, box: number): number => money(role[box]?.text ?? '')?.cents ?? 0;
  const known = statuses.map((text) => (/\bpart/i.test(text ?? '') ? 'partly' : standing(text)));
  const fits = boxes.every((_, box) => {
    const [whole, part] = [cents(billed, box), cents(paid, box)];
    return (
      whole > 0 &&
      part >= 0 &&
      part <= whole &&
      (!UNPAID.has(known[box] ?? '') || part === 0) &&
      (known[box] !== 'paid' || part > 0)
    );
  });
  const tells = known.some((one) => one === 'paid') && known.some((one) => UNPAID.has(one ?? ''));
  return fits && tells && boxes.some((_, box) => cents(paid, box) < cents(billed, box) && cents(paid, box) > 0)
    ? { billed, paid }
    : undefined;
}
const UNPAID: ReadonlySet<string> = new Set(['denied', 'rejected', 'pending', 'accepted', 'info-requested']);
