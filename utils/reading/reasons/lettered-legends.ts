/** Lists that explain codes of letters alone, as administrators' explanations of benefits have them: `J   Amount exceeds the negotiated rate.` */

import { shareY, type Unit } from '../page/model';
import { legendKey } from '../values/reasons';
import type { LegendLine } from './legends';

const HEAD =
  /^(?:(?:remark|reason|explanation|message|note)s?(?: codes?| key)?(?: explanations?| descriptions?)?|codes?(?: (?:key|descriptions?|explanations?|on this claim))?|legend|key(?: to (?:the )?(?:codes?|notes?|letters|remarks?))?|(?:explanations?|meanings?|descriptions?) of (?:the )?(?:codes?|notes?|remarks?)|what (?:the|these) (?:codes|letters|notes) mean):?$/i;

/** `A - Priced at the rate`, `B. Part of another service`, `C = Not covered`: a letter and its words in one text. */
const LETTER_AND_WORDS = /^([A-Z])(?: ?[-–—:=)] ?|\. )(\p{L}.* .{3,})$/u;

/** The same, several behind their heading: `Notes: A = Part of another service; B = Not covered`. */
const ALL_IN_ONE = /^(\p{L}[\p{L} ]{2,30}): ?(?=[A-Z] ?= ?\p{L})(.+)$/u;

/** Letters alone are codes only under a heading that says so, each at the head of a line of words, one line after the other. */
export function letteredLegends(free: readonly Unit[]): LegendLine[] {
  const found: LegendLine[] = [];
  for (let index = 0; index < free.length; index++) {
    const head = free[index]!;
    if (head.act || head.form) continue;
    if (HEAD.test(head.text)) found.push(...below(free, index + 1));
    else if (head.text.includes('=')) found.push(...inOne(head));
  }
  return found;
}

/** The lines below a heading: a code and its words apart from one another, or a letter and its words in one text each. */
function below(free: readonly Unit[], from: number): LegendLine[] {
  const apart: LegendLine[] = [];
  for (let at = from; ; at += 2) {
    const code = free[at];
    const words = free[at + 1];
    if (!code || !words || !/^[A-Z0-9]{1,4}$/.test(code.text) || !explains(code, words)) break;
    if (/^[A-Z]{1,3}$/.test(code.text)) apart.push({ key: legendKey(code.text), text: words.text, unit: code.id });
  }
  if (apart.length > 0) return apart;
  const whole: LegendLine[] = [];
  for (let at = from; free[at] && !free[at]!.act && !free[at]!.form; at++) {
    const told = LETTER_AND_WORDS.exec(free[at]!.text);
    if (!told) break;
    whole.push({ key: told[1]!, text: told[2]!, unit: free[at]!.id });
  }
  return inOrder(whole);
}

function inOne({ id, text }: Unit): LegendLine[] {
  const [, head = '', list = ''] = ALL_IN_ONE.exec(text) ?? [];
  if (!HEAD.test(head)) return [];
  const parts = list.split(/[;|] ?(?=[A-Z] ?= ?\p{L})/u).map((part) => /^([A-Z]) ?= ?(.{4,})$/.exec(part));
  return parts.every((part) => part !== null)
    ? inOrder(parts.map((part) => ({ key: part![1]!, text: part![2]!.replace(/[;|. ]+$/, ''), unit: id })))
    : [];
}

/** Letters in the order of the alphabet, two or more: what else begins with a letter and a sign is no such list. */
const inOrder = (lines: LegendLine[]): LegendLine[] =>
  lines.length > 1 && lines.every(({ key }, at) => at === 0 || key > lines[at - 1]!.key) ? lines : [];

/** Words on the code's line, right of it, three or more. */
const explains = (code: Unit, words: Unit): boolean =>
  !words.act &&
  !words.form &&
  words.box[0] >= code.box[0] + code.box[2] &&
  shareY(code.box, words.box) > Math.min(code.box[3], words.box[3]) / 2 &&
  words.text.split(' ').length >= 3;
