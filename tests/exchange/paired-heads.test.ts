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

it('are read as one over three rows, the names of the third mostly of no field', async () => {
  const names = [
    'Pt Acct#,Patient Name,Ins Co Name,Adm Dt,Tot Chg',
    'Contract No,Birth Dt,FC,Disc Date,Rcpts',
    'Claim No,Last Bill,Rep,Age,Ins Bal',
  ];
  const claim = (at: number): string[] => [
    `10044${at},"OKAFOR, ANA",CIGNA,02/0${at}/2026,900.00`,
    `U550120773${at},09/13/1947,B,02/0${at + 1}/2026,100.00`,
    `ICN55${at}0091,09/09/2026,KLM,60,800.00`,
  ];
  const { claims } = await readList(...names, ...claim(1), ...claim(2), ...names, ...claim(3), 'TOTAL,,,3,2700.00');
  expect(claims).toHaveLength(3);
  expect(claims[2]).toEqual({
    payer: 'CIGNA',
    claimNumber: 'ICN5530091',
    patientAccountNumber: '100443',
    patientName: 'ANA OKAFOR',
    patientBirthDate: '1947-09-13',
    memberId: 'U5501207733',
    serviceFrom: '2026-02-03',
    serviceTo: '2026-02-04',
    billed: 900,
    paid: 100,
    balance: 800,
  });
});

it('are joined where a claim has one row alone, and what it has not stays so', async () => {
  const { claims } = await readList(
    ...HEADS,
    '"OKAFOR, ANA",LS3714867,AETNA,03/11/2026 - 03/13/2026,826.82,Denied',
    '"QUIST, BO",LS4963229,HUMANA,07/19/2026,60.21,Pending',
    '04/21/1964,H23938793,,,0.00,60.21',
    '"ROE, CY",LS4963230,HUMANA,07/20/2026,70.21,Pending',
  );
  expect(claims.map(({ patientName, memberId }) => [patientName, memberId])).toEqual([
    ['ANA OKAFOR', undefined],
    ['BO QUIST', 'H23938793'],
    ['CY ROE', undefined],
  ]);
});

it('are joined where a value is missing or in brackets, and two names say the same thing', async () => {
  const { claims } = await readList(
    'A/C #,Patient Name,Date of Birth,Health Plan,Plan,A/R Age,Payer Control #',
    'Stmt From,Stmt Thru,Billed Charges,Payer Pd,Insurance Due,Denial Cds,Processed Date',
    'H0021209844,"FALKENRATH, WENDELL",06/23/1981,MEDI-CAL,MEDI-CAL FFS,Over 120,2262319495557',
    '08/15/2026,08/21/2026,3472.33,0.00,3472.33,CO-11 OA-197,-',
    'H0086415276,"KETTERING, MATEUS",09/20/1949,AMBETTER,AMBETTER GOLD,91-120,N/A',
    '05/04/2026,05/06/2026,105.81,107.26,16.12CR,--,06/14/2026',
  );
  expect(claims).toMatchObject([
    { patientAccountNumber: 'H0021209844', payer: 'MEDI-CAL', serviceFrom: '2026-08-15', billed: 3472.33 },
    { patientAccountNumber: 'H0086415276', payer: 'AMBETTER', serviceTo: '2026-05-06', balance: -16.12 },
  ]);
  expect(claims).toHaveLength(2);
});

it.each([
  ['a name with the number of a message', 'Birth Date', 'Denied', ['01/06/1950', '06/01/1942'], ['F2/107', 'P2/3']],
  ['days with points', 'Birth Date', 'Clm Status', ['06.01.1950', '21.06.1942'], ['Denied', 'Pending']],
  ['days in words', 'Birth Date', 'Clm Status', ['JAN 06, 1950', 'JUN 21, 1942'], ['Denied', 'Pending']],
])('are joined under %s', async (_, birth, status, [one, other], [first, second]) => {
  const { claims } = await readList(
    `Acct #,Patient Name,Payor,${status === 'Denied' ? '277 Code' : status},Claim Sent`,
    `${birth},Policy #,Total Charges,Paid,Balance`,
    `0052317401,"OKAFOR, ANA",CIGNA,${first},`,
    `"${one}",U5501207733,900.00,100.00,800.00`,
    `0052317402,"QUIST, BO",AETNA,${second},`,
    `"${other}",W550120774,70.00,0.00,70.00`,
  );
  expect(claims).toMatchObject([
    { patientName: 'ANA OKAFOR', patientBirthDate: '1950-01-06', memberId: 'U5501207733', billed: 900, balance: 800 },
    { patientName: 'BO QUIST', memberId: 'W550120774', paid: 0 },
  ]);
});
