/** A claim that is open beside a list that names the patients of the claims, and not their numbers. */

import type { Box, PageText, Piece } from '@/utils/page/page-text';
import { shareX } from './model';
import { LEAST, onlyWhere } from './open-dialog';
import { type Beside, closesAtTop, holdersOf, sidesOf } from './open-panel';

/** Fewer entries than this are no list. */
const LEAST_NAMES = 3;
/** More headings, or more places of a name, are not looked at. */
const MOST = 12;
/** How much of the narrower one a panel may lie over its list. */
const OVER = 0.4;

/** How far its mark may move the chosen entry, in pixels. */
const MARK = 8;

const wordsOf = (text: string): string[] => text.toUpperCase().match(/\p{L}{2,}/gu) ?? [];

/** Two words or more of letters alone and with capitals, as somebody's name in a heading has them. */
const isName = ({ text }: Piece): boolean =>
  text.length < 50 && /^\p{Lu}[\p{L}'’.-]*(?:,? (?:de|la|van|von|der|den|del|\p{Lu}[\p{L}'’.-]*)){1,4}$/u.test(text);

/** The entry of a list that is the heading's person: the last name, with the first one or its initial or without. */
function isEntryOf(name: readonly string[], { text, form }: Piece): boolean {
  // The amount may stand behind it in a strip: `Ottoline Graves · $410.90`.
  const [shown = ''] = text.split(/ [·•|] /);
  if (form || text.length > 60 || /\d/.test(shown)) return false;
  const words = wordsOf(shown);
  return (
    words.length > 0 && words.length <= name.length && words.every((word) => name.includes(word)) && words.includes(name.at(-1)!)
  );
}

/** A list in one column with the open claim's patient among its names, each with an amount or a day, and the claim in the other column under that name. */
export function namesBeside(page: PageText): Beside | undefined {
  const { blocks, pieces } = page;
  const headings = pieces.filter((piece) => blocks[piece.block]!.kind === 'heading' && isName(piece)).slice(0, MOST);
  if (headings.length === 0) return undefined;
  const holds = holdersOf(page);
  for (const heading of headings) {
    const name = wordsOf(heading.text);
    const entries = pieces.filter((piece) => piece !== heading && isEntryOf(name, piece)).slice(0, MOST);
    for (const entry of entries) {
      const [list, open] = sidesOf(blocks, entry.block, heading.block, OVER) ?? [];
      if (list === undefined || open === undefined) continue;
      const inside = pieces.filter(({ block }) => holds(list, block));
      const alike = inside.filter((piece) => piece.look === entry.look && isInColumn(piece.box, entry.box));
      if (alike.length < LEAST_NAMES || inside.some(({ block }) => blocks[block]!.level === 1)) continue;
      const said = inside.filter(({ text }) => /\$\d|\d\/\d/.test(text)).length;
      const others = alike.filter((piece) => piece !== entry && !isEntryOf(name, piece)).map(({ text }) => text);
      const texts = pieces.filter(({ block }) => holds(open, block));
      if (said < alike.length || others.length < LEAST_NAMES - 1 || texts.length < LEAST * 2) continue;
      if (texts.some(({ text }) => others.includes(text))) continue;
      return {
        panel: onlyWhere(page, (block) => !holds(list, block)),
        list: onlyWhere(page, (block) => holds(list, block)),
        closes: closesAtTop(page, open, holds),
      };
    }
  }
  return undefined;
}

/** Above or below it, beginning at the same place but for the mark that the chosen entry may have. */
const isInColumn = (box: Box, entry: Box): boolean => Math.abs(box[0] - entry[0]) <= MARK && shareX(box, entry) > 0;
