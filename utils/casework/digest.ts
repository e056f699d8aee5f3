/** What the morning's reminder says: counts alone, since a notification may be seen by anybody who passes. */
import { addDays, type CalendarDate, daysBetween } from '@/utils/claim/calendar-date';
import type { ClaimRow } from '@/utils/log/record';
import type { CaseRow } from './derive';

/** Days before a last day on which a clerk is warned. */
export const WARNING_DAYS = [14, 7, 3, 1] as const;

export interface Digest {
  overdue: number;
  today: number;
  /** open claims whose dispute or filing has come so near since the last digest, by the days left, soonest first */
  ending: { days: number; claims: number }[];
}

const deadlineOf = (row: ClaimRow): CalendarDate | undefined => (row.row as CaseRow | undefined)?.deadline?.date;

/**
 * Adds rows to a digest: the log hands them out in portions. `since` is the day of the last digest: warnings that fell on days on which nobody looked (a
 * weekend, the browser closed) are said now, each claim once. Last days that are over are no warning.
 */
export function addToDigest(
  digest: Digest,
  rows: readonly ClaimRow[],
  today: CalendarDate,
  since: CalendarDate = addDays(today, -1),
): Digest {
  const ending = new Map(digest.ending.map(({ days, claims }) => [days, claims]));
  let { overdue, today: dueToday } = digest;
  for (const row of rows) {
    if (row.closed) continue;
    if (row.due !== undefined && row.due < today) overdue++;
    // a claim without a date is for today, as in the worklist
    if (row.due === today || row.due === undefined) dueToday++;
    const deadline = deadlineOf(row);
    if (deadline === undefined || deadline < today) continue;
    const [days, before] = [daysBetween(today, deadline), daysBetween(since, deadline)];
    if (WARNING_DAYS.some((warned) => days <= warned && warned < before)) ending.set(days, (ending.get(days) ?? 0) + 1);
  }
  return {
    overdue,
    today: dueToday,
    ending: [...ending].sort(([a], [b]) => a - b).map(([days, claims]) => ({ days, claims })),
  };
}

export const NO_DIGEST: Digest = { overdue: 0, today: 0, ending: [] };

/** Milliseconds since 1970 of the next time that a clock on the wall shows `HH:MM`, after `now`. The machine's own time zone. */
export function nextTimeOf(clock: string, now: number): number {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  const next = new Date(now);
  next.setHours(hours, minutes, 0, 0);
  if (next.getTime() <= now) next.setDate(next.getDate() + 1);
  return next.getTime();
}
