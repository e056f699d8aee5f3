/** What a claim's lines tell about the care, to choose between letters that are near twins. Silence proves nothing: no fact is ever false here. */
import type { Claim, ServiceLine } from '@/utils/claim/claim';
import type { Situation } from './offer';

/** Revenue codes 045x are the emergency room's, 010x to 021x room and board (UB-04); 99281 to 99285 are emergency visits. */
const isEmergency = ({ revenueCode, procedure }: ServiceLine): boolean =>
  /^0?45\d$/.test(revenueCode ?? '') || /^9928[1-5]$/.test(procedure ?? '');
const isBed = ({ revenueCode }: ServiceLine): boolean => /^0?(?:1\d\d|2[01]\d)$/.test(revenueCode ?? '');

export function claimSituation(claim: Claim): NonNullable<Situation['facts']> {
  const lines = claim.serviceLines ?? [];
  return {
    ...(lines.some(isEmergency) ? { emergency: true } : {}),
    ...(lines.some(isBed) ? { inpatient: true } : {}),
  };
}
