/**
 * How likely the next step brings its money. Sources: 89 % of requests for information end paid (Kodiak 2024); 54 to 70 % of disputed denials are
 * overturned in the end (Premier 2022, 2023); a late claim is won with the payer's own acceptance report alone, and what a plan excludes seldom.
 */
import type { Action, DenialCategory } from '@/utils/claim/words';

export type Chance = 'good' | 'even' | 'poor';

const GOOD: ReadonlySet<Action> = new Set(['send-records', 'corrected-claim', 'resubmit', 'bill-other-payer']);
const DISPUTE: ReadonlySet<Action> = new Set(['appeal', 'peer-to-peer', 'request-authorization']);
const HARD: ReadonlySet<DenialCategory> = new Set(['timely-filing', 'non-covered', 'contractual']);

/** Undefined where nothing is asked of the payer: a wait, a call, a bill to the patient, a write-off. */
export function chanceOf(step: { action?: Action; category?: DenialCategory } | undefined): Chance | undefined {
  const { action, category } = step ?? {};
  if (action === undefined || category === undefined) return undefined;
  if (DISPUTE.has(action)) return HARD.has(category) ? 'poor' : 'even';
  return GOOD.has(action) ? 'good' : undefined;
}
