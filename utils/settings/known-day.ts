/**
 * The day up to which the computer's clock is believed. What is destroyed because its time is over is gone for good, and a clock can be wrong by
 * years: so a day far behind the last one that was seen here counts only when the clerk says that it is right.
 */
import { z } from 'zod';
import { browser } from '@/utils/browser';
import { type CalendarDate, daysBetween } from '@/utils/claim/calendar-date';
import { calendarDateSchema } from '@/utils/claim/calendar-date-schema';

const KEY = 'known-day';
/** Days that a computer may have been off, a long leave, before its clock is asked about. */
const LONGEST_OFF = 90;

const knownSchema = z.strictObject({
  /** the last day that was believed */
  day: calendarDateSchema,
  /** what the clock says since, and is not believed */
  doubted: calendarDateSchema.optional(),
});
export type KnownDay = z.infer<typeof knownSchema>;

/** Undefined before the first day, and where what is stored cannot be read. */
export async function knownDay(): Promise<KnownDay | undefined> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  return knownSchema.safeParse(stored[KEY]).data;
}

const keep = (known: KnownDay): Promise<void> => browser.storage.local.set({ [KEY]: known });

/**
 * Whether `today` is believed; notes it either way.
 * @param newest the day of the newest thing known to have been written here, asked for where no day is known yet
 */
export async function believe(today: CalendarDate, newest: () => Promise<CalendarDate | undefined>): Promise<boolean> {
  const known = await knownDay();
  const day = known?.day ?? (await newest()) ?? today;
  const doubted = daysBetween(day, today) > LONGEST_OFF;
  const next: KnownDay = doubted ? { day, doubted: today } : { day: today };
  if (known?.day !== next.day || known.doubted !== next.doubted) await keep(next);
  return !doubted;
}

/** The clerk says that the clock is right. */
export const trustClock = (today: CalendarDate): Promise<void> => keep({ day: today });

/** Calls back when it changes. Gives the function that ends it. */
export function onKnownDay(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
