/** How report writers and people lay a list out. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readFile } from '@/utils/exchange/read-file';
import { readList } from './read-list';

describe('names and values', () => {
  it('are brought together where names stand a column beside, and empty columns part no list', async () => {
    const { claims } = await readList(
      'Account No.,,,Patient Name,,Birthdate,,Admit,Discharge,,,,,,Total Chgs,,Ins. Balance',
      '00523174,,"OKAFOR, ANA",,,01/06/1950,02/03/2026,,02/05/2026,,,,,,1200.00,,900.00',
      '00523175,,"QUIST, BO",,,01/07/1951,02/04/2026,,02/04/2026,,,,,,80.00,,80.00',
      '00523176,,"DOE, JANE",,,01/08/1952,02/06/2026,,02/07/2026,,,,,,90.00,,90.00',
    );
    expect(claims[0]).toMatchObject({
      patientAccountNumber: '00523174',
      patientName: 'ANA OKAFOR',
      serviceFrom: '2026-02-03',
      serviceTo: '2026-02-05',
      billed: 1200,
      balance: 900,
    });
    expect(claims).toHaveLength(3);
  });

  it('of a form stand in several columns of labels', async () => {
    const { claims } = await readList(
      'DENIAL WORKSHEET,,,,',
      'Patient Name,"OKAFOR, ANA",,Date of Birth,01/06/1950',
      'Account #,00523174,,MRN,88123',
      'Insurance,AETNA,,Policy #,W200100300',
      'Total Charges,1200.00,,Balance,900.00',
    );
    expect(claims).toEqual([
      {
        payer: 'AETNA',
        patientAccountNumber: '00523174',
        patientName: 'ANA OKAFOR',
        patientBirthDate: '1950-01-06',
        memberId: 'W200100300',
        billed: 1200,
        balance: 900,
      },
    ]);
  });

  it('stand over each other where the head says so with a stroke', async () => {
    const { claims } = await readList(
      '             PATIENT NAME/         INSURANCE CO/        SERVICE     TOTAL         REASON',
      'ACCOUNT      DATE OF BIRTH         POLICY ID            DATES      CHARGES        CODES',
      '-----------------------------------------------------------------------------------------',
      '00523174     OKAFOR, ANA           AETNA PPO            02/03/26    1,200.00      CO-16',
      '             01/06/1950            W200100300           02/05/26                  MA130',
      '',
      '00523175     QUIST, BO             CIGNA OAP            02/04/26       80.00',
      '             01/07/1951            U300100200           02/04/26',
    );
    expect(claims).toMatchObject([
      {
        payer: 'AETNA PPO',
        patientAccountNumber: '00523174',
        patientName: 'ANA OKAFOR',
        patientBirthDate: '1950-01-06',
        memberId: 'W200100300',
        serviceFrom: '2026-02-03',
        serviceTo: '2026-02-05',
        billed: 1200,
        reasons: [{ code: '16' }, { code: 'MA130' }],
      },
      { payer: 'CIGNA OAP', patientBirthDate: '1951-01-07', memberId: 'U300100200', serviceTo: '2026-02-04', billed: 80 },
    ]);
  });

  it('keep to their columns where amounts end under the next name', async () => {
    const { claims } = await readList(
      'Account   Patient                  DOS         Billed       Balance  Claim Ref',
      '40517425  Okafor, Ana              07/10/2026  17,862.21     17,862.21  22600417037',
      '21704685  Quist, Bo                06/27/2026  11,748.31     11,748.31  20261168973',
      '80548270  Doe, Jane                08/23/2026  11,078.92     11,078.92  20262118346',
    );
    expect(claims[0]).toMatchObject({ billed: 17862.21, balance: 17862.21, claimNumber: '22600417037' });
  });

  it('are whole where the print breaks a long one and goes on below it, and a note below a claim is no part of it', async () => {
    const { claims, told } = await readList(
      'Patient Nbr  Patient Name       Ins Plan       Disch Dt    Tot Charges  Claim Nbr',
      '-----------  -----------------  -------------  ---------  ------------  ----------',
      '0066433650   De La Garza,       Medicare Part  08/08/26      15,954.10  2260027127',
      '             Rosetta D          A',
      '0076665184   Fontaine, Zachary  Blue Cross     08/29/26      16,822.33  2260034882',
      '                                Blue Shield',
      '                                of Ohio',
      '0012362235   Doe, Jane          Cigna OAP      07/08/26      12,412.74  1401763300',
      '             Called payer',
      '0012362236   Quist, Bo          Cigna OAP      07/08/26      12,412.74  1401763301',
    );
    expect(claims.map(({ patientName, payer }) => [patientName, payer])).toEqual([
      ['Rosetta D De La Garza', 'Medicare Part A'],
      ['Zachary Fontaine', 'Blue Cross Blue Shield of Ohio'],
      ['Jane Doe', 'Cigna OAP'],
      ['Bo Quist', 'Cigna OAP'],
    ]);
    expect(told).toContain('Called payer');
  });

  it('stand under names that only a blank parts', async () => {
    const { claims } = await readList(
      'ACCT-NO    PATIENT-NAME         FC INS-CD POLICY-NO       ADMIT  DISCH  TOT-CHGS    DNL-CD',
      ...['OKAFOR,ANA R', 'QUIST,BO', 'DOE,JANE', 'POE,KIM'].map(
        (name, at) => `08471449${at}  ${name.padEnd(20)} C  BLU01  XYP09375381${at}    070926 071426   14474.33  CO11`,
      ),
    );
    expect(claims[3]).toMatchObject({
      patientAccountNumber: '084714493',
      patientName: 'KIM POE',
      memberId: 'XYP093753813',
      serviceFrom: '2026-07-09',
      serviceTo: '2026-07-14',
      billed: 14474.33,
    });
    const whole = await readList(
      'ACCT-NO    PATIENT NAME         POLICY NO        TOT CHGS',
      ...['OKAFOR ANA', 'QUIST BO', 'DOE JANE', 'POE KIM'].map(
        (name, at) => `08471449${at}  ${name.padEnd(20)} XYP09375381${at}    14474.33`,
      ),
    );
    expect(whole.claims[0]).toMatchObject({ patientName: 'OKAFOR ANA', billed: 14474.33 });
  });

  it('are those of the row above where a mark says so', async () => {
    const { claims, told } = await readList(
      'Account\tPatient\tPayer\tBilled',
      'A1001\tDOE, JANE\tAETNA\t5.00',
      "A1002\tQUIST, BO\t''\t6.00",
      'A1003\tOKAFOR, ANA\tsame\t7.00',
      'A1004\tSAME, JOE\t\t8.00',
      'A1005\tPOE, KIM\tditto\t9.00',
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['AETNA', 'AETNA', 'AETNA', undefined, undefined]);
    expect(told).toContain('row 6, column C "Payer"');
  });

  it('are no claim number with an amount beside it', async () => {
    const { claims, told } = await readList(
      'Account,Claim Number,Billed',
      'A1001,"17,862.21 22600417037",5.00',
      'A1002,22600417038,6.00',
    );
    expect(claims[0]).not.toHaveProperty('claimNumber');
    expect(told).toContain('is more than a number');
  });
});

describe('payers over their claims', () => {
  it('lose the system’s own number where each has one', async () => {
    const list = (...heads: string[]): Promise<{ claims: Record<string, unknown>[] }> =>
      readList(
        'Account,Patient Name,Billed',
        ...heads.flatMap((head, at) => [`INSURANCE: ${head},,`, `A100${at},"DOE, JANE",${at + 5}.00`]),
      );
    expect((await list('489 MEDICARE PART A', '751 - AETNA PPO')).claims.map(({ payer }) => payer)).toEqual([
      'MEDICARE PART A',
      'AETNA PPO',
    ]);
    expect((await list('1199 SEIU BENEFIT FUND', 'AETNA PPO')).claims.map(({ payer }) => payer)).toEqual([
      '1199 SEIU BENEFIT FUND',
      'AETNA PPO',
    ]);
  });

  it('are named above the first names too, with how many claims follow', async () => {
    const { claims } = await readList(
      'AETNA PPO — 2 claims,,',
      'Account,Patient Name,Billed',
      'A1001,"DOE, JANE",5.00',
      'A1002,"QUIST, BO",6.00',
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['AETNA PPO', 'AETNA PPO']);
  });
});

describe('what a template says of its columns', () => {
  it('is no claim', async () => {
    const { claims, told } = await readList(
      'Account,Member Last Name,Member First Name,Member DOB,Billed Amount,In-network (Y/N)',
      '12 digits,text,text,MM/DD/YYYY,0.00,Y/N',
      'A1001,DOE,JANE,01/06/1950,5.00,Y',
    );
    expect(claims).toHaveLength(1);
    expect(told).toContain('row 2: is an example');
  });
});

describe('quotes that nobody doubled', () => {
  it('part no cell of a list that has all of its cells in quotes', async () => {
    const { claims } = await readList(
      '"Payer","Account","Billed","Rejection Message","Claim #"',
      '"AETNA","A1001","5.00","Invalid code "Z00", line 1","22600417038"',
      '"AETNA","A1002","6.00","Not on file","22600417039"',
    );
    expect(claims[0]).toMatchObject({ claimNumber: '22600417038', reasons: [{ text: 'Invalid code "Z00", line 1' }] });
  });
});

it('a payer stands in the head of each page behind whose list it is, and a ruler without gaps says nothing of the columns', async () => {
  const page = (payer: string, ...claims: string[]): string[] => [
    'RUN 11/28/26 03:15        PAYER CLAIM STATUS DETAIL                          PAGE   1',
    `SUBMITTER: LAKE REGIONAL HOSPITAL     PAYER: 00590  ${payer}`,
    '',
    'PCN          PATIENT NAME          BIRTH DT   SERVICE PERIOD            CHARGES PAYER STATUS  PAYER CLM NO',
    '-'.repeat(104),
    ...claims,
  ];
  const claim = (at: number, name: string): string[] => [
    `GR932415${at}    ${name.padEnd(22)}09/11/1981 06172026-06222026        1,143.2${at} REJECTED      2026118CM3203${at}`,
    '             A7:562:85   NATIONAL PROVIDER IDENTIFIER (NPI)',
    '             A7:454      PROCEDURE CODE FOR SERVICES',
  ];
  const { claims } = await readFile(
    new TextEncoder().encode(
      [
        ...page('FLORIDA BLUE', ...claim(1, 'DOE, JANE'), ...claim(2, 'ROE, JOHN'), ...claim(3, 'POE, ANN')),
        ...page('FIRST COAST MEDICARE', ...claim(4, 'QUIST, BO'), ...claim(5, 'OKAFOR, ANA')),
      ].join('\n'),
    ),
    'status.txt',
  );
  expect(claims.map(({ claim: { payer, billed, statusText } }) => [payer, billed, statusText])).toEqual([
    ['FLORIDA BLUE', 114321, 'REJECTED'],
    ['FLORIDA BLUE', 114322, 'REJECTED'],
    ['FLORIDA BLUE', 114323, 'REJECTED'],
    ['FIRST COAST MEDICARE', 114324, 'REJECTED'],
    ['FIRST COAST MEDICARE', 114325, 'REJECTED'],
  ]);
});

it('a payer’s code above whose name a word of its column’s name begins by accident is no column of its own', async () => {
  const { claims } = await readFile(
    new TextEncoder().encode(
      [
        'FIN           PT NAME               INS NAME             TOTAL CHARGES',
        '='.repeat(72),
        '800470157604  Doe, Jane             PWA - CIGNA PPO             914.96',
        '800470157605  Roe, John             HCB - AETNA HMO              14.96',
        '800470157606  Poe, Ann              PWA - CIGNA PPO             214.96',
        '800470157607  Quist, Bo             PWA - CIGNA PPO             314.96',
      ].join('\n'),
    ),
    'list.txt',
  );
  expect(claims.map(({ claim }) => claim.payer)).toEqual([
    'PWA - CIGNA PPO',
    'HCB - AETNA HMO',
    'PWA - CIGNA PPO',
    'PWA - CIGNA PPO',
  ]);
});
