/** The order of work: nearness of a deadline, money, age and chance, each said on the row. Grouped by payer, so that she signs in once. */
import { addDays, type CalendarDate, daysBetween } from '@/utils/claim/calendar-date';
import { type Cents, formatCents } from '@/utils/claim/money';
import type { Action, DenialCategory } from '@/utils/claim/words';
import type { NextAction } from './decision';

export type WorkGroup = 'overdue' | 'today' | 'this-week' | 'waiting';

/** What the worklist needs of a claim. `ageFrom`: the primary payer's EOB of a secondary claim, else the day of service. */
export interface WorkItem {
  key: string;
  payer?: string;
  next: NextAction;
  atStake?: Cents;
  ageFrom?: CalendarDate;
  category?: DenialCategory;
  /** share of like denials that were overturned here, 0 to 1, where enough are known to say */
  chance?: number;
}

export interface Priority {
  group: WorkGroup;
  /** larger comes first */
  score: number;
  /** "appeal ends in 6 days, 4,210.50 USD" */
  why: string;
}

const SENTENCES: Readonly<Partial<Record<Action, string>>> = {
  appeal: 'appeal',
  'corrected-claim': 'corrected claim',
  resubmit: 'new claim',
  'send-records': 'records',
  'peer-to-peer': 'peer-to-peer',
  'bill-other-payer': 'billing the other payer',
  'request-authorization': 'authorization request',
};

/** Overdue, today, this week (the next seven days), or waiting: later, or not to be asked before. */
export function groupOf(next: NextAction, today: CalendarDate): WorkGroup {
  if (next.notBefore !== undefined && next.notBefore > today) return 'waiting';
  if (next.due < today) return 'overdue';
  if (next.due === today) return 'today';
  return next.due <= addDays(today, 7) ? 'this-week' : 'waiting';
}

const inDays = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`);
const ago = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

function nearness(days: number): number {
  if (days < 0) return 30;
  if (days <= 1) return 100;
  if (days <= 3) return 90;
  if (days <= 7) return 75;
  if (days <= 14) return 55;
  return days <= 30 ? 35 : 10;
}

/** Score: nearness of the last day up to 100, money up to 60 (by its order of magnitude), age up to 20, chance up to 20. */
export function priorityOf(item: WorkItem, today: CalendarDate): Priority {
  const { next, atStake, ageFrom, chance } = item;
  const parts: string[] = [];
  let score = 0;
  const end = next.deadline?.kind === 'date' ? (next.deadline.safeDate ?? next.deadline.date) : undefined;
  if (end !== undefined) {
    const days = daysBetween(today, end);
    score += nearness(days);
    const what = SENTENCES[next.action] ?? 'window';
    parts.push(days < 0 ? `${what} window ended ${ago(-days)} ago` : `${what} ends ${inDays(days)}`);
  } else {
    const days = daysBetween(today, next.due);
    score += days < 0 ? 25 : days <= 7 ? 15 : 5;
    parts.push(days < 0 ? `due ${ago(-days)} ago` : `due ${inDays(days)}`);
  }
  if (atStake !== undefined && atStake > 0) {
    score += Math.min(60, Math.round(12 * Math.log10(1 + atStake / 100)));
    parts.push(`${formatCents(atStake)} USD`);
  }
  if (ageFrom !== undefined) {
    const age = daysBetween(ageFrom, today);
    score += Math.max(0, Math.min(20, Math.floor(age / 6)));
    if (age > 90) parts.push(`${age} days old`);
  }
  if (chance !== undefined) {
    score += Math.round(20 * chance);
    parts.push(`${Math.round(100 * chance)} % of these were overturned`);
  }
  return { group: groupOf(next, today), score, why: parts.join(', ') };
}

export interface WorkGroupList<T> {
  group: WorkGroup;
  /** payers with the most pressing claim first; within them the most pressing first */
  payers: { payer: string; items: (T & { priority: Priority })[] }[];
}

const GROUPS: readonly WorkGroup[] = ['overdue', 'today', 'this-week', 'waiting'];

/** The whole worklist in its order. Every item is in exactly one group. */
export function worklistOrder<T extends WorkItem>(items: readonly T[], today: CalendarDate): WorkGroupList<T>[] {
  const groups = new Map<WorkGroup, Map<string, (T & { priority: Priority })[]>>(GROUPS.map((group) => [group, new Map()]));
  for (const item of items) {
    const priority = priorityOf(item, today);
    const payers = groups.get(priority.group);
    const payer = item.payer ?? 'Payer not shown';
    const list = payers?.get(payer);
    if (list) list.push({ ...item, priority });
    else payers?.set(payer, [{ ...item, priority }]);
  }
  return GROUPS.map((group) => {
    const payers = [...(groups.get(group) ?? new Map<string, (T & { priority: Priority })[]>())].map(([payer, list]) => ({
      payer,
      items: list.sort((one, other) => other.priority.score - one.priority.score || (one.next.due < other.next.due ? -1 : 1)),
    }));
    payers.sort((one, other) => (other.items[0]?.priority.score ?? 0) - (one.items[0]?.priority.score ?? 0));
    return { group, payers };
  });
}
