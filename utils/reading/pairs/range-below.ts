/** `4/6/26`, and below it or behind it in a text of its own `to 4/10/26`. */

import type { Model, Unit } from '../page/model';
import { date } from '../values/values';
import type { Pair } from './pairs';

/** How far from the first day, in pixels, the second may stand. */
const NEAR = 24;

/**
 * The pair of both days where a text ends the range that the text before it begins; none of its own where that one has a label, whose value then
 * reaches to the second day. Changes the pairs found before.
 */
export function rangeBelow({ units }: Model, unit: Unit, found: readonly Pair[]): Pair[] | undefined {
  const end = /^(?:to|through|thru) (\S{6,10})$/i.exec(unit.text)?.[1];
  const start = units[unit.id - 1];
  if (!end || !start || start.form || !date(end, false) || !date(start.text, false)) return undefined;
  const [x, y, width, height] = start.box;
  const below = Math.abs(unit.box[0] - x) <= 2 && unit.box[1] - y - height < NEAR && unit.box[1] > y;
  const behind = Math.abs(unit.box[1] - y) < height / 2 && unit.box[0] - x - width < NEAR && unit.box[0] > x;
  if (!below && !behind) return undefined;
  const text = `${start.text} - ${end}`;
  const labelled = found.findLast((pair) => pair.units.length === 1 && pair.units[0] === start.id && pair.text === start.text);
  if (!labelled)
    return [{ label: 'Service dates', labelUnit: start.id, units: [start.id, unit.id], text, tie: 0.85, section: '' }];
  labelled.text = text;
  labelled.units.push(unit.id);
  return [];
}
