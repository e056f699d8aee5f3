/** What the newest portals draw as chips, steps, dots and strips. */
import { expect, test } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import type { PageText, Piece } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from './read';

type Box = [number, number, number, number];
/** Texts side by side in one block, each in letters of its own where a number follows it; or each in a block of its own. */
type Row = readonly (string | readonly [text: string, look: number])[];

/** Rows below each other; those of a box are blocks within it, whose texts flow. */
function pageOf(rows: readonly (Row | { box: readonly Row[] })[]): PageText {
  const blocks: { parent: number; kind: 'block' | 'heading'; level?: number; box: Box }[] = [
    { parent: -1, kind: 'block', box: [0, 0, 1280, 1600] },
    { parent: 0, kind: 'heading', level: 1, box: [40, 70, 300, 30] },
  ];
  const pieces: Piece[] = [{ text: 'Claim 26243LM00871', box: [40, 70, 300, 30], block: 1, look: 99 }];
  let y = 120;
  const put = (texts: Row, parent: number, flows: boolean): void => {
    const own = blocks.push({ parent, kind: 'block', box: [40, y, 900, 20] }) - 1;
    let x = 40;
    for (const one of texts) {
      const [text, look] = typeof one === 'string' ? [one, 1] : one;
      const box: Box = [x, y, 8 + text.length * 6, 16];
      const block = flows ? own : blocks.push({ parent: own, kind: 'block', box }) - 1;
      pieces.push({ text, box, block, look });
      x += 8 + text.length * 6 + (flows ? 10 : 120);
    }
    y += 24;
  };
  for (const row of rows)
    if ('box' in row) {
      const box = blocks.push({ parent: 0, kind: 'block', box: [40, y, 900, row.box.length * 24] }) - 1;
      for (const texts of row.box) put(texts, box, true);
    } else put(row, 0, false);
  return { url: 'https://portal.example/claim', title: 'Claim', ...SEEN_WHOLE, blocks, pieces };
}
const claimOf = (rows: readonly (Row | { box: readonly Row[] })[]): Claim | undefined => read(pageOf(rows)).claims[0]?.claim;

const HEAD: Row[] = [
  [
    ['Patient', 2],
    ['Ana Rivera', 3],
  ],
  [
    ['Member ID', 2],
    ['LMX5510982', 3],
  ],
  [
    ['Service date', 2],
    ['08/30/2026', 3],
  ],
  [
    ['Billed', 2],
    ['$500.00', 3],
  ],
];

test('a strip of a line’s codes and below it one of its amounts are one line', () => {
  const claim = claimOf([
    ...HEAD,
    ['73721-LT · MRI of knee · 08/30/2026 · 1 unit'],
    ['Charged $500.00 · Allowed $320.00 · Paid $320.00'],
  ]);
  expect(claim?.serviceLines).toMatchObject([
    { procedure: '73721', modifiers: ['LT'], units: 1, billed: 50_000, allowed: 32_000, paid: 32_000 },
  ]);
});

test('each code in a block of codes has the amount right behind it', () => {
  const line = (code: string, billed: string, paid: string, codes: Row): { box: readonly Row[] } => ({
    box: [
      [
        [code, 5],
        ['Rev 0450', 6],
        ['08/30/2026 · 1 unit', 7],
      ],
      [
        ['Charge', 2],
        [billed, 5],
        ['Allowed', 2],
        [paid, 5],
        ['Paid', 2],
        [paid, 5],
      ],
      codes,
    ],
  });
  const claim = claimOf([
    ...HEAD,
    line('99285', '$400.00', '$250.00', [
      ['CO 45', 8],
      ['$100.00', 9],
      ['PR 3', 8],
      ['$50.00', 9],
      ['M62', 8],
    ]),
    line('70450', '$100.00', '$0.00', [
      ['CO 197', 8],
      ['$100.00', 9],
    ]),
  ]);
  expect(claim?.serviceLines?.map(({ reasons }) => reasons)).toEqual([
    [
      { system: 'carc', group: 'CO', code: '45', amount: 10_000 },
      { system: 'carc', group: 'PR', code: '3', amount: 5_000 },
      { system: 'rarc', code: 'M62' },
    ],
    [{ system: 'carc', group: 'CO', code: '197', amount: 10_000 }],
  ]);
});

test('codes that head what came off the bill are adjusted by as much', () => {
  const claim = claimOf([
    ...HEAD,
    ['CO 45', '-$100.00'],
    ['PR 2', '-$80.00'],
    [
      ['Plan paid', 2],
      ['$320.00', 3],
    ],
  ]);
  expect(claim?.reasons).toEqual([
    { system: 'carc', group: 'CO', code: '45', amount: 10_000 },
    { system: 'carc', group: 'PR', code: '2', amount: 8_000 },
  ]);
});

test('steps over their day and more say when it was, by what it was paid, and the last of them how it stands', () => {
  const steps: Row[] = [
    [['Paid', 5]],
    [['Sep 4, 2026, check 0061187204', 6]],
    [['Processed', 5]],
    [['Sep 2, 2026', 6]],
    [['Received', 5]],
    [['Aug 19, 2026, electronic', 6]],
  ];
  expect(claimOf([...HEAD, ...steps])).toMatchObject({
    paymentDate: '2026-09-04',
    checkNumber: '0061187204',
    processedDate: '2026-09-02',
    receivedDate: '2026-08-19',
    statusText: 'Paid',
  });
});

test('labels over values of a column are no steps', () => {
  const claim = claimOf([
    ...HEAD.slice(0, 2),
    [['Received', 5]],
    [['08/19/2026', 6]],
    [['Finalized', 5]],
    [['09/02/2026', 6]],
    [['Service dates', 5]],
    [['08/01/2026 – 08/03/2026', 6]],
    ...HEAD.slice(3),
  ]);
  expect(claim).toMatchObject({ receivedDate: '2026-08-19', serviceFrom: '2026-08-01', serviceTo: '2026-08-03' });
});

test('a dot of colour before a status is none of it', () => {
  expect(claimOf([['● Denied'], ...HEAD])).toMatchObject({ statusText: 'Denied', status: 'denied' });
});

test('amounts of a line that arrows lead from one to the next are told by the words before each', () => {
  const line = (code: string, sums: string): { box: readonly Row[] } => ({ box: [[[code, 5]], [[sums, 7]]] });
  const claim = claimOf([
    ...HEAD,
    line('99204', 'Charge $310.00 → allowed $182.40 → copay $40.00 → paid $142.40'),
    line('36415', 'Charge $190.00 → allowed $0.00 → paid $0.00'),
  ]);
  expect(claim?.serviceLines).toMatchObject([
    { procedure: '99204', billed: 31_000, allowed: 18_240, copay: 4_000, paid: 14_240 },
    { procedure: '36415', billed: 19_000, allowed: 0, paid: 0 },
  ]);
});

test('a code of the claim has the amount that stands behind its words', () => {
  const claim = claimOf([
    ...HEAD,
    [
      ['Main diagnosis', 2],
      ['I50.9', 3],
    ],
    [['Denied', 4]],
    {
      box: [
        [
          ['CO-197', 5],
          ['No approval on file for this stay', 7],
          ['$500.00', 5],
        ],
        [
          ['N706', 5],
          ['Records are missing', 7],
        ],
      ],
    },
  ]);
  expect(claim?.diagnosisCodes).toEqual(['I50.9']);
  expect(claim?.reasons).toMatchObject([
    { group: 'CO', code: '197', amount: 50_000, text: 'No approval on file for this stay' },
    { system: 'rarc', code: 'N706' },
  ]);
});
