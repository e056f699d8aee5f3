/** A report as it is drawn: a chart, the tables beside it, what can be chosen. */
import type { Bar } from '@/components/desk/charts/BarChart';
import type { Point } from '@/components/desk/charts/LineChart';
import type { DrillTable } from '@/components/desk/ReportTable';
import type { ReportRows } from '@/utils/casework/report-rows';
import type { CalendarDate } from '@/utils/claim/calendar-date';
import type { ColumnKind, SheetColumn, SheetValue } from '@/utils/exchange/export/sheet';
import { type Rate, type Spread, TOO_FEW } from '@/utils/reports/rate';
import type { ReportClaim } from '@/utils/reports/rows';
import { t } from '@/utils/words';

export interface ReportFilter {
  payer: string;
  /** both included; empty is open */
  from: string;
  to: string;
}

export interface ReportInput {
  rows: ReportRows;
  today: CalendarDate;
  period: { from?: CalendarDate; to?: CalendarDate };
}

export interface ReportView {
  /** a sentence that says what is counted */
  about: string;
  bars?: { title: string; bars: Bar[] };
  line?: { title: string; points: Point[] };
  tables: DrillTable[];
}

export const payerName = (payer: string): string => payer || t('payer_not_shown');

const column = (header: string, kind: ColumnKind): SheetColumn => ({ header, kind });
export const text = (header: string) => column(header, 'text');
export const money = (header: string) => column(header, 'money');
export const count = (header: string) => column(header, 'count');
export const rate = (header: string) => column(header, 'rate');
export const date = (header: string) => column(header, 'date');

/** A rate, or that it rests on too little; beside it of how many. */
export const rateCells = ({ value, of }: Rate): SheetValue[] => [rateText(value), of];
export const rateText = (value: number | undefined): string => (value === undefined ? TOO_FEW : `${(value * 100).toFixed(1)} %`);
export const daysText = ({ median }: Spread): string => (median === undefined ? TOO_FEW : String(median));

/** Sums over groups: how many claims, how much, and which. */
export function summed<T>(
  all: readonly T[],
  groupOf: (one: T) => string,
  moneyOf: (one: T) => number,
  keyOf: (one: T) => string,
): { name: string; count: number; money: number; keys: string[] }[] {
  const groups = new Map<string, { name: string; count: number; money: number; keys: string[] }>();
  for (const one of all) {
    const name = groupOf(one);
    let group = groups.get(name);
    if (!group) {
      group = { name, count: 0, money: 0, keys: [] };
      groups.set(name, group);
    }
    group.count++;
    group.money += moneyOf(one);
    group.keys.push(keyOf(one));
  }
  return [...groups.values()].sort((a, b) => b.money - a.money || b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** The rows of one payer, or all. */
export function ofPayer(rows: ReportRows, payer: string): ReportRows {
  if (payer === '') return rows;
  const claims = rows.claims.filter((claim) => claim.payer === payer);
  const keys = new Set(claims.map(({ key }: ReportClaim) => key));
  return {
    claims,
    appeals: rows.appeals.filter((appeal) => appeal.payer === payer),
    touches: rows.touches.filter(({ claim }) => keys.has(claim)),
    writeOffs: rows.writeOffs.filter(({ claim }) => keys.has(claim)),
    gaps: rows.gaps.filter((gap) => gap.payer === payer),
    payers: rows.payers,
  };
}
