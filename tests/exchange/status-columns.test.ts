/** Categories and codes of a 277 in lists, each in a column of its own or together, bare or with their words. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

const csc = (code: string, text?: string) => [{ system: 'csc', code, ...(text ? { text } : {}) }];

describe('the status codes of a list', () => {
  it.each([
    ['Category,Status', 'F2 - Finalized/Denial,88 - Entity not eligible', 'P1 - Pending,20 - Accepted for processing'],
    [
      'Claim Status Category,Claim Status',
      'F2: Finalized/Denial,088: Entity not eligible',
      'P1: Pending,20: Accepted for processing',
    ],
    [
      'Claim Status Category Description,Claim Status Code Description',
      'F2 Finalized/Denial,88 Entity not eligible',
      'P1 Pending,20 Accepted for processing',
    ],
    ['277 Status', 'F2 - Finalized/Denial; 88 - Entity not eligible', 'P1 - Pending; 20 - Accepted for processing'],
    [
      'Category Code,Category Desc,Status Code,Status Code Desc',
      'F2,Finalized/Denial,88,Entity not eligible',
      'P1,Pending,20,Accepted for processing',
    ],
  ])('under %s', async (names, one, other) => {
    const { claims } = await readList(`PCN,Patient,${names}`, `A1001,"DOE, JANE",${one}`, `A1002,"ROE, RICH",${other}`);
    expect(claims[0]).toMatchObject({
      status: 'denied',
      statusText: 'Finalized/Denial',
      reasons: csc('F2:88', 'Entity not eligible'),
    });
    expect(claims[1]).toMatchObject({
      status: 'pending',
      statusText: 'Pending',
      reasons: csc('P1:20', 'Accepted for processing'),
    });
  });

  it('are read out of a status that is written with them, and the status stays as it is shown', async () => {
    const { claims } = await readList(
      'PCN,Patient,Claim Status',
      'A1001,"DOE, JANE",F2:88:QC - Entity not eligible',
      'A1002,"ROE, RICH",Pending',
    );
    expect(claims[0]).toMatchObject({
      status: 'denied',
      statusText: 'F2:88:QC - Entity not eligible',
      reasons: csc('F2:88:QC', 'Entity not eligible'),
    });
    expect(claims[1]).not.toHaveProperty('reasons');
  });

  it('are none where a category of something else stands beside words', async () => {
    const { claims } = await readList(
      'PCN,Patient,Category,Status',
      'A1001,"DOE, JANE",Inpatient,Denied',
      'A1002,"ROE, RICH",Outpatient,Pending',
    );
    expect(claims.map(({ statusText, reasons }) => [statusText, reasons])).toEqual([
      ['Denied', undefined],
      ['Pending', undefined],
    ]);
  });
});

describe('a list', () => {
  it('has its payers without the ID in brackets, and with brackets that are part of their names', async () => {
    const { claims } = await readList(
      'PCN,Patient,Payer Name (Payer ID)',
      'A1001,"DOE, JANE",UnitedHealthcare (87726)',
      'A1002,"ROE, RICH",CareSource (GACS1)',
      'A1003,"POE, ANN",BCBS (TX)',
      'A1004,"LOE, ANN",Aetna (Medicare)',
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['UnitedHealthcare', 'CareSource', 'BCBS (TX)', 'Aetna (Medicare)']);
  });

  it('takes the days of its statements, of which most are one day, where it has no other days of service', async () => {
    const rows = ['A1001,"DOE, JANE",6/8/2026', 'A1002,"ROE, RICH",7/2/2026 - 7/4/2026', 'A1003,"POE, ANN",8/1/2026'];
    const { claims } = await readList('PCN,Patient,Statement Dates', ...rows);
    expect(claims.map(({ serviceFrom, serviceTo }) => [serviceFrom, serviceTo])).toEqual([
      ['2026-06-08', '2026-06-08'],
      ['2026-07-02', '2026-07-04'],
      ['2026-08-01', '2026-08-01'],
    ]);
    const printed = await readList('PCN,Patient,Statement Date', ...rows.map((row) => row.replace(/ - .*/, '')));
    expect(printed.claims[0]).not.toHaveProperty('serviceFrom');
  });

  it('reads a day with a time that has no colon', async () => {
    const { claims } = await readList('Acct,Patient,Admission,Discharge', 'A1001,"DOE, JANE",09/19/2026 0634,20260921 2359');
    expect(claims[0]).toMatchObject({ serviceFrom: '2026-09-19', serviceTo: '2026-09-21' });
  });

  it('gives no denial what was taken off the whole claim, also where its group and its code stand apart', async () => {
    const { claims } = await readList(
      'Acct,Patient,TOT_CHG_AMT,INS_PMT_AMT,ADJ_AMT,INS_BAL_AMT,DNL_GRP,DNL_RSN,DNL_RMK',
      'A1001,"DOE, JANE",500.00,100.00,-50.00,350.00,CO,197,N54',
      'A1002,"ROE, RICH",500.00,0.00,0.00,500.00,CO,50,',
    );
    expect(claims.map(({ reasons }) => reasons)).toEqual([
      [
        { system: 'carc', group: 'CO', code: '197' },
        { system: 'rarc', code: 'N54' },
      ],
      [{ system: 'carc', group: 'CO', code: '50' }],
    ]);
  });

  it('knows whose payments and balances stand below a group’s name', async () => {
    const { claims } = await readList(
      'Patient,,Insurance,Payments,,Balance,,Denial,',
      'Acct #,Name,Plan,Ins,Pt,Ins,Pt,Code,Description',
      'A1001,"Doe, Jane",AETNA,100.00,5.00,395.00,0.00,CO-197,No auth',
      'A1002,"Roe, Rich",CIGNA,0.00,0.00,80.00,20.00,CO-16,Lacks information',
    );
    expect(claims.map(({ paid, balance }) => [paid, balance])).toEqual([
      [100, 395],
      [0, 80],
    ]);
  });
});
