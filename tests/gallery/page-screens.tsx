/** What is shown about a payer's page itself: its values, what was taught, how well its portal is read; and the lists by which its codes are read. */
import type { ReactNode } from 'react';
import { ClockNotice } from '@/components/ClockNotice';
import { CodeListsPart } from '@/components/CodeListsPart';
import { teachableFields } from '@/components/fields';
import { HealthList } from '@/components/HealthList';
import { LessonList } from '@/components/LessonList';
import { PageValues, type PageValuesProps } from '@/components/PageValues';

const nothing = (): void => {};

const VALUES: PageValuesProps['values'] = [
  { pieces: [4], value: 'EM7K20491-01', place: { label: 'Claim Number', side: 'right' }, path: 'claimNumber' },
  { pieces: [6], value: 'RIVERA, ANA', place: { label: 'Insured Person', section: 'Claim Summary', side: 'below' } },
  {
    pieces: [8],
    value: 'Harbor View Medical Center Outpatient Rehabilitation Services',
    place: { label: 'Facility where service was rendered', side: 'right' },
  },
  { pieces: [10], value: '4,210.50', place: { label: 'Total Charge', side: 'right' }, path: 'billed' },
  { pieces: [31], value: '197', path: 'serviceLines.0.reasons.0.code' },
];

const values = (more: Partial<PageValuesProps> = {}): ReactNode => (
  <PageValues
    host="provider.meridian.example"
    values={VALUES}
    fields={teachableFields()}
    taught={[]}
    onTeach={nothing}
    onTakeBack={nothing}
    onShow={nothing}
    onMask={nothing}
    onSaveMasked={nothing}
    onLook={nothing}
    onClose={nothing}
    {...more}
  />
);

const LESSONS = [
  { key: 'a', host: 'provider.meridian.example', label: 'Insured Person', field: 'Patient' },
  { key: 'b', host: 'provider.meridian.example', label: 'Ref', section: 'Claim Summary', field: 'Claim number' },
  { key: 'c', host: 'claims.prairie-health.example', label: 'Charge total', field: 'Billed' },
];

const lessons = (more: object = {}): ReactNode => (
  <LessonList
    lessons={LESSONS}
    waiting={[]}
    onFile={nothing}
    onTake={nothing}
    onLeave={nothing}
    onSave={nothing}
    onTakeBack={nothing}
    {...more}
  />
);

/** One list stands in the place of the one that came with the version. */
const codeLists = (
  <CodeListsPart
    lists={[
      { list: 'carc', asOf: '17 Aug 2026', active: 297, retired: 110 },
      {
        list: 'rarc',
        asOf: '1 Nov 2026',
        active: 1_140,
        retired: 80,
        from: { name: 'remark-codes-november-2026-hospital.json', readOn: '2 Nov 2026' },
      },
      { list: 'csc', asOf: '17 Aug 2026', active: 801, retired: 41 },
    ]}
    onTake={async () => ({ ok: true, list: 'rarc' })}
    onBack={async () => undefined}
  />
);

export const pageScreens = (
  frame: (children: ReactNode) => ReactNode,
  page: (children: ReactNode) => ReactNode,
): [string, () => ReactNode][] => [
  ['values', () => frame(values())],
  [
    'values-selected',
    () =>
      frame(
        values({
          selected: { text: 'RIVERA, ANA', value: 1 },
          taught: [{ key: 'a', label: 'Insured Person', field: 'Patient' }],
          masked:
            '{\n "url": "https://provider.meridian.example/",\n "pieces": [\n  { "text": "Claim Number" },\n  { "text": "XX9X99999-99" }\n ]\n}',
        }),
      ),
  ],
  ['values-no-label', () => frame(values({ values: [], selected: { text: 'No prior authorization on file' } }))],
  ['settings-code-lists', () => page(codeLists)],
  ['settings-lessons', () => page(lessons())],
  ['settings-lessons-file', () => page(lessons({ lessons: [], waiting: LESSONS, wrong: undefined }))],
  ['settings-lessons-wrong', () => page(lessons({ lessons: [], wrong: 'This is no file of lessons, or it was damaged.' }))],
  ['settings-clock', () => page(<ClockNotice day="2026-08-27" doubted="2031-01-04" today="2031-01-04" onRight={nothing} />)],
  [
    'settings-health',
    () =>
      page(
        <HealthList
          portals={[
            {
              host: 'provider.meridian.example',
              lastRead: '2026-08-27',
              claims: 41,
              doubtful: 2,
              found: 0.93,
              fields: [{ field: 'paid', share: 0.8, latest: 0.1, lost: true }],
            },
            {
              host: 'claims.prairie-health.example',
              lastRead: '2026-08-26',
              claims: 30,
              doubtful: 0,
              found: 1,
              fields: [{ field: 'paid', share: 1, latest: 1, lost: false }],
            },
            { host: 'portal.example.com', lastRead: '2026-08-20', claims: 3, doubtful: 1, found: 0.7, fields: [] },
          ]}
        />,
      ),
  ],
];
