/** Columns that houses call in words of their own: known by what stands beside them and in them, and left where that decides nothing. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

describe('a column', () => {
  it('called after what was done, over days, is the day of it', async () => {
    const { claims } = await readList(
      'Acct,Patient,Charges,Denial,Denied',
      'A1000,DOE JANE,100.00,CO 50 N115,07/11/26',
      'A1001,ROE RICH,200.00,OA 22,06/14/26',
    );
    expect(claims[0]).toMatchObject({ processedDate: '2026-07-11', reasons: [{ code: '50' }, { code: 'N115' }] });
  });

  it('of codes whose words the next one has is theirs, and the payer’s own where each is longer than any public one', async () => {
    const { claims } = await readList(
      'ICN,Patient,DOS,EOB,EOB Description',
      "26064A1200,DOE JANE,03/04/2026,'00100,Filed too late",
      "26064A1201,ROE RICH,03/05/2026,'00164,Not eligible that day",
    );
    expect(claims[0]!.reasons).toEqual([{ system: 'payer', code: '00100', text: 'Filed too late' }]);
  });

  it('of payers’ words is the status, also where some claims are only on their way', async () => {
    const list = (...words: string[]) =>
      readList('Acct,Patient,Tracking', ...words.map((word, at) => `A100${at},DOE JANE,${word}`));
    const { claims } = await list('Sent', 'Denied', 'Pending', 'Not on file', 'Denied');
    expect(claims.map(({ status }) => status)).toEqual([undefined, 'denied', 'pending', 'not-found', 'denied']);
    // where most have none, it may be any step of the office's own
    expect((await list('Sent', 'Sent', 'Sent', 'Denied', 'Pending')).claims[1]).not.toHaveProperty('statusText');
    expect((await list('Denied', 'Appealed by Kim', 'Pending')).claims[0]).not.toHaveProperty('statusText');
  });

  it('that says which of the payers was billed names none of them', async () => {
    const { claims } = await readList(
      'Insurance,Encounter,Patient,Billed To,Charges',
      'Aetna,,,,',
      ',39147,"Doe, Jane",Primary,100.00',
      ',39148,"Roe, Rich",Primary,200.00',
      'Cigna,,,,',
      ',39149,"Poe, Ann",Secondary,300.00',
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['Aetna', 'Aetna', 'Cigna']);
  });
});

describe('numbers of members', () => {
  it('stand under a bare ID where the letters before them go with the payer', async () => {
    const list = (...ids: string[]) =>
      readList(
        'PYR,PT,BD,ID#,ACCT',
        ...ids.map((id, at) => `${at < 2 ? 'Moda' : 'Regence OR'},DOE JANE,7/2/1994,${id},1645910${at}`),
      );
    expect((await list('M76899770', 'M50050511', 'ZVR933352327', 'ZVR996040889')).claims[2]).toMatchObject({
      memberId: 'ZVR933352327',
      patientBirthDate: '1994-07-02',
    });
    for (const ids of [
      ['T76899770', 'T50050511', 'T33352327', 'T96040889'],
      ['A76899770', 'B50050511', 'A33352327', 'B96040889'],
      ['76899770', '50050511', '33352327', '96040889'],
    ])
      expect((await list(...ids)).claims[0]).not.toHaveProperty('memberId');
  });

  it('are the client’s in Medicaid’s own list, and his chart’s in any other', async () => {
    const list = (title: string, header: string) =>
      readList(
        title,
        header,
        "'200012202641106389,00038443,MOUA ESTELLE,'555518189,07/06/2026,10.00",
        "'200012202647568123,00343300,NWOSU CLEMENT,'557314356,08/22/2026,20.00",
      );
    const names = 'ICN,PCN,Client Name,Client Nbr,From DOS,Billed Amt';
    expect((await list('Texas Medicaid', names)).claims[0]).toMatchObject({ payer: 'Texas Medicaid', memberId: '555518189' });
    expect((await list('Open claims', names)).claims[0]).not.toHaveProperty('memberId');
    expect((await list('Texas Medicaid', names.replace('PCN', 'Acct'))).claims[0]).not.toHaveProperty('memberId');
  });

  it('are the client’s where every row names a Medicaid, and not where one names another payer', async () => {
    const list = (payer: string) =>
      readList(
        'Payer,TCN,Client ID,Client Name,Patient Control #,Total Charge',
        'NYS MEDICAID,2614677036830001,BT22310B,"DOE, JANE",MR4478001,10.00',
        `${payer},2614677036830002,FK64600D,"ROE, RICH",MR4478002,20.00`,
      );
    expect((await list('NYS MEDICAID')).claims[0]).toMatchObject({ memberId: 'BT22310B', payer: 'NYS MEDICAID' });
    expect((await list('AETNA')).claims[0]).not.toHaveProperty('memberId');
  });
});

describe('a guarantor', () => {
  it('with subscribers of his own is the payer, above sections and in columns', async () => {
    const { claims } = await readList(
      'Guarantor: 45 - HEALTHY BLUE NC,,,,,',
      'PCN,Client Name,Client ID,Guar Subs ID,Chgs,Guar Paid',
      'E8321280,"DOE, JANE",577805,961538766N,170.42,72.62',
      'Guarantor: 12 - ALLIANCE HEALTH LME,,,,,',
      'E8321281,"ROE, RICH",577806,961538767N,100.00,0.00',
    );
    expect(claims).toMatchObject([
      { payer: 'HEALTHY BLUE NC', memberId: '961538766N', paid: 72.62 },
      { payer: 'ALLIANCE HEALTH LME', memberId: '961538767N', paid: 0 },
    ]);
  });

  it('of any other list is a person', async () => {
    const { claims } = await readList(
      'Guarantor: 45 - DOE JOHN,,,',
      'Acct,Patient,Chgs,Guar Paid',
      'A1000,"DOE, JANE",170.42,72.62',
      'A1001,"DOE, RICH",100.00,0.00',
    );
    expect(claims[0]).not.toHaveProperty('payer');
    expect(claims[0]).not.toHaveProperty('paid');
  });
});

describe('amounts of claim and line', () => {
  it('are told apart where further lines leave blank whose they are', async () => {
    const { claims } = await readList(
      'claim id,patient,svc dt,icn,clm chg,clm pmt,ln,cpt,chg amt,pmt amt',
      '3513V2,"DOE, JANE",08/16/2026,2026705,279.75,67.69,1,20610,135.37,67.69',
      ',,,,,,2,64483,144.38,0.00',
      '3514V2,"ROE, RICH",08/17/2026,,100.00,0.00,1,99213,100.00,0.00',
      'TOTAL (2 claims),,,,379.75,,,,,',
    );
    expect(claims).toMatchObject([
      {
        billed: 279.75,
        paid: 67.69,
        serviceLines: [
          { billed: 135.37, paid: 67.69 },
          { billed: 144.38, paid: 0 },
        ],
      },
      { billed: 100, serviceLines: [{ billed: 100 }] },
    ]);
  });
});

describe('a remittance that prints each claim and its lines under names of their own', () => {
  const names = [
    'Claim,Patient Name,Patient Account #,Claim Number,From,Charge,Paid',
    ',Service,Proc,DOS,Charge,Allowed,Paid,Adj 1,Amt 1',
  ] as const;
  const list = [
    'Payer:,Ambetter',
    'Check/EFT Number:,0098812734,Check/EFT Date:,11/05/2026,Check/EFT Amount:,"1,357.03"',
    names[0],
    ',"DOE, JANE",LR654037,Y755WAE93340,09/23/2026,300.00,80.00',
    names[1],
    ',,29881,09/23/2026,200.00,80.00,80.00,CO-45,120.00',
    ',,L1833,09/23/2026,100.00,0.00,0.00,CO-97,100.00',
    names[0],
    ',"ROE, RICH",LR654038,Y755WAE93341,10/01/2026,50.00,0.00',
    'Payer:,Premera Blue Cross',
    names[0],
    ',"POE, ANN",LR654039,26548272849500,10/02/2026,70.00,0.00',
    names[1],
    ',,99213,10/02/2026,70.00,0.00,0.00,CO-197,70.00',
    'Total,,3 claims,,420.00',
  ];

  it('gives the claim its own amounts, its lines theirs, and what the heading says', async () => {
    const { claims, told } = await readList(...list);
    expect(claims.length).toBe(3);
    expect(claims[0]).toMatchObject({
      payer: 'Ambetter',
      checkNumber: '0098812734',
      paymentDate: '2026-11-05',
      billed: 300,
      paid: 80,
    });
    expect(claims[0]!.serviceLines).toMatchObject([
      { procedure: '29881', billed: 200, paid: 80, reasons: [{ code: '45', amount: 120 }] },
      { procedure: 'L1833', billed: 100, paid: 0, reasons: [{ code: '97', amount: 100 }] },
    ]);
    expect(told).toContain('row 15: ');
  });

  it('keeps a claim without lines, and no check of the payer before', async () => {
    const { claims } = await readList(...list);
    expect(claims[1]).toMatchObject({ patientName: 'RICH ROE', billed: 50 });
    expect(claims[1]).not.toHaveProperty('serviceLines');
    expect(claims[2]).toMatchObject({ payer: 'Premera Blue Cross', billed: 70 });
    expect(claims[2]).not.toHaveProperty('checkNumber');
  });
});
