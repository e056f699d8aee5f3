/** What a member has used of a year's benefits: no amounts of a claim. */

import { type Model, push, type Unit } from '../page/model';
import { meanings } from '../words/labels';
import type { Pair } from './pairs';

/** How much of a limit is used up, or left: `$940.00 met`, `11 of 40 used`, `Remaining: $120`. */
const OF_THE_YEAR =
  /^\$?[\d,]{1,9}(?:\.\d\d)? (?:met|used|left|remaining|to go|applied so far)\b|\b\d{1,4} of \d{1,4}\b.{0,20}\bused\b|\bbenefits? (?:so far|used|remaining)\b|\byear[- ]to[- ]date\b|\bout[- ]of[- ]pocket (?:max|limit)/i;

const SHARES = new Set(['deductible', 'coinsurance', 'copay', 'patientResponsibility']);

/** Texts of a box that are more than these are no panel's at the side. */
const MOST_IN_PANEL = 14;

/** Without the shares that stand among what a member has used of the year's benefits. */
export function withoutAccumulators(model: Model, pairs: readonly Pair[]): readonly Pair[] {
  const shares = pairs.filter(({ label }) => SHARES.has(meanings(label, false)[0]?.field ?? ''));
  if (shares.length === 0) return pairs;
  const told = model.units.filter(({ text }) => text.length < 80 && OF_THE_YEAR.test(text));
  if (told.length === 0) return pairs;
  const near = new Map<number, Unit[]>();
  for (const unit of told) for (const box of boxesOf(model, unit)) push(near, box, unit);
  const among = new Set(
    shares.filter(({ labelUnit }) => boxesOf(model, model.units[labelUnit]!).some((box) => (near.get(box)?.length ?? 0) > 1)),
  );
  return among.size === 0 ? pairs : pairs.filter((pair) => !among.has(pair));
}

/** The box that a text stands in and the one around it, where they hold few texts. */
function boxesOf(model: Model, { block }: Unit): number[] {
  const { parent } = model.blocks[block]!;
  return [block, parent].filter((box) => box > 0 && textsIn(model, box) <= MOST_IN_PANEL);
}

function textsIn(model: Model, block: number): number {
  let count = model.unitsOf.get(block)?.length ?? 0;
  for (const child of model.childrenOf.get(block) ?? []) {
    if (count > MOST_IN_PANEL) return count;
    count += textsIn(model, child);
  }
  return count;
}
