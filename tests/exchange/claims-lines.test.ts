/** What stands in a claim's further rows and lines: whose it is, and what its labels say. */
import { expect, it } from 'vitest';
import { importedJson } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';

async function read(text: string, name: string): Promise<Record<string, unknown>[]> {
  const { claims } = await readFile(new TextEncoder().encode(text), name);
  return claims.map((claim) => importedJson(claim));
}

it('payments of lines are credits as the claims’ are, and what is allowed stays with the line', async () => {
  const claims = await read(
    `Acct,Patient,Policy #,Claim Chg,Claim Paid,Claim Bal,Claim Status,Payer Control #,DOS,CPT,Charge,Allowed,Ins Paid,Adj Codes
347601,"DOE, JANE",7QW8HD3XG34,478.40,(67.20),327.20,Paid,4033031080351,07/07/2026,99213,168.00,84.00,(67.20),CO-45 84.00
,,,,,,,,07/07/2026,93922,310.40,0.00,0.00,CO-50 310.40
921499,"ROE, JOHN",C78978474,884.00,0.00,884.00,Denied,354825761001,07/04/2026,36471,884.00,0.00,0.00,CO-16 884.00`,
    'lines.csv',
  );
  expect(claims).toMatchObject([
    { paid: 67.2, serviceLines: [{ paid: 67.2, allowed: 84 }, { allowed: 0 }] },
    { paid: 0, serviceLines: [{ allowed: 0, paid: 0 }] },
  ]);
  expect(claims[1]).not.toHaveProperty('allowed');
});

it('labels within one printed line have what stands up to the next', async () => {
  const claims = await read(
    `PT ACCT#  PATIENT          BIRTHDATE   INSURED ID     FROM      THRU        CHARGES   INS PMTS    BALANCE  CLM STATUS
==================================================================================================================
0069122   DOE,JANE         10/27/1962  XZG524481859   05/08/26  05/10/26  13,485.91       0.00  13,485.91  DENIED
          ICN: 684201420444     DENIAL: CO-197 N54     DENIAL AMT: 13,485.91   DENIAL DATE: 06/07/26   AUTH ABSENT
0042072   ROE,JOHN         02/07/1951  XZG654219404   09/06/26  09/11/26  21,051.60       0.00  21,051.60  PENDING
          ICN: 963023325522
0082972   POE,ANN          12/05/1933  XZG539682959   07/26/26  07/28/26     275.14       0.00     275.14  DENIED
          ICN: 820727164031     DENIAL: CO-B9          DENIAL AMT: 275.14      DENIAL DATE: 08/31/26   HOSPICE ELECTED`,
    'report.txt',
  );
  expect(claims.map(({ claimNumber, reasons }) => [claimNumber, reasons])).toEqual([
    [
      '684201420444',
      [
        { system: 'carc', group: 'CO', code: '197', amount: 13485.91, text: 'AUTH ABSENT' },
        { system: 'rarc', code: 'N54' },
      ],
    ],
    ['963023325522', undefined],
    ['820727164031', [{ system: 'carc', group: 'CO', code: 'B9', amount: 275.14, text: 'HOSPICE ELECTED' }]],
  ]);
});

it('a remark behind a code’s words is a code of its own where its list is named', async () => {
  const [first, second] = await read(
    `Acct,Patient,Ins Bal,Reason(s)
10001,"DOE, JANE",10.00,"CO 197 - Authorization absent
RARC N54"
10002,"ROE, JOHN",20.00,PR 96 - Non-covered charges`,
    'list.csv',
  );
  expect([first?.reasons, second?.reasons]).toEqual([
    [
      { system: 'carc', group: 'CO', code: '197', text: 'Authorization absent' },
      { system: 'rarc', code: 'N54' },
    ],
    [{ system: 'carc', group: 'PR', code: '96', text: 'Non-covered charges' }],
  ]);
});

const line = (procedure: string, billed: number, code: string): object => ({
  procedure,
  billed,
  reasons: [{ system: 'carc', group: 'CO', code }],
});
const ofTwo = [
  { billed: 109.5, balance: 109.5, paid: 0, serviceLines: [line('99203', 100, '197'), line('36415', 9.5, '97')] },
  { billed: 150, paid: 50, serviceLines: [line('93000', 150, '45')] },
];

it.each([
  ['', []],
  [
    'the heads again below the first',
    ['TOTALS', 'Voucher    Patient Name       Certificate No      Amount   Ins Paid    Ins Bal'],
  ],
])('the charge and the codes of a line below its claim are the line’s %s', async (_, again) => {
  const claims = await read(
    [
      'OPEN CLAIMS                                                    PAGE 1',
      'Voucher    Patient Name       Certificate No      Amount   Ins Paid    Ins Bal',
      '     Svc Date    Procedure  Units      Fee       Paid   Reason Codes',
      '4474953    Doe, Jane          H60830424           109.50       0.00     109.50',
      '     05/10/2026  99203          1   100.00       0.00   CO197',
      '     05/10/2026  36415          1     9.50       0.00   CO97',
      ...again,
      '2009168    Roe, John          H75088270           150.00      50.00     100.00',
      '     02/20/2026  93000          1   150.00      50.00   CO45',
      '3300871    Poe, Ann           H22088270            80.00       0.00   ********',
    ].join('\n'),
    'print.txt',
  );
  expect(claims).toMatchObject([...ofTwo, { billed: 80 }]);
  expect(claims.map(({ reasons }) => reasons)).toEqual([undefined, undefined, undefined]);
  expect(claims[2]).not.toHaveProperty('balance');
});

it('rows under two rows of names are a claim’s or a line’s by what stands in them', async () => {
  const claims = await read(
    `Voucher,Patient,Certificate No,Amount,Ins Paid,Ins Balance
,Svc Date,Procedure,Fee,Paid,Reason Codes
4474953,"Doe, Jane",H60830424,109.50,0.00,109.50
,05/10/2026,99203,100.00,0.00,CO197
,05/10/2026,36415,9.50,0.00,CO97
2009168,"Roe, John",H75088270,150.00,50.00,100.00
,02/20/2026,93000,150.00,50.00,CO45`,
    'rows.csv',
  );
  expect(claims).toMatchObject(ofTwo);
});

it('an amount that its claim’s lines make is the claim’s, and a row without days may stand over those of its lines', async () => {
  const claims = await read(
    `Voucher,Patient,Cert No,Amount,Ins Paid,Svc Date,Procedure,Fee,Reason
4474953,"Doe, Jane",H60830424,109.50,0.00,,,,
,,,,,05/10/2026,99203,100.00,CO197
,,,,,05/10/2026,36415,9.50,CO97
2009168,"Roe, John",H75088270,150.00,50.00,,,,
,,,,,02/20/2026,93000,150.00,CO45
3300871,"Poe, Ann",H22088270,80.00,0.00,,,,
,,,,,02/21/2026,99213,70.00,CO45
,,,,,02/21/2026,36415,10.00,CO97`,
    'rows.csv',
  );
  expect(claims.map(({ billed }) => billed)).toEqual([109.5, 150, 80]);
  expect(claims[1]).toMatchObject({ serviceFrom: '2026-02-20', serviceLines: [{ serviceFrom: '2026-02-20', billed: 150 }] });
});
