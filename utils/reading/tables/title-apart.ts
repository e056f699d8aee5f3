/** A title below an empty line of a green screen, which begins what follows a table. */

import { statusOfGroup } from '../values/status';
import type { Cell } from './cells';

/** The words at the head of a row of sums. */
export const TOTALS = /^(?:claim |grand )?totals?:?$/i;

interface Line {
  cells: readonly Cell[];
  top: number;
  bottom: number;
}

/** On a green screen words alone below an empty line head what follows: their blanks part no columns. */
export const isTitleApart = (above: Line, { cells, top }: Line): boolean =>
  cells.length === 1 &&
  top - above.bottom > above.bottom - above.top &&
  /^\p{L}[^\d:]*$/u.test(cells[0]!.text) &&
  statusOfGroup(cells[0]!.text) === undefined &&
  !TOTALS.test(cells[0]!.text);
