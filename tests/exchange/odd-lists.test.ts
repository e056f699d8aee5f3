/** What odd lists say in places of their own: taken where it can be nothing else, told where it may be two things. */
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readFile } from '@/utils/exchange/read-file';
import { matchName } from '@/utils/exchange/worklist/names/headers';
import { readList } from './read-list';

const codes = (claim: Record<string, unknown> | undefined): unknown =>
  ((claim?.reasons ?? []) as { code?: string; text?: string }[]).map(({ code, text }) => code ?? text);

describe('a name that somebody shortened by hand', () => {
  it.each([
    ['denl_rsn_cd', 'reasonCode'],
    ['Insrnc Nm', 'payer'],
    ['Encntr Nmbr', 'patientAccountNumber'],
    ['Blnc Due', 'balance'],
    ['Svc From - Svc Thru', 'serviceDates'],
    ['Paymts To Dt', 'paid'],
    ['Ins1 Bal', 'balance'],
    ['Rejection Msg', 'reasonText'],
    ['Last Payer ICN', 'claimNumber'],
    ['Actual Total Payment', 'paid'],
    ['Result so far', 'statusText'],
    ['Money Charges', 'billed'],
  ])('%s', (name, field) => {
    expect(matchName(name)?.field).toBe(field);
  });

  it('is none where two words fit', () => {
    expect(matchName('Clnc Nmbr')).toBeUndefined();
  });
});

