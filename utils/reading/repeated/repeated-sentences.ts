/** What sentences in boxes that look alike tell: `You billed $780.50; we received it on Sep 30, 2026 and finished on Oct 9, 2026. Please send the notes.` */

import type { Model, Unit } from '../page/model';
import { clauses } from '../pairs/clauses';
import { flowing } from '../pairs/title-sentences';
import { dates } from '../values/values';
import { meanings } from '../words/labels';
import type { Told } from './repeated-roles';

const DAY = String.raw`((?:\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}))`;
const IT = '(?:it|(?:the|this|your) claim)';
const BY = String.raw`(?:check|cheque|EFT|ACH|draft|warrant|trace|payment)(?: (?:number|no\.?|trace))? ?#?((?=[A-Z]{0,4}\d{4})[A-Z\d-]{5,20})`;

/** A sentence that speaks of something besides the claim says nothing of when the claim came. */
const ANOTHER =
  /\b(?:records?|documents?|letters?|appeals?|notes?|reply|replies|answers?|information|referrals?|approvals?|before|again|corrected|until|unless|if|will|would|expect\w*|scheduled|not)\b/i;

const SAYINGS: readonly (readonly [field: Told['field'], saying: RegExp])[] = [
  [
    'receivedDate',
    new RegExp(String.raw`\b(?:[Ww]e (?:received|got)|[Rr]eceived|[Ww]e took in) ${IT}(?: from you)? on ${DAY}`, 'u'),
  ],
  ['receivedDate', new RegExp(String.raw`\b(?:[Ii]t|[Cc]laim) (?:was received|reached us|came in|arrived) on ${DAY}`, 'u')],
  [
    'processedDate',
    new RegExp(
      String.raw`\b(?:[Ww]e|and|was) (?:have )?(?:finished|finalized|processed|decided|completed|closed|denied|adjudicated)(?: ${IT})? on ${DAY}`,
      'u',
    ),
  ],
];
const PAID_BY = new RegExp(
  String.raw`\bpaid\b.{0,40}? (?:by|with|via|under|through|in|on) (?:an? )?${BY},?(?: (?:on|dated|sent(?: on)?|issued(?: on)?))? ${DAY}`,
  'u',
);

/** What can still be done, or is said of all claims, is no reason. */
const OFFERS =
  /^(?:you (?:can|may|have)|to (?:appeal|dispute)|appeal|dispute|view|see|show|open|print|download|call|contact|ask|respond|reply|due|learn|more|last|updated|thank|nothing)\b/i;
const LEAST_WORDS = 4;

/** The texts that sentences are in, what these tell, and those of them that tell none of it. */
export function sentencesIn(
  model: Model,
  box: readonly Unit[],
): { units: Set<Unit>; told: Told[]; rest: { text: string; unit: number }[] } {
  const units = new Set<Unit>();
  const told: Told[] = [];
  const rest: { text: string; unit: number }[] = [];
  for (const unit of box) {
    const text = units.has(unit) ? undefined : flowing(model, unit);
    if (text === undefined || !IS_SENTENCE.test(text) || !/\d/.test(text)) continue;
    const found: Told[] = [];
    const silent: string[] = [];
    for (const sentence of text.split(ENDS)) {
      const said = saidIn(sentence, unit.id);
      found.push(...said);
      if (said.length === 0) silent.push(sentence);
    }
    if (found.length === 0) continue;
    const own = box.slice(box.indexOf(unit));
    let length = 0;
    for (const [at, one] of own.entries()) {
      if (at > 0 && one.before !== own[at - 1]!.id) break;
      length++;
    }
    for (const one of own.slice(0, length)) units.add(one);
    told.push(...found);
    rest.push(...silent.filter(isWhy).map((sentence) => ({ text: sentence, unit: unit.id })));
  }
  // What two sentences say differently neither says.
  const sure = told.filter(({ field, text }) => told.every((other) => other.field !== field || other.text === text));
  return { units, told: sure, rest };
}

/** A text that ends as a sentence does, with words in small letters. */
const IS_SENTENCE = /^\p{Lu}.{18,480}[.!]$/u;
/** An initial's point ends no sentence, nor does that of `no.` */
const ENDS = /(?<=[^.]{8}\.|\.\d\d\.)(?<! (?:\p{Lu}|[Nn]o)\.) (?=\p{Lu})/u;

function saidIn(sentence: string, unit: number): Told[] {
  const found = clauses(sentence).flatMap(({ label, text }): Told[] => {
    const [meaning] = meanings(label, false);
    return meaning ? [{ field: meaning.field, kind: meaning.kind, text, unit }] : [];
  });
  const [, number, day] = PAID_BY.exec(sentence) ?? [];
  if (number && day && dates(day, false) && !/\b(?:patient|member)\b/i.test(sentence.slice(0, sentence.indexOf(number))))
    found.push({ field: 'checkNumber', kind: 'id', text: number, unit }, { field: 'paymentDate', kind: 'date', text: day, unit });
  for (const [field, saying] of SAYINGS)
    for (const part of sentence.split(/; /)) {
      const said = saying.exec(part)?.[1];
      const before = part.slice(0, said ? part.indexOf(said) : 0);
      if (said && dates(said, false) && !ANOTHER.test(before)) found.push({ field, kind: 'date', text: said, unit });
    }
  return found;
}

const isWhy = (sentence: string): boolean =>
  sentence.split(' ').length >= LEAST_WORDS && !OFFERS.test(sentence) && !/\$\d/.test(sentence);
