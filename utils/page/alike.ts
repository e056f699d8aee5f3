/** Whether two walks over a page saw the same page. */
import type { Piece } from './page-text.ts';

/** Pieces that may differ between two walks of a page that shows the same: a clock ticks, a counter counts. */
const MOST_DIFFERENT = 2;

/** True where two walks saw the same but for a ticking clock: something moved on the page, but not what it says. */
export function alike(before: readonly Pick<Piece, 'text'>[], after: readonly Pick<Piece, 'text'>[]): boolean {
  if (before.length !== after.length) return false;
  let different = 0;
  for (let at = 0; at < after.length; at++)
    if (before[at]?.text !== after[at]?.text && ++different > MOST_DIFFERENT) return false;
  return true;
}
