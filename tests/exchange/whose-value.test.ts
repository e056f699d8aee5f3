/** Values that stand twice in a list, or below their claim: whose they are. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

describe('a list says of each value whose it is', () => {
  it('takes the number below the payer’s group for the claim’s, and the control number for the account', async () => {
    const { claims } = await readList(
      'Claim,,,Patient,Payer,,Remit',
      'Control #,From,Charge,Name,Name,Claim #,Paid,Adjustments',
      'K7001,11/03/2025,90.00,"OKAFOR, ANA",AETNA,EA5531908,0.00,"CO-45 $1,020.00 CO-50 $70.00"',
      'K7002,11/04/2025,80.00,"QUIST, BO",CIGNA,77120034,0.00,PR-31=80',
    );
    expect(claims).toMatchObject([
      {
        claimNumber: 'EA5531908',
        patientAccountNumber: 'K7001',
        reasons: [
          { group: 'CO', code: '45', amount: 1020 },
          { group: 'CO', code: '50', amount: 70 },
        ],
      },
      { claimNumber: '77120034', patientAccountNumber: 'K7002', reasons: [{ group: 'PR', code: '31', amount: 80 }] },
    ]);
  });

  it.each(['Contractual Allow', 'Contr Allow', 'Contract Allowed', 'Fee Sched Allowed', 'Allow Adj', 'Allow'])(
    'takes nothing that the contract takes off for what the payer allowed: %s',
    async (name) => {
      const { claims } = await readList(
        `Acct,Patient,Payer,DOS,Charges,${name},Payments,Balance`,
        '7001,"OKAFOR, ANA",AETNA,11/03/2025,864.61,268.03,238.63,357.95',
        '7002,"QUIST, BO",AETNA,11/03/2025,806.09,69.89,74.48,661.72',
        '7003,"LOMAX, EDA",AETNA,11/04/2025,90.00,0.00,0.00,90.00',
      );
      for (const claim of claims) expect(claim).not.toHaveProperty('allowed');
    },
  );

  it('gives the line its amounts where the claim’s own are called so', async () => {
    const { claims } = await readList(
      'ICN,ACNT,NAME,PROC,BILLED,DEDUCT,GRP/RC,CLM BILLED',
      '88100,K7001,"OKAFOR, ANA",99213,40.00,0.00,CO-50,90.00',
      '88100,K7001,"OKAFOR, ANA",93306,50.00,0.00,CO-16,90.00',
      '88200,K7002,"QUIST, BO",99214,70.00,5.00,CO-16,70.00',
    );
    expect(claims.map(({ billed, deductible }) => [billed, deductible])).toEqual([
      [90, undefined],
      [70, undefined],
    ]);
    expect(claims[0]!.serviceLines).toMatchObject([
      { billed: 40, deductible: 0, reasons: [{ code: '50' }] },
      { billed: 50, deductible: 0, reasons: [{ code: '16' }] },
    ]);
  });

  it('takes a row of codes for the claim above it, and for those below it where such rows head the claims', async () => {
    const heads = 'Acct No,Patient Name,Policy,Charges';
    const below = await readList(
      heads,
      'INS 0312 - MEDICARE OHIO,,,',
      '7001,"OKAFOR, ANA",W11200345,90.00',
      'DENIAL: CO197 NO PRECERT   RMK: M76,,,',
      'REMARK: N115,,,',
      'NOTE 11/03/26 CALLED,,,',
      '7002,"QUIST, BO",W11200999,80.00',
      'FIN CLASS/PLAN: AET,AETNA PPO,,',
      'DENIAL: CO50,,,',
      '7003,"HOLT, CY",W11200777,60.00',
    );
    expect(below.claims.map(({ payer, reasons }) => [payer, reasons])).toEqual([
      [
        'MEDICARE OHIO',
        [
          { system: 'carc', group: 'CO', code: '197', text: 'NO PRECERT' },
          { system: 'rarc', code: 'M76' },
          { system: 'rarc', code: 'N115' },
        ],
      ],
      ['MEDICARE OHIO', undefined],
      ['AETNA PPO', undefined],
    ]);
    const above = await readList(
      heads,
      'Denial Code: CO-197 Precert,,,',
      '7001,"OKAFOR, ANA",W11200345,90.00',
      '7002,"QUIST, BO",W11200999,80.00',
      'Denial Code: CO-50,,,',
      '7003,"HOLT, CY",W11200777,60.00',
    );
    const codes = above.claims.map(({ reasons }) => (reasons as { code: string }[]).map(({ code }) => code));
    expect(codes).toEqual([['197'], ['197'], ['50']]);
    const filtered = await readList(heads, 'DENIAL: CO197,,,', '7001,"OKAFOR, ANA",W11200345,90.00');
    expect(filtered.claims[0]).not.toHaveProperty('reasons');
  });

  it('takes a day right of the admission for the discharge where it can be nothing else', async () => {
    const ends = async (name: string): Promise<unknown[]> => {
      const { claims } = await readList(
        `Acct No,Patient Name,Adm Date,${name}`,
        '7001,"OKAFOR, ANA",07/06/2026,07/10/2026',
        '7002,"QUIST, BO",07/09/2026,07/09/2026',
        '7003,"HOLT, CY",07/12/2026,07/15/2026',
      );
      return claims.map(({ serviceTo }) => serviceTo);
    };
    expect(await ends('Dch Date')).toEqual(['2026-07-10', '2026-07-09', '2026-07-15']);
    for (const name of ['Denied Date', 'Dispo Date'])
      expect(await ends(name)).toEqual(['2026-07-06', '2026-07-09', '2026-07-12']);
  });

  it('takes no procedure for a day, and no contract’s adjustment for a denial', async () => {
    const { claims } = await readList(
      'Acct No,Patient Name,DOS,Service,Adj 1,Remit Status',
      '7001,"OKAFOR, ANA",07/06/2026,71260-26,CO45=10.00,Processed as primary',
      '7002,"QUIST, BO",07/09/2026,70450,CO50=80.00,Processed as primary',
    );
    expect(claims).toMatchObject([
      { serviceTo: '2026-07-06', status: 'finalized', serviceLines: [{ procedure: '71260', modifiers: ['26'] }] },
      { serviceTo: '2026-07-09', status: 'denied', serviceLines: [{ procedure: '70450' }] },
    ]);
  });

  it('reads how many of a procedure, and takes no count for a modifier', async () => {
    const { claims } = await readList(
      'Acct No,Patient Name,Procedures,Discharged',
      '7001,"OKAFOR, ANA",A0427-RH x1; A0425-RH x12,11/03/2025',
      '7002,"QUIST, BO",A0433 X1,11/03/2025',
      '7003,"HOLT, CY",97110 GP (4),11/03/2025',
    );
    expect(claims.map(({ serviceLines }) => serviceLines)).toEqual([
      [
        { procedure: 'A0427', modifiers: ['RH'], units: 1 },
        { procedure: 'A0425', modifiers: ['RH'], units: 12 },
      ],
      [{ procedure: 'A0433' }],
      [{ procedure: '97110', modifiers: ['GP'], units: 4 }],
    ]);
  });
});

describe('an amount called an adjustment’s', () => {
  const reasons = async (head: string, row: string) =>
    (await readList(head, row, row.replace('7001', '7002'))).claims[0]!.reasons;

  it('is the ledger’s where it stands among payments, apart from the denial’s codes', async () => {
    expect(
      await reasons(
        'ACCT,PT_NAME,TOT_CHG,INS_PMT,ADJ_AMT,BAL,DNL_GRP,DNL_RSN',
        '7001,"DOE, JANE",100.00,20.00,-30.00,50.00,CO,197',
      ),
    ).toEqual([{ system: 'carc', group: 'CO', code: '197' }]);
  });

  it('is the code’s beside it', async () => {
    expect(
      await reasons(
        'ACCT,PT_NAME,TOT_CHG,INS_PMT,BAL,GRP,RSN,RMK,ADJ_AMT',
        '7001,"DOE, JANE",100.00,20.00,50.00,CO,197,N54,30.00',
      ),
    ).toContainEqual({ system: 'carc', group: 'CO', code: '197', amount: 30 });
  });
});

it('names that stand under two groups are told apart by these', async () => {
  const { claims } = await readList(
    'Patient,,Charges,Payments,,Balance,',
    'Acct #,Name,Total,Ins,Pt,Ins,Pt',
    '7001,"DOE, JANE",100.00,20.00,5.00,75.00,0.00',
    '7002,"ROE, CY",90.00,0.00,0.00,90.00,0.00',
  );
  expect(claims[0]).toMatchObject({ patientName: 'JANE DOE', paid: 20, balance: 75 });
});

it.each([
  ['Claim Inv #', 'Visit ID'],
  ['INTERNAL_CLAIM_NO', 'A_C_NO'],
])('the number of the account is not %s but %s', async (bill, account) => {
  const { claims } = await readList(
    `${bill},Payer Claim ID,${account},Patient Name,Billed`,
    'C6015045,2026063KM76963,944207534,"DOE, JANE",10.00',
    'C6015046,2026063KM76964,944207535,"ROE, JOHN",20.00',
  );
  expect(claims.map(({ patientAccountNumber }) => patientAccountNumber)).toEqual(['944207534', '944207535']);
});

it('a number of the claim beside the payer’s, which is empty in the whole list, is the hospital’s', async () => {
  const { claims } = await readList(
    'Acct,Patient Full Name,Batch/Claim,Plan Claim #,Billed',
    '2729265777,Ines Doe,C6731790,,10.00',
    '2729265778,John Roe,C6731791,,20.00',
  );
  expect(claims.map(({ claimNumber, patientAccountNumber }) => [claimNumber, patientAccountNumber])).toEqual([
    [undefined, '2729265777'],
    [undefined, '2729265778'],
  ]);
});
