/** What the texts of a box are by their shapes, and which of them names which. */

import { isPersonsName } from '../boxes/card-badges';
import type { Unit } from '../page/model';
import { shareX, shareY } from '../page/model';
import { isStatusWord } from '../values/status';
import { dates, money } from '../values/values';
import { meanings } from '../words/labels';
import { isBlank, withoutSigns } from '../words/text';
import type { Kind } from '../words/words';
import { isNumber, stripParts } from './repeated-boxes';

export type Shape = 'money' | 'dates' | 'number' | 'person' | 'blank' | 'words';

/** A text, or a part of a strip, of one box. */
export interface Part {
  text: string;
  shape: Shape;
  unit: Unit;
  /** which part of its text it is */
  at: number;
  /** the words that name it */
  label?: string;
  /** several texts would name it */
  torn?: true;
  /** it names another */
  names?: true;
}

/** A doctor's name is no patient's. */
const CREDENTIALS = /\b(?:MD|DO|NP|PA(?:-C)?|DPM|DC|DDS|DMD|OD|PT|DPT|OT|PhD|PsyD|RN|LCSW|LPC|CRNA|Dr)\b\.?/;

const shapeOf = (text: string): Shape => {
  if (isBlank(text)) return 'blank';
  if (money(text)?.sure) return 'money';
  if (dates(text, false)) return 'dates';
  if (isNumber(text)) return 'number';
  return isPersonsName(text) && !CREDENTIALS.test(text) ? 'person' : 'words';
};

/** So many words before a value may name it. */
const MOST_WORDS = 5;

const KINDS: Readonly<Record<Shape, readonly Kind[]>> = {
  money: ['money'],
  dates: ['date', 'dates', 'birth'],
  number: ['id', 'npi'],
  person: ['person'],
  blank: ['money', 'date', 'dates', 'id'],
  words: ['status', 'name', 'person', 'reasons'],
};

/** What a label says of a value of that shape; nothing where it says that it is something else. */
export function fieldOf(label: string, shape: Shape): { field: string; kind: Kind } | undefined {
  const found = meanings(label, false);
  const fits = found.find(({ kind }) => KINDS[shape].includes(kind));
  if (!fits || (found[0]!.field === 'none' && found[0]!.score > fits.score)) return undefined;
  return fits.score > 0.5 ? fits : undefined;
}

