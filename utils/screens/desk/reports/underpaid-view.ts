/** The report on what was allowed below the contract. */
import { formatCents } from '@/utils/claim/money';
import { t } from '@/utils/words';
import { count, money, payerName, type ReportInput, type ReportView, summed, text } from './view';

const BARS = 12;

/** `threshold` in cents: smaller gaps are left out. */
export function underpaidView({ rows }: ReportInput, threshold: number): ReportView {
  const found = rows.gaps.filter(({ gap }) => gap > threshold).sort((a, b) => b.gap - a.gap);
  const byPayer = summed(
    found,
    ({ payer }) => payerName(payer),
    ({ gap }) => gap,
    ({ claim }) => claim,
  );
  return {
    about: t('report_underpaid_about'),
    bars: {
      title: t('report_underpaid_chart'),
      bars: byPayer.slice(0, BARS).map(({ name, money: gap }) => ({ name, value: gap, text: formatCents(gap) })),
    },
    tables: [
      {
        name: t('report_underpaid_payers'),
        columns: [text(t('field_payer')), count(t('report_claims')), money(t('report_gap'))],
        rows: byPayer.map(({ name, keys, money: gap }) => [name, new Set(keys).size, gap]),
        claimsOf: (index) => [...new Set(byPayer[index]?.keys)],
      },
      {
        name: t('report_underpaid'),
        columns: [
          text(t('field_claim_number')),
          text(t('field_payer')),
          text(t('report_procedure')),
          money(t('field_expected')),
          money(t('field_allowed')),
          money(t('report_gap')),
          text(t('report_basis')),
        ],
        rows: found.map(({ claimNumber, payer, procedure, expected, got, gap, basis }) => [
          claimNumber,
          payerName(payer),
          procedure ?? t('report_whole_claim'),
          expected,
          got,
          gap,
          basis,
        ]),
        claimsOf: (index) => (found[index] ? [found[index].claim] : []),
      },
    ],
  };
}
