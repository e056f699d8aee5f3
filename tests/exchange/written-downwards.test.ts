/** Lists that do not give each claim a row: a column for each claim, a row for each value, a payer's name over forms. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

describe('claims across columns', () => {
  it('are read below a title and their numbers, the sums beside them are none', async () => {
    const { claims } = await readList(
      'Biggest open claims - Nov,,,as of 11/17/2026',
      ',#1,#2,TOTAL',
      'Patient,"Okafor, Ana","Lomax, Eda",',
      'DOB,03/26/1959,03/28/1985,',
      'Acct #,99484556,20789322,',
      'Insurance,Aetna,Cigna,',
      'Ins ID #,W447023295,U768901370,',
      'Date of service,07/16/2026,05/03/2026,',
      'Charged,8437.98,12976.16,21414.14',
      'Still owed,8437.98,1820.68,10258.66',
      'What they said,Denied,Pending,',
      'Owner,Dee,Marcus,',
    );
    expect(claims).toMatchObject([
      { payer: 'Aetna', patientAccountNumber: '99484556', patientName: 'Ana Okafor', billed: 8437.98, status: 'denied' },
      { payer: 'Cigna', patientAccountNumber: '20789322', patientName: 'Eda Lomax', balance: 1820.68, status: 'pending' },
    ]);
    expect(claims).toHaveLength(2);
  });

  it('are read whatever payers say of them: their words are names of columns elsewhere', async () => {
    const { claims } = await readList(
      'Acct #,99484556,20789322,20789323,20789324',
      'Patient,"Okafor, Ana","Lomax, Eda","Webb, John","Roe, Ida"',
      'Insurance,Aetna,Cigna,Humana,Cigna',
      'Charged,8437.98,12976.16,210.00,99.50',
      'Claim status,Denied,Paid,In Process,Received',
    );
    expect(claims.map(({ status }) => status)).toEqual(['denied', 'paid', 'pending', 'accepted']);
  });
});

describe('a row for each value', () => {
  const rows = (acct: string, name: string, payer: string, billed: string): string[] => [
    `${acct},Patient Name,"${name}"`,
    `${acct},Payer,${payer}`,
    `${acct},Total Charges,${billed}`,
    `${acct},Member ID,W44702${acct.slice(-4)}`,
    `${acct},Denial Code,CO-16`,
    `${acct},Denial Code,CO-45`,
  ];

  it('makes a claim of each account', async () => {
    const { claims } = await readList(
      'Acct,Field,Value',
      ...rows('A10001', 'OKAFOR, ANA', 'AETNA', '1200.00'),
      ...rows('A10002', 'LOMAX, EDA', 'CIGNA', '75.50'),
    );
    expect(claims).toMatchObject([
      { patientAccountNumber: 'A10001', patientName: 'ANA OKAFOR', payer: 'AETNA', billed: 1200 },
      { patientAccountNumber: 'A10002', patientName: 'EDA LOMAX', payer: 'CIGNA', billed: 75.5 },
    ]);
    expect(claims[0]!.reasons).toMatchObject([{ code: '16' }, { code: '45' }]);
  });

  it('makes none where an account says a thing twice: it may have two claims', async () => {
    const { claims } = await readList(
      'Acct,Field,Value',
      ...rows('A10001', 'OKAFOR, ANA', 'AETNA', '1200.00'),
      ...rows('A10001', 'OKAFOR, ANA', 'CIGNA', '75.50'),
    );
    expect(claims).toEqual([]);
  });
});

describe('a payer’s name alone over forms', () => {
  const form = (acct: string, name: string): string[] => [
    `  ACCT NO: ${acct}    NAME: ${name}         DOB: 08/08/1964`,
    '  POLICY: ZEC177534937  ICN: E6225490425',
    '  CHARGES:    27,555.94   BALANCE:    27,555.94',
    '',
  ];

  it('is of those below it, and not of the one above', async () => {
    const { claims } = await readList(
      'PAYER: AETNA',
      '',
      ...form('19286906', 'OKAFOR, ANA'),
      ...form('11205347', 'LOMAX, EDA'),
      'PAYER: CIGNA (continued)',
      '',
      ...form('36016038', 'WEBB, JOHN'),
    );
    expect(claims.map(({ payer, patientName }) => [payer, patientName])).toEqual([
      ['AETNA', 'ANA OKAFOR'],
      ['AETNA', 'EDA LOMAX'],
      ['CIGNA', 'JOHN WEBB'],
    ]);
  });

  it('is of the form that it ends, whatever the report was filtered by', async () => {
    const { claims } = await readList(
      'PAYER: ALL',
      ...form('19286906', 'OKAFOR, ANA').toSpliced(3, 1, '  PAYER: AETNA', ''),
      ...form('11205347', 'LOMAX, EDA').toSpliced(3, 1, '  PAYER: CIGNA', ''),
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['AETNA', 'CIGNA']);
  });
});

describe('labels with their values, block after block', () => {
  const block = (name: string, account: string): string[] => [
    `Work Status,New,,`,
    `Account,${account},,`,
    `Patient,"${name}",,`,
    'Insurance,Quay Health,,',
    'Begin DOS,03/15/2026,,',
    'Total Chgs,740.65,,',
    'Status,Denial,,',
    ',,,',
  ];
  it('begin below a head that has labels of its own', async () => {
    const { claims } = await readList(
      ...['HB INS FOLLOW UP,', 'Run date: 11/27/2026 06:14,', ','],
      ...[...block('OKAFOR, ANA', '55101'), ...block('QUIST, BO', '55102'), ...block('CROWE, TAMSIN', '55103')],
    );
    expect(claims).toMatchObject([
      { patientAccountNumber: '55101', patientName: 'ANA OKAFOR', status: 'denied', billed: 740.65 },
      { patientAccountNumber: '55102', patientName: 'BO QUIST' },
      { patientAccountNumber: '55103', patientName: 'TAMSIN CROWE' },
    ]);
  });

  it('are forms where another label stands before the first that is known, a number begins one, or dots lead to the value', async () => {
    const form = (name: string, account: string, code: string): string[] => [
      'Task State.......: New                 Payer Status.....: Denied in Full',
      `277 Code.........: ${code}               Account..........: ${account}`,
      `Patient..........: ${name}         Ins Balance......: 740.65`,
      '',
    ];
    const { claims } = await readList(...form('OKAFOR, ANA', '55101', 'F2:84'), ...form('QUIST, BO', '55102', 'A7:21'));
    expect(claims).toMatchObject([
      { patientAccountNumber: '55101', patientName: 'ANA OKAFOR', status: 'denied', reasons: [{ code: 'F2:84' }] },
      { patientAccountNumber: '55102', patientName: 'BO QUIST', balance: 740.65, reasons: [{ code: 'A7:21' }] },
    ]);
  });
});
