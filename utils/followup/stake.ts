/** The money that a denial holds back, in cents: contract write-offs and the patient's share left out. */
import type { Claim } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { ExplainedReason } from './decision';

/** Undefined where the page does not show enough to say. */
export function atStake(claim: Claim, reasons: readonly ExplainedReason[]): Cents | undefined {
  let denied = 0;
  let shown = false;
  for (const { denial, reason } of reasons) {
    if (!denial || reason.amount === undefined || reason.system === 'rarc') continue;
    denied += reason.amount;
    shown = true;
  }
  if (shown) return denied;
  if (claim.status === 'denied' || claim.status === 'rejected') return claim.billed;
  if (claim.status === 'paid' && !reasons.some(({ denial }) => denial)) return 0;
  if (claim.status === 'paid' || claim.status === 'revised' || claim.status === 'finalized') return undefined;
  return claim.billed;
}
