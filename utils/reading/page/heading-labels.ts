/** Small headings that take turns with single values: labels, and no heads of sections. */

import { isStatusWord } from '../values/status';
import { meanings } from '../words/labels';
import { type Model, push, type Unit } from './model';

/** So many of them in one box show that it is drawn so. */
const ENOUGH = 3;
const LONGEST_VALUE = 60;

const known = new WeakMap<Model, ReadonlySet<number>>();

/** The headings that are labels, by number. */
export function headingLabels(model: Model): ReadonlySet<number> {
  let found = known.get(model);
  if (!found) {
    const boxes = new Map<number, Unit[]>();
    for (const unit of model.units.filter(({ block }) => model.blocks[block]!.kind === 'heading'))
      if (leadsOne(model, unit)) push(boxes, model.blocks[unit.block]!.parent, unit);
    found = new Set(
      [...boxes.values()]
        .filter((units) => units.filter(isKnown).length >= ENOUGH && new Set(units.map((unit) => unit.look)).size === 1)
        .flatMap((units) => units.map((unit) => unit.id)),
    );
    known.set(model, found);
  }
  return found;
}

const isKnown = ({ text }: Unit): boolean => (meanings(text, false)[0]?.score ?? 0) > 0.9;

const isHeading = ({ blocks }: Model, unit: Unit | undefined): boolean =>
  unit !== undefined && blocks[unit.block]!.kind === 'heading' && (blocks[unit.block]!.level ?? 2) >= 3;

/** A small heading over one short text beside it in its box, behind which the next heading stands or the box ends. */
function leadsOne(model: Model, unit: Unit): boolean {
  if (!isHeading(model, unit) || unit.act || isStatusWord(unit.text) || /\d{3}/.test(unit.text)) return false;
  const [value, next] = [model.units[unit.id + 1], model.units[unit.id + 2]];
  const parentOf = (one: Unit): number => model.blocks[one.block]!.parent;
  return (
    value !== undefined &&
    !isHeading(model, value) &&
    parentOf(value) === parentOf(unit) &&
    value.text.length <= LONGEST_VALUE &&
    value.box[1] >= unit.box[1] + unit.box[3] / 2 &&
    (next === undefined || parentOf(next) !== parentOf(unit) || isHeading(model, next))
  );
}
