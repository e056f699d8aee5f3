import { useMemo, useState } from 'react';
import { ContractTable } from '@/components/desk/ContractTable';
import { BarChart } from '@/components/desk/charts/BarChart';
import { LineChart } from '@/components/desk/charts/LineChart';
import { Progress } from '@/components/desk/Progress';
import { ReportTable } from '@/components/desk/ReportTable';
import { ChoiceField, TextField } from '@/components/Field';
import { PageStateNotice } from '@/components/PageState';
import { centsTyped } from '@/components/SmallForms';
import type { ReportRows } from '@/utils/casework/report-rows';
import { isCalendarDate } from '@/utils/claim/calendar-date';
import { payerWatch } from '@/utils/reports/payer-watch';
import type { Policy } from '@/utils/settings/policy';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { useToday } from '../use-rows';
import type { Writer } from '../use-writer';
import { ClaimPane } from './ClaimPane';
import { downloadTables } from './download';
import { DrillList } from './reports/DrillList';
import { APPEAL_GROUPINGS, agingView, appealsView, denialsView, groupingWord, pendingView } from './reports/money-views';
import { RequirementForm } from './reports/RequirementForm';
import { supervisorTables } from './reports/supervisor-tables';
import { underpaidView } from './reports/underpaid-view';
import { useContractTable } from './reports/use-contract-table';
import { useReportRows } from './reports/use-report-rows';
import { ofPayer, payerName, type ReportFilter, type ReportInput, type ReportView } from './reports/view';
import { deadlinesView, hfmaView, lyingView, productivityView, watchView } from './reports/work-views';

const REPORTS = [
  'aging',
  'pending',
  'denials',
  'appeals',
  'underpaid',
  'hfma',
  'productivity',
  'deadlines',
  'lying',
  'watch',
] as const;
type ReportId = (typeof REPORTS)[number];

const reportWord = (id: ReportId): string =>
  ({
    aging: t('report_aging'),
    pending: t('report_pending'),
    denials: t('report_denials'),
    appeals: t('report_appeals'),
    underpaid: t('report_underpaid'),
    hfma: t('report_hfma'),
    productivity: t('report_productivity'),
    deadlines: t('report_deadlines'),
    lying: t('report_lying'),
    watch: t('report_watch'),
  })[id];

/** Reports that look at a stretch of time; the others look at today. */
const WITH_PERIOD: ReadonlySet<ReportId> = new Set(['denials', 'appeals', 'hfma', 'productivity']);

export interface ReportsProps {
  settings: Settings;
  policy: Policy;
  writer: Writer;
  sourceName: (id: string) => string;
}

