/** A claim that was opened in a panel over its list, or beside it. */

import type { Claim } from '@/utils/claim/claim';
import type { Box, PageText } from '@/utils/page/page-text';
import { push, shareX, shareY } from './model';
import { LEAST, onlyWhere } from './open-dialog';

/** More boxes that lie over others than this are a map or a game, no drawers. */
const MOST = 6;
/** An open claim says its number again, and with it some that its row has too. */
const MOST_AGAIN = 12;

/**
 * The page with nothing but the one box that is drawn over the others, and its own head and foot; every text keeps its number. A drawer says in no
 * markup that it is one, but boxes that follow one another never stand in one place.
 */
export function overlayAlone(page: PageText): PageText | undefined {
  const holds = holdersOf(page);
  const over = overlapping(page)
    .filter((block) => {
      const inside = page.pieces.filter((piece) => holds(block, piece.block)).length;
      return inside >= LEAST && inside < page.pieces.length;
    })
    .slice(0, MOST);
  // Of boxes in one another the outermost is the drawer.
  const outer = over.filter((block) => !over.some((other) => other !== block && holds(other, block)));
  return outer.length === 1 ? onlyWhere(page, (block) => holds(outer[0]!, block)) : undefined;
}

/**
 * The claim stands in the page's own texts that its panel does not hold: in the list that it was opened from, by its number, or by its patient's name where
 * the list has no numbers.
 */
export function isOfList({ pieces }: PageText, panel: PageText, { claimNumber, patientName = '' }: Claim): boolean {
  const inList = pieces.flatMap(({ text }, index) => (panel.pieces[index]!.text === '' ? [text] : []));
  const names = wordsOf(patientName);
  return inList.some(
    (text) =>
      (claimNumber !== undefined && text.includes(claimNumber)) ||
      (names.length > 1 && text.length < 60 && isWithin(names, wordsOf(text))),
  );
}

const wordsOf = (text: string): string[] => text.toUpperCase().match(/\p{L}{2,}/gu) ?? [];
const isWithin = (names: readonly string[], words: readonly string[]): boolean => names.every((name) => words.includes(name));

/** Blocks that share a place with what stands before them in the same block. */
function overlapping({ blocks }: PageText): number[] {
  const before = new Map<number, Box>();
  const found: number[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const { parent, box } = blocks[index]!;
    const [x, y, across, down] = box;
    const all = before.get(parent);
    if (across < 200 || down < 200) {
      if (across < 1 || down < 1) continue;
    } else if (all && shareX(all, box) > across / 2 && shareY(all, box) > 40) found.push(index);
    const [left, top, width, height] = all ?? box;
    const [west, north] = [Math.min(left, x), Math.min(top, y)];
    before.set(parent, [west, north, Math.max(left + width, x + across) - west, Math.max(top + height, y + down) - north]);
  }
  return found.slice(0, 40);
}

export type Holds = (outer: number, inner: number) => boolean;

export function holdersOf({ blocks }: PageText): Holds {
  // A block is numbered after the one that it is in, and its own before the next one's.
  const last: number[] = blocks.map((_, index) => index);
  for (let index = blocks.length - 1; index > 0; index--) {
    const { parent } = blocks[index]!;
    if (parent >= 0) last[parent] = Math.max(last[parent]!, last[index]!);
  }
  return (outer, inner) => inner >= outer && inner <= last[outer]!;
}

export interface Beside {
  /** the open claim's; absent where the list has no numbers */
  number?: string;
  /** the page with the claim's panel and without its list, and the other way round */
  panel: PageText;
  list: PageText;
  /** it has a button that closes it at its top: it was opened over its list, however much of that is still in view */
  closes: boolean;
}

/** So far below a panel's upper edge what closes it stands at the most, in pixels. */
const CLOSES = 90;
const CLOSING = /^(?:[✕✖×⨯╳xX]|close(?: panel| drawer| details?)?)$/iu;

export const closesAtTop = ({ blocks, pieces }: PageText, open: number, holds: Holds): boolean =>
  pieces.some(
    ({ text, act, block, box }) =>
      act === 'button' && CLOSING.test(text.trim()) && holds(open, block) && box[1] - blocks[open]!.box[1] < CLOSES,
  );

/** A number of a claim's length alone or among other words. */
const NUMBER = /(?<![A-Z0-9$.,/-])(?=(?:[A-Z-]*\d){6})[A-Z0-9](?:[A-Z0-9-]){6,24}(?![A-Z0-9/.,]\d)/g;
const SHORTEST = 7;
const DAY = /^\d{4}-\d\d-\d\d$|^\d{1,2}-\d{1,2}-\d{2,4}$/;
const shapeOf = (number: string): string => number.replace(/\d/g, '9').replace(/[A-Z]/g, 'A');

/**
 * A list of claims in one column of the page, and in the other the claim that is open: the number of one of them stands there again, and no
 * other's does.
 */
export function standingBeside(page: PageText): Beside | undefined {
  const { blocks, pieces } = page;
  const at = new Map<string, number[]>();
  for (const { text, block, form } of pieces) {
    if (form === 'editable' || text.length < SHORTEST || text.length > 200 || !/[A-Z0-9-]{7}/.test(text) || !/\d{3}/.test(text))
      continue;
    for (const [number] of text.matchAll(NUMBER)) if (!DAY.test(number)) push(at, number, block);
  }
  const again = [...at].filter(([, places]) => places.length > 1 && places.length < 5);
  if (again.length === 0) return undefined;
  const holds = holdersOf(page);
  // Where many numbers come again it is a grid with columns of its own, and no claim stands open.
  for (const [number, places] of again.length > MOST_AGAIN ? [] : again) {
    const from = places[0]!;
    const to = places.find((place) => sidesOf(blocks, from, place) !== undefined);
    const sides = to === undefined ? undefined : sidesOf(blocks, from, to);
    if (!sides) continue;
    const alike = [...at].filter(([other]) => other !== number && shapeOf(other) === shapeOf(number));
    const others = (side: number): number => alike.filter(([, own]) => own.some((place) => holds(side, place))).length;
    const [list, open] = others(sides[0]) > 0 ? sides : [sides[1], sides[0]];
    if (others(list) < 1 || others(open) > 0) continue;
    const texts = (side: number): number => pieces.filter(({ block }) => holds(side, block)).length;
    if (texts(open) < LEAST || texts(list) < LEAST / 2) continue;
    return {
      number,
      panel: onlyWhere(page, (block) => holds(open, block)),
      list: onlyWhere(page, (block) => !holds(open, block)),
      closes: closesAtTop(page, open, holds),
    };
  }
  return undefined;
}

/**
 * The two boxes that two blocks stand in and that stand side by side, each nearly as high as a claim.
 * @param over how much of the narrower one the other may lie over
 */
export function sidesOf(blocks: PageText['blocks'], one: number, other: number, over = 0): [number, number] | undefined {
  const around = (block: number): number[] => {
    const chain: number[] = [];
    for (let at = block; at >= 0; at = blocks[at]!.parent) chain.unshift(at);
    return chain;
  };
  const [a, b] = [around(one), around(other)];
  const parts = a.findIndex((block, index) => block !== b[index]);
  const [left, right] = [a[parts], b[parts]];
  if (parts < 1 || left === undefined || right === undefined) return undefined;
  const [l, r] = [blocks[left]!.box, blocks[right]!.box];
  return shareX(l, r) <= 4 + over * Math.min(l[2], r[2]) && shareY(l, r) > 100 ? [left, right] : undefined;
}
