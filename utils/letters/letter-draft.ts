/** One unfinished letter, as it is put away sealed between two openings of the panel. */
import { z } from 'zod';
import { enclosureSchema } from './context';
import { filingEvidenceSchema } from './filing-proof';
import { letterHistorySchema } from './versions';

export const letterDraftSchema = z.strictObject({
  letter: z.string().min(1).max(80),
  template: z.string().min(1).max(80),
  /** what was typed into gaps, by field */
  answers: z.array(z.tuple([z.string(), z.string()])).max(500),
  /** what goes along, in order; absent as long as it is what the letter usually takes */
  enclosures: z.array(enclosureSchema).max(200).optional(),
  /** papers for the proof of timely filing; absent as long as it rests on what the claim shows */
  evidence: z.array(filingEvidenceSchema).max(20).optional(),
  /** there as soon as the text itself was written in */
  history: letterHistorySchema.optional(),
});
export type LetterDraft = z.infer<typeof letterDraftSchema>;

/** The draft in `value`; what is no draft is none, and parts of it that cannot be read are left out rather than the whole. */
export function readDraft(value: unknown): LetterDraft | undefined {
  const whole = letterDraftSchema.safeParse(value);
  if (whole.success) return whole.data;
  if (typeof value !== 'object' || value === null) return undefined;
  const wrong = new Set(whole.error.issues.map(({ path }) => path[0]));
  const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !wrong.has(key) && key in letterDraftSchema.shape));
  const kept = letterDraftSchema.safeParse({ answers: [], ...rest });
  return kept.success ? kept.data : undefined;
}
