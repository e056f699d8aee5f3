import { describe, expect, it } from 'vitest';
import { readFile } from '@/utils/exchange/read-file';

const joined = (text: string) => readFile(new TextEncoder().encode(text), 'list.csv');

describe('rows that are lines of one claim', () => {
  it('become one claim: totals said on each row are the claim’s, what differs is the lines’', async () => {
    const { claims, problems } = await joined(
      'Claim #,Acct #,Patient,Payer,DOS,CPT,Units,Charges,Denial Code,Claim Status,Ins Bal\n' +
        'E100,7001,"DOE, JANE",AETNA,03/04/2026,99213,1,200.00,CO-197,Denied,300.00\n' +
        'E100,7001,"DOE, JANE",AETNA,03/05/2026,81002,1,150.00,CO-45,Denied,300.00\n' +
        'E101,7002,"ROE, RICHARD",CIGNA,03/07/2026,99214,1,20.00,,Paid,0.00\n',
    );
    expect(claims.map(({ claim, balance, where }) => ({ ...claim, balance, where }))).toEqual([
      {
        payer: 'AETNA',
        claimNumber: 'E100',
        patientAccountNumber: '7001',
        patientName: 'JANE DOE',
        serviceFrom: '2026-03-04',
        serviceTo: '2026-03-05',
        statusText: 'Denied',
        status: 'denied',
        serviceLines: [
          {
            procedure: '99213',
            units: 1,
            billed: 20_000,
            serviceFrom: '2026-03-04',
            serviceTo: '2026-03-04',
            reasons: [{ system: 'carc', group: 'CO', code: '197' }],
          },
          {
            procedure: '81002',
            units: 1,
            billed: 15_000,
            serviceFrom: '2026-03-05',
            serviceTo: '2026-03-05',
            reasons: [{ system: 'carc', group: 'CO', code: '45' }],
          },
        ],
        balance: 30_000,
        where: 'row 2',
      },
      expect.objectContaining({ claimNumber: 'E101', billed: 2_000, balance: 0, where: 'row 4' }),
    ]);
    expect(problems.map(({ what }) => what)).toEqual([expect.stringContaining('2 rows are lines of one claim (')]);
  });

  it('are the claim’s above where they have lines’ values and days alone, and keep both', async () => {
    const { claims } = await joined(
      'Acct,Patient,Payer,Svc From,Svc Thru,HCPCS,Qty,Line Charge,Line Denial,Line Denied Amt,Claim Charge,Payer Control #\n' +
        '7001,"DOE, JANE",AETNA,3/4/2026,3/10/2026,S9374,10,720.00,CO-197,720.00,850.00,40083602483913\n' +
        ',,,3/4/2026,3/10/2026,E0781,1,130.00,CO-50,130.00,,\n' +
        '7002,"ROE, RICHARD",CIGNA,3/7/2026,3/9/2026,S9374,2,20.00,,,20.00,40083602483914\n',
    );
    expect(claims.length).toBe(2);
    const days = { serviceFrom: '2026-03-04', serviceTo: '2026-03-10' };
    expect(claims[0]!.claim).toMatchObject({ ...days, patientAccountNumber: '7001', billed: 85_000 });
    expect(claims[0]!.claim).not.toHaveProperty('reasons');
    expect(claims[0]!.claim.serviceLines).toEqual([
      {
        ...days,
        procedure: 'S9374',
        units: 10,
        billed: 72_000,
        reasons: [{ system: 'carc', group: 'CO', code: '197', amount: 72_000 }],
      },
      {
        ...days,
        procedure: 'E0781',
        units: 1,
        billed: 13_000,
        reasons: [{ system: 'carc', group: 'CO', code: '50', amount: 13_000 }],
      },
    ]);
  });

  it('become one claim over several days without the payer’s number, where the lines make the total that each of them repeats', async () => {
    const rows = (total: string): string =>
      'Acct #,Patient,Payer,DOS,CPT,Line Charge,Total Charges\n' +
      `8801,"DOE, JANE",AETNA,03/04/2026,99231,110.00,${total}\n` +
      `8801,"DOE, JANE",AETNA,03/05/2026,99238,140.00,${total}\n`;
    const [only, ...more] = (await joined(rows('250.00'))).claims;
    expect(more).toEqual([]);
    expect(only!.claim).toMatchObject({ serviceFrom: '2026-03-04', serviceTo: '2026-03-05', billed: 25_000 });
    expect(only!.claim.serviceLines?.map(({ serviceFrom, billed }) => [serviceFrom, billed])).toEqual([
      ['2026-03-04', 11_000],
      ['2026-03-05', 14_000],
    ]);
    expect((await joined(rows('300.00'))).claims).toHaveLength(2);
  });

  it('stay apart where the payer, the member or, without the payer’s number, the days are others, and where a row has no line', async () => {
    const apart = async (rows: string): Promise<number> =>
      (await joined(`Acct #,Payer,Member ID,DOS,CPT\n${rows}\n`)).claims.length;
    expect(await apart('7001,AETNA,W1234567,03/04/2026,99213\n7001,CIGNA,W1234567,03/04/2026,81002')).toBe(2);
    expect(await apart('7001,AETNA,W1234567,03/04/2026,99213\n7001,AETNA,W1234567,03/05/2026,81002')).toBe(2);
    expect(await apart('7001,AETNA,W1234567,03/04/2026,99213\n7001,AETNA,W1234567,03/04/2026,')).toBe(2);
    expect(await apart('7001,AETNA,W1234567,03/04/2026,99213\n7001,AETNA,W1234567,03/04/2026,81002')).toBe(1);
  });
});

