/** Service lines whose values stand in tiles of one box, one line after the other: a code without a label leads each, and its labelled values follow. */

import type { Model, Unit } from '../page/model';
import { unitsInside } from '../page/units-inside';
import type { Pair } from '../pairs/pairs';
import { meanings } from '../words/labels';
import type { LineCard } from './cards';

/** Fewer tiles behind a code make no line of it. */
const LEAST_TILES = 2;

/** @param leads the codes that lead a text without a label, in the page's order */
export function tileLines(model: Model, pairs: readonly Pair[], leads: readonly Unit[]): LineCard[] {
  const inside = unitsInside(model);
  const boxes = new Map<number, { lead: Unit; tile: number }[]>();
  for (const lead of leads) {
    const at = tileOf(model, lead);
    if (at) boxes.set(at.box, [...(boxes.get(at.box) ?? []), { lead, tile: at.tile }]);
  }
  return [...boxes].flatMap(([box, own]) => {
    const tiles = model.childrenOf.get(box)!;
    const starts = own.map(({ tile }) => tiles.indexOf(tile));
    const width = starts.length > 1 ? starts[1]! - starts[0]! : 0;
    // Each line has as many tiles, and nothing stands between them or behind.
    if (width <= LEAST_TILES || starts[0] !== 0 || tiles.length !== width * starts.length) return [];
    if (starts.some((start, index) => start !== index * width)) return [];
    const cards = own.map(({ lead, tile }, index): LineCard => {
      const units = new Set(tiles.slice(index * width, (index + 1) * width).flatMap((one) => inside(one)));
      const holds = (unit: number): boolean => units.has(unit);
      return {
        block: tile,
        holds,
        pairs: pairs.filter(({ label, labelUnit }) => holds(labelUnit) && meanings(label, true).length > 0),
        lead,
      };
    });
    return cards.every((card) => card.pairs.length === width - 1) ? cards : [];
  });
}

/** The tile that a code leads, and the box of all tiles: the tile is the largest box that begins with it. */
function tileOf(model: Model, lead: Unit): { box: number; tile: number } | undefined {
  let tile = lead.block;
  for (;;) {
    const { parent } = model.blocks[tile]!;
    if (parent < 0 || model.unitsOf.has(parent)) return undefined;
    if (model.childrenOf.get(parent)![0] !== tile) return { box: parent, tile };
    const more = model.childrenOf.get(parent)!.length;
    if (more > LEAST_TILES * 2) return { box: parent, tile };
    tile = parent;
  }
}
