/** Heads over groups of columns in records of two rows. */

import { shareX } from '../page/model';
import type { Cell } from './cells';

/**
 * Records of two rows may have a head over a group of columns in the first, whose own heads stand in the second beside those of the second row:
 * `Response` over `Category` and `Status`. These are then heads of the first.
 */
export function ungrouped(upper: Cell[], lower: Cell[], row: readonly Cell[] = []): [Cell[], Cell[]] {
  const under = (wide: Cell): Cell[] =>
    lower.filter((cell) => cell.text !== '' && shareX(cell.box, wide.box) > cell.box[2] * 0.9);
  const group = upper.filter((cell) => cell.wide && cell.text !== '' && under(cell).length > 1);
  const [only, ...more] = group;
  const others = only ? lower.filter((cell) => !under(only).includes(cell)) : [];
  const single = others.filter((cell) =>
    upper.some((one) => !one.wide && one.text !== '' && shareX(one.box, cell.box) > cell.box[2] / 2),
  );
  if (
    !only ||
    more.length > 0 ||
    others.length === 0 ||
    row.filter((cell) => shareX(cell.box, only.box) > cell.box[2] * 0.9).length < 2 ||
    single.length < others.length
  )
    return [upper, lower];
  return [upper.flatMap((cell) => (cell === only ? under(cell) : [cell])), others];
}

const OTHERS =
  /^(?:the )?(?:primary|other|prior|previous|first)(?: (?:health|group))?(?: (?:payers?|payors?|carriers?|insurances?|insurers?|plans?|coverages?|benefits?|eob))*$/i;

/** What stands below the name of another payer is what that one did, be it said with a label that nobody else uses: `Other insurance` over `Allowed`. */
export const ofAnotherPayer = (head: string): boolean => OTHERS.test(head);