describe('lines over several days without the payer’s number', () => {
  const rows = async (name: string, ...lines: string[]) =>
    (await joined(`${name},Patient,Payer,Payer ICN,DOS,CPT,Charges,Paid\n${lines.join('\n')}\n`)).claims;

  it.each(['Invoice #', 'Voucher', 'Bill No', 'Ticket #'])(
    'are one claim’s under one %s, and an account’s or a visit’s are not',
    async (name) => {
      const lines = [
        'TN-1001,"DOE, JANE",AETNA,,03/04/2026,90834,110.00,0.00',
        'TN-1001,"DOE, JANE",AETNA,,03/11/2026,90837,140.00,20.00',
        'TN-1002,"ROE, RICHARD",AETNA,,03/12/2026,90834,110.00,0.00',
      ];
      const [first, second] = await rows(name, ...lines);
      expect(first!.claim).toMatchObject({ serviceFrom: '2026-03-04', serviceTo: '2026-03-11' });
      expect(first!.claim.serviceLines).toMatchObject([
        { serviceFrom: '2026-03-04', billed: 11_000, paid: 0 },
        { serviceFrom: '2026-03-11', billed: 14_000, paid: 2_000 },
      ]);
      expect(second!.claim.patientAccountNumber).toBe('TN-1002');
      expect(await rows('Acct #', ...lines)).toHaveLength(3);
      expect(await rows('Visit #', ...lines)).toHaveLength(3);
    },
  );

  it('are one claim’s where each account that has the payer’s number has one, over several days', async () => {
    const line = (account: string, icn: string, day: string): string =>
      `${account},"DOE, JANE",AETNA,${icn},03/${day}/2026,90834,110.00,0.00`;
    const numbered = ['04', '11'].flatMap((day) => [line('7001', '883300711', day), line('7002', '883300712', day)]);
    const open = [line('7003', '', '05'), line('7003', '', '12')];
    expect(await rows('Acct #', ...numbered, ...open)).toHaveLength(3);
    expect(await rows('Acct #', ...numbered, line('7002', '883300713', '20'), ...open)).toHaveLength(5);
  });

  it('have their own ends, also where all begin on one day', async () => {
    const { claims } = await joined(
      'Invoice No,Patient,Payer,ICN,HCPCS,From,To,ICD,Charge\n' +
        '88100,"DOE, JANE",CIGNA,9100200,A7030,04/20/2026,04/20/2026,G47.33,41.28\n' +
        '88100,"DOE, JANE",CIGNA,9100200,K0001,04/20/2026,05/19/2026,M62.81,59.18\n' +
        '88101,"ROE, RICHARD",CIGNA,9100201,E1390,04/21/2026,05/20/2026,J44.9,97.43\n',
    );
    expect(
      claims.map(({ claim }) => [claim.serviceTo, claim.diagnosisCodes, claim.serviceLines?.map((one) => one.serviceTo)]),
    ).toEqual([
      ['2026-05-19', ['G47.33', 'M62.81'], ['2026-04-20', '2026-05-19']],
      ['2026-05-20', ['J44.9'], ['2026-05-20']],
    ]);
  });
});

