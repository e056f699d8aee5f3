import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** A table of cells, each of several lines. */
function stacked(rows: readonly (readonly (readonly string[])[])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 1000, 800] },
      { parent: 0, kind: 'table', box: [0, 50, 900, rows.length * 60] },
    ],
    pieces: [],
  };
  for (const [index, cells] of rows.entries()) {
    const y = 50 + index * 60;
    const row = page.blocks.push({ parent: 1, kind: 'row', box: [0, y, 900, 60] }) - 1;
    for (const [at, lines] of cells.entries()) {
      const kind = index === 0 ? 'header' : 'cell';
      const block = page.blocks.push({ parent: row, kind, box: [at * 200, y, 200, 60] }) - 1;
      for (const [line, text] of lines.entries())
        page.pieces.push({
          text,
          box: [at * 200, y + line * 18, text.length * 7, 16],
          block,
          look: index === 0 ? 1 : 2,
          joint: 'break',
        });
    }
  }
  return page;
}

const HEADS = [
  ['Claim', 'Member'],
  ['Service date', 'Billed'],
  ['Paid', 'Status'],
];

test('two columns drawn as one are read line by line, whichever of the two is empty and whatever note stands below', () => {
  const { claims } = read(
    stacked([
      HEADS,
      [
        ['0826H4417700', 'Acct. DENT-7719', 'Moss, Cornelius A'],
        ['08/18/2026', '$3,740.00'],
        ['$960.40', 'Paid'],
      ],
      [['1126H1190031', 'Whit, Yolanda'], ['11/03/2026', '$8,856.06'], ['In Process']],
      [
        ['1026H2270814', 'Obi, Emeka'],
        ['10/07/2026', '$318.00'],
        ['$0.00', 'Denied'],
      ],
    ]),
  );
  expect(
    claims.map(({ claim: { claimNumber, patientName, billed, paid, status } }) => [
      claimNumber,
      patientName,
      billed,
      paid,
      status,
    ]),
  ).toEqual([
    ['0826H4417700', 'Cornelius A Moss', 374000, 96040, 'paid'],
    ['1126H1190031', 'Yolanda Whit', 885606, undefined, 'pending'],
    ['1026H2270814', 'Emeka Obi', 31800, 0, 'denied'],
  ]);
});

test('of two amounts of which one is empty only what was billed is taken', () => {
  const amounts = (heads: string[]): unknown[] => {
    const [first] = HEADS;
    const { claims } = read(
      stacked([
        [first!, ['Service date', 'Status'], heads],
        [
          ['0826H4417700', 'Moss, Cornelius A'],
          ['08/18/2026', 'Paid'],
          ['$374.00', '$96.00'],
        ],
        [
          ['1026H2270814', 'Obi, Emeka'],
          ['10/07/2026', 'Denied'],
          ['$318.00', '$0.00'],
        ],
        [['1126H1190031', 'Whit, Yolanda'], ['11/03/2026', 'In Process'], ['$885.00']],
      ]),
    );
    return claims.map(({ claim: { billed, paid, allowed } }) => [billed, allowed, paid]);
  };
  expect(amounts(['Billed', 'Paid']).at(-1)).toEqual([88500, undefined, undefined]);
  expect(amounts(['Allowed', 'Paid']).at(-1)).toEqual([undefined, undefined, undefined]);
});

test('a Medicare number has letters between its figures, and stands below its payer all the same', () => {
  const page = stacked([
    [['Patient', 'Claim number'], ['Payer', 'Member ID'], ['Charge']],
    [['Rivera, Ana', 'E7740192833'], ['Aetna', 'W228810476'], ['$742.10']],
    [['Tolliver, Amos', 'E7740192841'], ['Aetna', '1KF6TY4PA20'], ['$88.00']],
  ]);
  expect(read(page).claims.map(({ claim }) => claim.memberId)).toEqual(['W228810476', '1KF6TY4PA20']);
});

