/** The words over a table. */

import { type Model, shareY, type Unit } from '../page/model';
import { unitsInside } from '../page/units-inside';
import { isBlank } from '../words/text';
import { textOf } from './cell-texts';
import type { Cell } from './cells';

/** One of several texts in boxes side by side: a tab, no title. */
function isTab(model: Model, unit: Unit): boolean {
  // The one that is open, most often the first, is drawn otherwise.
  return [model.units[unit.id - 1], model.units[unit.id + 1]].some(
    (beside) =>
      beside !== undefined &&
      beside.block !== unit.block &&
      model.blocks[beside.block]!.parent === model.blocks[unit.block]!.parent &&
      beside.look === unit.look &&
      shareY(beside.box, unit.box) > unit.box[3] / 2,
  );
}

/** Of several views of one list the one that is open, which says what it leaves out and not what is listed: `All open & recent (7)`. */
function isOpenView(model: Model, unit: Unit): boolean {
  const [next, other] = [model.units[unit.id + 1], model.units[unit.id + 2]];
  return (
    /\b(?:recent|latest|previous)\b(?!.*\b(?:claims?|payments?|authori[sz]ations?|appeals?|activity)\b)/i.test(unit.text) &&
    !!next &&
    !!other &&
    isTab(model, next) &&
    isTab(model, other) &&
    model.blocks[next.block]!.parent === model.blocks[unit.block]!.parent &&
    shareY(next.box, unit.box) > unit.box[3] / 2
  );
}

/** Its line begins with a label and a colon: bold words on it are a value. */
function isBehindLabel(model: Model, unit: Unit): boolean {
  let first = unit;
  while (first.before !== undefined) first = model.units[first.before]!;
  return first !== unit && first.text.endsWith(':');
}

/** Words on a line of their own right above a table, whatever else their box holds. */
function standsAlone(model: Model, unit: Unit, top: number): boolean {
  const [, y, , height] = unit.box;
  const gap = top - y - height;
  return (
    gap >= -4 &&
    gap < 24 &&
    !unit.form &&
    !unit.act &&
    /^\p{Lu}[\p{L} /&()'-]{3,48}$/u.test(unit.text) &&
    [model.units[unit.id - 1], model.units[unit.id + 1]].every((other) => !other || shareY(other.box, unit.box) < height / 2)
  );
}

/** The words over a table: its caption, or the nearest heading before it. */
export function titleOf(model: Model, block: number, cells: readonly Cell[]): string {
  const caption = (model.childrenOf.get(block) ?? []).find((child) => model.blocks[child]!.kind === 'caption');
  const inside = unitsInside(model);
  if (caption !== undefined) return textOf(model, inside(caption)).text;
  const first = cells.find((cell) => cell.units.length > 0)?.units[0];
  if (first === undefined) return '';
  const [, top, , height] = model.units[first]!.box;
  const bottom = top + height;
  for (let id = first - 1; id >= 0 && id > first - 40; id--) {
    const unit = model.units[id]!;
    const { kind } = model.blocks[unit.block]!;
    // What small print adds to a title on its line is not what the title says.
    const led = unit.before === undefined ? undefined : model.units[unit.before];
    if (kind === 'heading' && led && (led.box[3] > unit.box[3] || (led.bold && !unit.bold))) continue;
    if (kind === 'heading' || kind === 'legend' || kind === 'caption') return unit.text;
    // What stands further down is beside the table, as the rows of columns are that are pinned.
    if (unit.box[1] >= bottom) continue;
    // What a page begins with is whose page it is.
    if (id === 0) break;
    if (top - unit.box[1] > 90 || model.blocks[unit.block]!.kind === 'cell') break;
    if (
      (unit.bold || (model.unitsOf.get(unit.block)?.length ?? 0) === 1 || standsAlone(model, unit, top)) &&
      unit.act !== 'button' &&
      !isBehindLabel(model, unit) &&
      unit.text.length < 70 &&
      !unit.text.endsWith(':') &&
      !isBlank(unit.text) &&
      !isTab(model, unit) &&
      !isOpenView(model, unit)
    )
      return unit.text;
  }
  return model.blocks[block]?.name ?? '';
}
