/** The worklist's order: what is late, what is for today, what follows, what must wait; within it by payer, so that one sign-in serves many. */
import { type CalendarDate, daysBetween } from '@/utils/claim/calendar-date';
import type { Cents } from '@/utils/claim/money';
import type { ClaimRow } from '@/utils/log/record';
import { type Chance, chanceOf } from './chance';
import type { CaseRow } from './derive';
import { summaryOf } from './row-summary';

export const GROUPS = ['overdue', 'today', 'week', 'later', 'waiting'] as const;
export type Group = (typeof GROUPS)[number];

/** A row with what it is about and where it belongs. */
export interface WorkItem {
  row: ClaimRow;
  summary: CaseRow | undefined;
  group: Group;
  /** the more, the sooner: explained on the row by deadline, money and chance */
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

/** Cents at stake as they were decided, or underpaid where nothing is denied; what was billed where nothing is decided yet. Undefined is "not shown". */
export function stakeOf({ row, summary }: Pick<WorkItem, 'row'> & { summary?: CaseRow | undefined }): Cents | undefined {
  if (!summary) return row.billed;
  return summary.atStake === undefined || summary.atStake === 0 ? (summary.underpaid ?? summary.atStake) : summary.atStake;
}

/** Between a good chance and a poor one lies as much as between 1,000 and 5,600 USD: a little less than ten times the money. */
const BY_CHANCE: Readonly<Record<Chance, number>> = { good: 0.75, even: 0, poor: -0.75 };

/**
 * Nearness of the deadline first (a lost deadline is lost money), then money, then chance and age. Money counts by its size, not its amount:
 * ten times as much is one step more.
 */
export function urgencyOf(row: ClaimRow, summary: CaseRow | undefined, today: CalendarDate, lastSeen: CalendarDate): number {
  const deadline = summary?.deadline?.date;
  const left = deadline === undefined ? 90 : Math.max(-10, Math.min(90, daysBetween(today, deadline)));
  const money = Math.log10(Math.max(1, (stakeOf({ row, summary }) ?? 0) / 100));
  const old = daysBetween(lastSeen, today) > OLD ? 1 : 0;
  const chance = chanceOf(summary);
  return (90 - left) / 10 + money * 2 + (chance ? BY_CHANCE[chance] : 0) + old;
}

export function itemOf(row: ClaimRow, today: CalendarDate, day: (at: number) => CalendarDate): WorkItem {
  const summary = summaryOf(row.row);
  return { row, summary, group: groupOf(row, today), urgency: urgencyOf(row, summary, today, day(row.lastSeen)) };
}

/** Group by group; in each, payers with the most urgent claim first, and each payer's claims together. */
export function inOrder(items: readonly WorkItem[]): WorkItem[] {
  const heaps = new Map<string, { group: number; payer: string; top: number; items: WorkItem[] }>();
  for (const item of items) {
    const [group, payer] = [GROUPS.indexOf(item.group), item.row.payer ?? ''];
    const place = `${group} ${payer}`;
    let heap = heaps.get(place);
    if (!heap) {
      heap = { group, payer, top: 0, items: [] };
      heaps.set(place, heap);
    }
    heap.items.push(item);
    heap.top = Math.max(heap.top, item.urgency);
  }
  // Each payer's claims are sorted by themselves: a tenth of the work at a hundred thousand claims.
  return [...heaps.values()]
    .sort((a, b) => a.group - b.group || b.top - a.top || (a.payer < b.payer ? -1 : 1))
    .flatMap((heap) => heap.items.sort((a, b) => b.urgency - a.urgency || (a.row.key < b.row.key ? -1 : 1)));
}

export interface Filter {
  /** words in patient, numbers, payer, codes, title */
  text?: string;
  payer?: string;
  owner?: string;
  group?: Group | '';
  /** as the payer says; `not-shown` where it says none */
  status?: string;
  category?: string;
}

const texts = new WeakMap<ClaimRow, string>();

/** What a row is searched by, made once. */
function textOf({ row, summary }: WorkItem): string {
  const made = texts.get(row);
  if (made !== undefined) return made;
  const { patientName, claimNumber, patientAccountNumber, memberId, payer, assigned, codes } = row;
  const text = [patientName, claimNumber, patientAccountNumber, memberId, payer, assigned, summary?.title, ...codes]
    .join(' ')
    .toLowerCase();
  texts.set(row, text);
  return text;
}

/** A test for many rows: true where a row fits everything that the filter asks for. */
export function fitting(filter: Filter): (item: WorkItem) => boolean {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (item) => {
    const { row, summary, group } = item;
    if (filter.group && group !== filter.group) return false;
    if (filter.payer && row.payer !== filter.payer) return false;
    if (filter.owner && row.assigned !== filter.owner) return false;
    if (filter.status && (row.status ?? 'not-shown') !== filter.status) return false;
    if (filter.category && summary?.category !== filter.category) return false;
    return words.length === 0 || words.every((word) => textOf(item).includes(word));
  };
}
