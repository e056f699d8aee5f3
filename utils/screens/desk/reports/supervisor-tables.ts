/** The supervisor's file as sheets: numbers alone, no patient, no account, no claim number. */
import { formatDate } from '@/utils/claim/calendar-date';
import type { SheetTable } from '@/utils/exchange/export/sheet';
import { supervisorFile } from '@/utils/reports/supervisor';
import { t } from '@/utils/words';
import { count, money, type ReportInput, rate, text } from './view';

/** One sheet for each part of the file. */
export function supervisorTables({ rows, today, period }: ReportInput, netRevenue: number | undefined): SheetTable[] {
  const file = supervisorFile({ ...rows, period, ...(netRevenue === undefined ? {} : { netRevenue }) }, today);
  const [payer, claims, denied] = [text(t('field_payer')), count(t('report_claims')), money(t('report_denied'))];
  return [
    {
      name: t('report_measures'),
      columns: [text(t('report_measure')), { header: t('report_value'), kind: 'count' }, count(t('report_of'))],
      rows: [
        [t('report_made_on'), formatDate(file.madeOn), undefined],
        ...file.measures.map(({ name, value, of, money: isMoney }) => [
          name,
          typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
          isMoney && of !== undefined ? of / 100 : of,
        ]),
      ],
    },
    {
      name: t('report_aging'),
      columns: [payer, text(t('report_bucket')), claims, money(t('field_balance'))],
      rows: file.aging.map((row) => [row.payer, row.bucket, row.claims, row.balance]),
    },
    {
      name: t('report_denials'),
      columns: [payer, text(t('column_category')), text(t('field_reason_code')), claims, denied],
      rows: file.denials.map((row) => [row.payer, row.category, row.code, row.claims, row.amount]),
    },
    {
      name: t('report_appeals'),
      columns: [
        payer,
        count(t('report_sent')),
        count(t('report_decided')),
        rate(t('report_overturned')),
        money(t('report_recovered')),
      ],
      rows: file.appeals.map((row) => [row.payer, row.sent, row.decided, row.overturned, row.recovered]),
    },
    {
      name: t('report_productivity'),
      columns: [text(t('report_clerk')), text(t('column_action')), count(t('report_times')), claims, count(t('call_minutes'))],
      rows: file.productivity.map((row) => [row.user, row.action, row.count, row.claims, row.minutes]),
    },
  ];
}
