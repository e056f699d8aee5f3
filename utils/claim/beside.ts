/**
 * What a file says of a claim that is no field of the claim: the hospital's own figures, the answer of the payer before this one, the receipt that
 * proves timely filing. Money is cents. An absent key was not in the file.
 */
import { z } from 'zod';
import { calendarDateSchema } from './calendar-date-schema.ts';
import { centsSchema } from './money-schema.ts';

export const besideSchema = z.strictObject({
  /** open in the hospital's books, by its list */
  balance: centsSchema.optional(),
  /** what the hospital's list expects to be paid */
  expected: centsSchema.optional(),
  /** the primary payer's answer (835): a secondary payer's filing limit counts from its day; `forwarded` where that payer sent the claim on */
  primary: z
    .strictObject({
      payer: z.string().max(2_000).optional(),
      on: calendarDateSchema,
      paid: centsSchema.optional(),
      forwarded: z.boolean(),
    })
    .optional(),
  /** an acceptance (277CA) by the payer or its intermediary: the day it had the claim, and the answer to quote (`A2:20`) */
  filed: z
    .strictObject({ receivedOn: calendarDateSchema, category: z.string().max(40), trace: z.string().max(80).optional() })
    .optional(),
});
export type Beside = z.infer<typeof besideSchema>;

/** `read` laid over what is known: what it says stands, what it does not say stays. Of two receipts the earlier one proves more. */
export function laidBeside(known: Beside | undefined, read: Beside | undefined): Beside | undefined {
  if (!known || !read) return read ?? known;
  const filed =
    known.filed && read.filed && known.filed.receivedOn <= read.filed.receivedOn ? known.filed : (read.filed ?? known.filed);
  return { ...known, ...read, ...(filed ? { filed } : {}) };
}
