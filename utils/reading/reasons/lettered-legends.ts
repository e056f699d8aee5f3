/** Lists that explain codes of letters alone, as administrators' explanations of benefits have them: `J   Amount exceeds the negotiated rate.` */

import { shareY, type Unit } from '../page/model';
import { legendKey } from '../values/reasons';
import type { LegendLine } from './legends';

const HEAD =
  /^(?:(?:remark|reason|explanation|message|note)s?(?: codes?)?(?: explanations?| descriptions?)?|codes?|legend|explanation of codes):?$/i;

/** Letters alone are codes only under a heading that says so, each at the head of a line of words, one line after the other. */
export function letteredLegends(free: readonly Unit[]): LegendLine[] {
  const found: LegendLine[] = [];
  for (let index = 0; index < free.length; index++) {
    const head = free[index]!;
    if (!HEAD.test(head.text) || head.act || head.form) continue;
    for (let at = index + 1; ; at += 2) {
      const code = free[at];
      const words = free[at + 1];
      if (!code || !words || !/^[A-Z0-9]{1,4}$/.test(code.text) || !explains(code, words)) break;
      if (/^[A-Z]{1,3}$/.test(code.text)) found.push({ key: legendKey(code.text), text: words.text, unit: code.id });
    }
  }
  return found;
}

/** Words on the code's line, right of it, three or more. */
const explains = (code: Unit, words: Unit): boolean =>
  !words.act &&
  !words.form &&
  words.block === code.block &&
  words.box[0] >= code.box[0] + code.box[2] &&
  shareY(code.box, words.box) > Math.min(code.box[3], words.box[3]) / 2 &&
  words.text.split(' ').length >= 3;
