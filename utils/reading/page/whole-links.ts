/**
 * Records that are a link as a whole, a row or a card that opens the claim, or the head of one that is a button as a whole and opens what is below it.
 * What stands in them are labels and values, and no links.
 */

import type { Block } from '@/utils/page/page-text';
import type { Unit } from './model';

/** Fewer texts, in fewer boxes, are a link with two lines, or a button. */
const LEAST_TEXTS = { link: 4, button: 3 };
const LEAST_BOXES = 3;
/** An amount as records show it, in a head behind its label too (`Billed $498.00`), and a day or a long number. No menu has both. */
const AMOUNT = {
  link: /^-?\(?\$? ?-?[\d,]+\.\d\d\)?(?![\d%])/,
  button: /^(?:\p{L}[\p{L} ]{2,20}:? )?-?\(?(?:\$? ?-?[\d,]+\.\d\d|\$[\d,]+)\)?(?![\d.,%])/u,
};
const NUMBER_OR_DAY = /\d{6}|\d[/-]\d{1,2}[/-]\d|\b(?:19|20)\d\d\b/;
/** A service line's head begins with its code: `97110 Therapeutic exercise`. */
const CODE_FIRST = /^(?:[A-V]\d{4}|\d{5})(?![\d.,/-]\d)/;

/** Takes the link from each text of boxes in which all is a link, or all a button, where an amount stands beside a number or a day. */
export function openWholeLinks(blocks: readonly Block[], units: readonly Unit[]): void {
  const priced = new Set(units.flatMap(({ act, text }) => (act && AMOUNT[act].test(text) ? act : [])));
  for (const kind of ['link', 'button'] as const) if (priced.has(kind)) open(kind, blocks, units);
}

function open(kind: 'link' | 'button', blocks: readonly Block[], units: readonly Unit[]): void {
  const held = blocks.map(() => ({ texts: 0, boxes: 0, other: false, amount: false, number: false }));
  for (const { act, block, text } of units) {
    const own = held[block]!;
    own.boxes = 1;
    own.texts++;
    own.other ||= act !== kind;
    own.amount ||= AMOUNT[kind].test(text);
    own.number ||= NUMBER_OR_DAY.test(text) || (kind === 'button' && CODE_FIRST.test(text));
  }
  for (let index = blocks.length - 1; index > 0; index--) {
    const own = held[index]!;
    const around = held[blocks[index]!.parent];
    if (!around) continue;
    around.texts += own.texts;
    around.boxes += own.boxes;
    around.other ||= own.other;
    around.amount ||= own.amount;
    around.number ||= own.number;
  }
  const whole = held.map(
    ({ texts, boxes, other, amount, number }) => !other && amount && number && texts >= LEAST_TEXTS[kind] && boxes >= LEAST_BOXES,
  );
  for (const [index, { parent }] of blocks.entries()) if (whole[parent]) whole[index] = true;
  for (const unit of units) if (whole[unit.block]) unit.act = undefined;
}
