/** A page that shows what a claim was beside what it is: the latter is read, and nothing of the two is mixed. */
import { expect, test } from 'vitest';
import type { Box, PageText } from '@/utils/page/page-text';
import { read } from '../read';
import { pageOfTables, type ShownTable } from '../tables/test-kit';

const OWN: ShownTable = {
  heading: 'Claim',
  heads: [],
  rows: [
    ['Patient', 'Ana Rivera'],
    ['Member ID', 'W60417733'],
    ['Account number', 'MR-44041'],
    ['Date of service', '06/05/2026'],
    ['Billed', '$1,240.00'],
  ],
};
const LABELS = ['Claim number', 'Received', 'Processed', 'Status', 'Allowed', 'Paid', 'Check number'];
const WAS = ['E7100418', '06/11/2026', '06/25/2026', 'Denied', '$0.00', '$0.00', '—'];
const IS = ['E7100418R1', '10/02/2026', '10/14/2026', 'Paid', '$744.00', '$704.00', '88127741'];

const claimsOf = (versions: ShownTable) => read(pageOfTables('Claim details', [OWN, versions])).claims.map(({ claim }) => claim);
const IN_FORCE = [
  {
    claimNumber: 'E7100418R1',
    patientName: 'Ana Rivera',
    receivedDate: '2026-10-02',
    processedDate: '2026-10-14',
    status: 'paid',
    billed: 124000,
    allowed: 74400,
    paid: 70400,
    checkNumber: '88127741',
  },
];

test.each([
  ['Original claim', 'Replacement claim'],
  ['Before', 'After'],
  ['Version 1', 'Version 2'],
])('reads the newest of rows of versions: %s, %s', (was, is) => {
  const claims = claimsOf({
    heading: 'Claim versions',
    heads: [['Version', ...LABELS]],
    rows: [
      [was, ...WAS],
      [is, ...IS],
    ],
  });
  expect(claims).toMatchObject(IN_FORCE);
});

test.each([
  ['Original', 'Adjusted', false],
  ['Current version', 'Prior version', true],
])('reads the newest of columns of versions: %s, %s', (left, right, first) => {
  const rows = LABELS.map((label, at) => (first ? [label, IS[at]!, WAS[at]!] : [label, WAS[at]!, IS[at]!]));
  expect(claimsOf({ heading: 'Adjustment comparison', heads: [['', left, right]], rows })).toMatchObject(IN_FORCE);
});

test('takes two claims of a list for two, whatever kinds they are', () => {
  const claims = read(
    pageOfTables('Claims', [
      {
        heading: 'Claims',
        heads: [['Type', 'Claim number', 'Patient', 'Date of service', 'Billed', 'Status']],
        rows: [
          ['Original', 'E7100418', 'Ana Rivera', '06/05/2026', '$1,240.00', 'Denied'],
          ['Replacement', 'E7100977', 'Chidi Okafor', '06/07/2026', '$90.00', 'Paid'],
        ],
      },
    ]),
  ).claims;
  expect(claims).toHaveLength(2);
});

/** Boxes beside each other with a mark over what each says. */
function boxesMarked(marks: readonly (readonly [mark: string, number: string, paid: string])[]): PageText {
  const page = pageOfTables('Claim payment', []);
  const put = (text: string, parent: number, box: Box, look: number, kind: 'block' | 'heading' = 'block'): void => {
    page.pieces.push({
      text,
      box,
      block: page.blocks.push({ parent, kind, box }) - 1,
      look,
      ...(look > 1 ? { bold: true } : {}),
    });
  };
  put('Claims of this payment', 0, [0, 10, 300, 24], 9, 'heading');
  for (const [at, [mark, number, paid]] of marks.entries()) {
    const x = at * 500;
    const parent = page.blocks.push({ parent: 0, kind: 'block', box: [x, 60, 480, 200] }) - 1;
    put(mark, parent, [x, 64, 90, 16], 3);
    const rows = [
      ['Claim number', number],
      ['Patient', 'Ana Rivera'],
      ['Date of service', '06/05/2026'],
      ['Billed', '$570.00'],
      ['Paid', paid],
    ];
    for (const [line, [label, value]] of rows.entries()) {
      put(label!, parent, [x, 90 + line * 24, 120, 16], 1);
      put(value!, parent, [x + 140, 90 + line * 24, 120, 16], 2);
    }
  }
  return page;
}

test('reads both claims of a payment of which one was reversed and the other stands as adjusted', () => {
  const page = boxesMarked([
    ['Reversed', 'E7100418', '$392.00'],
    ['Adjusted', 'E7100977', '$172.00'],
  ]);
  expect(read(page).claims.map(({ claim }) => claim.claimNumber)).toEqual(['E7100418', 'E7100977']);
});

test('reads of two boxes the one that is in force', () => {
  const page = boxesMarked([
    ['Original claim', 'E7100418', '$392.00'],
    ['Replacement claim', 'E7100977', '$172.00'],
  ]);
  expect(read(page).claims.map(({ claim }) => claim.claimNumber)).toEqual(['E7100977']);
});
