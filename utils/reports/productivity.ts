/** Who did what, how often a claim is taken up, and what is left lying. */
import { type CalendarDate, daysBetween } from '@/utils/claim/calendar-date';
import { openBalance } from './aging';
import { inPeriod, type Period } from './denials';
import { held } from './grouping';
import { type Spread, spread } from './rate';
import type { ReportClaim, ReportTouch } from './rows';

export interface ProductivityRow {
  user: string;
  action: ReportTouch['action'];
  count: number;
  claims: number;
  minutes: number;
}

/** What each clerk did in the period, by action. */
export function productivity(touches: Iterable<ReportTouch>, period: Period = {}): ProductivityRow[] {
  const rows = new Map<string, ProductivityRow & { keys: Set<string> }>();
  for (const touch of touches) {
    if (!inPeriod(touch.on, period)) continue;
    const id = `${touch.user}\u0001${touch.action}`;
    const row = held(rows, id, () => ({
      user: touch.user,
      action: touch.action,
      count: 0,
      claims: 0,
      minutes: 0,
      keys: new Set(),
    }));
    row.count++;
    row.minutes += touch.minutes ?? 0;
    row.keys.add(touch.claim);
  }
  return [...rows.values()]
    .map(({ keys, ...row }) => ({ ...row, claims: keys.size }))
    .sort((a, b) => a.user.localeCompare(b.user) || b.count - a.count);
}

/** How often a claim was taken up: each day a clerk worked on it counts once. */
export function touchesPerClaim(touches: Iterable<ReportTouch>, period: Period = {}): Spread {
  const days = new Map<string, Set<string>>();
  for (const touch of touches) {
    if (!inPeriod(touch.on, period)) continue;
    const worked = held(days, touch.claim, () => new Set<string>());
    worked.add(`${touch.on}\u0001${touch.user}`);
  }
  return spread([...days.values()].map((one) => one.size));
}

export interface LyingClaim {
  key: string;
  payer: string;
  days: number;
  balance: number;
  assignee?: string;
}

/** Open claims that nobody has worked on for more than `days`. */
export function untouchedOver(claims: Iterable<ReportClaim>, today: CalendarDate, days = 45): LyingClaim[] {
  const rows: LyingClaim[] = [];
  for (const claim of claims) {
    if (claim.closed) continue;
    const since = claim.lastWorkedOn ?? claim.firstSeenOn;
    const waited = since === undefined ? undefined : daysBetween(since, today);
    if (waited !== undefined && waited > days) rows.push(lying(claim, waited));
  }
  return rows.sort((a, b) => b.days - a.days);
}

/** Open claims whose next step is overdue and that belong to nobody. */
export const overdueWithoutOwner = (claims: Iterable<ReportClaim>, today: CalendarDate): LyingClaim[] =>
  [...claims]
    .filter((claim) => !claim.closed && !claim.assignee && claim.nextDue !== undefined && claim.nextDue < today)
    .map((claim) => lying(claim, daysBetween(claim.nextDue!, today)))
    .sort((a, b) => b.days - a.days);

const lying = (claim: ReportClaim, days: number): LyingClaim => ({
  key: claim.key,
  payer: claim.payer,
  days,
  balance: openBalance(claim),
  ...(claim.assignee ? { assignee: claim.assignee } : {}),
});

export interface DeadlineRow {
  key: string;
  payer: string;
  deadline: CalendarDate;
  /** negative where it is past */
  daysLeft: number;
  balance: number;
}

/** Last days that are past, and those within `near` days. */
export function deadlines(
  claims: Iterable<ReportClaim>,
  today: CalendarDate,
  near = 14,
): { missed: DeadlineRow[]; near: DeadlineRow[] } {
  const rows: DeadlineRow[] = [];
  for (const claim of claims)
    if (!claim.closed && claim.deadline !== undefined)
      rows.push({
        key: claim.key,
        payer: claim.payer,
        deadline: claim.deadline,
        daysLeft: daysBetween(today, claim.deadline),
        balance: openBalance(claim),
      });
  rows.sort((a, b) => a.daysLeft - b.daysLeft);
  return {
    missed: rows.filter((row) => row.daysLeft < 0),
    near: rows.filter((row) => row.daysLeft >= 0 && row.daysLeft <= near),
  };
}
