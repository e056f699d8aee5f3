/** What is denied, by whom and why. */
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { DenialCategory } from '@/utils/claim/words';
import { held } from './grouping';
import type { ReportClaim } from './rows';

export interface DenialRow {
  payer: string;
  category: DenialCategory;
  /** empty where the payer gave words alone */
  code: string;
  count: number;
  /** cents; absent where no source shows how much was denied */
  amount?: number;
  /** `YYYY-MM` → count */
  months: Map<string, number>;
  /** the claims, to drill down */
  keys: string[];
}

export interface Period {
  from?: CalendarDate;
  to?: CalendarDate;
}

export const inPeriod = (on: CalendarDate, { from, to }: Period): boolean =>
  (from === undefined || on >= from) && (to === undefined || on <= to);

/** Denials by payer × category × code, the largest amount first. A claim counts once in a row, its amounts all. */
export function denialsBy(claims: Iterable<ReportClaim>, period: Period = {}): DenialRow[] {
  const rows = new Map<string, DenialRow>();
  for (const claim of claims) {
    for (const denial of claim.denials) {
      if (!inPeriod(denial.on, period)) continue;
      const code = denial.code ?? '';
      const id = `${claim.payer}\u0001${denial.category}\u0001${code}`;
      const row = held(rows, id, () => ({
        payer: claim.payer,
        category: denial.category,
        code,
        count: 0,
        months: new Map(),
        keys: [],
      }));
      if (denial.amount !== undefined) row.amount = (row.amount ?? 0) + denial.amount;
      // a row's last claim is this one: counted already
      if (row.keys.at(-1) === claim.key) continue;
      row.count++;
      row.keys.push(claim.key);
      const month = denial.on.slice(0, 7);
      row.months.set(month, (row.months.get(month) ?? 0) + 1);
    }
  }
  return [...rows.values()].sort(
    (a, b) =>
      (b.amount ?? 0) - (a.amount ?? 0) || b.count - a.count || a.payer.localeCompare(b.payer) || a.code.localeCompare(b.code),
  );
}