test('a head that lists what its cells hold names each line and each part of a line', () => {
  const { claims } = read(
    stacked([
      [['Claim no.'], ['Patient, plan and date of service'], ['Charge'], ['Paid', 'Payout no. and date'], ['Status']],
      [
        ['RV-20418-77'],
        ['Odalys Brandt', 'Gold Select', '10/29/2026'],
        ['$312.00'],
        ['$173.20', 'QX-660912 · 11/06/2026'],
        ['Paid'],
      ],
      [['RV-20419-02'], ['Piers Amadi', 'Silver', '11/02/2026'], ['$95.00'], ['$0.00', 'no payout'], ['Denied']],
    ]),
  );
  expect(
    claims.map(({ claim: { patientName, serviceFrom, paid, checkNumber, paymentDate } }) => [
      patientName,
      serviceFrom,
      paid,
      checkNumber,
      paymentDate,
    ]),
  ).toEqual([
    ['Odalys Brandt', '2026-10-29', 17320, 'QX-660912', '2026-11-06'],
    ['Piers Amadi', '2026-11-02', 0, undefined, undefined],
  ]);
});

const KINDS = [['Voyage claim'], ['Patient'], ['Date of service'], ['Billed'], ['Voyage payment'], ['Status']];

test('a word that says what kind of claim it is changes nothing in what its number and payment are', () => {
  const { claims } = read(
    stacked([
      KINDS,
      [['VC-004821'], ['Odalys Brandt'], ['10/29/2026'], ['$312.00'], ['$173.20'], ['Paid']],
      [['VC-004829'], ['Piers Amadi'], ['11/02/2026'], ['$95.00'], ['$0.00'], ['Denied']],
    ]),
  );
  expect(claims.map(({ claim: { claimNumber, paid } }) => [claimNumber, paid])).toEqual([
    ['VC-004821', 17320],
    ['VC-004829', 0],
  ]);
});

test('beside the claim’s own number a kind’s is none, and more than was billed is no payment', () => {
  const { claims } = read(
    stacked([
      [['Claim no.'], ...KINDS],
      [['RV-20418-77'], ['VC-004821'], ['Odalys Brandt'], ['10/29/2026'], ['$312.00'], ['$573.20'], ['Paid']],
      [['RV-20419-02'], ['VC-004821'], ['Piers Amadi'], ['11/02/2026'], ['$95.00'], ['$95.00'], ['Paid']],
    ]),
  );
  expect(claims.map(({ claim: { claimNumber, paid } }) => [claimNumber, paid])).toEqual([
    ['RV-20418-77', undefined],
    ['RV-20419-02', undefined],
  ]);
});

test('a head lists what stands below each other, where a claim may lack its number; a program that another claim falls under pays for no other', () => {
  const { claims } = read(
    stacked([
      [['Account, patient, member ID'], ['Payer, payer claim no.'], ['Service'], ['Charge'], ['Status']],
      [['CH09-45118', 'KIRK, SOL', 'ESM559204417'], ['Lakeshore Mutual', 'E26261-0090'], ['09/10/2026'], ['$18.10'], ['Pending']],
      [
        ['CH09-45260', 'ARMEN, JO P', '910044728316'],
        ['Bucklake Plan', '202627500441'],
        ['09/14/2026'],
        ['$1,204.00'],
        ['Denied'],
      ],
      [['CH09-45377', 'VANTER, ED', '5GK4TE2MV80'], ['Medicare Part A', '226273004OHA'], ['09/16/2026'], ['$46.75'], ['Paid']],
      [
        ['CH09-45402', 'MCGIL, BRAM', 'ESM559118820'],
        ['Lakeshore Mutual', 'no payer number'],
        ['09/17/2026'],
        ['$688.40'],
        ['Denied'],
      ],
      [['CH09-45403', 'ROE, CY', 'ESM559118821'], [''], ['09/18/2026'], ['$60.00'], ['Denied']],
    ]),
  );
  expect(claims.map(({ claim: { payer, claimNumber } }) => [payer, claimNumber])).toEqual([
    ['Lakeshore Mutual', 'E26261-0090'],
    ['Bucklake Plan', '202627500441'],
    ['Medicare Part A', '226273004OHA'],
    ['Lakeshore Mutual', undefined],
    [undefined, undefined],
  ]);
});
