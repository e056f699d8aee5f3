/** Where a label's value may stand: on its line, right of it, below it, before it. */
import type { Box } from '@/utils/page/page-text';
import { fillARow } from '../page/beside';
import { type Model, shareX, shareY, type Unit } from '../page/model';
import { segments } from '../page/segments';
import type { Surroundings } from '../page/surroundings';
import { footnotes } from '../values/listed-codes';
import { parse } from '../values/parse';
import { isLabel, meanings } from '../words/labels';

/** So far right of a label nobody looks for its value, unless the two fill a row, in pixels. */
const FAR = 460;
/** On a line that runs on, so many texts at the most are one value. */
const MOST_IN_A_RUN = 12;

const EXPLAINS = /^(?:[[(](?:\?|i|info|help)[\])]|[?ⓘ]):?$/i;

/** The units after one on its line in the same block, up to the next label. */
export function runAfter({ model, isLabelLike }: Surroundings, unit: Unit, isValue = false): Unit[] {
  // On a green screen fields follow one another on a line: the value is the next one alone.
  const most = model.width === undefined ? MOST_IN_A_RUN : 1;
  const list: Unit[] = [];
  let at = unit.id;
  for (let next = model.units[unit.id + 1]; next && next.before === at && list.length < most; next = model.units[next.id + 1]) {
    at = next.id;
    // Of the dots that lead to a value nothing is left, and a sign that explains a label is no value.
    if ((next.text === '' && !next.form) || (list.length === 0 && EXPLAINS.test(next.text))) continue;
    // A bar before the next label parts one value from the next, and a number from what else stands on the line.
    if (
      /^[|·•]$/.test(next.text) &&
      ((model.units[next.id + 1]?.before === next.id && isLabelLike(model.units[next.id + 1]!)) ||
        (list.length > 0 && !isValue && meanings(unit.text.replace(/:$/, ''), false)[0]?.kind === 'id'))
    )
      break;
    // Labels and values take turns on a line, each drawn in its own way.
    if (list.length > 0 && next.look === unit.look && list[0]!.look !== unit.look && isLabel(next.text)) break;
    // Words behind a dash go on with what stands before it, however they are drawn: `A7` before `– Rejected`.
    const goesOn = list.length > 0 && /^[–—-] \p{L}/u.test(next.text);
    // What a number is for does not belong to it: `Claim 2026-33418 for service on`.
    if (list.length > 0 && /^for (?:services?|dates?|care|visits?)\b/.test(next.text)) break;
    if ((isLabelLike(next) && !goesOn) || segments(next.text).length > 0) break;
    if ((isValue || list.length > 0) && footnotes(next.text).length > 0) break;
    list.push(next);
  }
  return list;
}

/** The nearest unit right of a label. */
export function rightOf({ model, between }: Surroundings, label: Unit): Unit | undefined {
  const [x, y, w, h] = label.box;
  let best: Unit | undefined;
  for (const unit of between(y, y + h)) {
    if (unit === label || unit.box[0] < x + w - 4 || shareY(unit.box, label.box) < Math.min(unit.box[3], h) * 0.5) continue;
    if (!best || unit.box[0] < best.box[0] || (unit.box[0] === best.box[0] && unit.id < best.id)) best = unit;
  }
  return best && (best.box[0] - (x + w) < FAR || fillARow(model, label, best)) ? best : undefined;
}

/** The nearest unit below a label: the first down, and of those at one height the one that begins nearest to it. */
export function belowOf({ model, between }: Surroundings, label: Unit): Unit | undefined {
  const [x, y, w, h] = label.box;
  const bottom = y + h;
  const reach = Math.max(26, h * 1.7);
  const room = model.room(label);
  const wide: Box = [x - 6, y, Math.max(w, Math.min(room[2], 260)) + 6, h];
  let best: Unit | undefined;
  for (const unit of between(bottom - 4, bottom + reach)) {
    const top = unit.box[1];
    if (unit === label || top < bottom - 5 || top - bottom > reach) continue;
    const left = unit.box[0];
    const across = unit.box[2];
    if (shareX(unit.box, wide) < Math.min(8, across / 2)) continue;
    if (left > x + Math.max(w, 30) && shareX(unit.box, room) < across * 0.8) continue;
    if (!best || top < best.box[1] - 3 || (Math.abs(top - best.box[1]) <= 3 && Math.abs(left - x) < Math.abs(best.box[0] - x)))
      best = unit;
  }
  return best;
}

/** `56900 <== REASON CODES`: the values stand before the label. */
export function leftOf({ between, isLabelLike }: Surroundings, label: Unit): Unit[] {
  const [x, y, , h] = label.box;
  return between(y, y + h)
    .filter((unit) => unit.box[0] + unit.box[2] <= x + 4 && shareY(unit.box, label.box) > h / 2 && !isLabelLike(unit))
    .filter((unit, index, all) => all.indexOf(unit) === index)
    .sort((a, b) => a.box[0] - b.box[0]);
}

/** `613.62 =NET REIM AMT`: of a line of several such amounts each label means the one right before its sign. */
export function figureBefore({ units }: Model, label: Unit): Unit[] {
  const before = units[label.id - 1];
  const beside =
    before?.block === label.block &&
    before.box[0] + before.box[2] <= label.box[0] + 4 &&
    shareY(before.box, label.box) > label.box[3] / 2 &&
    /\d$/.test(before.text);
  return beside ? [before] : [];
}

/** The text behind a label that is broken over two lines: its box begins where the label's does. */
export function wrappedAround({ model, isLabelLike }: Surroundings, label: Unit): Unit | undefined {
  const next = model.units[label.id + 1];
  return next &&
    next.block === model.blocks[label.block]!.parent &&
    next.box[3] > label.box[3] * 1.7 &&
    Math.min(shareX(next.box, label.box), shareY(next.box, label.box)) > 8 &&
    !isLabelLike(next) &&
    !next.form
    ? next
    : undefined;
}

/** Further read-only fields on the same line of the same block: a middle initial, the next diagnosis. */
export function fieldsAfter({ model, marked }: Surroundings, unit: Unit): Unit[] {
  const found: Unit[] = [];
  for (
    let next = model.units[unit.id + 1];
    next?.form === 'shown' && next.block === unit.block && shareY(next.box, unit.box) > unit.box[3] / 2;
    next = model.units[next.id + 1]
  )
    if (next.text !== '' && !marked.has(next.id) && next.labels.length === 0) found.push(next);
  return found;
}

/** Further diagnoses in the same block. */
export function codesAfter(model: Model, unit: Unit): Unit[] {
  const found: Unit[] = [];
  for (let next = model.units[unit.id + 1]; next?.block === unit.block; next = model.units[next.id + 1])
    if (next.before === undefined && next.labels.length === 0 && parse('diagnoses', next.text)) found.push(next);
    else if (!/^[A-L]\.?$/.test(next.text)) break;
  return found;
}
