/** The hospital's contract table: what each payer agreed to pay for each code. Kept apart from the settings, since it is large. No patient data. */
import { z } from 'zod';
import { browser } from '@/utils/browser';
import { calendarDateSchema } from '@/utils/claim/calendar-date-schema';
import { centsSchema } from '@/utils/claim/money-schema';

const KEY = 'rates';

/** One term of a contract: see `utils/exchange/contract`, which reads them out of a file. */
const rateSchema = z.strictObject({
  payer: z.string().min(1).max(200),
  code: z.string().min(1).max(40),
  modifier: z.string().max(10).optional(),
  basis: z.enum(['rate', 'percent-of-charge', 'percent-of-medicare', 'per-diem']),
  value: z.number().nonnegative(),
  medicareRate: centsSchema.optional(),
  from: calendarDateSchema.optional(),
  to: calendarDateSchema.optional(),
  where: z.string().max(80),
});

const ratesSchema = z.strictObject({
  /** the file's name */
  name: z.string().max(200).default(''),
  readOn: calendarDateSchema.optional(),
  /** another one each time something is kept: by it others know that what they worked out is of old rates */
  stamp: z.string().max(40).default(''),
  terms: z.array(rateSchema).max(100_000).default([]),
  /** gaps up to this many cents are not worth a letter */
  threshold: centsSchema.default(1_000),
});
export type Rates = z.infer<typeof ratesSchema>;

const NONE: Rates = ratesSchema.parse({});

let kept: Promise<Rates> | undefined;
let watched = false;

/** What is stored, read once for each page; nothing where it cannot be read. */
export function loadRates(): Promise<Rates> {
  if (!watched) {
    watched = true;
    onRatesChange(() => {
      kept = undefined;
    });
  }
  kept ??= browser.storage.local.get(KEY).then((stored: Record<string, unknown>) => {
    if (stored[KEY] === undefined) return NONE;
    const parsed = ratesSchema.safeParse(stored[KEY]);
    return parsed.success ? parsed.data : NONE;
  });
  return kept;
}

/** Throws a ZodError where they do not fit; nothing is stored then. */
export async function saveRates(rates: Rates): Promise<void> {
  await browser.storage.local.set({ [KEY]: ratesSchema.parse({ ...rates, stamp: crypto.randomUUID() }) });
  kept = undefined;
}

export function onRatesChange(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
