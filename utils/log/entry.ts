/**
 * The journal's entries: one a fact, never changed. A claim is what its entries add up to.
 * `body` says what happened; everything around it says who, when, which claim, and what came before.
 */
import { z } from 'zod';
import { besideSchema } from '@/utils/claim/beside';
import { calendarDateSchema } from '@/utils/claim/calendar-date-schema';
import { claimSchema } from '@/utils/claim/claim';
import { centsSchema } from '@/utils/claim/money-schema';
import { actionSchema, disputeLevelSchema } from '@/utils/claim/words-schemas';

const line = z.string().trim().max(500);
const prose = z.string().max(50_000);

/** Where a reading came from. `name` is the portal file's id or the file's name; `address` the page's, without query where it holds data. */
export const sourceSchema = z.strictObject({
  kind: z.enum(['portal', 'remittance', 'status-file', 'worklist', 'selection']),
  name: line,
  address: z.string().max(2_000).optional(),
});
export type Source = z.infer<typeof sourceSchema>;

export const doubtfulValueSchema = z.strictObject({ path: line, shown: line, why: line });

export const entryBodySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('seen'),
    claim: claimSchema,
    source: sourceSchema,
    doubtful: z.array(doubtfulValueSchema),
    beside: besideSchema.optional(),
  }),
  /** the same claim seen again with nothing new */
  z.strictObject({ kind: z.literal('looked'), source: sourceSchema }),
  /** the clerk's own value; `value` null takes the field away. Never overwritten by a page. */
  z.strictObject({ kind: z.literal('corrected'), path: line, value: z.json().nullable(), was: z.json().optional() }),
  z.strictObject({
    kind: z.literal('called'),
    on: calendarDateSchema,
    phone: line.optional(),
    department: line.optional(),
    representative: line.optional(),
    reference: line.optional(),
    said: prose.optional(),
    promisedOn: calendarDateSchema.optional(),
    minutes: z.number().nonnegative().max(600).optional(),
  }),
  z.strictObject({ kind: z.literal('noted'), text: prose }),
  z.strictObject({
    kind: z.literal('task-set'),
    action: actionSchema,
    text: line.optional(),
    due: calendarDateSchema,
    notBefore: calendarDateSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('task-moved'),
    due: calendarDateSchema,
    notBefore: calendarDateSchema.optional(),
    why: line.optional(),
  }),
  z.strictObject({ kind: z.literal('task-done'), action: actionSchema, text: line.optional() }),
  z.strictObject({ kind: z.literal('assigned'), to: line }),
  z.strictObject({ kind: z.literal('letter-drafted'), letter: z.string().max(80), template: line, text: prose }),
  z.strictObject({
    kind: z.literal('letter-sent'),
    letter: z.string().max(80),
    template: line,
    level: disputeLevelSchema.optional(),
    on: calendarDateSchema,
    how: z.enum(['portal', 'fax', 'mail', 'certified-mail', 'email', 'in-person']),
    where: line.optional(),
    confirmation: line.optional(),
    enclosures: z.array(line),
    /** the step that it carries out; `none` for one that carries out nothing by itself, such as a request to the physician */
    does: actionSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('outcome'),
    on: calendarDateSchema,
    result: z.enum([
      'overturned',
      'partly-overturned',
      'upheld',
      'paid',
      'written-off',
      'billed-patient',
      'billed-other-payer',
      'withdrawn',
    ]),
    recovered: centsSchema.optional(),
    /** why the payer upholds its denial, in its words */
    reason: line.optional(),
    /** the decision's own number */
    reference: line.optional(),
    template: line.optional(),
    category: line.optional(),
  }),
  z.strictObject({ kind: z.literal('closed'), why: line }),
  z.strictObject({ kind: z.literal('reopened'), why: line.optional() }),
  /** takes back one earlier entry, by its id */
  z.strictObject({ kind: z.literal('undone'), entry: z.uuid() }),
  /** a file was taken in: its rows are `seen` entries that carry the same `batch` */
  z.strictObject({ kind: z.literal('imported'), source: sourceSchema, claims: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('exported'), what: line, claims: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('viewed') }),
  /** the log was damaged and goes on without so many rows of its journal */
  z.strictObject({ kind: z.literal('repaired'), lost: z.int().nonnegative() }),
  /** entries were taken over from a backup */
  z.strictObject({ kind: z.literal('restored'), log: line, entries: z.int().nonnegative() }),
  /** a closed claim's time was over: what was said of it can no longer be read by anyone */
  z.strictObject({ kind: z.literal('retired'), claim: z.string().max(120), entries: z.int().nonnegative() }),
]);
export type EntryBody = z.infer<typeof entryBodySchema>;
export type EntryKind = EntryBody['kind'];
export type EntryOf<K extends EntryKind> = Extract<EntryBody, { kind: K }>;

export const entrySchema = z.strictObject({
  /** UUIDv7: sorts by time */
  id: z.uuid(),
  /** the claim's key in the log; absent for entries about the log itself */
  claim: z.string().max(120).optional(),
  /** hybrid logical clock: milliseconds since 1970 UTC, and a counter for what happens in the same millisecond */
  at: z.int().nonnegative(),
  tick: z.int().nonnegative(),
  /** what the clock of the machine showed, where it had been set back (`setBack` in clock.ts): `at` keeps the order and runs ahead of it then */
  clock: z.int().nonnegative().optional(),
  device: z.string().max(80),
  user: z.string().max(120),
  schema: z.int().positive(),
  /** id of the message that wrote it: the same message again writes nothing */
  message: z.string().max(80),
  /** what identifies the claim in this reading, strongest first, as hashes: see identity.ts */
  tokens: z.array(z.string().max(60)).max(4).optional(),
  /** the import that brought it: undone together */
  batch: z.string().max(80).optional(),
  body: entryBodySchema,
});
export type Entry = z.infer<typeof entrySchema>;
