import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readContract, readContractFile } from '@/utils/exchange/contract/contract-table';
import { variance } from '@/utils/exchange/contract/variance';

const CSV = `Payer,Code,Modifier,Rate,% of charge,% of Medicare,Medicare rate,Per diem,From,To
AETNA,99213,,100.00,,,,,1/1/2026,12/31/2026
AETNA,99213,25,80.00,,,,,,
AETNA,*,,,60%,,,,,
CIGNA,99213,,,,115%,90.00,,,
HUMANA,*,,,,,,1500,,
AETNA,1,,5,50%,,,,,
AETNA,2,,,,,,,,
,3,,5,,,,,,
AETNA,4,,5,,,,,2/30/2026,
`;
const options = { threshold: 100 };
const table = readContract(CSV);
const termsOf = (payer: string) => table.terms.filter((term) => term.payer === payer);

describe('expected by contract', () => {
  it('takes good terms and names the rows of the bad ones', () => {
    expect(table.terms.length).toBe(5);
    expect(table.problems.map((one) => one.where)).toEqual(['row 7', 'row 8', 'row 9', 'row 10']);
  });
  it('says of each wrong field what is wrong with it', () => {
    const { terms, problems } = readContract(`Payer,Code,Rate,% of Medicare,Medicare rate,From,To
AETNA,99213,abc,,,,
AETNA,99214,-12.00,,,,
AETNA,99215,10.00,,,2026-12-31,2026-01-01
CIGNA,99213,,115%,,,
`);
    expect(terms).toEqual([]);
    expect(problems).toEqual([
      { where: 'row 2', what: 'has “abc” for a rate, which is no amount: not taken' },
      { where: 'row 3', what: 'has a rate that is zero or less: this term was not taken' },
      { where: 'row 4', what: 'ends before it begins: this term was not taken' },
      { where: 'row 5', what: 'has no Medicare rate for its percentage: this term was not taken' },
    ]);
  });
  it('reads the same terms out of a workbook, and passes over a sheet of notes', async () => {
    const rows = [
      ['Payer', 'CPT', 'Rate', '% of charge', 'Effective', 'End'],
      ['AETNA', 99213, 100.5, null, new Date('2026-01-01T00:00:00Z'), new Date('2026-12-31T00:00:00Z')],
      ['AETNA', '*', null, 0.6, null, null],
      ['CIGNA', '71046', null, null, null, null],
    ];
    const book = await writeXlsx({
      sheets: [
        { name: 'Rates', rows },
        { name: 'Notes', rows: [['Signed by both'], ['See the binder']] },
      ],
    });
    const read = await readContractFile(book);
    expect(read.terms).toEqual([
      {
        payer: 'AETNA',
        code: '99213',
        basis: 'rate',
        value: 10_050,
        from: '2026-01-01',
        to: '2026-12-31',
        where: 'sheet "Rates", row 2',
      },
      { payer: 'AETNA', code: '*', basis: 'percent-of-charge', value: 0.6, where: 'sheet "Rates", row 3' },
    ]);
    expect(read.problems.map(({ where }) => where)).toEqual(['sheet "Rates", row 4']);
    expect(await readContractFile(new TextEncoder().encode(CSV))).toEqual(table);
    expect((await readContractFile(book.slice(0, 300))).problems).toHaveLength(1);
  });
  it('uses the most particular term in force, on line and claim', () => {
    const found = variance(
      {
        payer: 'AETNA',
        serviceFrom: '2026-02-03',
        serviceTo: '2026-02-03',
        serviceLines: [
          { procedure: '99213', allowed: 9_000 },
          { procedure: '99213', modifiers: ['25'], allowed: 8_000 },
          { procedure: '36415', billed: 1_000, allowed: 600 },
        ],
      },
      termsOf('AETNA'),
      options,
    );
    expect(found.lines.map((line) => [line.expected, line.gap])).toEqual([
      [10_000, 1_000],
      [8_000, 0],
      [600, 0],
    ]);
    expect(found.claim?.gap).toBe(1_000);
    expect(found.underpaid).toBe(true);
  });
  it('works out a share of Medicare and a stay by the day', () => {
    expect(
      variance({ payer: 'CIGNA', serviceLines: [{ procedure: '99213', units: 2, allowed: 20_700 }] }, termsOf('CIGNA'), options)
        .lines[0],
    ).toMatchObject({ expected: 20_700, gap: 0 });
    expect(
      variance(
        { payer: 'HUMANA', serviceFrom: '2026-02-03', serviceTo: '2026-02-06', allowed: 400_000 },
        termsOf('HUMANA'),
        options,
      ).claim,
    ).toMatchObject({ expected: 450_000, gap: 50_000 });
  });
  it('expects nothing where the contract, the date or the allowed amount is not known', () => {
    const found = variance({ payer: 'OTHER', serviceLines: [{ procedure: '99213', allowed: 1 }] }, termsOf('OTHER'), options);
    expect([found.lines, found.claim, found.underpaid, found.unknown.length]).toEqual([[], undefined, false, 1]);
    expect(
      variance({ payer: 'CIGNA', serviceLines: [{ procedure: '99213', paid: 1 }] }, termsOf('CIGNA'), options).underpaid,
    ).toBe(false);
  });
  it('lets the hospital’s own expected amount win', () => {
    expect(variance({ payer: 'AETNA', allowed: 5_000 }, termsOf('AETNA'), { ...options, expected: 6_000 }).claim).toMatchObject({
      gap: 1_000,
      basis: 'the hospital’s expected amount',
    });
  });
  it('takes paid and the patient’s share for what a remittance allowed, and asks nothing where the share is not known', () => {
    const line = (group?: 'CO' | 'PR') => ({
      procedure: '99213',
      paid: 7_000,
      reasons: [{ system: 'carc' as const, ...(group ? { group } : {}), code: '2', amount: 2_000 }],
    });
    const gaps = (group?: 'CO' | 'PR') =>
      variance({ payer: 'AETNA', serviceFrom: '2026-02-03', serviceLines: [line(group)] }, termsOf('AETNA'), options).lines.map(
        ({ got, gap }) => [got, gap],
      );
    expect(gaps('PR')).toEqual([[9_000, 1_000]]);
    expect(gaps('CO')).toEqual([[7_000, 3_000]]);
    expect(gaps()).toEqual([]);
  });
});
