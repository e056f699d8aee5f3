/**
 * Alarms survive sleep and the worker's death: the badge counts what is due and warns of an old backup, and a clerk who wants it is told
 * each morning.
 */
import { browser } from '@/utils/browser';
import { addToDigest, type Digest, NO_DIGEST, nextTimeOf } from '@/utils/casework/digest';
import { type CalendarDate, isCalendarDate } from '@/utils/claim/calendar-date';
import { localDay } from '@/utils/clock';
import type { Log } from '@/utils/log/api';
import { isLogError } from '@/utils/log/errors';
import { backupClock, backupOverdue, noteSomethingToBackUp, onBackup } from '@/utils/settings/last-backup';
import { loadPolicy } from '@/utils/settings/policy-store';
import { loadSettings } from '@/utils/settings/store';
import { t, tn } from '@/utils/words';

const DIGEST = 'digest';
const BADGE = 'badge';
const TOLD = 'digest-told';
const BADGE_MINUTES = 30;

/** What is due now; nothing while the log is locked, since nothing can be read then. */
async function digestNow(openLog: () => Promise<Log>, since?: CalendarDate): Promise<Digest | undefined> {
  const today = localDay(Date.now());
  let digest = NO_DIGEST;
  try {
    for await (const rows of (await openLog()).rows()) digest = addToDigest(digest, rows, today, since);
    return digest;
  } catch (error) {
    if (isLogError(error, 'locked')) return undefined;
    throw error;
  }
}

async function showBadge(openLog: () => Promise<Log>): Promise<void> {
  const digest = await digestNow(openLog);
  const due = digest ? digest.overdue + digest.today : 0;
  const backup = await backupDays(openLog);
  const shown = due === 0 ? '' : due > 999 ? '999+' : String(due);
  // four characters are all a badge shows; that the backup is old stands in the button's title in full
  await browser.action.setBadgeText({ text: backup === undefined ? shown : `${shown}!`.slice(-4) });
  await browser.action.setTitle({ title: backup === undefined ? t('extension_name') : tn('badge_backup', backup) });
}

/** How many days the last backup is old, where that is more than the policy allows and there is something to back up. Also while locked. */
async function backupDays(openLog: () => Promise<Log>): Promise<number | undefined> {
  const [{ entries }, { policy }] = await Promise.all([openLog().then((log) => log.counts()), loadPolicy()]);
  if (entries === 0) return undefined;
  await noteSomethingToBackUp(Date.now());
  return backupOverdue(await backupClock(), Date.now(), policy.backupReminderDays);
}

/** The day of the last digest that could count: what came near since then is said in the next. */
async function lastTold(): Promise<CalendarDate | undefined> {
  const stored: Record<string, unknown> = await browser.storage.local.get(TOLD);
  const day = stored[TOLD];
  return typeof day === 'string' && isCalendarDate(day) && day < localDay(Date.now()) ? day : undefined;
}

async function tell(openLog: () => Promise<Log>): Promise<void> {
  const { settings } = await loadSettings();
  if (!settings.reminders.digest || !(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const digest = await digestNow(openLog, await lastTold());
  const ending = digest?.ending.map(({ days, claims }) => tn('reminder_ending', claims, days)) ?? [];
  await browser.notifications.create(DIGEST, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t('reminder_title'),
    message: digest ? [t('reminder_due', digest.today, digest.overdue), ...ending].join(' ') : t('reminder_locked'),
  });
  if (digest) await browser.storage.local.set({ [TOLD]: localDay(Date.now()) });
}

/** Sets the next morning's alarm by the wall clock: a day is not always 24 hours long. */
async function setAlarms(): Promise<void> {
  const { settings } = await loadSettings();
  await browser.alarms.create(DIGEST, { when: nextTimeOf(settings.reminders.at, Date.now()) });
  if (!(await browser.alarms.get(BADGE))) await browser.alarms.create(BADGE, { periodInMinutes: BADGE_MINUTES });
}

/** Registers the listeners; called while the worker starts. */
export function remind(openLog: () => Promise<Log>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BADGE) void showBadge(openLog);
    if (name === DIGEST) void tell(openLog).finally(setAlarms);
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes.settings) void setAlarms();
  });
  onBackup(() => void showBadge(openLog));
  browser.runtime.onStartup.addListener(() => void setAlarms().then(() => showBadge(openLog)));
  browser.runtime.onInstalled.addListener(() => void setAlarms().then(() => showBadge(openLog)));
}
