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
  const rows: DenialRow[] = [];
  // three small steps rather than one key put together for each denial
  const groups = new Map<string, Map<string, Map<string, DenialRow>>>();
  const all = period.from === undefined && period.to === undefined;
  for (const { key, payer, denials } of claims) {
    for (const { category, code = '', amount, on } of denials) {
      if (!all && !inPeriod(on, period)) continue;
      const codes = held(held(groups, payer, newMap<Map<string, DenialRow>>), category, newMap<DenialRow>);
      let row = codes.get(code);
      if (row === undefined) {
        row = { payer, category, code, count: 0, months: new Map(), keys: [] };
        codes.set(code, row);
        rows.push(row);
      }
      if (amount !== undefined) row.amount = (row.amount ?? 0) + amount;
      // a row's last claim is this one: counted already
      if (row.count > 0 && row.keys[row.count - 1] === key) continue;
      row.count++;
      row.keys.push(key);
      const month = on.slice(0, 7);
      row.months.set(month, (row.months.get(month) ?? 0) + 1);
    }
  }
  return rows.sort(
    (a, b) =>
      (b.amount ?? 0) - (a.amount ?? 0) || b.count - a.count || a.payer.localeCompare(b.payer) || a.code.localeCompare(b.code),
  );
}

const newMap = <V>(): Map<string, V> => new Map();

/** Months: a date of another century is a mistake somewhere, and no reason for a long line of zeros. */
const LONGEST = 600;

/** Every `YYYY-MM` from the first to the last: a month without a denial is a zero, and none that a line leaps over. */
export function monthsThroughout(months: readonly string[]): string[] {
  const sorted = months.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined) return [];
  const found: string[] = [];
  for (let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5))]; found.at(-1) !== last; month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    found.push(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);
    if (found.length > LONGEST) return sorted;
  }
  return found;
}
