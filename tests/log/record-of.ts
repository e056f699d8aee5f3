/** A claim of the log of which nothing but itself is known: seen once, nothing done. */
import type { Claim } from '@/utils/claim/claim';
import type { ClaimRecord } from '@/utils/log/record';

/** @param seen milliseconds since 1970 UTC */
export const recordOf = (claim: Claim, seen = 0): ClaimRecord => ({
  key: 'k',
  claim,
  firstSeen: seen,
  lastSeen: seen,
  corrections: [],
  doubtful: [],
  sources: [],
  done: [],
  calls: [],
  notes: [],
  drafts: [],
  letters: [],
  outcomes: [],
  entries: 1,
});
