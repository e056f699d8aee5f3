/** Which warnings are due: 14, 7, 3 and 1 days before a last day, and the counts of the morning digest. No patient data in either. */
import { addDays, type CalendarDate, daysBetween } from '@/utils/claim/calendar-date';
import type { NextAction } from './decision';
import { groupOf, type WorkGroup } from './worklist';

/** Days before the last day on which a warning is shown. */
export const WARNING_DAYS = [14, 7, 3, 1] as const;

export interface Remindable {
  key: string;
  next: NextAction;
}

export interface Reminder {
  key: string;
  /** the safe last day */
  on: CalendarDate;
  daysLeft: number;
  /** which warning it is */
  warning: (typeof WARNING_DAYS)[number];
}

/**
 * Warnings due on `today`. `since`: the last day on which warnings were shown; those that fell on days in between (the browser was closed)
 * come now, only the nearest one for each claim. Without `since` what is due today alone. Last days already over are no reminder.
 */
export function remindersDue(items: readonly Remindable[], today: CalendarDate, since?: CalendarDate): Reminder[] {
  const from = since === undefined ? addDays(today, -1) : since;
  return items
    .flatMap(({ key, next }): Reminder[] => {
      if (next.deadline?.kind !== 'date') return [];
      const on = next.deadline.safeDate ?? next.deadline.date;
      const daysLeft = daysBetween(today, on);
      if (daysLeft < 0) return [];
      const warning = [...WARNING_DAYS].reverse().find((days) => {
        const day = addDays(on, -days);
        return day > from && day <= today;
      });
      return warning === undefined ? [] : [{ key, on, daysLeft, warning }];
    })
    .sort((one, other) => one.daysLeft - other.daysLeft);
}

export interface Digest {
  overdue: number;
  today: number;
  thisWeek: number;
  waiting: number;
  /** last days within the next 14 days */
  deadlines: number;
}

const FIELD: Readonly<Record<WorkGroup, keyof Digest>> = {
  overdue: 'overdue',
  today: 'today',
  'this-week': 'thisWeek',
  waiting: 'waiting',
};

/** The morning's counts. */
export function digestOf(items: readonly Remindable[], today: CalendarDate): Digest {
  const digest: Digest = { overdue: 0, today: 0, thisWeek: 0, waiting: 0, deadlines: 0 };
  for (const { next } of items) {
    digest[FIELD[groupOf(next, today)]] += 1;
    if (next.deadline?.kind !== 'date') continue;
    const left = daysBetween(today, next.deadline.safeDate ?? next.deadline.date);
    if (left >= 0 && left <= WARNING_DAYS[0]) digest.deadlines += 1;
  }
  return digest;
}

/** "3 overdue, 5 today, 2 deadlines within 14 days": counts only. Undefined where there is nothing to say. */
export function digestWords({ overdue, today, deadlines }: Digest): string | undefined {
  const parts = [
    overdue > 0 && `${overdue} overdue`,
    today > 0 && `${today} today`,
    deadlines > 0 && `${deadlines} ${deadlines === 1 ? 'deadline' : 'deadlines'} within 14 days`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
