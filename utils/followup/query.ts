/** What can be asked of the rules from outside: a denial as codes and words, and a deadline in the clerk's words. */
import { z } from 'zod';
import { isCalendarDate } from '@/utils/claim/calendar-date';
import { claimTypeSchema } from '@/utils/claim/claim';
import { disputeLevelSchema } from '@/utils/claim/words-schemas';

const date = z.string().refine(isCalendarDate, 'is not a date that exists (YYYY-MM-DD)');

/** The words in which a deadline is asked for. Dates `YYYY-MM-DD`. */
export const eventSchema = z.object({
  serviceFrom: date.optional(),
  serviceTo: date.optional(),
  claimType: claimTypeSchema.optional(),
  /** the date on the notice, remittance or EOB */
  noticeOn: date.optional(),
  deniedOn: date.optional(),
  /** the notice came in */
  receivedOn: date.optional(),
  /** the last level was decided */
  decisionOn: date.optional(),
  paidOn: date.optional(),
  lastAdjustmentOn: date.optional(),
  primaryEobOn: date.optional(),
  laterDuplicateDenialOn: date.optional(),
  reconsiderationDone: z.boolean().optional(),
  waiverOfLiability: z.boolean().optional(),
  level: disputeLevelSchema.optional(),
});
export type DeadlineEvent = z.infer<typeof eventSchema>;
export type EventDate = Exclude<keyof DeadlineEvent, 'claimType' | 'reconsiderationDone' | 'waiverOfLiability' | 'level'>;

const words = z.string().max(20_000);

/** A field that is null is a field that is missing. */
const withoutNulls = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
    : value;

/** An event's dates that are no days of the calendar ("", 30 February), as `noticeOn: "2026-02-30"`. A deadline is never counted from one. */
export function unrealDates(event: unknown): string[] {
  if (typeof event !== 'object' || event === null) return [];
  return Object.entries(event).flatMap(([name, value]) =>
    name.endsWith('On') || name.startsWith('service')
      ? typeof value === 'string' && !isCalendarDate(value)
        ? [`${name}: ${JSON.stringify(value.slice(0, 40))}`]
        : []
      : [],
  );
}

/** The event without what is null and without dates that do not exist: both are as good as not given. */
function withRealDates(value: unknown): unknown {
  const event = withoutNulls(value);
  const unreal = new Set(unrealDates(event).map((fault) => fault.split(':')[0]));
  return unreal.size === 0 ? event : Object.fromEntries(Object.entries(event as object).filter(([name]) => !unreal.has(name)));
}

/** One element of the file that `npm run explain` takes. `amount` in dollars, below zero for what a reversal takes back. `contract` is read tolerantly, see `contract.ts`. */
const explainFields = z.object({
  text: words.optional(),
  codes: z.array(z.string().max(200)).max(200).optional(),
  payer: words.optional(),
  plan: words.optional(),
  state: words.optional(),
  network: words.optional(),
  amount: z.number().finite().optional(),
  contract: z.unknown().optional(),
  event: z.preprocess(withRealDates, eventSchema.optional()),
});
export const explainInputSchema = z.preprocess(withoutNulls, explainFields);
export type ExplainInput = z.infer<typeof explainInputSchema>;

/** A deadline asked for, of a claim whose payer and denial are known (`windowsFor`). `amount` in cents; `contract` as in `contract.ts`. */
export interface DeadlineQuery {
  amount?: number;
  contract?: unknown;
  event: DeadlineEvent;
}
