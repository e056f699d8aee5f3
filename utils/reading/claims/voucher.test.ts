/** A standard paper remittance: one table for several claims, with whose they are over their lines and remarks below them. */
import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

type Cell = readonly [text: string | readonly string[], from: number, to: number];

const WIDTH = 90;
/** Letters of one width would make a green screen of it. */
const LETTER = [5, 6];
const HEADS = ['SERV DATE', 'PROC', 'QTY', 'BILLED', 'ALLOWED', 'DEDUCT', 'COINS', 'GRP/RC-AMT', 'PROV PD'];

function pageOf(rows: readonly (readonly Cell[])[]): PageText {
  const page: PageText = {
    url: 'https://clearing.example/remit',
    title: 'Remit viewer',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 900, 600] },
      { parent: 0, kind: 'table', box: [0, 40, 900, 500] },
    ],
    pieces: [{ text: 'HARBOR HEALTH PLAN', box: [0, 10, 160, 14], block: 0, look: 0, bold: true }],
  };
  for (const [down, cells] of rows.entries()) {
    const y = 40 + down * 18;
    const row = page.blocks.push({ parent: 1, kind: 'row', box: [0, y, 900, 18] }) - 1;
    for (const [text, from, to] of cells) {
      const [x, across] = [from * WIDTH, (to - from) * WIDTH];
      const kind = down === 0 ? 'header' : 'cell';
      const cols = to - from > 1 ? { cols: to - from } : {};
      const block = page.blocks.push({ parent: row, kind, box: [x, y, across, 18], ...cols }) - 1;
      let left = x + 4;
      for (const [at, part] of [text].flat().entries()) {
        page.pieces.push({
          text: part,
          box: [left, y + 2, part.length * LETTER[(down + at) % 2]!, 14],
          block,
          look: down === 0 ? 1 : 2 + at,
        });
        left += part.length * LETTER[(down + at) % 2]! + 3;
      }
    }
  }
  return page;
}

const whole = (...texts: readonly (string | readonly string[])[]): Cell[] =>
  texts.map((text, at) => [text, at * 2, at === texts.length - 1 ? HEADS.length : at * 2 + 2]);
const single = (...texts: readonly string[]): Cell[] => texts.map((text, at) => [text, at, at + 1]);

const claim = (name: string, member: string, number: string, moa: readonly string[]): Cell[][] => [
  whole(['NAME', name], ['MID', member], ['ICN', number], moa),
  whole('SERVICE 09/10/2026 - 09/10/2026', ['CLAIM STATUS 1', 'PROCESSED AS PRIMARY']),
];

test('has the patient’s name, remarks of the claim and of its lines, and sums that are no codes', () => {
  const reading = read(
    pageOf([
      single(...HEADS),
      ...claim('LARKIN, CAROL W', '880417722', '26271HPU004417', ['MOA', 'MA18']),
      single('09/10/2026', '99284', '1', '300.00', '120.00', '20.00', '20.00', 'CO-45 180.00', '80.00'),
      [['REM: N381', 1, HEADS.length]],
      single('CLAIM TOTALS', '', '', '300.00', '120.00', '20.00', '20.00', '', '80.00'),
      [
        ['ADJ TO TOTALS: INTEREST 0.00', 0, 7],
        ['NET', 7, 8],
        ['80.00', 8, 9],
      ],
      ...claim('QUIROGA, MARA', '880511904', '26274HPU001930', ['MOA']),
      single('09/10/2026', '97140', '2', '200.00', '90.00', '0.00', '0.00', 'CO-45 110.00', '90.00'),
      single('CLAIM TOTALS', '', '', '200.00', '90.00', '0.00', '0.00', '', '90.00'),
      [
        ['ADJ TO TOTALS: INTEREST 0.00', 0, 7],
        ['NET', 7, 8],
        ['90.00', 8, 9],
      ],
    ]),
  );
  expect(
    reading.claims.map(({ claim: { patientName, memberId, claimNumber, statusText } }) => [
      patientName,
      memberId,
      claimNumber,
      statusText,
    ]),
  ).toEqual([
    ['CAROL W LARKIN', '880417722', '26271HPU004417', 'PROCESSED AS PRIMARY'],
    ['MARA QUIROGA', '880511904', '26274HPU001930', 'PROCESSED AS PRIMARY'],
  ]);
  const [first, second] = reading.claims.map((one) => one.claim);
  expect(first?.reasons).toEqual([{ system: 'rarc', code: 'MA18' }]);
  expect(first?.serviceLines?.[0]?.reasons).toEqual([
    { system: 'carc', group: 'CO', code: '45', amount: 18000 },
    { system: 'rarc', code: 'N381' },
  ]);
  expect(second?.reasons).toBeUndefined();
  expect(second?.serviceLines?.[0]?.reasons).toEqual([{ system: 'carc', group: 'CO', code: '45', amount: 11000 }]);
});

test('takes the sums that stand once more below a total for those of the claim over them', () => {
  const of = (number: string, name: string, day: string, billed: string, paid: string): Cell[][] => [
    whole(['NAME', name], ['MID', '880417722'], ['ICN', number]),
    single(day, '99213', '1', billed, paid, '0.00', '0.00', '', paid),
    single('CLAIM TOTALS', '', '', billed, paid, '0.00', '0.00', '', paid),
    [[[`Amount charged ${billed}`, `Provider paid ${paid}`], 0, HEADS.length]],
  ];
  const { claims } = read(
    pageOf([
      single(...HEADS),
      ...of('26271HPU004417', 'LARKIN, CAROL W', '09/08/2026', '331.51', '0.00'),
      ...of('26274HPU001930', 'QUIROGA, MARA', '09/10/2026', '30.00', '14.26'),
      ...of('26274HPU001977', 'HOLT, JUNE', '09/11/2026', '503.01', '247.76'),
    ]),
  );
  expect(claims.map(({ claim: { billed, paid } }) => [billed, paid])).toEqual([
    [33_151, 0],
    [3000, 1426],
    [50_301, 24_776],
  ]);
});
