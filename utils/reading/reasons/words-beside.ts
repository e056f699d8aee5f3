/** The words that stand beside a code in a box of their own, or below it. */

import { type Model, shareY, type Unit } from '../page/model';
import { codesInText, groupAndCode } from '../values/codes';
import { money } from '../values/values';
import { meanings } from '../words/labels';

/** `STC A7:562:85`: a 277 code and nothing else but the segment that it is from. */
export function statusCodeAlone(text: string): string | undefined {
  const code = codesInText(text)[0];
  return code?.system === 'csc' && code.at + code.length === text.length && /^(?:STC )?$/.test(text.slice(0, code.at))
    ? text.slice(code.at)
    : undefined;
}

/** What a payer's own code looks like that is no service's: `M201`, `RE14`. */
const PAYERS_OWN = /^[A-Z]{1,3}\d{2,3}$/;

/** `Category Meaning`, `Status Description`: what the next text says of the code before. */
const NAMES_MEANING =
  /^(?:(?:claim )?status|stc|code|cat(?:egory|\.)?|entity)(?: codes?)? (?:meaning|description|desc\.?|definition|text|words|message)s?:?$/i;

/** What stands behind the name for the words of a status, after those of its category and of an entity. */
function meaningBehind(free: readonly Unit[], from: number): string | undefined {
  const at = free.slice(from, from + 5).findIndex(({ text }) => NAMES_MEANING.test(text) && !/^(?:cat|entity)/i.test(text));
  const words = at < 0 ? undefined : free[from + at + 1];
  return words && !words.form && /\p{L}{3}/u.test(words.text) && !NAMES_MEANING.test(words.text) ? words.text : undefined;
}

/** Words right of a code that stands alone. */
export function besideOf(model: Model, unit: Unit, free: readonly Unit[]): string | undefined {
  if (model.blocks[unit.block]!.kind === 'dt') {
    const next = model.units[unit.id + 1];
    return next && model.blocks[next.block]!.kind === 'dd' ? next.text : undefined;
  }
  const next = free[free.indexOf(unit) + 1];
  if (next && NAMES_MEANING.test(next.text))
    return statusCodeAlone(unit.text) === undefined ? undefined : meaningBehind(free, free.indexOf(next));
  if (!next || next.form || model.blocks[next.block]!.kind === 'header' || /^[<←◄]/.test(next.text)) return undefined;
  if (/^[CR]ARC$/.test(next.text)) {
    const said = free[free.indexOf(next) + 1];
    return said && isOnLine(unit, said) && !said.form ? `${next.text} ${said.text}` : undefined;
  }
  const below = boxedBelow(model, unit);
  if (below) return below;
  const sum = (groupAndCode(unit.text) || PAYERS_OWN.test(unit.text)) && money(next.text)?.sure ? next : undefined;
  const behind = sum && free[free.indexOf(sum) + 1];
  if (sum && behind)
    return isInRow(model, unit, [sum, behind]) && /\p{L}{3}/u.test(behind.text) ? `${sum.text} ${behind.text}` : undefined;
  // Of a code with its group one word says enough, a label elsewhere: `PR2` before `Coinsurance.`
  const grouped = /^(?:CO|PR|OA|PI|CR)[ -]?\d{1,3}$/.test(unit.text) && /^\p{L}[\p{L}-]{5,}\.?$/u.test(next.text);
  // On a green screen words that are labels elsewhere part a sentence.
  if (!grouped && model.width === undefined && meanings(next.text, false)[0]?.score === 1) return undefined;
  const words = model.width === undefined ? next.text : sentenceFrom(model, next);
  if ((!grouped && !/\p{L}{3}.* /u.test(words)) || /[<←◄]/.test(words)) return undefined;
  const sameRow =
    next.box[1] < unit.box[1] + unit.box[3] && (next.box[0] >= unit.box[0] + unit.box[2] - 2 || isWrapped(model, unit, next));
  // The code may have a box of its own in the box of its words.
  const together =
    holderOf(model, next) === holderOf(model, unit) ||
    model.blocks[unit.block]!.parent === next.block ||
    model.blocks[next.block]!.parent === unit.block ||
    (sameRow && isBox(model, holderOf(model, next), holderOf(model, unit)));
  return (sameRow || isRightBelow(unit, next)) && together ? words : undefined;
}

