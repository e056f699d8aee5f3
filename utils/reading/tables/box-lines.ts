/** Boxes side by side that hold several lines each, a label above them perhaps: the lines of one are one cell. */
import type { Box } from '@/utils/page/page-text';
import { type Model, shareX, shareY, type Unit } from '../page/model';

/** More lines than this in a box are no cell's. */
const MOST_LINES = 3;

/** The lines that a box holds, one text each, where it is one of a row of boxes: they are one cell. */
export function linesOf(model: Model, { block }: Unit): readonly number[] | undefined {
  const ids = model.unitsOf.get(block)!;
  const { kind, parent, box } = model.blocks[block]!;
  if (ids.length < 2 || ids.length > MOST_LINES || kind !== 'block' || model.width !== undefined) return undefined;
  // Its label may stand above them in a box of its own.
  const below = belowLabel(model, block);
  const label = model.childrenOf.has(block);
  if (label && (below === box || below[1] > model.units[ids[0]!]!.box[1] + 4)) return undefined;
  const row = parent < 0 ? [] : model.childrenOf.get(parent)!;
  if (row.length < 3 || model.unitsOf.has(parent)) return undefined;
  const place = row.indexOf(block);
  const beside = model.blocks[row[place + 1] ?? row[place - 1]!]!.box;
  const alone = ids.every(
    (id, index) =>
      index === 0 ||
      shareY(model.units[id]!.box, model.units[ids[index - 1]!]!.box) <= 2 ||
      (label && model.units[id]!.before === ids[index - 1]),
  );
  return alone && shareX(beside, box) <= 1 && shareY(beside, box) > Math.min(beside[3], box[3]) / 2 ? ids : undefined;
}

/** A box without the one box in it that its label fills, at its top; itself where it holds none. */
export function belowLabel(model: Model, block: number): Box {
  const { box } = model.blocks[block]!;
  const [label, ...others] = model.childrenOf.get(block) ?? [];
  if (label === undefined || others.length > 0 || model.unitsOf.get(label)?.length !== 1) return box;
  const bottom = model.blocks[label]!.box[1] + model.blocks[label]!.box[3];
  return [box[0], bottom, box[2], box[1] + box[3] - bottom];
}
