/** How old the open money is, by payer. */
import { type CalendarDate, daysBetween } from '@/utils/claim/calendar-date';
import type { ReportClaim } from './rows';

export const BUCKETS = ['0–30', '31–60', '61–90', '91–120', 'over 120', 'no date'] as const;
export type Bucket = (typeof BUCKETS)[number];

export interface AgingCell {
  count: number;
  balance: number;
}
export interface AgingRow {
  payer: string;
  buckets: Record<Bucket, AgingCell>;
  total: AgingCell;
}

/** Age counts from the end of the service; of a secondary claim from the primary payer's answer (HFMA: it could not be billed before). */
const startOfAge = (claim: ReportClaim): CalendarDate | undefined =>
  claim.primaryAnsweredOn ?? claim.serviceTo ?? claim.serviceFrom;

export function bucketOf(days: number | undefined): Bucket {
  if (days === undefined) return 'no date';
  return days <= 30 ? '0–30' : days <= 60 ? '31–60' : days <= 90 ? '61–90' : days <= 120 ? '91–120' : 'over 120';
}

export const openBalance = (claim: ReportClaim): number =>
  claim.balance ?? (claim.billed === undefined ? 0 : claim.billed - (claim.paid ?? 0));

const empty = (): AgingRow['buckets'] => ({
  '0–30': zero(),
  '31–60': zero(),
  '61–90': zero(),
  '91–120': zero(),
  'over 120': zero(),
  'no date': zero(),
});
const zero = (): AgingCell => ({ count: 0, balance: 0 });

/** Open claims by payer, added as they come. Written for a hundred thousand claims: nothing is made for each of them. */
export class AgingCount {
  readonly #today: CalendarDate;
  readonly #rows = new Map<string, AgingRow>();
  /** many claims have few dates */
  readonly #buckets = new Map<string, Bucket>();

  constructor(today: CalendarDate) {
    this.#today = today;
  }

  add(claims: Iterable<ReportClaim>): void {
    for (const claim of claims) {
      if (claim.closed) continue;
      const { payer } = claim;
      let row = this.#rows.get(payer);
      if (row === undefined) {
        row = { payer, buckets: empty(), total: zero() };
        this.#rows.set(payer, row);
      }
      const from = startOfAge(claim) ?? '';
      let bucket = this.#buckets.get(from);
      if (bucket === undefined) {
        bucket = bucketOf(from === '' ? undefined : Math.max(0, daysBetween(from, this.#today)));
        this.#buckets.set(from, bucket);
      }
      const balance = openBalance(claim);
      add(row.buckets[bucket], balance);
      add(row.total, balance);
    }
  }

  /** One row for each payer, the largest balance first. */
  rows(): AgingRow[] {
    return [...this.#rows.values()].sort((a, b) => b.total.balance - a.total.balance || a.payer.localeCompare(b.payer));
  }
}

/** Open claims by payer, the largest balance first. */
export function aging(claims: Iterable<ReportClaim>, today: CalendarDate): AgingRow[] {
  const count = new AgingCount(today);
  count.add(claims);
  return count.rows();
}

const add = (cell: AgingCell, balance: number): void => {
  cell.count++;
  cell.balance += balance;
};

export interface PendingRow {
  key: string;
  payer: string;
  days: number;
  balance: number;
}

/** Claims that the payer has had in work for more than `days`, the oldest first. */
export function pendingOver(claims: Iterable<ReportClaim>, today: CalendarDate, days = 30): PendingRow[] {
  const rows: PendingRow[] = [];
  for (const claim of claims) {
    if (claim.closed || (claim.status !== 'pending' && claim.status !== 'accepted' && claim.status !== 'info-requested'))
      continue;
    const since = claim.pendingSince ?? claim.firstSeenOn;
    const waited = since === undefined ? undefined : daysBetween(since, today);
    if (waited !== undefined && waited > days)
      rows.push({ key: claim.key, payer: claim.payer, days: waited, balance: openBalance(claim) });
  }
  return rows.sort((a, b) => b.days - a.days);
}
