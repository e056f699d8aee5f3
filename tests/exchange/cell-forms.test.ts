/** How systems write the same value in a cell: each is taken, or told and not taken. */
import { expect, it } from 'vitest';
import { importedJson } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';
import { readList } from './read-list';

/** What a field is in each row of a list with one column more. */
async function column(header: string, field: string, cells: readonly string[]): Promise<unknown[]> {
  const rows = cells.map((cell, at) => `A1000${at}|${header === 'Patient' ? cell : 'DOE, JANE'}|${cell}|${10 + at}.00`);
  const bytes = new TextEncoder().encode([`Acct #|Patient|${header}|Ins Bal`, ...rows].join('\n'));
  const { claims } = await readFile(bytes, 'list.csv');
  return cells.map((_, at) => importedJson(claims[at]!)[field]);
}

it.each([
  ['20260105000000', '20260217000000', '20260328000000'],
  ['2026-01-05 00:00:00+00', '2026-02-17 00:00:00+00', '2026-03-28 00:00:00+00'],
  ['05JAN2026:00:00:00', '17FEB2026:00:00:00', '28MAR2026:00:00:00'],
  ['10526', '21726', '32826'],
  ['1/5/2026 (Mon)', '2/17/2026 (Tue)', '3/28/2026 (Sat)'],
  ['2026-Jan-05', '2026-Feb-17', '2026-Mar-28'],
  ['Jan 5th, 2026', 'Feb 17th, 2026', 'Mar 28th, 2026'],
  ['01/05/2026 3:15 PM EST', '02/17/2026 3:15 PM EST', '03/28/2026 3:15 PM EST'],
])('a day: %s', async (...cells) => {
  expect(await column('DOS', 'serviceFrom', cells)).toEqual(['2026-01-05', '2026-02-17', '2026-03-28']);
});

it('no day is made of numbers that count to one long ago, and none of half a date', async () => {
  expect(await column('DOS', 'serviceFrom', ['30526', '46070', '1/5'])).toEqual([undefined, '2026-02-17', undefined]);
});

it.each([
  '01/05-01/08/2026',
  '2026-01-05/2026-01-08',
  '01/05/2026 -01/08/2026',
  'From 01/05/2026 To 01/08/2026',
  '01/05/2026 > 01/08/2026',
  '2026-01-05..2026-01-08',
  '05-Jan-2026 - 08-Jan-2026',
  '01/05/2026-01/08/2026 (3 days)',
])('both days: %s', async (cell) => {
  expect(await column('DOS Range', 'serviceFrom', [cell, cell])).toEqual(['2026-01-05', '2026-01-05']);
  expect(await column('DOS', 'serviceTo', [cell, cell])).toEqual(['2026-01-08', '2026-01-08']);
});

it.each(['\\N', '<null>', '(none)', 'N / A', 'n.a.', '#NULL', 'unknown', 'none on file', '0', '00000'])(
  'nothing: %s',
  async (word) => {
    expect(await column('Member ID', 'memberId', ['W100200300', word])).toEqual(['W100200300', undefined]);
    expect(await column('Payer', 'payer', ['AETNA', word])).toEqual(['AETNA', undefined]);
    expect(await column('Denial Code', 'reasons', ['CO-16', word])).toEqual([expect.anything(), undefined]);
  },
);

it.each([
  ['CO*97', 'CO 97'],
  ['CO–97', 'CO 97'],
  ['97 (CO)', 'CO 97'],
  ['0097', ' 97'],
  ['CO 97, 45; PR 1', 'CO 97,CO 45,PR 1'],
  ['CO-97\\CO-45', 'CO 97,CO 45'],
  ["['CO-97', 'N130']", 'CO 97, N130'],
  ['CO97 120.00, PR1 20.00', 'CO 97 120,PR 1 20'],
])('a reason: %s', async (cell, wanted) => {
  const [reasons] = (await column('Denial Code', 'reasons', [cell, 'CO-16'])) as [
    { group?: string; code: string; amount?: number }[],
  ];
  const words = reasons.map(({ group = '', code, amount }) => `${group} ${code}${amount === undefined ? '' : ` ${amount}`}`);
  expect(words.join(',')).toBe(wanted);
});

