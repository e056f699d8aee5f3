/** The money that a denial holds back, in cents: contract write-offs and the patient's share left out. */
import type { Claim, Reason } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { ExplainedReason } from './decision';

/** `told` says of each of the claim's reasons whether it denies. Undefined where the page does not show enough to say. */
export function atStake(
  claim: Claim,
  reasons: readonly Reason[],
  told: readonly Pick<ExplainedReason, 'denial'>[],
): Cents | undefined {
  let denied = 0;
  let shown = false;
  for (let index = 0; index < reasons.length; index++) {
    const { amount, system } = reasons[index] as Reason;
    if (!told[index]?.denial || amount === undefined || system === 'rarc') continue;
    denied += amount;
    shown = true;
  }
  if (shown) return denied;
  if (claim.status === 'denied' || claim.status === 'rejected') return claim.billed;
  if (claim.status === 'paid' && !told.some(({ denial }) => denial)) return 0;
  if (claim.status === 'paid' || claim.status === 'revised' || claim.status === 'finalized') return undefined;
  return claim.billed;
}
