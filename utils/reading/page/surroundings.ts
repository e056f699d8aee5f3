/** What pairing a page's labels with their values asks again and again: which texts may be either, and what lies at a height. */

import { parse } from '../values/parse';
import { isStatusWord } from '../values/status';
import { isLabel, meanings } from '../words/labels';
import { labelLooks, uncheckedCaptions } from './label-looks';
import { menuEntries } from './menus';
import { type Model, push, type Unit } from './model';
import { depthOfCommon } from './nearest-block';
import { segments } from './segments';
import { sideColumnsOf } from './side-columns';

export interface Surroundings {
  model: Model;
  /** the units that may be labels or values, in document order */
  usable: readonly Unit[];
  /** the values that the markup itself ties to a label, by the label's unit */
  marked: ReadonlyMap<number, readonly Unit[]>;
  /** it looks or reads like a label: no value of another one */
  isLabelLike(unit: Unit): boolean;
  /** the usable units that may lie between two heights, in pixels; one of several heights comes several times */
  between(top: number, bottom: number): Unit[];
  /** how deep the nearest block around two others lies */
  depth(a: number, b: number): number;
}

/** A claim's number with the word before it: a title, and no value of what stands before. */
const TITLED = /^claim (?:number |no\.? |id )?#?(?=[A-Z0-9-]*\d{4})[A-Z0-9-]{6,24}$/i;

export function surroundingsOf(model: Model, free: readonly Unit[]): Surroundings {
  const usable = usableOf(model, free);
  // A field that is still empty has its label all the same.
  const marked = markedValues([...usable, ...free.filter(({ text, form }) => text === '' && form === 'editable')]);
  return {
    model,
    usable,
    marked,
    isLabelLike: labelTest(model, labelLooks(free), marked),
    between: byHeight(usable),
    depth: depthOfCommon(model),
  };
}

function usableOf(model: Model, free: readonly Unit[]): Unit[] {
  const unchosen = uncheckedCaptions(free);
  const menus = menuEntries(model, free);
  const labels = sideColumnsOf(model);
  return free.filter(
    ({ id, text, form }) =>
      text !== '' &&
      (!menus.has(id) || labels.has(id)) &&
      form !== 'image' &&
      form !== 'checked' &&
      form !== 'unchecked' &&
      !unchosen.has(id),
  );
}

const IS_MODIFIERS = /^mod(?:ifier)?s?[.:]?$/i;

/** An id that several elements carry points at the first of them: such a label is nobody's by markup. */
function markedValues(usable: readonly Unit[]): Map<number, Unit[]> {
  const found = new Map<number, Unit[]>();
  for (const unit of usable) for (const label of unit.labels) push(found, label, unit);
  for (const [label, values] of found) if (new Set(values.map((unit) => unit.block)).size > 1) found.delete(label);
  return found;
}

/** Whether a unit is like a label, found once for each. */
function labelTest(
  model: Model,
  looks: ReadonlySet<number>,
  marked: ReadonlyMap<number, readonly Unit[]>,
): (unit: Unit) => boolean {
  const known = new Map<number, boolean>();
  return (unit) => {
    let is = known.get(unit.id);
    if (is === undefined) {
      is = find(unit);
      known.set(unit.id, is);
    }
    return is;
  };

  function find(unit: Unit): boolean {
    if (unit.form === 'shown' || unit.form === 'editable') return false;
    if (unit.text.endsWith(':') || marked.has(unit.id)) return true;
    // How somebody is related to the insured; over a name it has a colon.
    if (/^child$/i.test(unit.text)) return false;
    if (isLabel(segments(unit.text)[0]?.label ?? '') || TITLED.test(unit.text)) return true;
    const { kind } = model.blocks[unit.block]!;
    if (kind === 'dt' || kind === 'label' || kind === 'legend' || kind === 'header') return true;
    if (looks.has(unit.look) && /\p{L}/u.test(unit.text) && !/\d{3}/.test(unit.text) && !parse('diagnoses', unit.text))
      return true;
    // The modifier of a service may be short for a patient.
    if (unit.text === 'PT' && IS_MODIFIERS.test(model.units[unit.id - 1]?.text ?? '')) return false;
    return isSurelyNamed(unit.text.endsWith(':') ? unit.text.slice(0, -1) : unit.text) && !isStatusWord(unit.text);
  }
}

const isSurelyNamed = (text: string): boolean =>
  (meanings(text, false)[0]?.score ?? 0) > 0.9 || (meanings(text, true)[0]?.score ?? 0) > 0.9;

/** Strips of the page so high, in pixels; a tall unit counts as lying in its first ones. */
const [STRIP, MOST_STRIPS] = [24, 6];

function byHeight(usable: readonly Unit[]): (top: number, bottom: number) => Unit[] {
  const strips = new Map<number, Unit[]>();
  for (const unit of usable) {
    const first = Math.floor(unit.box[1] / STRIP);
    const last = Math.min(first + MOST_STRIPS, Math.floor((unit.box[1] + unit.box[3]) / STRIP));
    for (let strip = first; strip <= last; strip++) push(strips, strip, unit);
  }
  return (top, bottom) => {
    const list: Unit[] = [];
    for (let strip = Math.floor(top / STRIP); strip <= Math.floor(bottom / STRIP); strip++)
      list.push(...(strips.get(strip) ?? []));
    return list;
  };
}
