/** Cells that hold a day and something else: each is told from the other. All people and numbers are made up. */
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readFile } from '@/utils/exchange/read-file';
import { readList } from './read-list';

const HEAD = 'Acct,Patient,DOS,Charges';
const list = (name: string, cells: readonly string[]) =>
  readList(`${HEAD},${name}`, ...cells.map((cell, at) => `7001${at},"OKAFOR, ANA",06/0${at + 1}/2026,90.00,"${cell}"`));

describe('a day beside a code', () => {
  const codes = (claim: Record<string, unknown> | undefined): unknown =>
    ((claim?.reasons ?? []) as { group?: string; code?: string }[]).map(({ group = '', code }) => group + code);

  it.each([
    ['CO-197 10/14/26', ['CO197']],
    ['CO-16 (10/15/2026)', ['CO16']],
    ['10/14/26 CO-16', ['CO16']],
    ['2026-10-15: CO-16/N290', ['CO16', 'N290']],
    ['CO-197 10/14', ['CO197']],
    ['CO 4/16/26', ['CO4', 'CO16', 'CO26']],
    ['PR 1/2/3', ['PR1', 'PR2', 'PR3']],
  ])('gives no codes of its own: %s', async (cell, expected) => {
    expect(codes((await list('Denial', [cell, 'CO-50', 'CO-29'])).claims[0])).toEqual(expected);
  });

  it('is no part of the code’s words', async () => {
    const { claims } = await list('Denial Reason', ['10/15/26 CO-16 Lacks info', '10/16/26 Not covered']);
    expect(claims.map(({ reasons }) => reasons)).toEqual([
      [{ system: 'carc', group: 'CO', code: '16', text: 'Lacks info' }],
      [{ system: 'payer', text: '10/16/26 Not covered' }],
    ]);
  });

  it('is the day of what is named before it', async () => {
    const { claims: denied } = await list('Denial Code / Date', ['CO-197 / 10/14/26', 'CO-16 / 10/15/26']);
    expect(denied.map(({ processedDate }) => processedDate)).toEqual(['2026-10-14', '2026-10-15']);
    expect(denied.map(codes)).toEqual([['CO197'], ['CO16']]);
    for (const name of ['Check # / Date', 'Check No/Date', 'Check #']) {
      const { claims } = await list(name, ['889123 10/14/26', '889124 10/15/26']);
      expect(claims.map(({ checkNumber, paymentDate }) => [checkNumber, paymentDate])).toEqual([
        ['889123', '2026-10-14'],
        ['889124', '2026-10-15'],
      ]);
    }
    const { claims } = await list('Claim Status / Date', ['Paid / 10/14/26', 'Denied / 10/15/26']);
    expect(claims.map(({ statusText }) => statusText)).toEqual(['Paid', 'Denied']);
  });

  it('makes a number no other number', async () => {
    const { claims, told } = await list('Payer Claim #', ['889123 10/14/26', '889124', '889125']);
    expect(claims.map(({ claimNumber }) => claimNumber)).toEqual([undefined, '889124', '889125']);
    expect(told).toContain('889123 10/14/26 is a number and a date');
  });
});

it.each([
  ['DOB/Sex', '03/11/1954 F'],
  ['DOB/Sex', '03/11/54/F'],
  ['Sex/DOB', 'F 03/11/1954'],
  ['DOB (Sex)', '03/11/1954 (F)'],
  ['DOB/Gender', '1954-03-11 Female'],
  ['DOB/Age', '03/11/1954 / 72'],
  ['DOB/Age/Sex', '03/11/1954 72 F'],
  ['Birth Date', '03/11/1954 (72Y/F)'],
])('a birth date beside the sex or the age: %s %s', async (name, cell) => {
  const { claims } = await list(name, [cell, cell]);
  expect(claims.map(({ patientBirthDate }) => patientBirthDate)).toEqual(['1954-03-11', '1954-03-11']);
});

it('a year of two digits is a child’s where nobody would be as old as the other says, and none where somebody might', async () => {
  const { claims } = await list('Birth', ['6/1/19', '6/1/24', '6/1/54']);
  expect(claims.map(({ patientBirthDate }) => patientBirthDate)).toEqual(['2019-06-01', undefined, '1954-06-01']);
});

describe('who pays', () => {
  it('stands under a word that says so, beside one that nobody knows', async () => {
    const payers = ['Aetna', 'Ohio BWC', 'Medicare Part B'];
    const { claims } = await list('Schedule Payer', payers);
    expect(claims.map(({ payer }) => payer)).toEqual(payers);
    for (const name of ['Other Payer', 'Payer Mix', 'Payer Class'])
      expect((await list(name, payers)).claims.map(({ payer }) => payer)).toEqual([undefined, undefined, undefined]);
  });

  it('gives most sheets their names, then also the others, but what is left over', async () => {
    const names = ['Account', 'Patient', 'Balance'];
    const of = async (...sheets: string[]): Promise<unknown[]> => {
      const rows = sheets.map((name, at) => ({ name, rows: [names, [`A100${at}`, 'DOE, JANE', 5]] }));
      return (await readFile(await writeXlsx({ sheets: rows }), 'list.xlsx')).claims.map(({ claim }) => claim.payer);
    };
    expect(await of('Aetna', 'BCBS TX', 'Brightfield', 'Other')).toEqual(['Aetna', 'BCBS TX', 'Brightfield', undefined]);
    expect(await of('Aetna', 'Brightfield', 'Monday')).toEqual(['Aetna', undefined, undefined]);
  });
});

it('reads both days of a stay in the order that the other stays of the list have', async () => {
  const { claims } = await readList(
    'Acct;Patient;From - Thru;Ins Balance (Claim);Charges',
    '55101;OKAFOR, ANA;17.04.2026 to 23.04.2026;2.850,63;2.850,63',
    '55102;QUIST, BO;01.06.2026 to 07.06.2026;51.786,73;51.786,73',
    '55103;CROWE, TAMSIN;01.09.2026 to 02.09.2026;863,16;863,16',
  );
  expect(claims).toMatchObject([
    { serviceFrom: '2026-04-17', serviceTo: '2026-04-23', balance: 2850.63 },
    { serviceFrom: '2026-06-01', serviceTo: '2026-06-07', balance: 51786.73 },
    { serviceFrom: '2026-09-01', serviceTo: '2026-09-02', balance: 863.16 },
  ]);
});
