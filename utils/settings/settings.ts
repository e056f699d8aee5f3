/** What a clerk and her hospital set: kept in `storage.local`, checked on the way in and out. No patient data. */
import { z } from 'zod';

const line = z.string().trim().max(200);
const address = z.string().trim().max(1_000);
const hour = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export const clerkSchema = z.strictObject({
  name: line.default(''),
  title: line.default(''),
  phone: line.default(''),
  email: line.default(''),
});

/** A picture for the letterhead as base64, at most a megabyte. */
export const logoSchema = z.strictObject({
  type: z.enum(['image/png', 'image/jpeg']),
  data: z.base64().max(1_400_000),
  width: z.int().positive().max(5_000),
  height: z.int().positive().max(5_000),
});

export const hospitalSchema = z.strictObject({
  name: line.default(''),
  address: address.default(''),
  npi: line.default(''),
  tin: line.default(''),
  phone: line.default(''),
  fax: line.default(''),
  footer: line.default(''),
  state: z
    .string()
    .trim()
    .regex(/^(?:[A-Z]{2})?$/)
    .default(''),
  logo: logoSchema.optional(),
});

/** `{field}` stands for a value of the claim; what is not known is written as "not shown". */
export const notesSchema = z.strictObject({
  short: z
    .string()
    .max(4_000)
    .default('{today} {clerk}: {payer} {claimNumber} {status} {amount}. {reason} Next: {next} by {due}.'),
  long: z
    .string()
    .max(4_000)
    .default(
      [
        '{today} {clerk} looked up {payer} claim {claimNumber}, account {account}, {patient}, service {service}.',
        'Status: {status} {processed}. Billed {billed}, allowed {allowed}, paid {paid}, patient {patientShare}.',
        'Reason: {reason} {codes}',
        'Last call: {call}',
        'Next: {next} by {due}. {why}',
      ].join('\n'),
    ),
  use: z.enum(['short', 'long']).default('short'),
});

/** Columns of the worklist by name; none is the usual choice. */
const columnsSchema = z.array(line).max(40).default([]);

export const savedViewSchema = z.strictObject({
  name: line.min(1),
  text: line.default(''),
  payer: line.default(''),
  owner: line.default(''),
  group: z.enum(['', 'overdue', 'today', 'week', 'later', 'waiting']).default(''),
  status: line.default(''),
  category: line.default(''),
  sort: line.default(''),
  columns: columnsSchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;

/** What a clerk said of the columns of a list: remembered for the next list with the same names. `null`: none of the fields. */
const columnsOfListSchema = z.strictObject({
  /** the names of the list's columns in its order */
  names: z.array(z.string().max(200)).max(400),
  choices: z.array(z.tuple([z.int().positive(), line.nullable()])).max(400),
});

/** A contract's own terms with a payer, in words: "appeal: 180 days from remittance". They stand before the payer's general rules. */
export const contractSchema = z.strictObject({ payer: line.min(1), terms: z.string().trim().min(1).max(2_000) });
export type Contract = z.infer<typeof contractSchema>;

const letter = z.string().regex(/^[a-z]$/);

/** `moved`: single keys that the clerk has laid elsewhere, usual letter → her own. */
const keysSchema = z.strictObject({ single: z.boolean().default(true), moved: z.record(letter, letter).default({}) });
/** Where one payer takes disputes, and what its portal's text box holds. It stands before what the payer's file says. */
export const letterPayerSchema = z.strictObject({
  payer: line.min(1),
  department: line.default(''),
  address: address.default(''),
  fax: line.default(''),
  portal: line.default(''),
  /** characters that the portal's text box takes */
  textLimit: z.int().positive().max(1_000_000).optional(),
});
export type LetterPayer = z.infer<typeof letterPayerSchema>;

/** A physician who signs clinical letters. */
export const physicianSchema = z.strictObject({
  name: line.min(1),
  specialty: line.default(''),
  npi: line.default(''),
  phone: line.default(''),
  hours: line.default(''),
});
export type Physician = z.infer<typeof physicianSchema>;

export const letterSettingsSchema = z.strictObject({
  payers: z.array(letterPayerSchema).max(300).default([]),
  physicians: z.array(physicianSchema).max(200).default([]),
  /** papers that go with every dispute, after the letter's own */
  enclosures: z.array(z.string().trim().min(1).max(300)).max(20).default([]),
});
export type LetterSettings = z.infer<typeof letterSettingsSchema>;

export const FIRST_RUN_STEPS = ['what', 'name', 'passphrase', 'portals', 'hospital', 'worklist', 'practice'] as const;
export type FirstRunStep = (typeof FIRST_RUN_STEPS)[number];

export const settingsSchema = z.strictObject({
  clerk: clerkSchema.prefault({}),
  hospital: hospitalSchema.prefault({}),
  notes: notesSchema.prefault({}),
  keys: keysSchema.prefault({}),
  reminders: z.strictObject({ digest: z.boolean().default(false), at: hour.default('08:00') }).prefault({}),
  security: z.strictObject({ lockMinutes: z.int().min(1).max(480).default(15) }).prefault({}),
  views: z.array(savedViewSchema).max(50).default([]),
  contracts: z.array(contractSchema).max(200).default([]),
  letters: letterSettingsSchema.prefault({}),
  desk: z.strictObject({ columns: columnsSchema, sort: line.default('') }).prefault({}),
  lists: z.array(columnsOfListSchema).max(50).default([]),
  firstRun: z.strictObject({ done: z.array(z.enum(FIRST_RUN_STEPS)).default([]), left: z.boolean().default(false) }).prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;
export type SettingsPart = keyof Settings;

export const DEFAULTS: Settings = settingsSchema.parse({});

/**
 * Settings as they are stored, part by part: a part that does not fit is replaced by its default and named in `wrong`, so that one bad value
 * never takes the others with it.
 */
export function readSettings(stored: unknown): { settings: Settings; wrong: string[] } {
  const settings: Record<string, unknown> = {};
  const wrong: string[] = [];
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  for (const [part, schema] of Object.entries(settingsSchema.shape)) {
    const parsed = schema.safeParse(Object.hasOwn(given, part) ? given[part] : undefined);
    if (parsed.success) settings[part] = parsed.data;
    else {
      wrong.push(`${part}${parsed.error.issues[0]?.path.length ? `.${parsed.error.issues[0].path.join('.')}` : ''}`);
      settings[part] = schema.parse(undefined);
    }
  }
  return { settings: settingsSchema.parse(settings), wrong };
}
