/** What stands over groups of boxes alike, and so is said of each of them: a payment with its day and number, how they stand, whose they are, a sum. */

import { isPersonsName } from '../boxes/card-badges';
import { personIn } from '../boxes/group-heads';
import { isProgram, NOT_A_NAME } from '../draft/payer';
import type { Model, Unit } from '../page/model';
import { isStatusWord, statusMeaning } from '../values/status';
import { dates, isRange, money } from '../values/values';
import { isNumber, stripParts } from './repeated-boxes';
import { labelled } from './repeated-parts';

export interface Group {
  boxes: number[];
  head: Unit[];
}

/** A head has few texts. */
const MOST = 10;

/**
 * The groups in the page's order: a new one begins where texts stand between two boxes that are written as those before the first one.
 * @param readable what may be read
 */
export function groupsOf(model: Model, boxes: readonly (readonly Unit[])[], readable: ReadonlySet<Unit>): Group[] {
  const inBoxes = new Set(boxes.flat());
  const gaps = boxes.map((box, index) => {
    const from = index === 0 ? 0 : boxes[index - 1]!.at(-1)!.id + 1;
    const between = model.units.slice(from, box[0]!.id).filter((unit) => readable.has(unit) && !inBoxes.has(unit));
    return index === 0 ? between.slice(-MOST) : between;
  });
  const leads = new Set(gaps.slice(1).flatMap((gap) => gap.map(({ look }) => look)));
  // What stands behind the last box of a group is no part of the next one's head: it is not over the next box.
  // One group's head may say more than the others': what follows its first text.
  const over = gaps.map((gap, index) => {
    const from = gap.findIndex(({ look }) => leads.has(look));
    return from < 0 ? [] : gap.slice(from).filter((unit) => isOver(unit, boxes[index]!));
  });
  const starts = new Set(over.slice(1).flatMap(([first]) => (first ? [first.look] : [])));
  const groups: Group[] = [];
  for (const [index, own] of over.entries()) {
    // Before its first text may stand the head of a group that is closed, and before the first group the page's own.
    const begins = (index === 0 ? [...starts] : own.slice(0, 1).map(({ look }) => look)).map((look) =>
      own.findLastIndex((unit) => unit.look === look),
    );
    const begin = Math.min(...begins.filter((at) => at >= 0), own.length);
    const head = own.slice(Math.max(begin, own.length - MOST, 0));
    if (index === 0 || own.length > 0)
      groups.push({
        boxes: [index],
        head: [...outer(model, groups.at(-1), head, boxes, index), ...head],
      });
    else groups.at(-1)!.boxes.push(index);
  }
  return groups;
}

/**
 * What stands over several groups, of which a head is one: the texts of the last head before the first that is written as this one's, where a block is
 * around them, the last box and this one, and not around all boxes.
 */
function outer(
  { blocks }: Model,
  last: Group | undefined,
  head: readonly Unit[],
  boxes: readonly (readonly Unit[])[],
  index: number,
): Unit[] {
  const looks = new Set(head.map(({ look }) => look));
  const end = last?.head.findIndex(({ look }) => looks.has(look)) ?? 0;
  const isIn = (box: number, holder: number): boolean => {
    let at = boxes[box]![0]!.block;
    while (at > holder) at = blocks[at]!.parent;
    return at === holder;
  };
  const isAround = (block: number): boolean => {
    let holder = blocks[block]!.parent;
    while (holder > 0 && !isIn(index - 1, holder)) holder = blocks[holder]!.parent;
    return holder >= 0 && isIn(index, holder) && !(isIn(0, holder) && isIn(boxes.length - 1, holder));
  };
  return (last?.head ?? []).slice(0, Math.max(0, end)).filter((unit) => isAround(unit.block));
}

/** Above all of its texts: what stands at the foot of the lane before is lower. */
const isOver = ({ box }: Unit, units: readonly Unit[]): boolean =>
  box[1] + box[3] <= Math.min(...units.map((unit) => unit.box[1])) + SLACK;

/** In pixels. */
const SLACK = 4;

export interface Heading {
  status?: { text: string; unit: number };
  /** it is a payment's */
  paid: boolean;
  day?: { text: string; unit: number };
  number?: { text: string; unit: number };
  /** whose the claims are, and what is known of her */
  person?: NonNullable<ReturnType<typeof personIn>>;
  payer?: { text: string; unit: number };
  total?: number;
}

