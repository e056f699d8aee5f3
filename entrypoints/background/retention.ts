/** The hospital's policy says how long closed claims stay: once a day those whose time is over leave the log for good. */
import { browser } from '@/utils/browser';
import { addMonths, type CalendarDate, parts } from '@/utils/claim/calendar-date';
import { localDay } from '@/utils/clock';
import type { Log } from '@/utils/log/api';
import { whenOf } from '@/utils/log/clock';
import { isLogError } from '@/utils/log/errors';
import { believe } from '@/utils/settings/known-day';
import { loadPolicy, onPolicyChange } from '@/utils/settings/policy-store';
import { recordRefusal } from './refusals';

const ALARM = 'retention';
const KEPT = 'retention-kept';
const EVERY_MINUTES = 60;
/** Minutes after the browser's start: what a clerk waits for goes first. */
const FIRST_AFTER = 5;

/** Midnight of the local day `months` before the day of `now`: what was closed before it has been kept so long. */
export function keptSince(now: number, months: number): number {
  const { year, month, day } = parts(addMonths(localDay(now), -months));
  return new Date(year, month - 1, day).getTime();
}

/**
 * Lets go of claims that were closed longer ago than the policy keeps them; without such a policy none does. A day's work is done once, and again
 * when the policy says another time. A locked log is left for the next alarm, and where the computer's clock has jumped nothing goes before the
 * clerk has said that it is right. Answers how many claims left.
 */
export async function letGo(openLog: () => Promise<Log>, now: number): Promise<number> {
  const { retentionMonths: months } = (await loadPolicy()).policy;
  const newest = async (): Promise<CalendarDate | undefined> => {
    const [last] = months === undefined ? [] : (await (await openLog()).journal(undefined, 1)).rows;
    return last && localDay(whenOf(last));
  };
  try {
    if (!(await believe(localDay(now), newest)) || months === undefined) return 0;
    const done = `${localDay(now)} ${months}`;
    const stored: Record<string, unknown> = await browser.storage.local.get(KEPT);
    if (stored[KEPT] === done) return 0;
    const claims = await (await openLog()).retire({ id: crypto.randomUUID(), before: keptSince(now, months) });
    await browser.storage.local.set({ [KEPT]: done });
    return claims;
  } catch (error) {
    if (isLogError(error, 'locked')) return 0;
    throw error;
  }
}

/** Registers the listeners; called while the worker starts. */
export function keepToRetention(openLog: () => Promise<Log>): void {
  const run = (): void =>
    void letGo(openLog, Date.now()).catch((error: unknown) =>
      recordRefusal({ name: ALARM, from: 'worker', why: error instanceof Error ? error.name : 'failed' }),
    );
  const setAlarm = (): void => void browser.alarms.create(ALARM, { delayInMinutes: FIRST_AFTER, periodInMinutes: EVERY_MINUTES });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) run();
  });
  onPolicyChange(run);
  browser.runtime.onStartup.addListener(setAlarm);
  browser.runtime.onInstalled.addListener(setAlarm);
}
