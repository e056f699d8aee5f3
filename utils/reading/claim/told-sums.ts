/** Amounts that a sentence tells of the whole claim: `Of the $166.00 billed, the plan allowed $120.00 and paid $96.00.` */

import type { Draft } from '../draft/draft';
import { push } from '../page/model';
import type { Pair } from '../pairs/pairs';
import { money } from '../values/values';

/** @param pairs what sentences tell that may be of one line, and that stand at none */
export function toldOfClaim({ claim, lines }: Draft, pairs: readonly Pair[]): Pair[] {
  const sentences = new Map<number, Pair[]>();
  for (const pair of pairs) push(sentences, pair.labelUnit, pair);
  const billed =
    claim.billed ?? (lines.length > 0 ? lines.reduce((sum, { line }) => sum + (line.billed ?? Number.NaN), 0) : undefined);
  // Of a claim that shows no lines the only such sentence is the claim's; else it is where it says what all lines together were billed at.
  const own = [...sentences.values()].filter((told) =>
    told.some(
      ({ label, text }) =>
        label === 'Billed amount' && (billed === undefined ? sentences.size === 1 : money(text)?.cents === billed),
    ),
  );
  return own.length === 1 ? own[0]! : [];
}
