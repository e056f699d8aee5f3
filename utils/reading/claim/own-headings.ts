/** Headings that speak of another matter over what is plainly the claim: `Inquiry result`, `Member benefits`. */

import type { Pair } from '../pairs/pairs';
import { parse } from '../values/parse';
import { statusMeaning } from '../values/status';
import { meanings } from '../words/labels';

/** What has no claims of its own; an appeal, an authorization or an estimate has their numbers and amounts too. */
const NOTHING_OF_ITS_OWN = /\b(?:eligibility|benefits?|coverage|search|inquir(?:y|ies)|accumulators?|contact|messages)\b/i;
const SOMETHING_OF_ITS_OWN =
  /\b(?:appeals?|disputes?|reconsiderations?|authori[sz]ations?|referrals?|estimates?|related|recent(?:ly)?|history|similar|other|year[- ]to[- ]date|ytd|example|sample|original|replac\w+|previous|filters?|criteria)\b/i;

const ANSWERS = new Set([
  'statusText',
  'billed',
  'allowed',
  'paid',
  'serviceDate',
  'serviceFrom',
  'receivedDate',
  'processedDate',
]);
/** So many answers beside a claim's number are a claim's. */
const ENOUGH = 3;

/** What a label surely means, by a value that has the form of it. */
const fieldOf = ({ label, text }: Pair): string | undefined => {
  const [meaning] = meanings(label, false);
  if (!meaning || meaning.score < 0.9 || parse(meaning.kind, text) === undefined) return undefined;
  return meaning.field === 'statusText' && !statusMeaning(text) ? undefined : meaning.field;
};

/** The headings under which the claim stands, whatever they speak of, where its number stands under no other heading. */
function ownHeadings(pairs: readonly Pair[]): ReadonlySet<string> {
  const numbered = new Set(pairs.filter((pair) => fieldOf(pair) === 'claimNumber').map(({ section }) => section));
  const soft = (section: string): boolean => NOTHING_OF_ITS_OWN.test(section) && !SOMETHING_OF_ITS_OWN.test(section);
  if (numbered.size === 0 || ![...numbered].every(soft)) return new Set();
  const answered = [...numbered].filter((section) => {
    const fields = pairs.filter((pair) => pair.section === section).map(fieldOf);
    return new Set(fields.filter((field) => field !== undefined && ANSWERS.has(field))).size >= ENOUGH;
  });
  return new Set(answered);
}

/** The pairs of the one claim that a page shows, marked where their heading is the claim's though it speaks of another matter. */
export function underOwnHeadings(pairs: readonly Pair[]): Pair[] {
  const headings = ownHeadings(pairs);
  return pairs.map((pair) => (headings.has(pair.section) ? { ...pair, claims: true } : pair));
}
