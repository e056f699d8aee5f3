/** Appeals: how many, how they ended, what they brought. Rates are over those that were decided. */
import { inPeriod, type Period } from './denials';
import { held } from './grouping';
import { type Rate, rate } from './rate';
import type { ReportAppeal } from './rows';

export interface AppealRow {
  name: string;
  sent: number;
  open: number;
  decided: number;
  /** overturned in whole or part, of the decided */
  overturned: Rate;
  asked: number;
  recovered: number;
  keys: string[];
}

export type AppealGrouping = 'payer' | 'template' | 'category' | 'level';

/** Appeals sent in the period by payer, template, category or level; the largest recovery first. */
export function appealsBy(appeals: Iterable<ReportAppeal>, grouping: AppealGrouping, period: Period = {}): AppealRow[] {
  const rows = new Map<string, AppealRow & { won: number }>();
  for (const appeal of appeals) {
    if (!inPeriod(appeal.sentOn, period)) continue;
    const name = appeal[grouping] ?? '';
    const row = held(rows, name, () => ({
      name,
      sent: 0,
      open: 0,
      decided: 0,
      won: 0,
      overturned: rate(0, 0),
      asked: 0,
      recovered: 0,
      keys: [],
    }));
    row.sent++;
    row.asked += appeal.asked ?? 0;
    row.recovered += appeal.recovered ?? 0;
    row.keys.push(appeal.claim);
    if (appeal.result === undefined) row.open++;
    else if (appeal.result !== 'withdrawn') {
      row.decided++;
      if (appeal.result !== 'upheld') row.won++;
    }
  }
  return [...rows.values()]
    .map(({ won, ...row }) => ({ ...row, overturned: rate(won, row.decided) }))
    .sort((a, b) => b.recovered - a.recovered || b.sent - a.sent || a.name.localeCompare(b.name));
}
