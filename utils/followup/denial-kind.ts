/** The shape of a denial kind's file: by which codes and words it is known, what helps, what it takes, and examples that must hold. */
import { z } from 'zod';
import { actionSchema, denialCategorySchema, routeSchema } from '@/utils/claim/words-schemas';
import { factSourceSchema } from './payer-rule';

/**
 * A phrase in the folded words of `fold.ts`: words in their order, `a/b` either, `word?` may be absent, `~` up to three words between,
 * `@no` and the other classes of `phrase.ts`.
 */
const phrase = z.string().regex(/^[a-z0-9~?/#@ ]+$/);

export const denialKindSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  category: denialCategorySchema,
  /** other categories under which references file the same codes */
  also: z.array(denialCategorySchema).optional(),
  /** what happened, in the clerk's words */
  title: z.string().min(3).max(80),
  codes: z.strictObject({
    carc: z.array(z.string()).optional(),
    rarc: z.array(z.string()).optional(),
    csc: z.array(z.string()).optional(),
    cscc: z.array(z.string()).optional(),
  }),
  words: z.array(phrase),
  /** single words that point here where no phrase of any kind is found */
  hints: z.array(phrase).optional(),
  /** its phrases name an outcome more than a reason ("not covered because …"): a reason beside it comes first */
  soft: z.boolean().optional(),
  /** phrases that sound like this kind and deny nothing: "authorization not required" */
  notWords: z.array(phrase).optional(),
  /** specific: says what is wrong · generic: names only the field of trouble, remark codes and words refine it · nothing: no denial */
  weight: z.enum(['specific', 'generic', 'nothing']),
  /** ids of kinds filed under the same category that these words say more exactly, where a code says only those */
  refines: z.array(z.string()).optional(),
  /** ids of kinds of other categories whose reason code a remark of this kind says more exactly (151 with N362) */
  remarkRefines: z.array(z.string()).optional(),
  /** its remark denies beside reasons that only move money too: it says why less was paid */
  besideMoney: z.boolean().optional(),
  /**
   * phrases that say this beside a code of a kind in `refines`, where they are about what that code denied ("coverage ended" beside a code for other
   * insurance); words alone are not searched for them, and a negation before or within keeps them from counting
   */
  beside: z.array(phrase).optional(),
  /** phrases by which the same words say the contrary of `beside`: nothing of it counts */
  notBeside: z.array(phrase).optional(),
  /** stands for its whole category: codes that no file names fall here */
  general: z.boolean().optional(),
  /** a code of `gates.ts` whose gate holds too where words alone say this kind: what they mean settles the next step as the code does */
  gate: z.string().optional(),
  /** where no dispute is allowed nothing else is left to do: it is accepted */
  acceptedWithoutDispute: z.boolean().optional(),
  /** best first */
  actions: z.array(actionSchema).min(1),
  /** adjustment reasons that say nothing without their remark: where one stands alone the remark is asked for first */
  needRemark: z.array(z.string()).optional(),
  routes: z.array(routeSchema),
  papers: z.array(z.string()),
  /** one line for the panel: what to do and why */
  advice: z.string().min(10).max(300),
  sources: z.array(factSourceSchema).min(1),
  examples: z.array(z.strictObject({ text: z.string().optional(), codes: z.array(z.string()).optional() })).min(1),
});
export type DenialKind = z.infer<typeof denialKindSchema>;