const PAYMENT =
  /^(?:paid|payment|pay-?out|deposit(?:ed)?|remit\w*|(?:paper |virtual )?(?:check|cheque|draft|card)|e-?check|eft|ach|sent|issued|direct deposit|trace|wire)\b/i;
const UNPAID = /\b(?:not|no (?!\S*\d)|un\w+|scheduled|pending|expected|upcoming|next)\b/i;
const WITH_NUMBER =
  /^(?:(?:payment |check |eft |ach )?trace|(?:paper |virtual )?(?:check|cheque|draft|payment)|eft|ach|e-?check|no\.?|number|ref\w*|wire)(?: ?(?:#|no\.?|number|id))?:? #?([A-Z\d-]{5,25})$/i;

/** What each group's head says. Whose the claims are every head says if one does; what all of them repeat is nobody's name. */
export function headingsOf(groups: readonly Group[]): Heading[] {
  const found = groups.map(headingOf);
  const vary = (texts: readonly (string | undefined)[]): boolean => new Set(texts).size > 1 && !texts.includes(undefined);
  const [people, payers] = [found.map(({ person }) => person?.name.text), found.map(({ payer }) => payer?.text)].map(vary);
  for (const heading of found) {
    if (!people) delete heading.person;
    if (!payers) delete heading.payer;
  }
  return found;
}

/** `EFT trace`, and behind it in other letters the number: one text. */
function joined(head: readonly Unit[]): { text: string; unit: number }[] {
  const found: { text: string; unit: number }[] = [];
  for (const [index, { id, text, before }] of head.entries()) {
    const last = head[index - 1];
    const isValue =
      last && before === last.id && !/\d/.test(last.text) && (money(text)?.sure || dates(text, false) || isNumber(text));
    if (isValue) found.push({ text: `${found.pop()!.text} ${text}`, unit: id });
    else found.push({ text, unit: id });
  }
  return found;
}

function headingOf({ head }: Group): Heading {
  const parts = joined(head).flatMap(({ text, unit }) => stripParts(text).map((part) => ({ text: part.trim(), unit })));
  const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
  const isPayment =
    parts.some(({ text }) => PAYMENT.test(text) && /\d/.test(text)) && !parts.some(({ text }) => UNPAID.test(text));
  const days = parts.flatMap(({ text, unit }) => {
    const day = dates(text, false) ? { text, shape: 'dates', label: 'dated' } : labelled(text);
    return day?.shape === 'dates' && (PAYMENT.test(day.label) || /^(?:dated?|on)$/i.test(day.label)) && !isRange(day.text)
      ? [{ text: day.text, unit }]
      : [];
  });
  const numbers = parts.flatMap(({ text, unit }) => {
    const number = WITH_NUMBER.exec(text)?.[1];
    return number && /\d{4}/.test(number) && !dates(number, true) ? [{ text: number, unit }] : [];
  });
  const sums = parts.flatMap(({ text }) => (money(text)?.sure ? [money(text)!.cents] : []));
  const [day, number, total] = [only(days), only(numbers), only(sums)];
  const status = only(parts.map(({ text, unit }) => ({ text: withoutCount(text), unit })).filter(({ text }) => isStatus(text)));
  const names = parts.filter(({ text }) => isPersonsName(text));
  const person = personIn(head) ?? (names.length === 1 ? { name: { text: names[0]!.text, id: names[0]!.unit } } : undefined);
  const payer = only(parts.filter(({ text }) => text.length < 60 && isProgram(text) && !NOT_A_NAME.test(text)));
  return {
    paid: isPayment,
    ...(status ? { status } : {}),
    ...(person ? { person } : {}),
    ...(payer ? { payer } : {}),
    ...(isPayment && day ? { day } : {}),
    ...(isPayment && number ? { number } : {}),
    ...(total === undefined ? {} : { total }),
  };
}

/** `Denied (3)`, `Paid · 4` */
const withoutCount = (text: string): string => text.replace(/ ?\(?\d{1,4}(?: claims?)?\)?$/i, '').trim();

const isStatus = (text: string): boolean =>
  text.length > 3 &&
  text.length <= 40 &&
  !/\d/.test(text) &&
  !isNumber(text) &&
  (isStatusWord(text) || statusMeaning(text) !== undefined) &&
  text.split(' ').length <= 5;
