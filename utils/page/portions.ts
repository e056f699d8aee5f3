/**
 * A large page in portions. A message is written out at one stroke on the payer's page: a list of thousands of rows in one message would hold the
 * page up longer than the whole survey, which runs in slices.
 */
import type { Block, PageText, Piece } from './page-text.ts';

export interface Portion {
  blocks: Block[];
  pieces: Piece[];
}

/** Blocks, and pieces, of one portion: written out in about two milliseconds. */
export const MOST_IN_PORTION = 1_000;
/** Characters of a portion's pieces from which on the next piece goes into the next portion. */
const MOST_CHARACTERS = 100_000;

/** The page's blocks and pieces, in order, in as few portions as they fit; one for most pages. */
export function portionsOf({ blocks, pieces }: PageText): Portion[] {
  const portions: Portion[] = [];
  for (let from = 0, at = 0; at < pieces.length || from < blocks.length || portions.length === 0; ) {
    const start = at;
    for (let characters = 0; at < pieces.length && at - start < MOST_IN_PORTION && characters < MOST_CHARACTERS; at++)
      characters += pieces[at]!.text.length;
    portions.push({ blocks: blocks.slice(from, from + MOST_IN_PORTION), pieces: pieces.slice(start, at) });
    from += MOST_IN_PORTION;
  }
  return portions;
}
