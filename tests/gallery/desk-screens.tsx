/** The full page's parts, from plain props. */
import type { ReactNode } from 'react';
import '@/components/desk/desk.css';
import { BulkBar } from '@/components/desk/BulkBar';
import { BarChart } from '@/components/desk/charts/BarChart';
import { LineChart } from '@/components/desk/charts/LineChart';
import { USUAL_COLUMNS } from '@/components/desk/columns';
import { DeskFrame, type Section } from '@/components/desk/DeskFrame';
import { FilterBar } from '@/components/desk/FilterBar';
import { ColumnsTable } from '@/components/desk/import/ColumnsTable';
import { DropZone } from '@/components/desk/import/DropZone';
import { Adjustments, Problems } from '@/components/desk/import/Notes';
import { PreviewTable } from '@/components/desk/import/PreviewTable';
import { JournalTable } from '@/components/desk/JournalTable';
import { Progress } from '@/components/desk/Progress';
import { ReportTable } from '@/components/desk/ReportTable';
import { WorkTable } from '@/components/desk/WorkTable';
import { linesOf } from '@/components/lines';
import { TODAY, workItems } from './samples';

const nothing = (): void => {};

const desk = (section: Section, part: ReactNode) => (): ReactNode => (
  <DeskFrame section={section} clerk="Dana Reed" canLock onLock={nothing} onSettings={nothing} below={null}>
    {part}
  </DeskFrame>
);

const worklist = (selected: ReadonlySet<string>): ReactNode => (
  <div className="worklist">
    <div className="worklist-list">
      <FilterBar
        filter={{ text: '', payer: 'Aetna' }}
        choices={{ payer: [['Aetna', 'Aetna']], owner: [['Kim', 'Kim']], status: [['denied', 'Denied']], category: [] }}
        columns={USUAL_COLUMNS}
        views={[]}
        onFilter={nothing}
        onColumns={nothing}
        onView={nothing}
        onSaveView={nothing}
        onDropView={nothing}
      />
      <div className="list-bar">
        {selected.size > 0 && (
          <BulkBar
            count={selected.size}
            busy={false}
            keys
            onDone={nothing}
            onMove={nothing}
            onAssign={nothing}
            onClose={nothing}
            onClear={nothing}
          />
        )}
      </div>
      <WorkTable
        lines={linesOf(workItems, true)}
        columns={USUAL_COLUMNS}
        today={TODAY}
        sort=""
        selected={selected}
        current={workItems[1]?.row.key}
        focus={0}
        opened={undefined}
        onSort={nothing}
        onCurrent={nothing}
        onOpen={nothing}
        onSelect={nothing}
      />
    </div>
  </div>
);

const importing = (
  <div className="section">
    <DropZone onFiles={nothing} />
    <Progress label="Reading the file" share={0.4} onCancel={nothing} />
    <PreviewTable
      caption="changed"
      lines={[
        {
          where: 'row 2',
          claim: {
            payer: 'Aetna',
            claimNumber: 'EM7K20491-01',
            patientName: 'Ana Rivera',
            serviceFrom: '2026-02-03',
            billed: 500_000,
          },
          changes: [
            { field: 'status', was: 'pending', is: 'denied' },
            { field: 'paid', was: undefined, is: 78_950 },
          ],
        },
      ]}
    />
    <Problems problems={[{ where: 'row 14', what: 'a total, not a claim' }]} count={3} />
    <Adjustments adjustments={[{ provider: '1234567893', code: 'WO', amount: 12_000, reference: 'EM7K1' }]} />
    <ColumnsTable
      columns={[
        { index: 0, header: 'Acct #', field: 'patientAccountNumber', by: 'name', known: true, samples: ['00419-332'] },
        { index: 1, header: 'Odd', by: 'none', known: false, samples: ['zz1', 'zz2'] },
      ]}
      busy={false}
      onChoose={nothing}
    />
  </div>
);

const reports = (
  <div className="section">
    <div className="charts">
      <figure>
        <figcaption className="label">Denied claims by month</figcaption>
        <LineChart
          title="Denied claims by month"
          points={['2026-05', '2026-06', '2026-07', '2026-08'].map((name, index) => ({
            name,
            value: index * 7 + 2,
            text: String(index * 7 + 2),
          }))}
        />
      </figure>
      <figure>
        <figcaption className="label">Open balance by age</figcaption>
        <BarChart
          title="Open balance by age"
          bars={[
            { name: '0–30 days', value: 603_157, text: '6,031.57' },
            { name: 'over 120 days', value: 2_545_487, text: '25,454.87' },
            { name: 'no date', value: 0, text: '0.00' },
          ]}
        />
      </figure>
    </div>
    <ReportTable
      table={{
        name: 'Appeals',
        columns: [
          { header: 'Payer', kind: 'text' },
          { header: 'Sent', kind: 'count' },
          { header: 'Overturned', kind: 'rate' },
          { header: 'Recovered', kind: 'money' },
        ],
        rows: [
          ['Aetna', 41, 0.43, 8_120_050],
          ['Cigna', 3, 'too few to say', 0],
        ],
        claimsOf: () => [],
      }}
      onOpen={nothing}
    />
  </div>
);

const journal = (
  <div className="section">
    <JournalTable
      lines={[
        {
          id: '1',
          at: 1_772_500_000_000,
          user: 'dana',
          line: { text: 'Called, Dana R., ref 88432', detail: 'Will be looked at again.' },
          claim: { key: 'a', name: 'Ana Rivera' },
        },
        { id: '2', at: 1_772_400_000_000, user: 'kim', line: { text: 'Exported: csv open' } },
      ]}
      onOpen={nothing}
    />
  </div>
);

export const deskScreens: [string, () => ReactNode][] = [
  ['desk-worklist', desk('worklist', worklist(new Set()))],
  ['desk-worklist-selected', desk('worklist', worklist(new Set(workItems.slice(0, 2).map(({ row }) => row.key))))],
  ['desk-import', desk('import', importing)],
  ['desk-reports', desk('reports', reports)],
  ['desk-log', desk('log', journal)],
];
