/** Reports on open and denied money: aging, pending, denials, appeals. */
import { categoryWord, levelWord } from '@/components/claim-words';
import { formatCents } from '@/utils/claim/money';
import { DISPUTE_LEVELS } from '@/utils/claim/words';
import { aging, BUCKETS, pendingOver } from '@/utils/reports/aging';
import { type AppealGrouping, appealsBy } from '@/utils/reports/appeals';
import { denialsBy, inPeriod, monthsThroughout, type Period } from '@/utils/reports/denials';
import { TOO_FEW } from '@/utils/reports/rate';
import type { ReportClaim } from '@/utils/reports/rows';
import { t } from '@/utils/words';
import { count, money, payerName, type ReportInput, type ReportView, rate, summed, text } from './view';

/** Bars that a person can read at once. */
const BARS = 12;

export function agingView({ rows, today }: ReportInput): ReportView {
  const found = rows.aged?.on === today ? rows.aged.rows : aging(rows.claims, today);
  const totals = BUCKETS.map((bucket) => found.reduce((sum, row) => sum + row.buckets[bucket].balance, 0));
  const bucketWord = (bucket: (typeof BUCKETS)[number]): string =>
    bucket === 'no date' ? t('report_no_date') : t('report_days', bucket);
  return {
    about: t('report_aging_about'),
    bars: {
      title: t('report_aging_chart'),
      bars: BUCKETS.map((bucket, index) => ({
        name: bucketWord(bucket),
        value: totals[index] ?? 0,
        text: formatCents(totals[index] ?? 0),
      })),
    },
    tables: [
      {
        name: t('report_aging'),
        columns: [
          text(t('field_payer')),
          ...BUCKETS.map((bucket) => money(bucketWord(bucket))),
          money(t('report_total')),
          count(t('report_claims')),
        ],
        rows: found.map((row) => [
          payerName(row.payer),
          ...BUCKETS.map((bucket) => row.buckets[bucket].balance),
          row.total.balance,
          row.total.count,
        ]),
        claimsOf: (index) =>
          rows.claims.filter((claim) => !claim.closed && claim.payer === found[index]?.payer).map(({ key }) => key),
      },
    ],
  };
}

export function pendingView({ rows, today }: ReportInput): ReportView {
  const found = pendingOver(rows.claims, today);
  const byPayer = summed(
    found,
    ({ payer }) => payerName(payer),
    ({ balance }) => balance,
    ({ key }) => key,
  );
  const oldest = (keys: readonly string[]): number => {
    const mine = new Set(keys);
    return found.reduce((most, row) => (mine.has(row.key) ? Math.max(most, row.days) : most), 0);
  };
  return {
    about: t('report_pending_about'),
    bars: {
      title: t('report_pending'),
      bars: byPayer.slice(0, BARS).map(({ name, count: claims }) => ({ name, value: claims, text: String(claims) })),
    },
    tables: [
      {
        name: t('report_pending'),
        columns: [text(t('field_payer')), count(t('report_claims')), count(t('report_oldest')), money(t('field_balance'))],
        rows: byPayer.map(({ name, count: claims, money: balance, keys }) => [name, claims, oldest(keys), balance]),
        claimsOf: (index) => byPayer[index]?.keys ?? [],
      },
    ],
  };
}

const MONTHS = 12;

const deniedIn = (claims: readonly ReportClaim[], month: string, period: Period): string[] =>
  claims.flatMap(({ key, denials }) => (denials.some(({ on }) => on.startsWith(month) && inPeriod(on, period)) ? [key] : []));

export function denialsView({ rows, period }: ReportInput): ReportView {
  const found = denialsBy(rows.claims, period);
  const months = new Map<string, number>();
  for (const row of found) for (const [month, claims] of row.months) months.set(month, (months.get(month) ?? 0) + claims);
  const byMonth = monthsThroughout([...months.keys()])
    .slice(-MONTHS)
    .map((month): [string, number] => [month, months.get(month) ?? 0]);
  const categories = summed(
    found,
    ({ category }) => categoryWord(category),
    ({ amount = 0 }) => amount,
    ({ code }) => code,
  );
  return {
    about: t('report_denials_about'),
    line: {
      title: t('report_denials_months'),
      points: byMonth.map(([month, claims]) => ({ name: month, value: claims, text: String(claims) })),
    },
    bars: {
      title: t('report_denials_categories'),
      bars: categories.slice(0, BARS).map(({ name, money: amount }) => ({ name, value: amount, text: formatCents(amount) })),
    },
    tables: [
      {
        name: t('report_denials'),
        columns: [
          text(t('field_payer')),
          text(t('column_category')),
          text(t('field_reason_code')),
          count(t('report_claims')),
          money(t('report_denied')),
        ],
        rows: found.map(({ payer, category, code, count: claims, amount }) => [
          payerName(payer),
          categoryWord(category),
          code || t('report_words_alone'),
          claims,
          amount,
        ]),
        claimsOf: (index) => found[index]?.keys ?? [],
      },
      {
        name: t('report_denials_months'),
        columns: [text(t('report_month')), count(t('report_denials'))],
        rows: byMonth.map(([month, claims]) => [month, claims]),
        claimsOf: (index) => deniedIn(rows.claims, byMonth[index]?.[0] ?? '', period),
      },
    ],
  };
}

export const APPEAL_GROUPINGS = ['payer', 'template', 'category', 'level'] as const satisfies readonly AppealGrouping[];

export const groupingWord = (grouping: AppealGrouping): string =>
  ({ payer: t('field_payer'), template: t('letter_text'), category: t('column_category'), level: t('report_level') })[grouping];

export function appealsView({ rows, period }: ReportInput, grouping: AppealGrouping): ReportView {
  const found = appealsBy(rows.appeals, grouping, period);
  const nameOf = (name: string): string => {
    const level = DISPUTE_LEVELS.find((each) => each === name);
    if (grouping === 'level' && level) return levelWord(level);
    return grouping === 'payer' ? payerName(name) : name || t('not_shown');
  };
  return {
    about: t('report_appeals_about'),
    bars: {
      title: t('report_recovered'),
      bars: found
        .slice(0, BARS)
        .map(({ name, recovered }) => ({ name: nameOf(name), value: recovered, text: formatCents(recovered) })),
    },
    tables: [
      {
        name: t('report_appeals'),
        columns: [
          text(groupingWord(grouping)),
          count(t('report_sent')),
          count(t('report_open')),
          count(t('report_decided')),
          rate(t('report_overturned')),
          money(t('report_asked')),
          money(t('report_recovered')),
        ],
        rows: found.map(({ name, sent, open, decided, overturned, asked, recovered }) => [
          nameOf(name),
          sent,
          open,
          decided,
          overturned.value ?? TOO_FEW,
          asked,
          recovered,
        ]),
        claimsOf: (index) => found[index]?.keys ?? [],
      },
    ],
  };
}
