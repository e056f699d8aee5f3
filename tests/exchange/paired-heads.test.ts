/** Claims over two rows under two rows of names. All people and numbers are made up. */
import { expect, it } from 'vitest';
import { readList } from './read-list';

const HEADS = [
  'Patient Name,Patient Acct #,Payer,Service Dates,Billed,Claim Status',
  'Birth Date,Member ID,Payer Claim #,Received Date,Payer Paid,Balance',
];

it('are read as one, whatever stands between them', async () => {
  const { claims } = await readList(
    'Claim Work Queue,,,,,',
    ...HEADS,
    '"OKAFOR, ANA",LS3714867,AETNA,03/11/2026 - 03/13/2026,826.82,Denied',
    '09/13/1947,W52173515,E20202666687,03/22/2026,0.00,826.82',
    'The office looks at this one,,,,,',
    '"QUIST, BO",LS4963229,HUMANA,07/19/2026,60.21,Pending',
    '04/21/1964,H23938793,,,0.00,60.21',
  );
  expect(
    claims.map(({ patientName, patientBirthDate, memberId, claimNumber, billed, paid, balance, status }) => [
      [patientName, patientBirthDate, memberId, claimNumber],
      [billed, paid, balance, status],
    ]),
  ).toEqual([
    [
      ['ANA OKAFOR', '1947-09-13', 'W52173515', 'E20202666687'],
      [826.82, 0, 826.82, 'denied'],
    ],
    [
      ['BO QUIST', '1964-04-21', 'H23938793', undefined],
      [60.21, 0, 60.21, 'pending'],
    ],
  ]);
});

it('are not joined where a claim has one row alone', async () => {
  const { claims } = await readList(
    ...HEADS,
    '"OKAFOR, ANA",LS3714867,AETNA,03/11/2026 - 03/13/2026,826.82,Denied',
    '"QUIST, BO",LS4963229,HUMANA,07/19/2026,60.21,Pending',
    '04/21/1964,H23938793,,,0.00,60.21',
    '"ROE, CY",LS4963230,HUMANA,07/20/2026,70.21,Pending',
  );
  for (const { patientName, memberId } of claims) if (patientName === 'CY ROE') expect(memberId).toBeUndefined();
});