/** `CO 45   $121.80   Above the agreed rate`: what a code took and its words, each in a box of its own beside it. */
const isInRow = (model: Model, code: Unit, beside: readonly Unit[]): boolean =>
  beside.every(
    (one, index) =>
      !one.form &&
      holderOf(model, one) === holderOf(model, code) &&
      shareY(one.box, code.box) > code.box[3] / 2 &&
      one.box[0] >= (beside[index - 1] ?? code).box[0] + (beside[index - 1] ?? code).box[2] - 2,
  );

/** `CO-45`, `N623` in bold letters over a sentence. */
const isHeadOfWords = ({ bold, text }: Unit, words: string): boolean => bold && FORMED.test(text) && / .* .*\p{L}/u.test(words);

/** A code of a public list by its form. */
const FORMED = /^(?:(?:CO|PR|OA|PI|CR)[ -]?[A-Z]?\d{1,3}|MA?\d{1,3}|N\d{1,3})$/;

/** Words that begin behind a code in their own text and go on over further lines: their box holds the code's. */
const isWrapped = ({ blocks }: Model, code: Unit, { block, box: [x, y, across, down] }: Unit): boolean =>
  blocks[code.block]!.parent === block &&
  x <= code.box[0] &&
  y <= code.box[1] + 2 &&
  x + across > code.box[0] + code.box[2] &&
  down > code.box[3] * 1.6;

/** `CO-97   $64.00` over a sentence, or a code alone over one, in a box that holds nothing else: what it took and its words. */
function boxedBelow(model: Model, code: Unit): string | undefined {
  if (!FORMED.test(code.text)) return undefined;
  const next = model.units[code.id + 1];
  const sum = next && groupAndCode(code.text) && money(next.text)?.sure ? next : undefined;
  const words = sum ? model.units[sum.id + 1] : next;
  if (!words || words.form || words.act || words.box[1] < code.box[1] + code.box[3] - 4 || words.text.split(' ').length < 3)
    return undefined;
  const box = model.blocks[words.block]!.parent;
  const holds = (id: number): boolean => {
    const unit = model.units[id];
    let at = unit ? unit.block : -1;
    while (at > box) at = model.blocks[at]!.parent;
    return unit !== undefined && at === box;
  };
  const alone = box >= 0 && holds(code.id) && !holds(code.id - 1) && !holds(words.id + 1);
  return alone ? `${sum ? `${sum.text} ` : ''}${words.text}` : undefined;
}

/** A 277 code alone, and its words on the line below. */
const isRightBelow = (code: Unit, { box: [x, y], text }: Unit): boolean =>
  (statusCodeAlone(code.text) !== undefined || isHeadOfWords(code, text)) &&
  Math.abs(x - code.box[0]) < 6 &&
  y >= code.box[1] + code.box[3] - 4 &&
  y - code.box[1] - code.box[3] < 14 &&
  meanings(text, false).length === 0 &&
  !/\d{4}/.test(text);

/** Words right of a code with the tag of its list, at its height. */
const isOnLine = ({ box: [x, y, across, down] }: Unit, { box: [left, top, , height] }: Unit): boolean =>
  left > x + across && left - x - across < 120 && Math.abs(y + down / 2 - top - height / 2) < 8;

/** A unit's text and those that follow it on its line. */
function sentenceFrom(model: Model, unit: Unit): string {
  const words = [unit.text];
  for (
    let next = model.units[unit.id + 1];
    next && next.before === next.id - 1 && words.length < 8;
    next = model.units[next.id + 1]
  )
    words.push(next.text);
  return words.join(' ');
}

/** A plain box right in another: the words and what more is said beside a code have one of their own. */
const isBox = ({ blocks }: Model, block: number, holder: number): boolean =>
  block > holder && blocks[block]!.kind === 'block' && blocks[block]!.parent === holder;

/** What holds a text's box, or the cell that its box stands in. */
function holderOf(model: Model, unit: Unit): number {
  const { parent } = model.blocks[unit.block]!;
  return parent >= 0 && model.blocks[parent]!.kind === 'cell' ? model.blocks[parent]!.parent : parent;
}
