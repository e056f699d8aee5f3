/** The initials that pages draw in a disc beside a person's name: a picture of her, and no text. */
import type { Block, Piece } from '@/utils/page/page-text';
import { isLabel } from '../words/labels';
import { isFigure } from '../words/text';

/** How large a disc is, in pixels, and how much longer than wide it may be. */
const [SMALLEST, LARGEST, STRETCH] = [18, 80, 1.25];
/** How many texts behind the disc the name may stand. */
const REACH = 8;
/** With the white space around them. */
const MOST_INITIALS = 8;
const INITIALS = /^\p{Lu}{2,3}$/u;
const NAME = /^\p{Lu}[\p{L}'’.-]*,?(?: \p{Lu}[\p{L}'’.-]*){1,4}$/u;
/** `PR` beside `Patient Responsibility`: a group of adjustments and its words. */
const OF_MONEY = /\b(?:obligations?|responsibility|adjustments?|reductions?|corrections?|initiated|reversals?)\b/i;

/** The pieces that are nothing but the initials of a name beside them in the same box, each in a box of its own as wide as high. */
export function avatars(blocks: readonly Block[], pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = 0; index < pieces.length; index++) {
    const { text, block, form } = pieces[index]!;
    if (text.length > MOST_INITIALS || isFigure(text)) continue;
    const initials = text.trim();
    if (form !== undefined || !INITIALS.test(initials) || !isDisc(blocks[block]!)) continue;
    if (pieces[index - 1]?.block === block || pieces[index + 1]?.block === block) continue;
    const near = pieces
      .slice(Math.max(0, index - 1), index + REACH)
      .filter((one) => isIn(blocks, one.block, blocks[block]!.parent));
    if (near.some((name) => isNamed(initials, name.text.trim()))) found.add(index);
  }
  return found;
}

/** A block is another, or lies in it. */
function isIn(blocks: readonly Block[], block: number, container: number): boolean {
  let at = block;
  while (at > container) at = blocks[at]!.parent;
  return at === container;
}

const isDisc = ({ box: [, , width, height] }: Block): boolean =>
  Math.min(width, height) >= SMALLEST &&
  Math.max(width, height) <= LARGEST &&
  Math.max(width, height) <= Math.min(width, height) * STRETCH;

/** First and last name, or all of them, in either order. */
function isNamed(initials: string, name: string): boolean {
  if (name.length > 60 || !NAME.test(name) || OF_MONEY.test(name) || isLabel(name)) return false;
  const letters = name.split(' ').map((word) => word[0]!);
  const ends = `${letters[0]}${letters.at(-1)}`;
  const turned = `${letters[1]}${letters[0]}`;
  return [letters.join(''), ends, turned].includes(initials);
}