it('no amount is made of cents that are written without a point', async () => {
  expect(await column('Total Charges', 'billed', ['000123456', '120.00', '0.00'])).toEqual([undefined, 120, 0]);
});

it.each(['DOE, JANE #123456', '123456 - DOE, JANE', 'DOE, JANE (55 y.o. F)', 'DOE,JANE (DECEASED)', 'DOE, JANE MRN: 123456'])(
  'a name: %s',
  async (cell) => {
    expect(await column('Patient', 'patientName', [cell])).toEqual(['JANE DOE']);
  },
);

it('takes an amount beside no code for that of the one reason in words, and tells it where there is none', async () => {
  const { claims, problems } = await readFile(
    new TextEncoder().encode(
      'Acct,Patient,DOS,Charges,Denial Code,Denied Amt,Denial Reason\n55101,"LOMAX, EDA",01/06/2026,410.00,CO-97,400.00,Bundled\n55102,"TRENT, ODELL",01/09/2026,120.50,,20.50,\n55103,"AVERY, JUNE",02/02/2026,99.00,,99.00,No auth on file\n55104,"AVERY, JO",02/02/2026,99.00,,0.00,\n',
    ),
    'list.csv',
  );
  expect(claims.map(({ claim }) => claim.reasons)).toEqual([
    [{ system: 'carc', group: 'CO', code: '97', amount: 40_000, text: 'Bundled' }],
    undefined,
    [{ system: 'payer', amount: 9_900, text: 'No auth on file' }],
    undefined,
  ]);
  expect(problems).toEqual([{ where: 'row 3, column F "Denied Amt"', what: '20.50 stands beside no code; not taken' }]);
});

it.each(['Denial Reason', 'Denial Code', 'why'])('no day and no number is a reason in words: %s', async (header) => {
  const cells = ['no auth', '2026-01-02', '2-Jan', '46024', 'timely'];
  const words = (text: string) => [{ system: 'payer', text }];
  expect(await column(header, 'reasons', cells)).toEqual([words('no auth'), undefined, undefined, undefined, words('timely')]);
});

it('whose claim it is, and who pays, is no reason', async () => {
  const rows = ['A10001|DOE, JANE|AETNA|DOE, JANE', 'A10002|ROE, RICH|AETNA|AETNA', 'A10003|POE, ANN|CIGNA|No auth on file'];
  const bytes = new TextEncoder().encode(['Acct #|Patient|Payer|Denial Reason', ...rows].join('\n'));
  const { claims, problems } = await readFile(bytes, 'list.csv');
  const words = [{ system: 'payer', text: 'No auth on file' }];
  expect(claims.map(({ claim }) => claim.reasons)).toEqual([undefined, undefined, words]);
  expect(problems.filter(({ what }) => what.includes('is no reason'))).toHaveLength(2);
});

it('a day with the time on a hospital’s clock, parts of a name as databases call them, and what a payer needs', async () => {
  const { claims } = await readList(
    'ACCT_NBR,PT_LNM,PT_FNM,PT_MI,Admission,Discharge,Tot Chgs,Outst Bucket Bal,Status w/ ins',
    '7001,OKAFOR,ANA,M,09/19/2026 0634,09/21/2026 2359,100.00,80.00,need med recs',
    '7002,QUIST,BO,,09/20/2026 0700,09/20/2026 2461,90.00,90.00,denied',
  );
  expect(claims[0]).toMatchObject({
    patientName: 'ANA M OKAFOR',
    serviceFrom: '2026-09-19',
    serviceTo: '2026-09-21',
    balance: 80,
  });
  expect(claims[0]).toHaveProperty('status', 'info-requested');
  expect(claims[1]).not.toHaveProperty('serviceTo');
});

