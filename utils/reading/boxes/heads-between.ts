/** What stands alone over each group of a list's cards: how they stand (`Denied · 2 claims`), whose they are (`Rivera, Ana (3)`), or when something was done with them. */

import { type Draft, put } from '../draft/draft';
import type { Unit } from '../page/model';
import { statusMeaning, statusOfGroup } from '../values/status';
import { dates } from '../values/values';
import { meanings } from '../words/labels';
import type { ClaimCard } from './boxes';
import { isPersonsName } from './card-badges';

/** Texts between two groups are few: a head, and how many it heads. */
const MOST = 4;

/** A doctor's name is no patient's. */
const CREDENTIALS = /\b(?:MD|DO|NP|PA(?:-C)?|DPM|DC|DDS|DMD|OD|PT|DPT|OT|PhD|PsyD|RN|LCSW|LPC|CRNA|Dr)\b\.?/;

/** `Denied · 2 claims`, `Rivera, Ana (3)`: without how many there are. */
const headWords = (text: string): string =>
  isDay(text)
    ? text
    : text.replace(/ ?[([]\d{1,4}(?: claims?)?[)\]]$| ?[·•|–—-] \d{1,4}(?: claims?)?$| \d{1,4}(?: claims?)?$/i, '').trim();

interface Head {
  text: string;
  unit: Unit;
}

/**
 * Puts status and patient of each group's head into the claims below it, where no card says it otherwise. Of a group of one card the head may have been
 * read as a part of it already.
 */
export function headsBetweenInto(drafts: readonly Draft[], cards: readonly ClaimCard[], units: readonly Unit[]): void {
  if (drafts.length < 2) return;
  /** The heads, where some claim lacks what they say and every other one says the same. */
  const lacking = (field: 'statusText' | 'patientName', heads: () => Head[] | undefined): Head[] | undefined => {
    if (drafts.every(({ marks }) => marks.has(field))) return undefined;
    const found = heads();
    const agree = drafts.every(({ claim }, index) => claim[field] === undefined || claim[field] === found?.[index]?.text);
    return agree ? found : undefined;
  };
  const statuses = lacking('statusText', () => headsOver(cards, units, isStatus, mayBeStatus));
  const people = lacking('patientName', () => headsOver(cards, units, isPerson, isPerson));
  const days = headsOver(cards, units, isDay, (text) => isDay(text) || mayBeStatus(text));
  for (const [index, draft] of drafts.entries()) {
    const day = dayIn(days?.[index]?.text ?? '');
    if (day) put(draft, day.field, 'date', day.text, { units: [days![index]!.unit.id], confidence: 0.85 });
    const status = statuses?.[index];
    if (status) put(draft, 'statusText', 'status', status.text, { units: [status.unit.id], confidence: 0.85 });
    const person = people?.[index];
    if (person) put(draft, 'patientName', 'person', person.text, { units: [person.unit.id], confidence: 0.8 });
  }
}

/** `Processed Friday, October 9, 2026`, `Received on 10/9/2026`: what was done with the claims below on a day. */
const DAY =
  /^(\p{L}[\p{L} ]{3,20}?)(?: on)?:? ((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\p{Lu}\p{L}{2,8}\.? )?\d.{4,16}\d)$/iu;
const OF_DAYS = new Set(['processedDate', 'receivedDate', 'paymentDate']);

function dayIn(text: string): { field: string; text: string } | undefined {
  const [, label, day] = DAY.exec(text) ?? [];
  const [meaning] = label && day && dates(day, false) ? meanings(label, false) : [];
  return meaning && meaning.score > 0.9 && OF_DAYS.has(meaning.field) ? { field: meaning.field, text: day! } : undefined;
}

const isDay = (text: string): boolean => dayIn(text) !== undefined;
const isStatus = (text: string): boolean => statusOfGroup(text) !== undefined && statusMeaning(text) !== undefined;
const mayBeStatus = (text: string): boolean => text.length < 40 && statusMeaning(text) !== undefined;
const isPerson = (text: string): boolean => isPersonsName(text) && !CREDENTIALS.test(text);

/**
 * For each card the head over its group, where every card is under one and all heads are drawn alike.
 * @param sure what a head has to be
 * @param may what one may be that is drawn as the sure ones are
 */
function headsOver(
  cards: readonly ClaimCard[],
  units: readonly Unit[],
  sure: (text: string) => boolean,
  may: (text: string) => boolean,
): Head[] | undefined {
  const ends = cards.map((card) => [card.units[0]?.id ?? 0, card.units.at(-1)?.id ?? 0] as const);
  if (ends.some(([first], index) => index > 0 && first <= ends[index - 1]![1])) return undefined;
  const inGap = (index: number): Head[] => {
    const from = index === 0 ? ends[0]![0] - MOST : ends[index - 1]![1] + 1;
    return units
      .slice(Math.max(0, from), ends[index]![0])
      .filter((unit) => !unit.form && unit.act !== 'link')
      .map((unit) => ({ text: headWords(unit.text), unit }));
  };
  const gaps = cards.map((_, index) => inGap(index));
  const between = gaps.slice(1).filter((gap) => gap.length > 0);
  if (between.length === 0 || between.some((gap) => gap.length > MOST)) return undefined;
  const looks = new Set(between.flatMap((gap) => gap.filter(({ text }) => sure(text)).map(({ unit }) => unit.look)));
  if (looks.size !== 1) return undefined;
  const heads: Head[] = [];
  for (const [index, gap] of gaps.entries()) {
    // Where one card is all of its group, its head may have been taken for a part of it: it is under no other group's.
    const inside = cards[index]!.units.filter((unit) => looks.has(unit.look)).map((unit) => ({
      text: headWords(unit.text),
      unit,
    }));
    const own = [...gap, ...inside].filter(({ text, unit }) => looks.has(unit.look) && may(text));
    if (own.length > 1 || (own.length === 0 && (index === 0 || gap.length > 0 || inside.length > 0))) return undefined;
    heads.push(own[0] ?? heads[index - 1]!);
  }
  return heads.filter(({ text }) => sure(text)).length * 2 >= heads.length ? heads : undefined;
}
