/** Names and cells as single systems write them: Cerner's tables, segments of remittances, hospitals that call patients guests. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

describe('words of systems', () => {
  it('name a code by its words and a number by its form, as tables of Cerner do', async () => {
    const { claims } = await readList(
      'FIN_NBR_ALIAS\tNAME_FULL_FORMATTED\tHEALTH_PLAN_DISP\tPAYER_CTRL_NBR_TXT\tBEG_EFF_SVC_DT\tTOTAL_CHARGE_AMT\tDENIAL_DISP\tREMARK_DISP',
      '8159084249\tDoe, Jane A\tAetna\tEH23684657100\t2026-04-06\t800.00\tCO 50\tN115',
      '8159084250\tQuist, Bo\tCigna\tEH23684657200\t2026-04-07\t90.00\tCO 45; CO 97\tNULL',
    );
    expect(claims[0]).toMatchObject({
      patientAccountNumber: '8159084249',
      payer: 'Aetna',
      reasons: [{ code: '50' }, { code: 'N115' }],
    });
    expect(claims[1]?.reasons).toHaveLength(2);
  });

  it('say of a disposition that it is one, and of a discharge no day', async () => {
    const { claims } = await readList(
      'Acct #,Patient,Payer,DISCH_DISP,Arrival,Departure,Charges,Payer Disposition',
      '8159084249,"Doe, Jane A",Aetna,HOME,01/05/2026,01/07/2026,800.00,Adjudicated - Denied',
      '8159084250,"Quist, Bo",Cigna,SNF,01/06/2026,01/06/2026,90.00,Awaiting Adjudication',
    );
    expect(claims[0]).toMatchObject({ serviceFrom: '2026-01-05', serviceTo: '2026-01-07', status: 'denied' });
  });

  it('make no claim of a name alone between the rows, as a page’s head is that is printed again', async () => {
    const head = (page: number, payer: string) => [
      `RUN 11/28/26 03:15        PAYER CLAIM STATUS DETAIL                             PAGE   ${page}`,
      `ATTENTION: GULFSIDE REGIONAL HOSPITAL     OFFIC: ${payer}`,
      '',
      'PCN          PATIENT NAME             BIRTH DT   INSURED ID      SERVICE PERIOD            CHARGES PAYER STATUS',
      '--------------------------------------------------------------------------------------------------------------',
    ];
    const { claims, told } = await readList(
      ...head(1, '00590  FLORIDA BLUE'),
      'GR9324156    NAKAGAWA, THEODORA       09/11/1981 JWL470546196    06172026-06222026          143.25 ACCEPTED',
      'GR5866676    ELLSWORTH, BEATRIX       12/16/2008 REY970637141    07302026-08012026        4,015.97 REJECTED',
      ...head(2, '09102  FIRST COAST MEDICARE A'),
      'GR2879506    TRAN, THEODORA           03/02/1970 VNY801155343    06282026-07032026        7,829.83 ACCEPTED',
      'GR9984210    BASSETT, GISELLE T       10/12/1958 YYC293820054    06182026-06212026          317.34 REJECTED',
    );
    expect(claims.map(({ patientAccountNumber }) => patientAccountNumber)).toEqual([
      'GR9324156',
      'GR5866676',
      'GR2879506',
      'GR9984210',
    ]);
    expect(told).toMatch(/row 9: does not stand under its names but beside them: not taken/);
  });

  it('name a day by itself below a group of other days', async () => {
    const { claims } = await readList(
      'Account,,,Service Dates,,,Financials,',
      'Acct,Patient,Payer,Visit Date,Date Billed,Adjudicated Date,Charges,Ins Due',
      '767382,"Van Der Zee, Winifred",Cigna,2026-06-29,2026-07-09,2026-07-20,2063.94,2063.94',
      '496080,"St. Clair, Lamar",Aetna,2026-05-28,2026-06-04,2026-06-30,694.86,94.86',
    );
    expect(claims.map(({ serviceFrom, serviceTo, processedDate }) => [serviceFrom, serviceTo, processedDate])).toEqual([
      ['2026-06-29', '2026-06-29', '2026-07-20'],
      ['2026-05-28', '2026-05-28', '2026-06-30'],
    ]);
  });

  it('name codes after the remittance, and the payer before its portal in the title', async () => {
    const { claims } = await readList(
      'Capital Health Plan of Nevada - Provider Portal',
      'Patient Acct #,Patient,DOS,Charges,Remit Group,Remit Reason,Remark',
      '767382,"Van Der Zee, Winifred",6/29/2026,2063.94,CO,226,N479',
      '496080,"St. Clair, Lamar",5/28/2026,694.86,CO,11,',
    );
    expect(claims.map(({ payer, reasons }) => [payer, reasons])).toEqual([
      [
        'Capital Health Plan of Nevada',
        [
          { system: 'carc', group: 'CO', code: '226' },
          { system: 'rarc', code: 'N479' },
        ],
      ],
      ['Capital Health Plan of Nevada', [{ system: 'carc', group: 'CO', code: '11' }]],
    ]);
  });

  it('take more codes under a name that is for words where it has a number', async () => {
    const { claims } = await readList(
      'Enc No,Guest Name,Plan Name,Fr Dt,Enc Total,Insurance Cash,They owe,Why 1,Why 2',
      '140577,"Doe, Jane A",Aetna,01/05/2026,800.00,100.00,700.00,CO45,CO97',
      '140578,"Quist, Bo",Cigna,01/06/2026,90.00,0.00,90.00,CO22,MA04',
      '140579,"Okafor, Ana",Cigna,01/06/2026,50.00,0.00,50.00,,',
    );
    expect(claims[0]).toMatchObject({ patientName: 'Jane A Doe', billed: 800, paid: 100, balance: 700 });
    expect(claims.map(({ reasons }) => (Array.isArray(reasons) ? reasons.map(({ code }) => code).sort() : []))).toEqual([
      ['45', '97'],
      ['22', 'MA04'],
      [],
    ]);
  });

  it('take the segments of a remittance for its codes, with what each took off', async () => {
    const { claims } = await readList(
      'Acct Ref,Pt Name,Remitting Payer,Insured Ref,Svc Range,Submitted,Remitted,CLP CAS,MOA Remarks',
      'GV5599033,"DOE, JANE",Aetna,W771925560,20260527-20260530,500.00,100.00,CAS*CO*45*150.00**97*250.00,',
      'GV7427050,"QUIST, BO",Aetna,W771925561,20260715,300.00,0.00,CAS*OA*23*100.00~CAS*PR*1*200~,MOA***MA04*N115',
    );
    expect(claims[0]).toMatchObject({
      memberId: 'W771925560',
      paid: 100,
      reasons: [
        { group: 'CO', code: '45', amount: 150 },
        { group: 'CO', code: '97', amount: 250 },
      ],
    });
    expect(claims[1]?.reasons).toEqual([
      { system: 'carc', group: 'OA', code: '23', amount: 100 },
      { system: 'carc', group: 'PR', code: '1', amount: 200 },
      { system: 'rarc', code: 'MA04' },
      { system: 'rarc', code: 'N115' },
    ]);
  });

  it('leave the label and the code before a payer out of the name where the total says both', async () => {
    const { claims } = await readList(
      'ACCOUNT,PATIENT,SERVICE DATE,CHARGES',
      'INS BCID - BLUE CROSS OF IDAHO,,,',
      'J08848623,"DOE, JANE",06/20/2026,500.00',
      'INS BCID SUBTOTAL (1),,,500.00',
      'INS SELH - SELECTHEALTH,,,',
      'J08848624,"QUIST, BO",06/21/2026,90.00',
      'INS SELH SUBTOTAL (1),,,90.00',
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['BLUE CROSS OF IDAHO', 'SELECTHEALTH']);
  });

  it('take half of a group of columns for no name of what stands below it, and ages for no value', async () => {
    const { claims } = await readList(
      'Status / Denial,,Payer / Insurance,,,,Claim,,PATIENT,,,',
      'Denial Code,A/R Age,Plan,Subscriber Number,Payer ID,2nd Ins,A/R AGE,Bucket,Patient Acct Number,Person Name,Admit Date,Chgs',
      'CO45,Over 120,Aetna,W921158176,40155,MEDICARE,91-120 days,61-90,F0016589660,"Doe, Jane A",03/17/2026,1098.89',
      'CO97,61-90,Cigna,W921158177,40156,,61-90 days,61-90,F0016589661,"Quist, Bo",03/18/2026,98.89',
      'CO97,61-90,Cigna,W921158178,40156,MEDICAID,61-90 days,61-90,F0016589662,"Okafor, Ana",03/19/2026,38.89',
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['Aetna', 'Cigna', 'Cigna']);
    for (const claim of claims) {
      expect(claim).not.toHaveProperty('statusText');
      expect(claim).not.toHaveProperty('claimNumber');
    }
  });

  it("take the payer's number where the hospital's system counts its own claims too", async () => {
    const { claims } = await readList(
      'FIN_NO,PT_NAME,CURRENT_PAYER,INTERNAL_CLAIM_NO,CLAIM_CTRL_NO,ENCOUNTER_DATE,CHARGE_AMT',
      'F0043398729,"Doe, Jane",Aetna,C5034612,M466XY631559,04/15/2026,304.42',
      'F0043398730,"Quist, Bo",Aetna,C5034613,M466XY631560,04/16/2026,300.42',
    );
    expect(claims.map(({ claimNumber }) => claimNumber)).toEqual(['M466XY631559', 'M466XY631560']);
  });

  it('tell of a row that is read under the names of another, and take none of it for a name or a number', async () => {
    const { claims, told } = await readList(
      'Account,Patient,Payer,Service Date,Charges',
      'F0043398729,"Doe, Jane",Aetna,04/15/2026,304.42',
      'F0043398730,"Quist, Bo",2026063MJ84151,04/16/2026,300.42',
      'F0043398731,OKAFOR ANA unit # 6033415 2nd ins MEDICARE,Aetna,04/17/2026,30.42',
      '"FEB 12, 2026","Quist, Bo",Aetna,04/16/2026,31.42',
    );
    expect(claims.map(({ payer, patientName }) => [payer, patientName])).toContainEqual([undefined, 'Bo Quist']);
    expect(JSON.stringify(claims)).not.toMatch(/6033415|2026063MJ84151|FEB 12/);
    expect(told).toMatch(/2026063MJ84151/);
    expect(told).toMatch(/FEB 12, 2026 is a day/);
    expect(told).toMatch(/6033415/);
  });

  it('make no claim of a row in which nothing says whose it is', async () => {
    const { claims, told } = await readList(
      'Account,Payer,Service Date,Charges',
      'F0043398729,Aetna,04/15/2026,304.42',
      '"FEB 12, 2026",Denied in Full,,',
      'F0043398731,Cigna,04/17/2026,30.42',
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['Aetna', 'Cigna']);
    expect(told).toMatch(/row 3: has no account, claim number, name or member ID/);
  });
});

it('Power BI writes a table before its column, and lists of diagnoses are parted by any sign', async () => {
  const { claims } = await readList(
    'Account[HospitalAccountID],Patient[PatientName],Account[AdmitDate],Account[DischargeDate],[Sum of Charges],DX_LIST',
    '652874954,"DOE, JANE",2026-04-05T00:00:00,2026-04-10T00:00:00,232.15,Z794~I10',
    '652874955,"ROE, JOHN",2026-04-06T00:00:00,2026-04-06T00:00:00,99.15,R0789~E1165',
  );
  expect(claims[0]).toMatchObject({ serviceFrom: '2026-04-05', serviceTo: '2026-04-10', diagnosisCodes: ['Z79.4', 'I10'] });
});
