/** Tiles: a value set large, and what it is below it. */
import { isLabel, meanings } from './labels';
import type { Model, Unit } from './model';
import { parse } from './parse';

/** The value of a label that stands below it, where the two fill a box alone. */
export function valueAbove(model: Model, label: Unit): Unit | undefined {
  const [first, second, ...more] = unitsBeside(model, label);
  if (!first || second !== label.id || more.length > 0) return undefined;
  const value = model.units[first]!;
  const fits = meanings(label.text, false).some(
    ({ field, kind, score }) => score > 0.9 && (field === 'none' || parse(kind, value.text)?.sure === true),
  );
  const above =
    value.box[1] + value.box[3] <= label.box[1] + 6 && Math.abs(value.box[0] - label.box[0]) < Math.max(60, value.box[2]);
  return fits && above && !value.act && !value.form && !isLabel(value.text) && /\d/.test(value.text) ? value : undefined;
}

/** The units of a label's box; of the box around it, where it fills its own and that one holds two. */
function unitsBeside(model: Model, label: Unit): readonly number[] {
  const own = model.unitsOf.get(label.block) ?? [];
  if (own.length > 1 || model.childrenOf.has(label.block)) return own;
  const { parent } = model.blocks[label.block]!;
  const boxes = parent < 0 ? [] : (model.childrenOf.get(parent) ?? []);
  if (boxes.length !== 2 || model.unitsOf.has(parent) || boxes.some((box) => model.childrenOf.has(box))) return own;
  return boxes.flatMap((box) => model.unitsOf.get(box) ?? []);
}
