/** In workers' compensation a claim is the injury's, of which there are many bills: in a list of bills each one's own number is what it goes by. */

import type { Draft } from '../draft/draft';
import type { Model, Unit } from '../page/model';

/** The page says that it lists bills. */
const LISTS_BILLS = /^\d{1,5} bills\b|^(?:find|search for) (?:a )?bills?$|^(?:my |your |all |recent )?(?:medical )?bills$/i;
const NUMBER = /^(?=(?:[A-Z-]*\d){6})[A-Z\d][A-Z\d-]{6,24}$/;
const OF_THE_INJURY = /^claim(?: (?:number|no\.?|#))?:?$/i;
/** So many texts before the injury's number the bill's may stand. */
const NEAR = 8;

/** Puts the number that heads each bill in the place of the injury's claim, where all of a list have both. */
export function billsOwnNumbers({ units }: Model, drafts: readonly Draft[]): void {
  if (drafts.length < 2 || !units.some(({ text, form }) => !form && text.length < 40 && LISTS_BILLS.test(text))) return;
  const heads = drafts.map(({ marks }) => headOf(units, marks.get('claimNumber')?.units.at(-1)));
  if (heads.includes(undefined) || new Set(heads.map((head) => head!.text)).size < drafts.length) return;
  for (const [index, draft] of drafts.entries()) {
    draft.claim.claimNumber = heads[index]!.text;
    draft.marks.set('claimNumber', { units: [heads[index]!.id], confidence: 0.85 });
  }
}

/** The linked number before the injury's, which a label calls the claim's; of a bill without an injury what was read. */
function headOf(units: readonly Unit[], injury: number | undefined): Unit | undefined {
  const read = units[injury ?? -1];
  if (injury === undefined || (read?.act === 'link' && NUMBER.test(read.text))) return read;
  if (!OF_THE_INJURY.test(units[injury - 1]?.text ?? '')) return undefined;
  return units.slice(Math.max(0, injury - NEAR), injury).findLast(({ act, text }) => act === 'link' && NUMBER.test(text));
}
