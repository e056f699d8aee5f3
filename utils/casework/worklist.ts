/** The worklist's order: what is late, what is for today, what follows, what must wait; within it by payer, so that one sign-in serves many. */
import { type CalendarDate, daysBetween } from '@/utils/claim/calendar-date';
import type { ClaimRow } from '@/utils/log/record';
import type { CaseRow } from './derive';
import { summaryOf } from './row-summary';

export const GROUPS = ['overdue', 'today', 'week', 'later', 'waiting'] as const;
export type Group = (typeof GROUPS)[number];

/** A row with what it is about and where it belongs. */
export interface WorkItem {
  row: ClaimRow;
  summary: CaseRow | undefined;
  group: Group;
  /** the more, the sooner: explained on the row by deadline and money */
  urgency: number;
}

/** Days from the last look at which an untouched claim counts as old. */
const OLD = 45;

/** Waiting is what may not be asked for yet; a claim without a date counts as due today, so that it falls off no list. */
export function groupOf(row: Pick<ClaimRow, 'due' | 'notBefore'>, today: CalendarDate): Group {
  if (row.notBefore !== undefined && daysBetween(today, row.notBefore) > 0) return 'waiting';
  if (row.due === undefined) return 'today';
  const days = daysBetween(today, row.due);
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return days <= 7 ? 'week' : 'later';
}

/**
 * Nearness of the deadline first (a lost deadline is lost money), then money, then age. Money counts by its size, not its amount:
 * ten times as much is one step more.
 */
export function urgencyOf(row: ClaimRow, summary: CaseRow | undefined, today: CalendarDate, lastSeen: CalendarDate): number {
  const deadline = summary?.deadline?.date;
  const left = deadline === undefined ? 90 : Math.max(-10, Math.min(90, daysBetween(today, deadline)));
  const money = Math.log10(Math.max(1, (summary?.atStake ?? row.billed ?? 0) / 100));
  const old = daysBetween(lastSeen, today) > OLD ? 1 : 0;
  return (90 - left) / 10 + money * 2 + old;
}

export function itemOf(row: ClaimRow, today: CalendarDate, day: (at: number) => CalendarDate): WorkItem {
  const summary = summaryOf(row.row);
  return { row, summary, group: groupOf(row, today), urgency: urgencyOf(row, summary, today, day(row.lastSeen)) };
}

const order = (group: Group): number => GROUPS.indexOf(group);

/** Group by group; in each, payers with the most urgent claim first, and each payer's claims together. */
export function inOrder(items: readonly WorkItem[]): WorkItem[] {
  const top = new Map<string, number>();
  const place = (item: WorkItem): string => `${item.group} ${item.row.payer ?? ''}`;
  for (const item of items) top.set(place(item), Math.max(top.get(place(item)) ?? 0, item.urgency));
  return [...items].sort(
    (a, b) =>
      order(a.group) - order(b.group) ||
      (place(a) === place(b) ? 0 : top.get(place(b))! - top.get(place(a))! || (place(a) < place(b) ? -1 : 1)) ||
      b.urgency - a.urgency ||
      (a.row.key < b.row.key ? -1 : 1),
  );
}

export interface Filter {
  /** words in patient, numbers, payer, codes, title */
  text?: string;
  payer?: string;
  owner?: string;
  group?: Group | '';
}

export function fits({ row, summary, group }: WorkItem, filter: Filter): boolean {
  if (filter.group && group !== filter.group) return false;
  if (filter.payer && row.payer !== filter.payer) return false;
  if (filter.owner && row.assigned !== filter.owner) return false;
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const all = [
    row.patientName,
    row.claimNumber,
    row.patientAccountNumber,
    row.memberId,
    row.payer,
    row.assigned,
    summary?.title,
    ...row.codes,
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => all.includes(word));
}
