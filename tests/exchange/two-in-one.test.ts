/** Columns, cells and headers of lists that say two things at once. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { type ImportResult, resultJson } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';

const read = async (text: string): Promise<ImportResult> => readFile(new TextEncoder().encode(text), 'list.csv');
const claims = async (text: string): Promise<unknown> => resultJson('list', await read(text)).claims;

describe('a column that holds two fields', () => {
  it('is parted: name and birth date, payer and member, two amounts', async () => {
    const list = [
      'Visit #,Patient (DOB),Insurance - Member ID,Total Chg / Balance',
      '7001,"Rivera, Ana (05/04/1961)",Aetna - W123456789,"$5,000.00 / $4,210.50"',
      '7002,"Chen, Wei (11/30/1985)",BCBS - TX - ZGP812345678,$300.00 / $0.00',
      '7003,"Ray, Jo",UHC,$80.00 / $80.00',
    ];
    expect(await claims(list.join('\n'))).toEqual([
      {
        patientAccountNumber: '7001',
        patientName: 'Ana Rivera',
        patientBirthDate: '1961-05-04',
        payer: 'Aetna',
        memberId: 'W123456789',
        billed: 5000,
        balance: 4210.5,
      },
      {
        patientAccountNumber: '7002',
        patientName: 'Wei Chen',
        patientBirthDate: '1985-11-30',
        payer: 'BCBS - TX',
        memberId: 'ZGP812345678',
        billed: 300,
        balance: 0,
      },
      { patientAccountNumber: '7003', patientName: 'Jo Ray', payer: 'UHC', billed: 80, balance: 80 },
    ]);
  });

  it('tells the row of a cell that does not part, and takes no half of it', async () => {
    const rows = ['7001,Aetna - W123456789,5.00', '7002,Cigna - U1234567801,6.00', '7003,7 8 9 - 10 11,7.00'];
    const result = await read(['Visit #,Insurance - Member ID,Charges', ...rows].join('\n'));
    expect(result.claims[2]?.claim).toEqual({ patientAccountNumber: '7003', billed: 700 });
    expect(result.problems.filter(({ where }) => where.startsWith('row 4'))).toHaveLength(1);
  });

  it('gives no date behind a name away as part of the name', async () => {
    const result = await read('Acct #,Patient Name\n5001,"Holt, Amy (05/04/1961)"\n');
    expect(result.claims[0]?.claim).toEqual({ patientAccountNumber: '5001', patientName: 'Amy Holt' });
    expect(result.problems).toEqual([
      { where: 'row 2, column B "Patient Name"', what: '05/04/1961 stands behind the name: not taken' },
    ]);
  });
});

describe('names of columns that are completed by what stands over or in them', () => {
  it('joins a group’s name to a name that says nothing alone, and keeps the second payer out', async () => {
    const list = [
      'Patient,,Claim,,Secondary,',
      'Last,First,Number,Status,Payer,Policy #',
      'Rivera,Ana,EM7K20491,Denied,AARP,55511',
      'Li,Bo,EM7K20499,Pending,,',
    ];
    expect(await claims(list.join('\n'))).toEqual([
      { patientName: 'Ana Rivera', claimNumber: 'EM7K20491', statusText: 'Denied', status: 'denied' },
      { patientName: 'Bo Li', claimNumber: 'EM7K20499', statusText: 'Pending', status: 'pending' },
    ]);
  });

  it('takes "Paid" over dates for the day, and status codes for what a 277 says', async () => {
    const list = 'Acct #,Paid,Status Code\n5001,02/03/2026,F2:585\n5002,02/04/2026,A3:21:IL\n';
    expect(await claims(list)).toEqual([
      {
        patientAccountNumber: '5001',
        paymentDate: '2026-02-03',
        status: 'denied',
        reasons: [{ system: 'csc', code: 'F2:585' }],
      },
      {
        patientAccountNumber: '5002',
        paymentDate: '2026-02-04',
        status: 'rejected',
        reasons: [{ system: 'csc', code: 'A3:21:IL' }],
      },
    ]);
    expect(await claims('Acct #,Claim Status Code\n5001,Denied\n5002,In process\n')).toMatchObject([
      { statusText: 'Denied' },
      { statusText: 'In process' },
    ]);
  });

  it('puts a status code with the category beside it, and takes bare numbers for some system’s own', async () => {
    const list = 'Acct #,Status Category Code,Status Code,CPT\n5001,A7,562,"99214,25"\n5002,A2,20,99213\n';
    expect(await claims(list)).toMatchObject([
      {
        status: 'rejected',
        reasons: [{ system: 'csc', code: 'A7:562' }],
        serviceLines: [{ procedure: '99214', modifiers: ['25'] }],
      },
      { status: 'accepted', reasons: [{ system: 'csc', code: 'A2:20' }] },
    ]);
    const bare = await read('Acct #,Status Code\n5001,4\n5002,11\n');
    expect(bare.claims.map(({ claim }) => claim)).toEqual([{ patientAccountNumber: '5001' }, { patientAccountNumber: '5002' }]);
    expect(bare.problems).toHaveLength(1);
  });

  it('keeps a line’s money with the line', async () => {
    const list = 'Claim ID,Account,CPT,Line Charge,Line Paid\nL-900,A-771,99285,800.00,0.00\n';
    expect(await claims(list)).toEqual([
      { claimNumber: 'L-900', patientAccountNumber: 'A-771', serviceLines: [{ procedure: '99285', billed: 800, paid: 0 }] },
    ]);
  });
});

describe('payments written as what they take off the balance', () => {
  const head = 'Acct #,Charges,Ins Pmts,Balance\n';
  it('are payments where the rows add up', async () =>
    expect(await claims(`${head}5001,500.00,(400.00),100.00\n5002,90.00,0.00,90.00\n`)).toMatchObject([
      { paid: 400 },
      { paid: 0 },
    ]));
  it('are payments where several are written so and none is said to be taken back', async () => {
    const list = (status: string) =>
      claims(`Acct #,Status,Ins Pmts\n5001,Paid,-400.00\n5002,${status},-30.00\n5003,Paid,-20.00\n5004,Denied,0.00\n`);
    expect(await list('Paid')).toMatchObject([400, 30, 20, 0].map((paid) => ({ paid })));
    expect(await list('Reversed')).toMatchObject([-400, -30, -20, 0].map((paid) => ({ paid })));
  });
  it('are payments where the one row that has such says that it is paid', async () => {
    const list = (status: string) => claims(`Acct #,Status,Charges,Ins Pmts,Ins Bal\n5001,${status},900.00,(360.00),180.00\n`);
    expect(await list('Partially Paid')).toMatchObject([{ paid: 360 }]);
    expect(await list('Open')).toMatchObject([{ balance: 180 }]);
    expect(((await list('Open')) as { paid?: number }[])[0]?.paid).toBeUndefined();
  });
  it('stay taken back where the balance says so, and are told where nothing adds up', async () => {
    expect(await claims(`${head}5001,500.00,-400.00,900.00\n`)).toMatchObject([{ paid: -400 }]);
    const result = await read(`${head}5001,500.00,-400.00,33.00\n`);
    expect(result.claims[0]?.claim.paid).toBeUndefined();
    expect(result.problems[0]?.where).toBe('row 2, column C "Ins Pmts"');
  });
});

it('takes the first day of a system’s calendar for no birth date', async () => {
  const result = await read('Acct #,DOB\n5001,1/1/1900\n5002,5/4/1961\n');
  expect(result.claims.map(({ claim }) => claim.patientBirthDate)).toEqual([undefined, '1961-05-04']);
  expect(result.problems).toHaveLength(1);
});
