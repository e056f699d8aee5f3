/** Boxes of a record in which each value stands above its label: tiles. */

import type { Model, Unit } from '../page/model';
import { unitsInside } from '../page/units-inside';

/** A label, and what stands above it. */
export interface Tile {
  label: Unit;
  key: string;
  units: Unit[];
}

/** Fewer tiles than this show no way of drawing. */
const LEAST = 3;
/** More texts than this are no record's. */
const MOST = 200;
/** How far a value's box may reach into its label's, in pixels. */
const SLACK = 6;

/**
 * The tiles of a record's box in its order; nothing where a label has no box with its value alone, or stands before it.
 * @param isKey the label's name, of a text that is one
 */
export function tilesOf(
  model: Model,
  card: number,
  units: readonly Unit[],
  isKey: (unit: Unit) => string | undefined,
): Tile[] | undefined {
  if (units.length > MOST) return undefined;
  const inside = unitsInside(model);
  const tiles: Tile[] = [];
  const keys = new Set<string>();
  for (const label of units) {
    const key = isKey(label);
    if (key === undefined) continue;
    let box = label.block;
    const held = (): Unit[] => inside(box).map((unit) => model.units[unit]!);
    while (box !== card && held().every((unit) => isKey(unit) !== undefined)) box = model.blocks[box]!.parent;
    const above = held().filter((unit) => isKey(unit) === undefined);
    const labels = held().filter((unit) => isKey(unit) !== undefined);
    const over = above.every((unit) => isOver(unit, labels[0]!));
    if (labels.length === 1 && !over) return undefined;
    // A box may hold several values over as many labels, each over its own; one without a value stands among the others' boxes.
    const each = over && labels.length === above.length ? [above[labels.indexOf(label)]!] : [];
    tiles.push({ label, key, units: labels.length === 1 ? above : each });
    keys.add(key);
  }
  return keys.size === tiles.length && tiles.filter((tile) => tile.units.length > 0).length >= LEAST ? tiles : undefined;
}

const isOver = (value: Unit, label: Unit): boolean => value.id < label.id && value.box[1] + value.box[3] <= label.box[1] + SLACK;
