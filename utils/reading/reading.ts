/** What reading a page yields. Made by `read`, shown by the panel, logged by the worker. */
import { z } from 'zod';
import { claimSchema } from '@/utils/claim/claim';

/**
 * Where a value was read: the path in the claim (`paid`, `serviceLines.2.reasons.0.code`), the survey's piece numbers,
 * and how sure (0 to 1). What falls below the reader's bar is not in the claim but in `doubtful`.
 */
export const evidenceSchema = z.strictObject({
  path: z.string(),
  pieces: z.array(z.int().nonnegative()),
  confidence: z.number().min(0).max(1),
});

/** A value seen but not read surely: left out of the claim, shown to the clerk as "not sure". `why` is a sentence for her. */
export const doubtSchema = z.strictObject({
  path: z.string(),
  shown: z.string().max(500),
  why: z.string().max(500),
  pieces: z.array(z.int().nonnegative()),
});
export type Doubt = z.infer<typeof doubtSchema>;

export const readClaimSchema = z.strictObject({
  claim: claimSchema,
  evidence: z.array(evidenceSchema),
  doubtful: z.array(doubtSchema),
});
export type ReadClaim = z.infer<typeof readClaimSchema>;

/**
 * `collapsed` names sections that hold claim data but are closed ("Service lines"); `contradictions` are sentences such as
 * "The lines add up to 120.00, the total says 130.00".
 */
export const readingSchema = z.strictObject({
  kind: z.enum(['claim-detail', 'claim-list', 'other']),
  /** why a page is `other`, where it is known: the panel says it in words */
  page: z.enum(['claim', 'sign-in', 'expired', 'loading', 'empty', 'no-result', 'too-large', 'other']),
  /** id of the portal file that was used, where one fits */
  portal: z.string().optional(),
  claims: z.array(readClaimSchema),
  /** a claim's payment on a page that does not say whose it is (a tab of its own): no claim by itself, see `complete.ts` */
  part: readClaimSchema.optional(),
  collapsed: z.array(z.string()),
  contradictions: z.array(z.string()),
});
export type Reading = z.infer<typeof readingSchema>;
