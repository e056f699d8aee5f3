/** The way of a claim, a line a step, with each day before its words: `Sep 18, 2026  Claim received`. */

import { type Model, push, shareY, type Unit } from '../page/model';
import type { Segment } from '../page/segments';
import { dates } from '../values/values';
import { stepsOverDays } from './steps-over-days';

/** Fewer lines are labels with values; more of one look are a table's. */
const [LEAST, MOST] = [3, 30];
/** So many different things of those that we know the steps say, or one and other words. */
const LEAST_KNOWN = 2;
/** So near before it a label stands at the most, in pixels. */
const BESIDE = 240;
/** So far behind its day a step's words begin at the most, in pixels. */
const FAR = 140;

/** What each step says of its day, by its words alone. */
const SAYS: readonly (readonly [label: string, words: RegExp])[] = [
  ['Received date', /^(?:(?:your |the )?(?:claim|bill) )?(?:was )?received$/i],
  ['Processed date', /^(?:(?:your |the )?(?:claim|bill) )?(?:was )?(?:processed|finali[sz]ed|adjudicated)$/i],
  [
    'Payment date',
    /^(?:(?:check|eft|ach|payment)(?: was)? (?:issued|sent|mailed|made|released)|paid(?: (?:by|with|via) .{2,40})?)$/i,
  ],
];

/** A payment's number behind how it was paid: `Paid by ACH 0019904471`, `No. 30077145, mailed`. */
const NUMBER =
  /^(?:paid (?:by|with|via) (?:an? )?(?:check|eft|ach|draft)|no\.?|number|trace|check|eft|ach)(?: (?:number|no\.?|#))? ?#?((?=[A-Z]{0,4}\d{4})[A-Z\d]{5,20})\b/i;

/** What the steps say, by the unit of their words; every text of such a list is here, since it labels nothing else. */
export type DatedSteps = ReadonlyMap<number, readonly Segment[]>;

const NONE: DatedSteps = new Map();

export interface Step {
  /** the text that its day is in */
  day: Unit;
  /** its day */
  text: string;
  words: Unit;
  note?: Unit;
  /** what else is said of it */
  said: string;
}

/** Days that begin a line, of one look and one below the other, each with words behind it: which of the two says what the other is is clear for them all. */
export function datedSteps(model: Model, usable: readonly Unit[]): DatedSteps {
  if (model.width !== undefined) return NONE;
  const groups = new Map<string, Step[]>();
  for (const day of usable) {
    if (day.form || day.act || day.before !== undefined || day.text.length > 24 || !/\d/.test(day.text)) continue;
    const words = model.units[day.id + 1];
    if (!words || !isBehind(day, words) || !isDay(day.text) || /\d{3}\.\d\d|^\d/.test(words.text) || words.look === day.look)
      continue;
    const note = model.units[words.id + 1];
    push(groups, `${day.look}/${words.look}/${Math.round(day.box[0] / 4)}`, {
      day,
      text: day.text,
      words,
      said: note?.text ?? '',
      ...(note && shareY(day.box, note.box) > 0 && note.box[0] > words.box[0] ? { note } : {}),
    });
  }
  const found = new Map<number, readonly Segment[]>();
  for (const steps of [...groups.values(), ...stepsOverDays(model, usable)]) {
    if (steps.length < LEAST || steps.length > MOST) continue;
    const labels = steps.map(({ words }) => SAYS.find(([, said]) => said.test(words.text))?.[0]);
    // Labels that stand behind another one's value are no steps.
    if (new Set(labels).size < LEAST_KNOWN || steps.some(({ day, words }) => day.id < words.id && hasBefore(model, day)))
      continue;
    for (const [index, { day, text, words, note, said }] of steps.entries()) {
      const label = labels[index];
      const once = label !== undefined && labels.filter((other) => other === label).length === 1;
      const number = label === 'Payment date' ? (NUMBER.exec(words.text) ?? NUMBER.exec(said))?.[1] : undefined;
      found.set(day.id, []);
      found.set(words.id, [
        ...(once && dates(text, false) ? [{ label, text }] : []),
        ...(once && number ? [{ label: 'Payment number', text: number }] : []),
      ]);
      if (note) found.set(note.id, []);
    }
  }
  return found;
}

/** Something stands before it on its line, in the same box or the next one: its label. */
function hasBefore({ units }: Model, day: Unit): boolean {
  return units.slice(Math.max(0, day.id - 3), day.id).some(({ box }) => {
    const gap = day.box[0] - box[0] - box[2];
    return shareY(box, day.box) > 0 && gap >= 0 && gap < BESIDE;
  });
}

/** A day, with its year or without. */
const isDay = (text: string): boolean =>
  dates(text, false) !== undefined || /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}$/i.test(text);

const isBehind = (day: Unit, words: Unit): boolean => {
  const gap = words.box[0] - day.box[0] - day.box[2];
  // Words that run over two lines begin at the line's start, as their box does.
  const wraps = words.before === day.id && words.box[3] > day.box[3] * 1.5;
  return shareY(day.box, words.box) > day.box[3] / 2 && (wraps || (gap >= -2 && gap < FAR)) && /\p{L}{3}/u.test(words.text);
};
