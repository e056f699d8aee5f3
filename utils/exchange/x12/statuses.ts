/** The status of a claim as an 835 (CLP02) or a 277 (category code) gives it. */
import type { ClaimStatus, Reason } from '@/utils/claim/claim';

/** Adjustments that move money by contract or to another payer: nothing was denied. */
const NO_DENIAL = new Set([
  '23',
  '24',
  '42',
  '44',
  '45',
  '70',
  '85',
  '90',
  '94',
  '104',
  '105',
  '131',
  '137',
  '144',
  '161',
  '172',
  '223',
  '237',
  '253',
]);
/** What is the patient's share and no denial, in group PR. */
const PATIENT_SHARE = new Set(['1', '2', '3', '66', '100', '142', '178', '187', '241', '45', '122', '247', '248']);

/**
 * CLP02 says what was done with the claim; where it only says that it was processed, money decides. A processed claim that paid nothing is
 * `denied` where an adjustment denies it and `finalized` where the patient's share or another payer took it all.
 */
export function remittanceStatus(
  clp02: string | undefined,
  paid: number | undefined,
  reasons: Reason[],
): ClaimStatus | undefined {
  switch ((clp02 ?? '').replace(/^0+(?=.)/, '')) {
    case '1':
    case '2':
    case '3':
    case '19':
    case '20':
    case '21':
      if (paid === undefined) return 'finalized';
      if (paid !== 0) return paid > 0 ? 'paid' : 'revised';
      return reasons.some(denies) ? 'denied' : 'finalized';
    case '4':
      return 'denied';
    case '22':
      return 'revised';
    case '5':
    case '13':
    case '15':
    case '16':
    case '17':
      return 'pending';
    case '10':
      return 'accepted';
    case '23':
    case '25':
    case '27':
      return 'finalized';
    default:
      return undefined;
  }
}

const denies = (reason: Reason): boolean =>
  reason.system === 'carc' &&
  (reason.amount ?? 0) !== 0 &&
  !!reason.code &&
  !(reason.group === 'PR' ? PATIENT_SHARE.has(reason.code) : NO_DENIAL.has(reason.code) || PATIENT_SHARE.has(reason.code));

/** The status for a 277 category code (X12 code list 507); undefined for errors (E0–E4) and what is not known. */
export function categoryStatus(category: string): ClaimStatus | undefined {
  const code = category.toUpperCase();
  if (/^A[0125]$/.test(code)) return 'accepted';
  if (/^A[3678]$/.test(code)) return 'rejected';
  if (code === 'A4' || code === 'D0') return 'not-found';
  if (/^P\d$/.test(code)) return 'pending';
  if (/^R\d{1,2}$/.test(code)) return 'info-requested';
  if (/^F3[FN]?$/.test(code)) return 'revised';
  if (code === 'F1') return 'paid';
  if (code === 'F2') return 'denied';
  if (/^F[04]$/.test(code)) return 'finalized';
  return undefined;
}
