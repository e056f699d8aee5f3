/** What a list of cards has over it: that they are claims, and how many there are. */

import type { Model, Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import { isStatusWord } from '../values/status';
import { meanings } from '../words/labels';
import { countsClaims } from './group-rows';

/** `6 claims · last 90 days`: as many as there are boxes. */
export const COUNT = /^(\d{1,3}) claims(?: [·•|(,–—-].{0,40}| (?:shown|found|in|from|since)\b.{0,40})?$/i;

/** Heads of one kind that each say how the claims below stand and how many there are, as many together as there are boxes: `In review  2`. */
export function countedByHeads(free: readonly Unit[], many: number): boolean {
  const heads = free.flatMap((unit, index) => {
    const count = /^\(?(\d{1,3})\)?$/.exec(free[index + 1]?.text ?? '')?.[1];
    return count && isStatusWord(unit.text) ? [{ look: unit.look, count: Number(count) }] : [];
  });
  return (
    heads.length > 1 &&
    new Set(heads.map(({ look }) => look)).size === 1 &&
    heads.reduce((sum, { count }) => sum + count, 0) === many
  );
}

/** A heading over claims, and over nothing else that has numbers, amounts and a status. */
export const headsClaims =
  (model: Model) =>
  ({ block, text }: Unit): boolean =>
    model.blocks[block]!.kind === 'heading' &&
    /\bclaims\b/i.test(text) &&
    !/\b(?:payments?|checks?|remit\w*|appeals?|disputes?|auth\w*|referrals?|related|other|previous)\b/i.test(text);

/** What has numbers, names, amounts and a status as claims have, and comes before them or after them. */
const NO_CLAIMS =
  /^(?:[a-z]+ ){0,2}(?:prior[- ]auth\w*|(?:pre-?)?authori[sz]ations?|referrals?|pre-?determinations?|pre-?treatments?|estimates|appeals|grievances|overpayments)(?: [a-z]+)?$/i;

/** The heading that stands nearest over a text says that what it is over are no claims. */
export function headsNoClaims({ blocks }: Model, free: readonly Unit[], first: Unit | undefined): boolean {
  const near = first && free.findLast(({ id, block }) => id < first.id && blocks[block]!.kind === 'heading');
  return near !== undefined && NO_CLAIMS.test(near.text) && !/\bclaims?\b/i.test(near.text);
}

/** Boxes of which most say how many claims they hold are batches or payments. */
export const areBatches = (boxes: readonly { units: readonly Unit[] }[]): boolean =>
  boxes.filter(({ units }) => units.some(({ text }) => countsClaims(text))).length * 2 > boxes.length;

/** So many values with a number in both of two boxes are no chance. */
const SAME = 2;

/** Two boxes of one claim, a strip at its head and its details: whatever both name is the same, and only one of them has the claim's own numbers. */
export function sayTheSame([one, other, ...more]: readonly { pairs: readonly Pair[] }[]): boolean {
  if (!one || !other || more.length > 0) return false;
  const said = new Map(one.pairs.map(({ label, text }) => [label, text]));
  const both = other.pairs.filter(({ label }) => said.has(label));
  return (
    both.every(({ label, text }) => said.get(label) === text) &&
    both.filter(({ text }) => /\d/.test(text)).length >= SAME &&
    both.some(({ label }) => meanings(label, false)[0]?.field === 'patientName')
  );
}