describe('a sum below the lines of a claim', () => {
  const sums = async (total: string): Promise<unknown[]> => {
    const { claims } = await joined(
      'Enc Nbr,Patient,Payer,Payer Claim Nbr,Svc Date,CPT4,Units,Chg Amt,Pay Amt\n' +
        '62939477,"DOE, JANE",AETNA,E84465637640,09/28/2026,99214,1,268.00,20.00\n' +
        ',,,,09/28/2026,20610,1,212.00,0.00\n' +
        `,,,,,,Enc Total,${total}\n` +
        '52071939,"ROE, RICHARD",CIGNA,2628189135,10/09/2026,99283,1,845.00,338.00\n' +
        ',,,,,,Enc Total,845.00,338.00\n' +
        ',,,,,,Grand Total,1325.00,358.00\n',
    );
    return claims.map(({ claim }) => [claim.billed, claim.paid]);
  };

  it('is the claim’s where its lines make it, and nothing else is', async () => {
    expect(await sums('480.00,20.00')).toEqual([
      [48_000, 2_000],
      [84_500, 33_800],
    ]);
    expect((await sums('500.00,20.00'))[0]).toEqual([undefined, undefined]);
    expect((await sums('480.00,25.00'))[0]).toEqual([48_000, undefined]);
  });
});

it('a day of service within the statement’s, in a list of lines, is the line’s', async () => {
  const list = (day: string) =>
    joined(
      'PCN,PT_NAME,PAYER,PAYER_CTL_NO,STMT_FROM,STMT_THRU,REV_CD,HCPCS,SVC_DT,LN_CHG,CLM_CHG\n' +
        `Q8371,"DOE, JANE",CIGNA,266012846,02/09/2026,02/10/2026,0636,J1885,${day},44.22,108.63\n` +
        'Q8371,"DOE, JANE",CIGNA,266012846,02/09/2026,02/10/2026,0636,J2405,02/10/2026,64.41,108.63\n',
    );
  const { claim } = (await list('02/09/2026')).claims[0]!;
  expect(claim).toMatchObject({ serviceFrom: '2026-02-09', serviceTo: '2026-02-10', billed: 10_863 });
  expect(claim.serviceLines?.map(({ serviceFrom }) => serviceFrom)).toEqual(['2026-02-09', '2026-02-10']);
  expect((await list('03/09/2026')).claims[0]!.claim.serviceLines?.[0]).not.toHaveProperty('serviceFrom');
});

it('what stands in the line’s half of the row is the line’s, also where all lines of a claim say the same; a payer’s own list names it', async () => {
  const { claims } = await joined(
    'Sunflower Health Plan - Provider Claims Download\n' +
      'Claim ID,Status,Member,Claim Charge,Claim Paid,Line,Proc,From,To,Qty,Line Charge,Coins,Line Paid,Adj Code\n' +
      'E100,Denied,"DOE, JANE",300.00,0.00,1,99213,03/04/2026,03/04/2026,1,200.00,0.00,0.00,CO197\n' +
      'E100,Denied,"DOE, JANE",300.00,0.00,2,81002,03/04/2026,03/04/2026,1,100.00,0.00,0.00,CO197\n' +
      'E101,Denied,"ROE, RICHARD",20.00,0.00,1,99214,03/07/2026,03/07/2026,1,20.00,0.00,0.00,CO11\n',
  );
  const of = (group: 'CO', code: string) => [{ system: 'carc', group, code }];
  expect(claims.map(({ claim }) => [claim.payer, claim.coinsurance, claim.reasons])).toEqual([
    ['Sunflower Health Plan', undefined, undefined],
    ['Sunflower Health Plan', undefined, undefined],
  ]);
  expect(
    claims.flatMap(({ claim }) => claim.serviceLines?.map(({ coinsurance, reasons }) => ({ coinsurance, reasons }))),
  ).toEqual([
    { coinsurance: 0, reasons: of('CO', '197') },
    { coinsurance: 0, reasons: of('CO', '197') },
    { coinsurance: 0, reasons: of('CO', '11') },
  ]);
});

it('a row of revenue code 0001 is no line: it is the claim’s total', async () => {
  const head = 'Acct,Patient,Payer,Payer Claim #,Rev Cd,HCPCS,Units,Line Charge,Line Paid\n';
  const { claims } = await joined(
    `${head}7001,"DOE, JANE",AETNA,E100,0301,84484,2,256.22,0.00\n` +
      '7001,"DOE, JANE",AETNA,E100,0730,93005,1,278.35,10.00\n' +
      '7001,"DOE, JANE",AETNA,E100,0001,,,534.57,10.00\n' +
      '7002,"ROE, CY",AETNA,E101,0001,,,60.00,0.00\n',
  );
  expect(claims.map(({ claim }) => [claim.billed, claim.paid, claim.serviceLines?.map((line) => line.revenueCode)])).toEqual([
    [53_457, 1_000, ['0301', '0730']],
    [6_000, 0, undefined],
  ]);
});
