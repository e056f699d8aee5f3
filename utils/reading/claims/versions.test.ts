/** A page that shows what a claim was beside what it is: the latter is read, and nothing of the two is mixed. */
import { expect, test } from 'vitest';
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
