/** Rows whose cells stand in no columns, as boxes do that each take the room of their own text: the order of the cells says which head is whose. */

import { type Model, shareX } from '../page/model';
import type { Cell } from './cells';

/** A cell stands under a head where the narrower of them lies so far within the other's width. */
const UNDER = 0.7;

const isOther = ({ wide, carried }: Cell): boolean => wide || carried === true;

/** By so few pixels cells may lie over each other at their borders, and so wide they are then at least that no two of them share a column for it. */
const [SEAM, LEAST_WIDTH] = [2, 4];

/** Each cell stands under the head of its number, and begins where all heads before that one have ended: so do most rows. */
function standInOrder(heads: readonly Cell[], cells: readonly Cell[]): boolean {
  let end = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < heads.length; index++) {
    const head = heads[index]!.box;
    const { box } = cells[index]!;
    if (box[0] < end - SEAM || head[2] < LEAST_WIDTH || box[2] < LEAST_WIDTH) return false;
    if (shareX(head, box) <= Math.min(head[2], box[2]) * UNDER) return false;
    end = Math.max(end, head[0] + head[2]);
  }
  return true;
}

/** The cells of a declared row, each in the place of the head of its number where they do not stand under heads of their own. */
export function inPlace(model: Model, heads: readonly Cell[], row: number, cells: readonly Cell[]): readonly Cell[] {
  if (model.blocks[row]!.kind !== 'row' || cells.length !== heads.length) return cells;
  if (standInOrder(heads, cells) || cells.some(isOther) || heads.some(isOther)) return cells;
  const columns = cells.map((cell) =>
    heads.findIndex((head) => shareX(head.box, cell.box) > Math.min(head.box[2], cell.box[2]) * UNDER),
  );
  if (!columns.includes(-1) && new Set(columns).size === columns.length) return cells;
  return cells.map((cell, index) => {
    const { box } = heads[index]!;
    return { ...cell, box: [box[0], cell.box[1], box[2], cell.box[3]] };
  });
}
