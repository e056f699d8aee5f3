/** Reports in outline: labels in rows of their own say whose the lines below, or the claim above, are. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

const summary = async (...lines: string[]) => {
  const { claims } = await readList(...lines);
  return claims.map((claim) => [claim.payer, claim.patientAccountNumber, claim.patientName, claim.memberId, claim.balance]);
};

describe('labels above the lines of a claim', () => {
  it('a patient’s row and a claim’s row name what stands below them', async () => {
    const { claims } = await readList(
      'Primary Insurance Aging',
      '',
      'Date,Procedure,0 to 30,31 to 60,61 +,Total Balance',
      'Aetna (AET00),,,,,(888)555-0142',
      'OKAFO000,"Okafor, Ana M",Birthdate: 1/6/1950,,Policy: W200441129,Group: 77',
      'Claim: 7275,,Initial Billing Date: 9/4/2026,,,',
      '9/2/2026,99213,,210.00,,210.00',
      '9/3/2026,93000,,95.00,,95.00',
      ',Claim Total,,305.00,,305.00',
      'Claim: 7301,,Initial Billing Date: 10/4/2026,,,',
      '10/1/2026,20610,340.00,,,340.00',
      ',Claim Total,340.00,,,340.00',
      'Cigna (CIG01),,,,,(888)555-0143',
      'LOMAX000,"Lomax, Eda",Birthdate: 11/30/1988,,Policy: U5501207731,Group:',
      'Claim: 7350,,Initial Billing Date: 8/16/2026,,,',
      '8/14/2026,99214,,,160.00,160.00',
      ',Claim Total,,,160.00,160.00',
    );
    expect(claims).toMatchObject([
      {
        payer: 'Aetna',
        patientAccountNumber: '7275',
        patientName: 'Ana M Okafor',
        patientBirthDate: '1950-01-06',
        memberId: 'W200441129',
        serviceFrom: '2026-09-02',
        serviceTo: '2026-09-03',
        balance: 305,
        serviceLines: [
          { procedure: '99213', serviceFrom: '2026-09-02' },
          { procedure: '93000', serviceFrom: '2026-09-03' },
        ],
      },
      { payer: 'Aetna', patientAccountNumber: '7301', patientName: 'Ana M Okafor', balance: 340 },
      { payer: 'Cigna', patientAccountNumber: '7350', patientName: 'Eda Lomax', memberId: 'U5501207731', balance: 160 },
    ]);
  });

  it('printed in columns, each label apart', async () => {
    expect(
      await summary(
        'DOS         CPT     UNITS      CHARGE        PAID     BALANCE',
        '----------  -----   -----   ---------   ---------   ---------',
        'PAYER: AETNA PPO',
        'PATIENT: OKAFOR, ANA M     ACCT: 44021     DOB: 01/06/1950    POLICY: W200441129',
        '09/02/2026  99213       1      210.00        0.00      210.00',
        '09/02/2026  93000       1       95.00        0.00       95.00',
        '     CLAIM TOTAL               305.00        0.00      305.00',
        'PATIENT: LOMAX, EDA        ACCT: 44090     DOB: 11/30/1988    POLICY: W299001743',
        '08/14/2026  99214       1      280.00      120.00      160.00',
      ),
    ).toEqual([
      ['AETNA PPO', '44021', 'ANA M OKAFOR', 'W200441129', 305],
      ['AETNA PPO', '44090', 'EDA LOMAX', 'W299001743', 160],
    ]);
  });

  it('without a colon where a sign or the label itself says that it is one', async () => {
    expect(
      await summary(
        'DOS         CPT     UNITS      CHARGE        PAID     BALANCE',
        'OKAFOR, ANA M     ACCT# 44021     DOB 01/06/1950    POL# W200441129   INS: AETNA',
        '09/02/2026  99213       1      210.00        0.00      210.00',
        'LOMAX, EDA        ACCT# 44090     DOB 11/30/1988    POL# W299001743   INS: CIGNA',
        '08/14/2026  99214       1      280.00      120.00      160.00',
      ),
    ).toEqual([
      ['AETNA', '44021', 'ANA M OKAFOR', 'W200441129', 210],
      ['CIGNA', '44090', 'EDA LOMAX', 'W299001743', 160],
    ]);
  });

  it('above the names, which come again below each', async () => {
    expect(
      await summary(
        '"Patient: OKAFOR, ANA",DOB: 01/06/1950,Policy #: W200441129,Acct: 7001,',
        'DOS,CPT,Charges,Paid,Balance',
        '09/02/2026,99213,210.00,0.00,210.00',
        '09/02/2026,93000,95.00,0.00,95.00',
        '"Patient: LOMAX, EDA",DOB: 11/30/1988,Policy #: U5501207731,Acct: 7002,',
        'DOS,CPT,Charges,Paid,Balance',
        '08/14/2026,99214,280.00,120.00,160.00',
      ),
    ).toEqual([
      [undefined, '7001', 'ANA OKAFOR', 'W200441129', 305],
      [undefined, '7002', 'EDA LOMAX', 'U5501207731', 160],
    ]);
  });

  it('a row that nobody understands ends what the labels said', async () => {
    const { claims } = await readList(
      'DOS,CPT,Charges,Balance',
      '"Patient: OKAFOR, ANA",Acct: 7001,,',
      '09/02/2026,99213,210.00,210.00',
      'Next patient: see chart,,,',
      '08/14/2026,99214,280.00,280.00',
      '"Patient: LOMAX, EDA",Acct: 7002,,',
      '08/15/2026,99215,290.00,290.00',
    );
    expect(claims.map(({ patientAccountNumber, balance }) => [patientAccountNumber, balance])).toEqual([
      ['7001', 210],
      ['7002', 290],
    ]);
  });
});

it('a comment in a claim’s own row is no label', async () => {
  expect(
    await summary(
      'Acct,Patient,Comments',
      '7001,"OKAFOR, ANA",Claim: 5 denied',
      '7002,"LOMAX, EDA",Policy: W2 termed',
      '7003,"QUIST, BO",Acct: see 7001',
    ),
  ).toEqual([
    [undefined, '7001', 'ANA OKAFOR', undefined, undefined],
    [undefined, '7002', 'EDA LOMAX', undefined, undefined],
    [undefined, '7003', 'BO QUIST', undefined, undefined],
  ]);
});

describe('labels below a claim’s row', () => {
  const claim = (at: number): string => `700100${at},09/0${at}/2026,100${at}.00,100${at}.00`;
  const names = 'Account #,Adm Date,Tot Chgs,Ins Bal';

  it('say more of that claim', async () => {
    expect(
      await summary(
        names,
        claim(1),
        '"Patient: OKAFOR, ANA",Policy: W200441129,Ins: AETNA,',
        claim(2),
        '"Patient: LOMAX, EDA",Policy: U5501207731,Ins: CIGNA,',
      ),
    ).toEqual([
      ['AETNA', '7001001', 'ANA OKAFOR', 'W200441129', 1001],
      ['CIGNA', '7001002', 'EDA LOMAX', 'U5501207731', 1002],
    ]);
  });

  it('say nothing where the last claim has none: they may be of the one below', async () => {
    const [first] = await summary(
      names,
      claim(1),
      '"Patient: OKAFOR, ANA",Policy: W200441129,,',
      claim(2),
      '"Patient: LOMAX, EDA",Policy: U5501207731,,',
      claim(3),
    );
    expect(first).toEqual([undefined, '7001001', undefined, undefined, 1001]);
  });
});

describe('a claim printed in two rows of labels over its lines', () => {
  const page = (...claims: string[]): string[] => [
    'Bend Medical Group                    OPEN CLAIMS WITH CHARGES                  Page: 1',
    '',
    'Carrier: AETNA',
    ...claims,
  ];
  const claim = (own: string, acct: string, name: string, icn: string, ...lines: string[]): string[] => [
    `  Claim: ${own}   Acct: ${acct}   Patient: ${name.padEnd(20)}     Born: 04/23/1971`,
    `    Policy: SRM400043090    Carrier Ref: ${icn.padEnd(12)}     Filed: 05/29/2026`,
    '      Date        Proc     Mod      Un      Charge       Paid       Open   Reason',
    ...lines,
  ];

  it('is one, with the payer’s number and its own sums', async () => {
    const { claims } = await readList(
      ...page(
        ...claim(
          '829649',
          '0021978',
          'OKAFOR, ANA L',
          '20262901188',
          '      05/24/2026  73030              1       96.25      10.00      86.25   CO45',
          '      05/25/2026  11042    RT 59     2      312.00       0.00     312.00',
          '                  Claim total                 408.25      10.00     398.25',
        ),
        '',
        ...claim(
          '810336',
          '0021467',
          'LOMAX, EDA',
          '20268707613',
          '      03/05/2026  36415              1       18.50       0.00      18.50   CO50 N115',
          '                  Claim total                  18.50       0.00      18.50',
        ),
        '',
        '                  Carrier total               426.75      10.00     416.75   2 claims',
      ),
    );
    expect(claims).toHaveLength(2);
    expect(claims[0]).toMatchObject({
      payer: 'AETNA',
      claimNumber: '20262901188',
      patientAccountNumber: '0021978',
      memberId: 'SRM400043090',
      serviceFrom: '2026-05-24',
      serviceTo: '2026-05-25',
      billed: 408.25,
      paid: 10,
      balance: 398.25,
    });
    expect(claims[0]!.serviceLines).toMatchObject([
      { procedure: '73030', units: 1, billed: 96.25, paid: 10 },
      { procedure: '11042', modifiers: ['RT', '59'], units: 2, billed: 312, paid: 0 },
    ]);
    expect(claims[1]).toMatchObject({ claimNumber: '20268707613', patientName: 'EDA LOMAX', billed: 18.5 });
  });

  it('need no colons behind a patient’s name, and each payer’s section has its own', async () => {
    const { claims } = await readList(
      'Open visits by payer and patient,,,,,',
      'MEDICARE PART A - NGS,,,,,',
      'Visit,Admit,Disch,Charges,Ins bal,Claim ctl #',
      '"LANDRY, HIRO P    DOB 07/16/1952    MRN 4935713    ID 1PR2MF4KJ67",,,,,',
      '4013436985,07/24/2026,07/25/2026,136.83,136.83,22633928381963XQG',
      '4013436986,08/24/2026,08/24/2026,100.00,100.00,22633928381964XQG',
      ',2 visits,,236.83,236.83,',
      'MEDICARE PART A - NGS total,,,236.83,236.83,',
      ',,,,,',
      'EMPIRE BCBS,,,,,',
      'Visit,Admit,Disch,Charges,Ins bal,Claim ctl #',
      '"DANGELO, HORTENSE    DOB 02/27/1939    MRN 5770818    ID WDV486944290",,,,,',
      '4066808723,07/09/2026,07/09/2026,568.38,568.38,',
      '"JOUBERT, LYSANDER    DOB 06/22/1948    MRN 3484240    ID DHT490394478",,,,,',
      '4024589152,04/11/2026,04/12/2026,395.49,395.49,2026187NP64582',
    );
    expect(claims).toMatchObject([
      { payer: 'MEDICARE PART A - NGS', patientName: 'HIRO P LANDRY', patientBirthDate: '1952-07-16', memberId: '1PR2MF4KJ67' },
      { payer: 'MEDICARE PART A - NGS', patientName: 'HIRO P LANDRY', patientAccountNumber: '4013436986' },
      { payer: 'EMPIRE BCBS', patientName: 'HORTENSE DANGELO', memberId: 'WDV486944290' },
      { payer: 'EMPIRE BCBS', patientName: 'LYSANDER JOUBERT', patientAccountNumber: '4024589152' },
    ]);
    expect(claims).toHaveLength(4);
  });

  const PRINTED = [
    'FIN #        Attending Prov  Svc From    Svc Thru    Claim Balance  Denial Cds',
    '------------------------------------------------------------------------------',
  ];

  it.each([
    ['LAMONT M BRANDT    Pt Age 18    Ins Mnemonic 42891    Member ID CZY897989970', 'LAMONT M BRANDT'],
    ['BRANDT, LAMONT M    SEX: M    F/C Blue Cross    Pt DOB Jun 01, 1960    Member ID: CZY897989970', 'LAMONT M BRANDT'],
  ])('stand apart from the name in a printed line: %s', async (line, patientName) => {
    const { claims } = await readList(
      ...PRINTED,
      'Insurance: Blue Shield of California',
      line,
      '7595162213   MORI, K MD      07/11/2026  07/16/2026       1,764.40  CO-11/CO-18',
      '1097621638   MORI, K MD      09/09/2026  09/11/2026       6,611.46  CO-109',
      'Insurance: Medi-Cal',
      line.replace('BRANDT', 'MARSH').replace('CZY897989970', '2491123216'),
      '9647362668   MORI, K MD      03/27/2026  03/27/2026       6,979.00  CO-204',
    );
    expect(claims).toMatchObject([
      { payer: 'Blue Shield of California', patientName, memberId: 'CZY897989970', patientAccountNumber: '7595162213' },
      { payer: 'Blue Shield of California', patientName, memberId: 'CZY897989970', patientAccountNumber: '1097621638' },
      { payer: 'Medi-Cal', patientName: 'LAMONT M MARSH', memberId: '2491123216' },
    ]);
    expect(claims).toHaveLength(3);
  });

  it('name the payer too, and no mnemonic for one', async () => {
    const { claims } = await readList(
      'ACCOUNT_NUMBER,PAYER_CLAIM_ID,FROM,THRU,BILLED_AMT,INSURANCE_BALANCE',
      '"KETTERING, IRIS W    PAYOR ANTHEM BLUE CROSS GA    F_C Blue Cross    CERTIFICATE_NO JYG872421855",,,,,',
      'F0062548627,2026218BL55664,2026-01-25,2026-01-31,6650.63,3739.57',
      '"ODUYA, PERCIVAL T    PAYOR PEACH STATE HEALTH PLAN    F_C Managed Care    CERTIFICATE_NO 813399991",,,,,',
      'F0043930139,M669KN412867,2026-09-07,2026-09-07,11410.95,11410.95',
    );
    expect(claims).toMatchObject([
      { payer: 'ANTHEM BLUE CROSS GA', patientName: 'IRIS W KETTERING', memberId: 'JYG872421855' },
      { payer: 'PEACH STATE HEALTH PLAN', patientName: 'PERCIVAL T ODUYA', memberId: '813399991' },
    ]);
    const other = await readList(
      'ACCOUNT_NUMBER,FROM,THRU,BILLED_AMT,INSURANCE_BALANCE',
      '"KETTERING, IRIS W    DOB 01/02/1950    Ins Mnemonic 42891    Member # 813399990",,,,',
      'F0062548627,2026-01-25,2026-01-31,6650.63,3739.57',
      '"ODUYA, PERCIVAL T    DOB 01/03/1950    Ins Mnemonic 42892    Member # 813399991",,,,',
      'F0043930139,2026-09-07,2026-09-07,11410.95,11410.95',
    );
    expect(other.claims[0]).toMatchObject({ memberId: '813399990' });
    expect(other.claims[0]).not.toHaveProperty('payer');
  });
});

describe('a patient’s labels above his visits', () => {
  const names = 'Account,Payer Claim #,DOS,Charges,Ins Balance,Claim Status,Notes';
  const visits = ['55101,2026075RT4411,01/05/2026,90.00,90.00,Denied,', '55102,,01/06/2026,80.00,80.00,Pending,'];
  const read = async (first: string, second: string) => (await readList(names, first, visits[0]!, second, visits[1]!)).claims;
  const people = [
    { patientName: 'ANA OKAFOR', memberId: 'W20441877', patientAccountNumber: '55101' },
    { patientName: 'BO QUIST', memberId: 'X30551878', patientAccountNumber: '55102' },
  ];

  it.each([
    ['say what the second payer is called', '2ND INS:,QUAY HEALTH,2ND POLICY NO:,X1', '2ND INS:,,,'],
    ['are few, with a number where the list has its claims’', ',,,', ',,,'],
  ])('name no claim where they %s', async (_, first, second) => {
    const claims = await read(`"OKAFOR, ANA",MEMBER ID:,W20441877,${first}`, `"QUIST, BO",MEMBER ID:,X30551878,${second}`);
    expect(claims).toMatchObject(people);
    expect(claims).toHaveLength(2);
  });

  it('begin with his name as people say it', async () => {
    const claims = await read(
      'Ana Okafor,DOB:,01/06/1950,Member ID:,W20441877,,',
      'Bo M Quist,DOB:,02/06/1950,Member ID:,X30551878,,',
    );
    expect(claims).toMatchObject([{ patientName: 'Ana Okafor', patientBirthDate: '1950-01-06' }, { patientName: 'Bo M Quist' }]);
  });

  it('stand in one cell without colons, the payer’s name before its number', async () => {
    const line = (name: string, id: string): string =>
      `"${name}    DOB 01/06/1950    Ins Name RIVERLAND MEDICAID [34622]    2nd Ins SELF PAY    Member ID ${id}",,,,,,`;
    const claims = await read(line('OKAFOR, ANA', 'W20441877'), line('QUIST, BO', 'X30551878'));
    expect(claims).toMatchObject(people);
    expect(String(claims[0]!.payer)).toMatch(/^RIVERLAND MEDICAID/);
  });

  it('keep the whole of a payer’s name that begins with a word that says nothing elsewhere', async () => {
    const line = (name: string, id: string): string =>
      `"${name}    DOB 01/06/1950    Insurance Company LA Care Health Plan    Member ID ${id}",,,,,,`;
    const claims = await read(line('OKAFOR, ANA', 'W20441877'), line('QUIST, BO', 'X30551878'));
    expect(claims.map(({ payer }) => payer)).toEqual(['LA Care Health Plan', 'LA Care Health Plan']);
  });

  it('are his where two of them and a word of his name are names of columns', async () => {
    const claims = await read(
      '"OKAFOR, ANA",Primary Payer:,Riverland Health,Policy Nbr:,W20441877,,',
      '"LE BLANC, BO",Primary Payer:,Pine Medicare,Policy Nbr:,X30551878,,',
    );
    expect(claims).toMatchObject([{ memberId: 'W20441877' }, { patientName: 'BO LE BLANC', memberId: 'X30551878' }]);
  });
});

it('labels without colons stand below their claim', async () => {
  const { claims } = await readList(
    'ACCOUNT #     PATIENT               BIRTHDATE   INS          CHARGES   INS BALANCE',
    '-'.repeat(84),
    'V0584294931   DOE,JANE              12/13/1985  AETNA         853.47        406.49',
    '   POL 4064955625     CLM 2275074325716       SVC 09/17/26-09/20/26   RSN CO45,CO59',
    'V0760865970   ROE,JOHN              10/12/1996  CIGNA         373.53         22.41-',
    '   POL U736770286     CLM -                   SVC 01/23/26-01/23/26',
    'V0194202248   POE,ANN               06/06/1993  CIGNA         487.05         29.23',
    '   POL U839867132     CLM 2298815683700       SVC 05/07/26-05/07/26   RSN CO45',
  );
  expect(claims.map(({ memberId, claimNumber, serviceFrom }) => [memberId, claimNumber, serviceFrom])).toEqual([
    ['4064955625', '2275074325716', '2026-09-17'],
    ['U736770286', undefined, '2026-01-23'],
    ['U839867132', '2298815683700', '2026-05-07'],
  ]);
});
