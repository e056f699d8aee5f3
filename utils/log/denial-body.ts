/** Words that a clerk took for the denial, as an entry. */
import type { Claim } from '@/utils/claim/claim';
import type { EntryBody } from './entry';

/** Longer than a payer's sentence is, and short enough for a row of a table. */
const LONGEST = 500;

/**
 * The entry that adds the words to the claim's reasons as the payer's own, behind those that are there. It is her correction: no page takes it back, undoing it does.
 * Words that are there already are not added twice.
 */
export function denialBody(claim: Claim, words: string): EntryBody {
  const text = words.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  const before = claim.reasons ?? [];
  const reasons = before.some((reason) => reason.text === text) ? before : [...before, { system: 'payer' as const, text }];
  return { kind: 'corrected', path: 'reasons', value: reasons, ...(claim.reasons ? { was: claim.reasons } : {}) };
}
