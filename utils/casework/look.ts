/** How a claim's state is shown: its word, its shape, its hue. */
import type { Claim } from '@/utils/claim/claim';
import type { Decision } from '@/utils/followup/decision';

export type Tone = 'bad' | 'wait' | 'good' | 'ask' | 'plain';

/** What a clerk calls the state: the payer's status, told apart where a paid claim was paid in part. */
export type Standing =
  | 'accepted'
  | 'rejected'
  | 'pending'
  | 'info-requested'
  | 'paid'
  | 'partly-denied'
  | 'denied'
  | 'revised'
  | 'finalized'
  | 'not-found'
  | 'unknown';

export const TONES: Record<Standing, Tone> = {
  accepted: 'wait',
  rejected: 'bad',
  pending: 'wait',
  'info-requested': 'ask',
  paid: 'good',
  'partly-denied': 'bad',
  denied: 'bad',
  revised: 'plain',
  finalized: 'plain',
  'not-found': 'ask',
  unknown: 'plain',
};

/** Paid with a denial in it is "partly denied"; no status shown is "unknown", never a guess. */
export function standingOf(claim: Claim, decision?: Pick<Decision, 'atStake'>): Standing {
  if (claim.status === undefined) return 'unknown';
  if (claim.status === 'paid' && (decision?.atStake ?? 0) > 0) return 'partly-denied';
  return claim.status;
}
