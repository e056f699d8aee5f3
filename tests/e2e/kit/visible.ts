/** What the practice portal shows of a claim, tab by tab. */
import type { Claim } from '@/utils/claim/claim';

/** On its first tab: all but the payment, which has a tab of its own. */
export function onSummary(claim: Claim): Claim {
  const { paymentDate: _date, checkNumber: _number, ...summary } = claim;
  return summary;
}