function Shown({ rows, onAgain, ...props }: ReportsProps & { rows: ReportRows; onAgain: () => void }) {
  const day = useToday();
  const [id, setId] = useState<ReportId>('aging');
  const [filter, setFilter] = useState<ReportFilter>({ payer: '', from: '', to: '' });
  const [grouping, setGrouping] = useState<(typeof APPEAL_GROUPINGS)[number]>('payer');
  const [revenue, setRevenue] = useState('');
  const [drill, setDrill] = useState<{ title: string; keys: readonly string[] }>();
  const [opened, setOpened] = useState<string>();

  const payers = useMemo(() => [...new Set(rows.payers.values())].sort(), [rows]);
  const netRevenue = centsTyped(revenue);
  const contract = useContractTable(onAgain);
  const input: ReportInput = useMemo(
    () => ({
      rows: ofPayer(rows, filter.payer),
      today: day,
      period: {
        ...(isCalendarDate(filter.from) ? { from: filter.from } : {}),
        ...(isCalendarDate(filter.to) ? { to: filter.to } : {}),
      },
    }),
    [rows, filter, day],
  );
  const view: ReportView = useMemo(() => {
    switch (id) {
      case 'aging':
        return agingView(input);
      case 'pending':
        return pendingView(input);
      case 'denials':
        return denialsView(input);
      case 'appeals':
        return appealsView(input, grouping);
      case 'underpaid':
        return underpaidView(input, contract.cents);
      case 'hfma':
        return hfmaView(input, netRevenue);
      case 'productivity':
        return productivityView(input);
      case 'deadlines':
        return deadlinesView(input);
      case 'lying':
        return lyingView(input);
      case 'watch':
        return watchView(input);
    }
  }, [id, input, grouping, netRevenue, contract.cents]);
  const show = (next: ReportId): void => {
    setId(next);
    setDrill(undefined);
  };
  const mayExport = props.policy.allowExport !== false;
  const save = (type: 'csv' | 'xlsx'): void => void downloadTables(`claimside-${id}-${day}`, type, view.tables);
  const saveSupervisor = (type: 'csv' | 'xlsx'): void =>
    void downloadTables(`claimside-supervisor-${day}`, type, supervisorTables(input, netRevenue));
  return (
    <div className={`reports${opened === undefined ? '' : ' with-claim'}`}>
      <div className="reports-list">
        <div className="filters no-print">
          <ChoiceField
            name={t('report')}
            value={id}
            options={REPORTS.map((each) => [each, reportWord(each)] as const)}
            onChange={show}
          />
          <ChoiceField
            name={t('field_payer')}
            value={filter.payer}
            options={[['', t('filter_any')], ...payers.map((payer) => [payer, payerName(payer)] as const)]}
            onChange={(payer) => setFilter({ ...filter, payer })}
          />
          {WITH_PERIOD.has(id) && (
            <>
              <TextField
                name={t('report_from')}
                type="date"
                value={filter.from}
                onChange={(from) => setFilter({ ...filter, from })}
              />
              <TextField name={t('report_to')} type="date" value={filter.to} onChange={(to) => setFilter({ ...filter, to })} />
            </>
          )}
          {id === 'appeals' && (
            <ChoiceField
              name={t('report_by')}
              value={grouping}
              options={APPEAL_GROUPINGS.map((each) => [each, groupingWord(each)] as const)}
              onChange={setGrouping}
            />
          )}
          {id === 'hfma' && (
            <TextField
              name={t('hfma_revenue')}
              value={revenue}
              onChange={setRevenue}
              wrong={revenue !== '' && netRevenue === undefined ? t('not_an_amount') : undefined}
            />
          )}
          <div className="bar">
            {mayExport && (
              <>
                <button type="button" className="button" onClick={() => save('csv')}>
                  CSV
                </button>
                <button type="button" className="button" onClick={() => save('xlsx')}>
                  XLSX
                </button>
              </>
            )}
            {props.policy.allowPrint !== false && (
              <button type="button" className="button" onClick={() => window.print()}>
                {t('print')}
              </button>
            )}
          </div>
        </div>
        <article className="section" aria-label={reportWord(id)}>
          <header>
            <h2 className="form-title">{reportWord(id)}</h2>
            <p className="quiet">{view.about}</p>
          </header>
          {id === 'underpaid' && contract.rates && (
            <ContractTable
              name={contract.rates.name}
              readOn={contract.rates.readOn}
              terms={contract.rates.terms.length}
              problems={contract.problems}
              threshold={contract.threshold}
              thresholdWrong={contract.threshold !== '' && centsTyped(contract.threshold) === undefined}
              onFile={contract.read}
              onRemove={contract.remove}
              onThreshold={contract.type}
            />
          )}
          <div className="charts">
            {view.line && view.line.points.length > 0 && (
              <figure>
                <figcaption className="label">{view.line.title}</figcaption>
                <LineChart {...view.line} />
              </figure>
            )}
            {view.bars && view.bars.bars.length > 0 && (
              <figure>
                <figcaption className="label">{view.bars.title}</figcaption>
                <BarChart {...view.bars} />
              </figure>
            )}
          </div>
          {drill && <DrillList {...drill} onOpen={setOpened} onClose={() => setDrill(undefined)} />}
          {view.tables.map((table) => (
            <ReportTable key={table.name} table={table} onOpen={(title, keys) => setDrill({ title, keys })} />
          ))}
          {id === 'watch' && (
            <RequirementForm notices={payerWatch(input.rows.claims, day)} writer={props.writer} mayExport={mayExport} />
          )}
          {mayExport && (
            <section className="stack no-print" aria-label={t('report_supervisor')}>
              <h3>{t('report_supervisor')}</h3>
              <p className="quiet">{t('report_supervisor_about')}</p>
              <div className="bar">
                <button type="button" className="button" onClick={() => saveSupervisor('csv')}>
                  {t('report_supervisor_csv')}
                </button>
                <button type="button" className="button" onClick={() => saveSupervisor('xlsx')}>
                  {t('report_supervisor_xlsx')}
                </button>
              </div>
            </section>
          )}
        </article>
      </div>
      {opened !== undefined && (
        <ClaimPane
          key={opened}
          claim={opened}
          settings={props.settings}
          writer={props.writer}
          sourceName={props.sourceName}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
}

/** The reports: every claim is read once, then each report is a matter of counting. */
export function ReportsSection(props: ReportsProps) {
  const { state, again } = useReportRows();
  if (state.problem)
    return <PageStateNotice state={{ kind: 'error', what: state.problem.sentence ?? t('state_error_title') }} onAct={again} />;
  if (!state.rows)
    return (
      <div className="section">
        <Progress label={t('report_reading')} share={state.of === 0 ? undefined : state.read / state.of} />
      </div>
    );
  if (state.rows.claims.length === 0) return <p className="block">{t('worklist_empty')}</p>;
  return (
    <>
      {state.stale && (
        <p className="block no-print">
          {t('report_stale')}{' '}
          <button type="button" className="link" onClick={again}>
            {t('report_again')}
          </button>
        </p>
      )}
      <Shown {...props} rows={state.rows} onAgain={again} />
    </>
  );
}
