/** The shape of a payer's file: who it is, by which clock each level of dispute runs, and where and how things are sent. */
import { z } from 'zod';
import { isCalendarDate } from '@/utils/claim/calendar-date';
import { networkSchema } from '@/utils/claim/claim';
import { actionSchema, denialCategorySchema, disputeLevelSchema } from '@/utils/claim/words-schemas';

/** The line of business decides more than the brand: Aetna's Medicare plan follows Medicare Advantage rules. */
export const LINES = [
  'commercial',
  'medicare',
  'medicare-advantage',
  'medigap',
  'medicaid',
  'tricare',
  'champva',
  'va',
  'fep',
  'workers-compensation',
] as const;
export const lineSchema = z.enum(LINES);
export type Line = z.infer<typeof lineSchema>;

const date = z.string().refine(isCalendarDate);
const sentence = z.string().min(1).max(600);
const state = z.string().regex(/^[A-Z]{2}$/);

export const factSourceSchema = z.strictObject({
  text: sentence,
  /** `2024-12-04`, `2024-12` or `2024` */
  date: z.string().max(10).optional(),
  trust: z.enum(['high', 'medium', 'low', 'contract']),
});

export const EVENT_DATES = [
  'serviceFrom',
  'serviceTo',
  'noticeOn',
  'deniedOn',
  'receivedOn',
  'decisionOn',
  'paidOn',
  'lastAdjustmentOn',
  'primaryEobOn',
  'laterDuplicateDenialOn',
] as const;
const eventDateSchema = z.enum(EVENT_DATES);

/** All that is given has to hold. What is not known never fulfils a condition. */
const whenSchema = z.strictObject({
  lines: z.array(lineSchema).optional(),
  network: z.array(networkSchema).optional(),
  networkKnown: z.boolean().optional(),
  states: z.array(state).optional(),
  notStates: z.array(state).optional(),
  stateKnown: z.boolean().optional(),
  /** part of the payer's name or the plan, folded: "west", "fully insured" */
  planHas: z.array(z.string()).optional(),
  planHasNot: z.array(z.string()).optional(),
  categories: z.array(denialCategorySchema).optional(),
  /** words of the denial's text */
  textHas: z.array(z.string()).optional(),
  claimType: z.enum(['institutional', 'professional']).optional(),
  /** no level was asked for: what comes next is sought */
  unasked: z.literal(true).optional(),
  has: z.array(eventDateSchema).optional(),
  hasNot: z.array(eventDateSchema).optional(),
  /** compares the first of these dates that is there */
  since: z.strictObject({ of: z.array(eventDateSchema), date }).optional(),
  before: z.strictObject({ of: z.array(eventDateSchema), date }).optional(),
  waiverOfLiability: z.boolean().optional(),
  reconsiderationDone: z.boolean().optional(),
  /** cents */
  amountBelow: z.int().optional(),
});

const clockSchema = z.strictObject({
  kind: z.literal('date'),
  days: z.int().positive().optional(),
  months: z.int().positive().optional(),
  /** end of the month that many months after the event's month */
  monthEnds: z.int().positive().optional(),
  /** 31 December of the year after the event */
  yearEndAfter: z.literal(true).optional(),
  /** the first of these dates that is known starts the clock */
  from: z.array(eventDateSchema).min(1),
  /** of these dates the earliest starts the clock, where it is not known which counts */
  earliest: z.boolean().optional(),
  /** days after which a notice counts as received; the clock then runs from there, and from the notice for the safe day */
  receipt: z.int().positive().optional(),
  /** a last day on a weekend or holiday goes to the next business day: only where a rule says so */
  rollsForward: z.boolean().optional(),
  /** a shorter count that some contracts or readings have: shown as the safe day */
  safeDays: z.int().positive().optional(),
  /** amounts in controversy by the year of filing */
  controversy: z.enum(['alj', 'court']).optional(),
});

export const windowSchema = z.strictObject({
  levels: z.array(disputeLevelSchema).min(1),
  when: whenSchema.optional(),
  answer: z.discriminatedUnion('kind', [
    clockSchema,
    /** `forwardedTo`: there is no right to file because the payer sends its decision on by itself, to whom */
    z.strictObject({ kind: z.literal('none'), why: sentence, forwardedTo: z.string().min(1).max(80).optional() }),
    z.strictObject({ kind: z.literal('unknown'), why: sentence }),
  ]),
  source: factSourceSchema,
  /** said with the date: "in some contracts 90 days" */
  note: sentence.optional(),
  example: z
    .strictObject({
      event: z.record(z.string(), z.union([z.string(), z.boolean()])),
      is: z.union([date, z.enum(['none', 'unknown'])]),
    })
    .optional(),
});
export type Window = z.infer<typeof windowSchema>;
export type Clock = z.infer<typeof clockSchema>;
export type When = z.infer<typeof whenSchema>;

export const payerRuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  lines: z.array(lineSchema).min(1),
  /** folded names as clerks and remittances write them, whole words, `=` before a name that only counts alone; empty for the file of a whole line */
  names: z.array(z.string().regex(/^=?[a-z0-9 ]+$/)),
  windows: z.array(windowSchema),
  /** dispute steps in their order: which must be done before which */
  steps: z.strictObject({
    first: z.enum(['reconsideration', 'appeal']),
    /** the appeal is closed until the reconsideration is decided */
    reconsiderationFirst: z.boolean(),
    single: z.boolean().optional(),
    source: factSourceSchema,
  }),
  /** how long the payer takes: nothing is asked before */
  answersIn: z
    .array(
      z.strictObject({
        to: z.enum(['claim', 'records', 'reconsideration', 'appeal', 'corrected-claim']),
        days: z.int().positive(),
        business: z.boolean().optional(),
        source: factSourceSchema,
      }),
    )
    .optional(),
  sending: z
    .array(
      z.strictObject({
        how: z.enum(['portal', 'fax', 'mail', 'email']),
        where: sentence,
        only: z.boolean().optional(),
        source: factSourceSchema,
      }),
    )
    .optional(),
  upload: z
    .strictObject({
      files: z.int().positive().optional(),
      fileMegabytes: z.number().positive().optional(),
      totalMegabytes: z.number().positive().optional(),
      minimumKilobytes: z.number().positive().optional(),
      source: factSourceSchema,
    })
    .optional(),
  /** the payer's own codes, and those of a public list that it uses in its own way, with the denial kind each stands for; they go before what a list or words would say */
  ownCodes: z
    .array(
      z.strictObject({
        code: z.string().min(1).max(40),
        list: z.enum(['carc', 'rarc']).optional(),
        kind: z.string(),
        source: factSourceSchema,
      }),
    )
    .optional(),
  /** the payer's own forms: one that names its action stands among that action's papers */
  forms: z
    .array(
      z.strictObject({
        name: sentence,
        for: sentence,
        action: actionSchema.optional(),
        network: z.array(networkSchema).optional(),
        /** for the step after the first decision, or for the first step alone */
        reconsiderationDone: z.boolean().optional(),
      }),
    )
    .optional(),
  notes: z.array(sentence).optional(),
});
export type PayerRule = z.infer<typeof payerRuleSchema>;
