/** Which codes and words are a claim's reasons, and which are another's. All people and numbers are made up. */
import { expect, it } from 'vitest';
import { readList } from './read-list';

const reasonsOf = async (...lines: string[]): Promise<unknown[]> =>
  (await readList(...lines)).claims.map(({ reasons }) => reasons);
const co = (code: string): object => ({ system: 'carc', group: 'CO', code });

it('what is printed below the last claim is no reason of it', async () => {
  expect(
    await reasonsOf(
      'Denial Reason,Acct #,Patient,Payor',
      'CO 45,10001,"DOE, JANE",CIGNA',
      'CO 16,10002,"ROE, JOHN",AETNA',
      'Printed by DTRAN 11/27/2026 06:14,,,',
    ),
  ).toEqual([[co('45')], [co('16')]]);
});

it('a clerk’s notes speak of other claims', async () => {
  expect(
    await reasonsOf(
      'Acct #,Patient,Last Note,Denial Reason',
      '10001,"DOE, JANE","CO-18 on other acct, ignore",Not medically necessary',
      '10002,"ROE, JOHN","CO-18 on other acct, ignore",Duplicate billing',
      '10003,"POE, ANN",lm w/ Carla 11/19,Timely filing exceeded',
    ),
  ).toEqual(
    ['Not medically necessary', 'Duplicate billing', 'Timely filing exceeded'].map((text) => [{ system: 'payer', text }]),
  );
});

it('what was ever taken off is no code’s, where it is nothing beside one', async () => {
  const lines = (second: string): string[] => [
    'Acct #,Adj Amt,Balance,Patient,Adj Group,Adj Reason',
    '10001,-1004.30,1906.70,"DOE, JANE",CO,45',
    `10002,${second},143.92,"ROE, JOHN",CO,252`,
  ];
  expect(await reasonsOf(...lines('0'))).toEqual([[co('45')], [co('252')]]);
  expect(await reasonsOf(...lines('-143.92'))).toEqual([[{ ...co('45'), amount: -1004.3 }], [{ ...co('252'), amount: -143.92 }]]);
});

it('codes behind a remark are codes, and no words of it', async () => {
  expect(await reasonsOf('Acct #,Patient,Denial Codes', '10001,"DOE, JANE",CO 50 M25 CO 252', '10002,"ROE, JOHN",CO 16')).toEqual(
    [[co('50'), { system: 'rarc', code: 'M25' }, co('252')], [co('16')]],
  );
});

it('a payer’s own codes of one cell have each its words', async () => {
  const own = (code: string, text: string): object => ({ system: 'payer', code, text });
  expect(
    await reasonsOf(
      'Claim Number,Member Name,Billed,EX Code(s),EX Description(s)',
      'C26182434675,JANE DOE,10.00,EXH2 | EX19,Not covered | Duplicate of a claim',
      'C26836848168,JOHN ROE,20.00,EXD4,Primary explanation is needed',
    ),
  ).toEqual([[own('EXH2', 'Not covered'), own('EX19', 'Duplicate of a claim')], [own('EXD4', 'Primary explanation is needed')]]);
});

it('a comma within a row’s label is not one between label and value', async () => {
  const { claims } = await readList(
    'Acct Num,40352276,40352277',
    'Pt Name,"DOE, JANE","ROE, JOHN"',
    'Payer,CIGNA,AETNA',
    'Charges,10.00,20.00',
    'Denial Codes,CO-16: Lacks information; M127,CO-4: Modifier',
  );
  expect(claims.map(({ reasons }) => reasons)).toEqual([
    [
      { ...co('16'), text: 'Lacks information' },
      { system: 'rarc', code: 'M127' },
    ],
    [{ ...co('4'), text: 'Modifier' }],
  ]);
});