/** `Visit Sep 23, 2026`, `Acct 88213`, `$96.00 billed`: a value and in the same text what names it. */
export function labelled(text: string): { text: string; shape: Shape; label: string } | undefined {
  const words = text.split(' ');
  for (let at = 1; at < words.length && at <= MOST_WORDS; at++) {
    const [lead, rest] = [words.slice(0, at).join(' ').replace(/[:#]$/, ''), words.slice(at).join(' ').replace(/^#/, '')];
    if (!/^\p{L}[\p{L}.'’ /-]*$/u.test(lead)) break;
    const shape = shapeOf(rest);
    if (shape === 'money' || shape === 'dates' || shape === 'number') return { text: rest, shape, label: lead };
    if (shape === 'person' && meanings(lead, false)[0]?.field === 'patientName') return { text: rest, shape, label: lead };
    if (/^[A-Z\d-]*\d{3}[A-Z\d-]*$/.test(rest) && fieldOf(lead, 'number')) return { text: rest, shape: 'number', label: lead };
  }
  const [, lead = '', said = ''] = /^(\p{L}[\p{L} ]{1,24}): (\p{L}.*)$/u.exec(text) ?? [];
  if (fieldOf(lead, 'words')) return { text: said, shape: 'words', label: lead };
  const [first = '', ...rest] = words;
  const label = rest.join(' ');
  return rest.length > 0 && rest.length <= MOST_WORDS && /^\p{L}[\p{L}.'’ /-]*$/u.test(label) && money(first)?.sure
    ? { text: first, shape: 'money', label }
    : undefined;
}

/** Signs that open a menu, and the first letters of a name beside it. */
const isPicture = (text: string): boolean => withoutSigns(text) === '' || /^(?:\p{Lu}{1,3}|[⋯…›»+>])$/u.test(text);

/** `Paid $212.40 of $412.00 billed`: two amounts, the second of which is the bill where nothing else is said. */
function eachAmount(text: string): string[] {
  const [, first, second] = /^(\D{0,20}\$[\d,]+\.\d\d(?: \p{L}{3,9})?) (?:out )?of (\$[\d,]+\.\d\d.{0,20})$/u.exec(text) ?? [];
  if (!first || !second || labelled(first)?.shape !== 'money') return [text];
  return [first, money(second)?.sure ? `${second} billed` : second];
}

/** `Billed $1,210.00, plan paid $644.20, patient owes $75.00. EFT 990021847`: what is told one after the other, where each part names its value. */
function eachTold(text: string): string[] {
  const parts = text.split(/(?<=\d), (?=\p{L})|(?<=\.\d\d)\. (?=\p{Lu})/u);
  const kinds = parts.map((part) => labelled(part)?.shape);
  return parts.length > 1 && kinds.filter((kind) => kind === 'money').length > 1 && kinds.every((kind) => kind !== undefined)
    ? parts
    : [text];
}

/** The parts of a box, those that say something alone. */
export function partsOf(units: readonly Unit[]): Part[] {
  return units.flatMap((unit) => {
    if ((unit.form && unit.form !== 'shown') || (unit.act === 'button' && !isNumber(unit.text)) || isPicture(unit.text))
      return [];
    return stripParts(unit.text)
      .flatMap(eachTold)
      .flatMap(eachAmount)
      .map((text, at): Part => {
        const shape = shapeOf(text);
        const whole = { text, shape, unit, at };
        return shape === 'words' ? { ...whole, ...labelled(text) } : whole;
      });
  });
}

const WAYS = ['right', 'below', 'above', 'left'] as const;
type Way = (typeof WAYS)[number];

/** How far from a label its value may stand, in pixels: below or above it, and beside it in one line of text or at the other side of the box. */
const [NEAR, FAR] = [22, 420];

/**
 * Lets the texts that all boxes repeat, and those that are known to name something, name the values beside them: on the side on which most labels of
 * their letters have one. Changes the parts.
 */
export function nameParts(boxes: readonly (readonly Part[])[]): void {
  const often = new Map<string, number>();
  for (const parts of boxes)
    for (const text of new Set(parts.filter(({ shape }) => shape === 'words').map(({ text }) => text)))
      often.set(text, (often.get(text) ?? 0) + 1);
  const byLook = new Map<string, { label: Part; parts: readonly Part[] }[]>();
  for (const parts of boxes)
    for (const label of parts) {
      if (label.shape !== 'words' || label.label !== undefined || label.text.length > 40 || /\d{2}/.test(label.text)) continue;
      const known = meanings(label.text, false).length > 0;
      const everywhere = boxes.length > 2 && often.get(label.text)! * 5 >= boxes.length * 4;
      if ((!known && !everywhere) || (isStatusWord(label.text) && isOneOfSeveral(label, parts, boxes))) continue;
      const look = `${label.unit.look} ${isStatusWord(label.text) ? label.text : ''}`;
      byLook.set(look, [...(byLook.get(look) ?? []), { label, parts }]);
    }
  const given: { label: Part; value: Part }[] = [];
  for (const labels of byLook.values()) {
    const ways = WAYS.map((way) => valuesAt(labels, way)).sort((a, b) => b.count - a.count || a.far - b.far);
    const [best] = ways;
    // What may be a status is a label only where it is one in every box that has it.
    if (!best || best.count === 0 || (isStatusWord(labels[0]!.label.text) && best.count < labels.length)) continue;
    given.push(...best.found);
  }
  const owners = new Map<Part, Part[]>();
  for (const { label, value } of given) owners.set(value, [...(owners.get(value) ?? []), label]);
  for (const [value, labels] of owners) {
    for (const label of labels) label.names = true;
    if (labels.length > 1) value.torn = true;
    else value.label = labels[0]!.text;
  }
}

/** Other words that say how a claim stands are in other boxes at its place, or alone in its letters: it says so too, and names nothing. */
const isOneOfSeveral = (label: Part, parts: readonly Part[], boxes: readonly (readonly Part[])[]): boolean => {
  const place = placeIn(parts, label);
  const inLetters = boxes.map((others) =>
    others.filter((one) => one.unit.look === label.unit.look && one.shape === 'words' && isStatusWord(one.text)),
  );
  return (
    (inLetters.every((own) => own.length === 1) && inLetters.some(([own]) => own!.text !== label.text)) ||
    boxes.some((others) =>
      others.some(
        (one) =>
          one.shape === 'words' && one.text !== label.text && isStatusWord(one.text) && isSamePlace(place, placeIn(others, one)),
      ),
    )
  );
};

interface Place {
  left: number;
  right: number;
  top: number;
}

/** How far texts at one place of two boxes may stand apart, in pixels. */
const SLACK = 4;

/** Where a text stands from its box's outermost texts. */
export function placeIn(parts: readonly Part[], { unit: { box } }: Part): Place {
  const [x, y] = [0, 1].map((side) => Math.min(...parts.map(({ unit }) => unit.box[side]!)));
  return { left: box[0] - x!, right: box[0] + box[2] - x!, top: box[1] - y! };
}

/** At the same height, and with the same left edge, right edge or middle. */
export const isSamePlace = (a: Place, b: Place): boolean =>
  Math.abs(a.top - b.top) <= SLACK &&
  (Math.abs(a.left - b.left) <= SLACK ||
    Math.abs(a.right - b.right) <= SLACK ||
    Math.abs(a.left + a.right - b.left - b.right) <= 2 * SLACK);

function valuesAt(labels: readonly { label: Part; parts: readonly Part[] }[], way: Way) {
  const found: { label: Part; value: Part; far: number }[] = [];
  const taken = new Set<Part>();
  for (const { label, parts } of labels) {
    const value = nextTo(label, parts, way);
    if (value && !taken.has(value.value)) {
      taken.add(value.value);
      found.push({ label, ...value });
    }
  }
  return { found, count: found.length, far: found.reduce((sum, { far }) => sum + far, 0) / Math.max(1, found.length) };
}

/** The nearest text on one side of a label, where it is such a value. */
function nextTo(label: Part, parts: readonly Part[], way: Way): { value: Part; far: number } | undefined {
  const { box } = label.unit;
  let best: { value: Part; far: number } | undefined;
  for (const value of parts) {
    if (value.unit === label.unit) continue;
    const other = value.unit.box;
    const aligned = way === 'right' || way === 'left' ? shareY(box, other) > Math.min(box[3], other[3]) / 2 : isOver(box, other);
    const far = {
      right: other[0] - box[0] - box[2],
      left: box[0] - other[0] - other[2],
      below: other[1] - box[1] - box[3],
      above: box[1] - other[1] - other[3],
    }[way];
    if (!aligned || far < -4 || far > (way === 'right' ? FAR : NEAR)) continue;
    if (!best || far < best.far) best = { value, far };
  }
  return best && best.value.label === undefined && isNamedBy(label.text, best.value) ? best : undefined;
}

/** One above the other: from the same edge on, or one within the other's width. */
const isOver = (a: Unit['box'], b: Unit['box']): boolean => shareX(a, b) > Math.min(a[2], b[2]) / 2;

const isNamedBy = (label: string, { shape, text }: Part): boolean =>
  shape === 'words' || shape === 'person'
    ? fieldOf(label, shape) !== undefined && !isStatusWord(label) && meanings(text, false).length === 0
    : meanings(label, false).length === 0 ||
      fieldOf(label, shape) !== undefined ||
      PEOPLE.test(label) ||
      (shape === 'number' && OF_PAYMENT.test(text));

/** The letters of a number say what it is: `Payment` over `ACH-2209417`. */
export const OF_PAYMENT = /^(?:ach|eft|chk|ck)-?\d/i;

/** Whose share an amount is: `patient` below it. */
export const PEOPLE = /^(?:(?:the )?(?:patient|member|you|family|subscriber|client|person))$/i;