it('a laboratory’s accession keeps the lines of one claim together, and an overall summary is no claim', async () => {
  const { claims } = await readList(
    'Accession,Patient,Payor,Policy ID,First Svc,Last Svc,CPT,Line Charge,Line Bal',
    'L26-341447,"FONTAINE, GUY",AETNA,A10640306,4/8/2026,4/8/2026,81001,14.25,14.25',
    'L26-341447,"FONTAINE, GUY",AETNA,A10640306,4/8/2026,4/8/2026,87086,37.90,37.90',
    'L26-341448,"ROE, CY",AETNA,A10640307,4/9/2026,4/9/2026,87086,37.90,37.90',
    'Overall - Summary,3,,,,,,90.05,90.05',
  );
  expect(claims.map(({ patientAccountNumber, balance }) => [patientAccountNumber, balance])).toEqual([
    ['L26-341447', 52.15],
    ['L26-341448', 37.9],
  ]);
  expect(claims[0]).toMatchObject({ serviceFrom: '2026-04-08', serviceLines: [{ procedure: '81001' }, { procedure: '87086' }] });
});

it('a claim’s number that a statistics program shortened is told, and never taken', async () => {
  const rows = ['A100,"DOE, ANA",2.22677E12,90.00', 'A101,"ROE, IDA",EN814157400,80.00', 'A102,"POE, UNA",EN814157466,70.00'];
  const { claims, told } = await readList('Acct #,Patient,ICN,Ins Bal', ...rows);
  expect(claims.map(({ claimNumber }) => claimNumber)).toEqual([undefined, 'EN814157400', 'EN814157466']);
  expect(told).toContain('2.22677E12');
});

it('codes between carets, under a name that nobody knows', async () => {
  const rows = ['A100|DOE, ANA|CO-45^CO-151|90.00', 'A101|ROE, IDA|PR-27|80.00', 'A102|POE, UNA|CO-45^CO-97|70.00'];
  const { claims } = await readList('Acct #|Patient|Deny Cds|Ins Bal', ...rows);
  const carc = (group: string, code: string): unknown => ({ system: 'carc', group, code });
  expect(claims.map(({ reasons }) => reasons)).toEqual([
    [carc('CO', '45'), carc('CO', '151')],
    [carc('PR', '27')],
    [carc('CO', '45'), carc('CO', '97')],
  ]);
});

it('category, code and entity of a 277, whatever stands over them', async () => {
  const rows = ['A100|DOE, ANA|A7:562:85|90.00', 'A101|ROE, IDA|P1:20|80.00', 'A102|POE, UNA|F2:84|70.00'];
  const { claims } = await readList('Acct #|Patient|Cat/Code/Entity|Ins Bal', ...rows);
  expect(claims.map(({ reasons }) => reasons)).toEqual(['A7:562:85', 'P1:20', 'F2:84'].map((code) => [{ system: 'csc', code }]));
});

it('groups of several codes in a column of their own, in the order of the codes', async () => {
  const rows = ['A100|DOE, ANA|CO,PR,CO|45,1,97|90.00', 'A101|ROE, IDA|OA|18|80.00', 'A102|POE, UNA|CO,PR|45,1,97|70.00'];
  const { claims } = await readList('Acct #|Patient|Grp|CARC|Ins Bal', ...rows);
  const carc = (code: string, group?: string): unknown => ({ system: 'carc', ...(group ? { group } : {}), code });
  expect(claims.map(({ reasons }) => reasons)).toEqual([
    [carc('45', 'CO'), carc('1', 'PR'), carc('97', 'CO')],
    [carc('18', 'OA')],
    [carc('45'), carc('1'), carc('97')],
  ]);
});

it('several answers of a 277 in one cell, and a clearinghouse’s number of rejected claims as no payer’s', async () => {
  const rows = [
    '88120|Rejected|A100|DOE, ANA|A7:562:85 Not enrolled A3:33:IL Not found|90.00',
    '88121|Rejected by payer|A101|ROE, IDA|A7:507 Code is missing|80.00',
  ];
  const { claims } = await readList('Claim ID|Status|Acct #|Patient|Rejection Message|Ins Bal', ...rows);
  expect(claims.map(({ claimNumber, reasons }) => [claimNumber, reasons])).toEqual([
    [
      undefined,
      [
        { system: 'csc', code: 'A7:562:85', text: 'Not enrolled' },
        { system: 'csc', code: 'A3:33:IL', text: 'Not found' },
      ],
    ],
    [undefined, [{ system: 'csc', code: 'A7:507', text: 'Code is missing' }]],
  ]);
});
