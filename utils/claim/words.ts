/** The words of the trade that several rooms share: where a claim stands, what was denied, what can be done, which way it goes. */

/**
 * `accepted` received (277: A1, A2) · `rejected` never entered adjudication (A3, A6, A7, A8) · `pending` (P0–P5) · `info-requested` (R0–R17) ·
 * `paid` (F1) · `denied` (F2) · `revised` adjusted, reversed or voided (F3) · `finalized` nothing more is said (F0, F4) · `not-found` (A4, D0).
 */
export const CLAIM_STATUSES = [
  'accepted',
  'rejected',
  'pending',
  'info-requested',
  'paid',
  'denied',
  'revised',
  'finalized',
  'not-found',
] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** What the payer's answer is about. `docs/` of the code lists says which codes fall where. */
export const DENIAL_CATEGORIES = [
  'registration',
  'authorization',
  'coding',
  'medical-necessity',
  'non-covered',
  'duplicate',
  'coordination-of-benefits',
  'timely-filing',
  'missing-information',
  'bundling',
  'provider-enrollment',
  'contractual',
  'patient-responsibility',
  'other',
] as const;
export type DenialCategory = (typeof DENIAL_CATEGORIES)[number];

/** What a clerk does next. */
export const ACTIONS = [
  'appeal',
  'corrected-claim',
  'send-records',
  'call-payer',
  'bill-patient',
  'bill-other-payer',
  'verify-eligibility',
  'request-authorization',
  'write-off',
  'wait',
  'resubmit',
  'update-cob',
  'peer-to-peer',
  'none',
] as const;
export type Action = (typeof ACTIONS)[number];

/** The ways a denial can go, each with its own gate. */
export const ROUTES = [
  'appeal',
  'reconsideration',
  'corrected-claim',
  'new-claim',
  'records',
  'reopening',
  'peer-to-peer',
  'other-payer',
  'patient',
  'retro-authorization',
  'underpayment-dispute',
  'wait',
  'write-off',
] as const;
export type Route = (typeof ROUTES)[number];

/** Levels at which a deadline can be asked for. */
export const DISPUTE_LEVELS = [
  'timely-filing',
  'reconsideration',
  'appeal-1',
  'appeal-2',
  'redetermination',
  'qic',
  'alj',
  'council',
  'court',
  'peer-to-peer',
  'corrected-claim',
] as const;
export type DisputeLevel = (typeof DISPUTE_LEVELS)[number];