describe('an odd list', () => {
  it('gives a code under a name for words beside a remark, and one in the words of a status', async () => {
    const { claims } = await readList(
      'Acct,Patient,Status,Reason,Remark',
      'A1000,DOE JANE,Denied,CO-29,N30',
      'A1001,ROE RICH,Denied: CO-97,,',
      'A1002,POE ANN,Denied,no authorization,',
    );
    expect(claims.map(codes)).toEqual([['29', 'N30'], ['97'], ['no authorization']]);
  });

  it('takes codes by the list they are said to be of, and the remark behind a code with its words', async () => {
    const { claims } = await readList(
      'Acct,Patient,CARC/RARC',
      'A1000,DOE JANE,"CARC 16, RARC N290, RARC M76"',
      'A1001,ROE RICH,CO 16 N382 missing ID',
    );
    expect(claims.map(codes)).toEqual([
      ['16', 'N290', 'M76'],
      ['16', 'N382'],
    ]);
    expect(claims[1]).toMatchObject({ reasons: [{ group: 'CO' }, { system: 'rarc', text: 'missing ID' }] });
  });

  it('takes codes of columns that differ by their number, the remarks among them too', async () => {
    const { claims } = await readList(
      'Acct,Patient,Denial 1,Denial 2,Cd3',
      'A1000,DOE JANE,CO-50,N115,H7',
      'A1001,ROE RICH,CO-45,CO-231,K2',
    );
    expect(claims.map(codes)).toEqual([
      ['50', 'N115'],
      ['45', '231'],
    ]);
  });

  it('takes lists as databases write them, and the letters of a web page', async () => {
    const { claims } = await readList(
      'Acct,Patient,CARC_LIST,RARC_LIST',
      'A1000,Pe&ntilde;a Jane,{PR-96},"{N130,N30}"',
      'A1001,O&#39;Roe Rich,{CO-18},{}',
    );
    expect(claims.map(codes)).toEqual([['96', 'N130', 'N30'], ['18']]);
    expect(claims.map(({ patientName }) => patientName)).toEqual(['Peña Jane', "O'Roe Rich"]);
  });

  it('takes payments written as credits where they leave the balance or less, and takebacks as they stand', async () => {
    const list = (balance: string) => [
      'Acct,Patient,Charges,Pmt Cr,Balance',
      `A1000,DOE JANE,500.00,400.00-,${balance}`,
      `A1001,ROE RICH,700.00,(100.00),${balance}`,
      `A1002,POE ANN,900.00,-300.00,${balance}`,
    ];
    expect((await readList(...list('90.00'))).claims.map(({ paid }) => paid)).toEqual([400, 100, 300]);
    expect((await readList(...list('600.00'))).claims.map(({ paid }) => paid)).toEqual([-400, -100, -300]);
  });

  it('takes both days that stand in one cell, and a payer without its telephone', async () => {
    const { claims } = await readList(
      'Plan: AETNA  (phone 800-555-0142)',
      'A/c No,Patient,DOS,Rcvd',
      'A1000,DOE JANE,9/18/2026 9/21/2026,12.00',
      'A1001,ROE RICH,9/20/2026,0.00',
    );
    expect(claims[0]).toMatchObject({
      payer: 'AETNA',
      patientAccountNumber: 'A1000',
      serviceFrom: '2026-09-18',
      serviceTo: '2026-09-21',
      paid: 12,
    });
    expect(claims[1]).toMatchObject({ serviceFrom: '2026-09-20', serviceTo: '2026-09-20', paid: 0 });
  });

  it('takes numbered codes with the amounts of their number', async () => {
    const { claims } = await readList(
      'Acct,Patient,Denial Cd 1,Denial Amt 1,Denial Cd 2,Denial Amt 2',
      'A1000,DOE JANE,CO-45,200.00,PR-1,34.50',
      'A1001,ROE RICH,CO-16,88.00,,',
    );
    expect(claims[0]).toMatchObject({
      reasons: [
        { code: '45', amount: 200 },
        { code: '1', amount: 34.5 },
      ],
    });
  });

  it('takes days behind the names for birth dates where they lie a generation apart, and else tells them', async () => {
    const list = (first: string, second: string) =>
      readList('Acct,Pt,Billed', `A1000,"KIM, JI-WOO (${first})",88.00`, `A1001,"ROE, RICH (${second})",99.00`);
    expect((await list('1975-02-03', '1988-07-21')).claims[0]).toMatchObject({
      patientName: 'JI-WOO KIM',
      patientBirthDate: '1975-02-03',
    });
    const { claims, told } = await list('2026-02-03', '2026-03-21');
    expect(claims[0]).not.toHaveProperty('patientBirthDate');
    expect(told).toContain('2026-02-03 stands behind the name: not taken');
  });

  it('takes the member’s number under a name for a person where such numbers stand below it', async () => {
    const { claims } = await readList('Acct,Patient,Subscriber', 'A1000,DOE JANE,U1234567801', 'A1001,ROE RICH,XEA900112233');
    expect(claims.map(({ memberId }) => memberId)).toEqual(['U1234567801', 'XEA900112233']);
  });

  it('takes the payer from headings where only headings and totals fill its column', async () => {
    const { claims } = await readList(
      'Payer,Visit,Patient,Balance',
      'Medicare,,,',
      ',V1001,"Boyd, Carla",310.25',
      'Medicare Total,,,310.25',
      'Tricare East,,,',
      ',V1010,"Ives, Tom",780.00',
      'Tricare East Total,,,780.00',
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['Medicare', 'Tricare East']);
  });

  it('tells a day that can be read in two ways where the columns do not agree on one', async () => {
    const { claims, told } = await readList(
      'Acct,Patient,Svc Dt,Rcvd Dt',
      'A1000,DOE JANE,1/5/2026,1/20/2026',
      'A1001,ROE RICH,13/1/2026,1/21/2026',
    );
    expect(claims.map(({ serviceFrom }) => serviceFrom)).toEqual([undefined, '2026-01-13']);
    expect(told).toContain('1/5/2026 can be read in two ways');
  });

  it('takes an amount without a name for the charge where what was paid and what is open prove it', async () => {
    const list = (open: string) =>
      readList('Acct,Patient,Amt,Paid Amt,Bal', 'A1000,DOE JANE,500.00,0.00,500.00', `A1001,ROE RICH,400.00,300.00,${open}`);
    expect((await list('90.00')).claims.map(({ billed }) => billed)).toEqual([500, 400]);
    expect((await list('190.00')).claims.map(({ billed }) => billed)).toEqual([undefined, undefined]);
  });

  it('takes a payer from a heading drawn with stars, and no number of accounts for an account', async () => {
    const { claims } = await readList(
      'Acct|Patient|Balance',
      '** INSURANCE: BCBS OF TENNESSEE **||',
      'A1000|DOE JANE|10.00',
      'A1001|ROE RICH|20.00',
      '2 accounts||30.00',
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['BCBS OF TENNESSEE', 'BCBS OF TENNESSEE']);
  });

  it('fills names of groups down where each stands once and in order, and no number or day that some claims lack', async () => {
    const payers = ['AETNA', '', 'BCBS', 'CIGNA', '', 'HUMANA', 'MOLINA', ''];
    const rows = (names: string[]) => names.map((name, at) => `${name},A100${at},DOE JANE,${at}0.00`);
    const { claims, told } = await readList('Payer,Acct,Patient,Balance', ...rows(payers));
    expect(claims.map(({ payer }) => payer)).toEqual(['AETNA', 'AETNA', 'BCBS', 'CIGNA', 'CIGNA', 'HUMANA', 'MOLINA', 'MOLINA']);
    expect(told).toContain('column A "Payer"');
    const checks = ['811000001', '', '', '', '811000002', '', '', ''];
    expect((await readList('Check #,Acct,Patient,Balance', ...rows(checks))).claims[1]).not.toHaveProperty('checkNumber');
  });

  it('takes names in two rows for one where the words of each are names too, and no row of words for a claim', async () => {
    const { claims } = await readList(
      'Chgs,Claim,Pt,Policy,Patient,',
      '($),Disposition,Account,Holder,Name,DOB',
      '10.00,Paid,A1000,ROE,JANE DOE,2/14/1961',
    );
    expect(claims).toEqual([
      expect.objectContaining({ billed: 10, statusText: 'Paid', patientAccountNumber: 'A1000', patientName: 'JANE DOE' }),
    ]);
    const { told } = await readList(
      'Acct,Patient,Payer,DOS,Balance',
      'A1000,DOE JANE,AETNA,2/3/2026,1.00',
      'see,notes,below,of,it',
    );
    expect(told).toContain('row 3: has no number, no day and no amount: no claim');
  });

  it('knows a printed list by its columns though names and amounts have commas, its rows counted and a filter above', async () => {
    const line = (...cells: string[]): string =>
      cells
        .map((cell, at) => cell.padEnd([4, 14, 18, 14, 12][at]!))
        .join('')
        .trimEnd();
    const { claims } = await readList(
      'Filter: Payer = All; Balance > 0',
      line('', 'Account', 'Patient', 'Billed', 'Balance'),
      line('1', '949933127990', 'DOE, JANE', '1,500.00', '1,200.00'),
      line('2', '121400543108', 'ROE, RICH', '2,500.00', '300.00'),
    );
    expect(claims).toMatchObject([
      { patientAccountNumber: '949933127990', patientName: 'JANE DOE', billed: 1500, balance: 1200 },
      { patientAccountNumber: '121400543108', patientName: 'RICH ROE', billed: 2500, balance: 300 },
    ]);
  });

  it('takes the claim’s amount for what was billed, also beside a group and a reason', async () => {
    const { claims } = await readList(
      'Acct,Patient,Claim Amt,Adj Grp Cd,CARC',
      'A1000,DOE JANE,500.00,CO,16',
      'A1001,ROE RICH,70.00,PR,1',
    );
    expect(claims[0]).toMatchObject({ billed: 500, reasons: [{ group: 'CO', code: '16' }] });
  });

  it('takes a payer from a heading without what it says of its section, also one that is no company known here', async () => {
    const { claims } = await readList(
      'Acct,Patient,Balance',
      'Prairie States Mutual (2 claims),,',
      'A1000,DOE JANE,10.00',
      'A1001,ROE RICH,20.00',
      'Payer: 62308 CIGNA   Count: 1   Total: $70.00,,',
      'A1002,POE ANN,70.00',
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['Prairie States Mutual', 'Prairie States Mutual', 'CIGNA']);
  });

  it('takes a payer from the name of its sheet, where that says nothing else', async () => {
    const names = ['Account', 'Patient', 'Balance'];
    const sheets = ['Cigna HMO', 'Aetna denials'].map((name, at) => ({ name, rows: [names, [`A100${at}`, 'DOE, JANE', 5]] }));
    const { claims } = await readFile(await writeXlsx({ sheets }), 'list.xlsx');
    expect(claims.map(({ claim }) => claim.payer)).toEqual(['Cigna HMO', undefined]);
  });

  it('reads claims that are written downwards, block after block or side by side', async () => {
    const block = (account: string, name: string, balance: string) => [
      `Account: ${account}`,
      `Patient: ${name}`,
      'Payer: AETNA',
      'DOS: 1/5/2026',
      `Balance: ${balance}`,
      '',
    ];
    const wanted = [
      { patientAccountNumber: 'A1000', patientName: 'JANE DOE', payer: 'AETNA', serviceFrom: '2026-01-05', balance: 1500 },
      { patientAccountNumber: 'A1001', patientName: 'RICH ROE', payer: 'AETNA', serviceFrom: '2026-01-05', balance: 60 },
    ];
    const down = await readList(...block('A1000', 'DOE, JANE', '$1,500.00'), ...block('A1001', 'ROE, RICH', '60.00'));
    expect(down.claims).toMatchObject(wanted);
    const across = await readList(
      'Account,A1000,A1001',
      'Patient,"DOE, JANE","ROE, RICH"',
      'Payer,AETNA,AETNA',
      'DOS,1/5/2026,1/5/2026',
      'Balance,"1,500.00",60.00',
    );
    expect(across.claims).toMatchObject(wanted);
  });

  it('takes names below a name that is not known for the patients’, but not those of anybody else', async () => {
    const list = (header: string) =>
      readList(`Acct,${header},Balance`, 'A1000,"DOE, JANE",10.00', 'A1001,"ROE, RICH",20.00', 'A1002,"POE, ANN",70.00');
    expect((await list('Guest')).claims[0]).toMatchObject({ patientName: 'JANE DOE' });
    expect((await list('Attending Phys')).claims[0]).not.toHaveProperty('patientName');
  });

  it('gives each of two payers what stands under its own group, and the second one’s name to nobody', async () => {
    const { claims } = await readList(
      'Encounter,Person,,Payer 1,,Payer 2,,Amounts',
      'Enc Nbr,Last Name,First Name,Name,Policy Nbr,Name,Policy Nbr,Charges',
      'A1000,Doe,Jane,AETNA,W100200300,TEXAS MEDICAID,599941273,10.00',
      'A1001,Roe,Rich,CIGNA,U100200301,,,20.00',
    );
    expect(claims).toMatchObject([
      { patientName: 'Jane Doe', payer: 'AETNA', memberId: 'W100200300' },
      { patientName: 'Rich Roe', payer: 'CIGNA', memberId: 'U100200301' },
    ]);
  });

  it('takes a separator behind every row for no torn row', async () => {
    const { claims, told } = await readList(
      'Acct|Patient|Payer|Balance|Reason|Owner',
      'A1000|Doe, Jane|AETNA|10.00|CO-197|LOCKHART, D|',
      'A1001|Roe, Rich|CIGNA|20.00|CO-198|LOCKHART, D|',
    );
    expect(claims).toHaveLength(2);
    expect(told).not.toContain('cells where the names');
  });

  it('fills a payer down to the rows of its group where each group’s total counts its rows', async () => {
    const { claims } = await readList(
      'Payer,Account,Patient,Balance',
      'CIGNA HEALTHCARE,A1000,"Doe, Jane",10.00',
      ',A1001,"Roe, Rich",20.00',
      'CIGNA HEALTHCARE Total,2,,30.00',
      'AETNA,A1002,"Poe, Ann",70.00',
      ',A1003,"Moe, Sam",5.00',
      'AETNA Total,2,,75.00',
      'Grand Total,4,,105.00',
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['CIGNA HEALTHCARE', 'CIGNA HEALTHCARE', 'AETNA', 'AETNA']);
  });

  it('takes words called like the 277’s code for the code’s, and the plain status for the status', async () => {
    const { claims } = await readList(
      'Patient Control,Patient,Charges,Status,Payer Status Code,Payer Status Desc',
      'A1000,"DOE, JANE",10.00,PENDED,P1:20,Accepted for processing',
      'A1001,"ROE, RICH",20.00,DENIED,F2:84,Service not authorized',
    );
    expect(claims).toMatchObject([
      { statusText: 'PENDED', status: 'pending', reasons: [{ system: 'csc', code: 'P1:20', text: 'Accepted for processing' }] },
      { statusText: 'DENIED', status: 'denied', reasons: [{ system: 'csc', code: 'F2:84', text: 'Service not authorized' }] },
    ]);
  });

  it('reads a number printed alone below its claim, under a name of its own in the second line of the heads', async () => {
    const { claims } = await readList(
      'PATIENT   PATIENT NAME              BIRTH      ADMIT      TOTAL        ACCOUNT',
      'NUMBER      CONTRACT NUMBER         DATE       DATE       CHARGES      BALANCE',
      '------------------------------------------------------------------------------',
      '76983375  DOE JANE E                12/03/62   07/17/26    17,079.13    17,079.13',
      '            PAA494647570',
      '12844404  ROE RICHARD L             12/07/73   06/22/26    12,478.84    12,478.84',
      '67320051  POE ANN                   09/01/48   04/21/26    34,014.05    34,014.05',
      '            PAA799317846',
    );
    expect(claims.map(({ patientAccountNumber, memberId }) => [patientAccountNumber, memberId])).toEqual([
      ['76983375', 'PAA494647570'],
      ['12844404', undefined],
      ['67320051', 'PAA799317846'],
    ]);
  });

  it('reads a claim number below its patient where heads and rows are not two lines elsewhere', async () => {
    const { claims } = await readList(
      'ACCOUNT    PATIENT NAME             PAYER           SERVICE     CHARGES     BALANCE',
      '             CLAIM NUMBER                           DATE',
      '10002345   DOE, JANE A              AETNA           03/04/26     1,200.00    1,200.00',
      '             E2603041234',
      '10002346   ROE, RICHARD             CIGNA           03/05/26       350.50      200.00',
      '             8826030598',
    );
    expect(claims).toMatchObject([
      { patientAccountNumber: '10002345', claimNumber: 'E2603041234', billed: 1200, balance: 1200 },
      { patientAccountNumber: '10002346', claimNumber: '8826030598', billed: 350.5, balance: 200 },
    ]);
  });

  it('gives the 277’s code its words where category, code and entity stand apart', async () => {
    const { claims } = await readList(
      'Payer,Pat Ctl,Patient,Charge,STC Category,STC Code,STC Entity,STC Desc',
      'AETNA,GM1,"DOE, JANE",100.00,A3,21,PR,Missing information',
      'CIGNA,GM2,"ROE, RICH",250.00,F2,84,,Service not authorized',
    );
    expect(claims).toMatchObject([
      { status: 'rejected', reasons: [{ system: 'csc', code: 'A3:21:PR', text: 'Missing information' }] },
      { status: 'denied', reasons: [{ system: 'csc', code: 'F2:84', text: 'Service not authorized' }] },
    ]);
  });

  it('keeps the 277’s words by its code also where the category stands behind them', async () => {
    const { claims } = await readList(
      'Acct No,Patient Name,Payer,Billed,Claim Status,Claim Status Code,Claim Status Description,Category',
      'A1000,"DOE, JANE",AETNA,100.00,Pending,20,Accepted for processing,P1',
      'A1001,"ROE, RICH",CIGNA,200.00,Denied,84,Service not authorized,F2',
    );
    expect(claims).toMatchObject([
      { statusText: 'Pending', reasons: [{ code: 'P1:20', text: 'Accepted for processing' }] },
      { statusText: 'Denied', reasons: [{ code: 'F2:84', text: 'Service not authorized' }] },
    ]);
  });
});
