/** The smallest lists that show what was once misread. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { type ImportResult, resultJson } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';

const read = async (text: string, name = 'list.csv'): Promise<ImportResult> => readFile(new TextEncoder().encode(text), name);

describe('lists as systems print them give their rows and nothing else', () => {
  it('takes the head of a report’s second page for no claim', async () => {
    const title = (page: number): string => `RUN DATE: 02/20/26        LARKSPUR REGIONAL          PAGE ${page}`;
    const head = 'ACCOUNT #   PATIENT             INSURANCE         SERVICE      CHARGES';
    const rows = [1, 2, 3].map((at) => `8001442391${at}  OKAFOR,DELPHINE     AETNA             11/03/2025   1,290.5${at}`);
    const result = await read([title(1), head, rows[0], rows[1], title(2), head, rows[2]].join('\n'), 'list.txt');
    expect(result.claims.map((one) => one.claim.patientAccountNumber)).toEqual(['80014423911', '80014423912', '80014423913']);
  });

  it('reads both dates of service out of one column named for one', async () => {
    const result = await read(
      'Acct No,Pt Name,DOS\n80014423917,"OKAFOR,ANA",11/03/2025 - 11/07/2025\n80014423918,"QUIST,BO",1/5/2026\n',
    );
    expect(resultJson('list.csv', result).claims).toMatchObject([
      { serviceFrom: '2025-11-03', serviceTo: '2025-11-07' },
      { serviceFrom: '2026-01-05', serviceTo: '2026-01-05' },
    ]);
  });

  it('takes the patient number for the account where the list has no other', async () => {
    const alone = await read('Patient Number,Patient Name,Receipts\n80014423917,"OKAFOR,ANA",12.00\n');
    expect(alone.claims[0]?.claim).toMatchObject({ patientAccountNumber: '80014423917', paid: 1_200 });
    const beside = await read('Patient Number,Account #,Patient Name\n5551,80014423917,"OKAFOR,ANA"\n');
    expect(beside.claims[0]?.claim.patientAccountNumber).toBe('80014423917');
  });
});

describe('lists in several parts', () => {
  const rowsOf = async (text: string): Promise<unknown> => resultJson('list', await read(text)).claims;

  it('reads a second block by its own heads, and heads of two lines on each page by the first ones', async () => {
    const blocks =
      'Acct #,Pt Name,Payer,Charges\n8001,"OKAFOR, ANA",AETNA,10.00\nPayer,Charges,Acct #,Pt Name\nCIGNA,20.00,8002,"QUIST, BO"\n';
    expect(await rowsOf(blocks)).toEqual([
      { patientAccountNumber: '8001', patientName: 'ANA OKAFOR', payer: 'AETNA', billed: 10 },
      { patientAccountNumber: '8002', patientName: 'BO QUIST', payer: 'CIGNA', billed: 20 },
    ]);
    const heads = 'Patient,Patient,Payer,Total\nAccount,Name,Name,Charges\n';
    expect(await rowsOf(`${heads}8001,"OKAFOR, ANA",AETNA,10.00\n${heads}8002,"QUIST, BO",CIGNA,20.00\n`)).toEqual(
      await rowsOf(blocks),
    );
  });

  it('keeps a claim’s second line that has a status alone', async () => {
    const lines = [
      'ACCOUNT     PATIENT           POLICY        CHARGES',
      '            CLAIM NUMBER      CLAIM STATUS  DENIAL    COMMENT',
      'V0006360    OKAFOR,ANA        W783294412     167.84',
      '            19272585387       DENIED        CO16      SENT RECORDS',
      'V0006941    QUIST,BO          W574111332     435.71',
      '                              REJECTED                CALL BACK 12/01',
      'V0001123    HOLT,CY           W648031690      56.70',
      '                              PENDING',
      '            TOTAL                            660.25',
    ];
    expect(await rowsOf(lines.join('\n'))).toMatchObject([
      { claimNumber: '19272585387', status: 'denied' },
      { patientAccountNumber: 'V0006941', status: 'rejected' },
      { patientAccountNumber: 'V0001123', status: 'pending' },
    ]);
  });

  it('takes the insured’s group and an amount beside a reason for no adjustment', async () => {
    const list =
      'Acct #,Pt Name,Group,Reason,Amount\n8001,"OKAFOR, ANA",70012,No authorization,10.00\n8002,"QUIST, BO",70013,Late,5.00\n';
    for (const claim of (await rowsOf(list)) as { reasons?: { amount?: number; group?: string }[] }[])
      for (const reason of claim.reasons ?? []) expect([reason.amount, reason.group]).toEqual([undefined, undefined]);
  });
});

describe('names of columns and cells that mean more than they say', () => {
  const claims = async (text: string, name?: string): Promise<unknown> => resultJson('list', await read(text, name)).claims;

  it('takes no amount for an account, and an account’s check digit for no check', async () => {
    expect(await claims('Patient,Account,Balance\n"HOLT, AMY","1,000.00",1\n"HOLT, BEN",550.00,2\n')).toEqual([
      { patientName: 'AMY HOLT', balance: 1 },
      { patientName: 'BEN HOLT', balance: 2 },
    ]);
    expect(await claims('Acct#-Chk,Patient\n4400123-1,"HOLT, AMY"\n')).toEqual([
      { patientAccountNumber: '4400123-1', patientName: 'AMY HOLT' },
    ]);
  });

  it('keeps the remark that stands behind a denial code, and a birth date with the age behind it', async () => {
    const list = 'Account,Patient,DOB (Age),Denial Code\n5001,"HOLT, AMY",05/06/1950 (75 yrs),CO 16 - M127\n';
    expect(await claims(list)).toMatchObject([
      {
        patientBirthDate: '1950-05-06',
        reasons: [
          { system: 'carc', group: 'CO', code: '16' },
          { system: 'rarc', code: 'M127' },
        ],
      },
    ]);
  });

  it('keeps columns in place under names that reach over two rows of a web page', async () => {
    const page =
      '<table><tr><th rowspan=2>Account<th rowspan=2>Patient<th colspan=2>Service<th rowspan=2>Balance</tr><tr><th>From<th>To</tr>' +
      '<tr><td>0066001<td>HOLT, AMY<td>1/5/2026<td>1/7/2026<td>($50.00)</tr></table>';
    expect(await claims(page, 'list.xls')).toEqual([
      {
        patientAccountNumber: '0066001',
        patientName: 'AMY HOLT',
        serviceFrom: '2026-01-05',
        serviceTo: '2026-01-07',
        balance: -50,
      },
    ]);
  });

  it('reads names in two printed lines, and cuts between columns rather than between words', async () => {
    const list = [
      'PATIENT      PATIENT                 SERVICE    INSURANCE            CLAIM          TOTAL',
      'NUMBER       NAME                    DATE       COMPANY              NUMBER       CHARGES',
      '1002331      HOLT, AMY               01/05/26   AETNA                CL100233    1,000.00',
      '1002332      HOLTZMANN-WEISS, BENJI  01/06/26   BLUE CROSS OF IDAHO  CL100234      550.00',
    ].join('\n');
    expect(await claims(list, 'list.txt')).toMatchObject([
      { patientAccountNumber: '1002331', patientName: 'AMY HOLT', payer: 'AETNA', claimNumber: 'CL100233', billed: 1000 },
      {
        patientAccountNumber: '1002332',
        patientName: 'BENJI HOLTZMANN-WEISS',
        payer: 'BLUE CROSS OF IDAHO',
        claimNumber: 'CL100234',
      },
    ]);
  });
});

describe('what cannot be told apart is told and not taken', () => {
  it('leaves out values of a printed row that run over the edges of their columns', async () => {
    const list = [
      'ACCT NO     PATIENT NAME         INS CO          SVC DATE    BALANCE',
      '66001       HOLT, AMY            AETNA           01/05/26     450.00',
      '66002       PAPADOPOULOS-WEISSENBERG, KONSTANTINA CIGNA 01/06/26     550.00',
      '66003       IRWIN, C             HUMANA          01/07/26      10.00',
    ].join('\n');
    const result = await read(list, 'list.txt');
    expect(result.claims.map((one) => one.claim)).toMatchObject([{ payer: 'AETNA' }, {}, { payer: 'HUMANA' }]);
    expect(result.claims[1]?.claim).toEqual({ patientAccountNumber: '66002' });
    expect(result.problems.every((one) => one.where.startsWith('row 3'))).toBe(true);
    expect(result.problems.length).toBeGreaterThan(0);
  });

  it('takes no amount that a blank has cut where no thousands end', async () => {
    const result = await read('Account,Patient,Balance\n1,"ORR, LIV",$ 12 50\n2,"ORR, KAI",1 250.00\n');
    expect(result.claims.map((one) => one.balance)).toEqual([undefined, 125_000]);
  });

  it('makes no account of a second column of the same name', async () => {
    const result = await read('Claim Number,Claim Number,Patient Name\n1001,CL1,"ORR, LIV"\n');
    expect(result.claims[0]?.claim.patientAccountNumber).toBeUndefined();
  });
});

describe('lists that say a thing once for many rows', () => {
  const rows = 'Acct #,Patient,Charges,Balance\n';
  const payers = async (text: string): Promise<(string | undefined)[]> =>
    (await read(text)).claims.map(({ claim }) => claim.payer);

  it('takes the payer above its rows, as a pivot table in outline form prints it, and never the one before', async () => {
    const list = `Row Labels,Patient,Sum of Chgs\nAETNA,,35.00\n448771,"HOLT, AMY",35.00\nLOCAL PLAN 12,,\nPRAIRIE PLAN,,20.00\n448772,"ORR, LIV",20.00\nGrand Total,,55.00\n`;
    const result = await read(list);
    expect(result.claims.map(({ claim }) => [claim.patientAccountNumber, claim.payer])).toEqual([
      ['448771', 'AETNA'],
      ['448772', 'PRAIRIE PLAN'],
    ]);
  });

  it('fills empty cells from above only where the list proves that it groups so', async () => {
    const grouped = 'AETNA,1,10\n,2,10\nAETNA Total,,20\nCIGNA,3,10\n,4,10\nCIGNA Total,,20\n';
    expect(await payers(`Payer,Acct #,Balance\n${grouped}`)).toEqual(['AETNA', 'AETNA', 'CIGNA', 'CIGNA']);
    const holes = 'AETNA,1,10\n,2,10\nCIGNA,3,10\nAETNA,4,10\n,5,10\n';
    expect(await payers(`Payer,Acct #,Balance\n${holes}`)).toEqual(['AETNA', undefined, 'CIGNA', 'AETNA', undefined]);
  });

  it('passes over a row that says how the columns are written, and over numbers before their names', async () => {
    expect((await read(`${rows}(text),(last first),($),($)\n7001,"HOLT, AMY",10.00,10.00\n`)).claims).toHaveLength(1);
    const numbered = await read('1. Account #,2. Patient Name,3. Payer\n7001,"HOLT, AMY",AETNA\n');
    expect(numbered.claims[0]?.claim).toEqual({ patientAccountNumber: '7001', patientName: 'AMY HOLT', payer: 'AETNA' });
  });
});

describe('numbers that look like others', () => {
  it('takes no payer’s code for a member ID', async () => {
    const result = await read('Acct #,Payer,Patient\n7001,60054,"HOLT, AMY"\n7002,60054,"ORR, LIV"\n7003,87726,"ORR, KAI"\n');
    expect(result.claims.map(({ claim }) => claim.memberId)).toEqual([undefined, undefined, undefined]);
  });

  it('takes an ID beside the payer for the member’s only where it is long, of letters too, and another in each row', async () => {
    const list = (ids: string[]): string => `Acct #,Payer,ID #\n${ids.map((id, at) => `700${at},AETNA,${id}`).join('\n')}\n`;
    expect((await read(list(['W152336345', '613950186', 'U7606']))).claims[0]?.claim.memberId).toBeUndefined();
    expect((await read(list(['W152336345', '613950186', '4VN2HP7AV20']))).claims[0]?.claim.memberId).toBe('W152336345');
    expect((await read(list(['10000001', '10000002', '10000003']))).claims[0]?.claim.memberId).toBeUndefined();
  });

  it('turns payments that a ledger takes off, where charge, payment and adjustment leave the balance', async () => {
    const list = (balance: string): string => `Acct #,Charges,Payments,Adj,Balance\n7001,200.00,-50.00,-50.00,${balance}\n`;
    expect((await read(list('100.00'))).claims[0]?.claim.paid).toBe(5_000);
    expect((await read(list('90.00'))).claims[0]?.claim.paid).toBeUndefined();
  });

  it('takes no birth date that may be a child’s or of a hundred years ago', async () => {
    const list = 'Acct #,DOB,DOS\n7001,2/14/24,5/4/2026\n7002,2/14/15,5/4/2026\n7003,2/14/44,5/4/2026\n';
    expect((await read(list)).claims.map(({ claim }) => claim.patientBirthDate)).toEqual([undefined, '2015-02-14', '1944-02-14']);
  });

  it('takes a birth date for that of somebody of a hundred where Medicare pays', async () => {
    const list = 'Acct #,Payer,DOB,DOS\n7001,MEDICARE PART B,2/14/24,5/4/2026\n7002,PLAINS HMO,2/14/24,5/4/2026\n';
    expect((await read(list)).claims.map(({ claim }) => claim.patientBirthDate)).toEqual(['1924-02-14', undefined]);
  });

  it('tells zeros in place of a date where they are rare, and says nothing of them where a system always writes them', async () => {
    const list = (days: string[]): string =>
      `Acct #,Service From,Service To\n${days.map((day, at) => `700${at},20260504,${day}`).join('\n')}\n`;
    const told = async (days: string[]): Promise<number> => (await read(list(days))).problems.length;
    expect(await told(['20260505', '20260506', '20260506', '20260507', '20260508', '00000000'])).toBe(1);
    expect(await told(['20260505', '00000000', '00000000', '00000000', '00000000', '00000000'])).toBe(0);
  });

  it('takes no formula for a name, a payer or a reason', async () => {
    const list = `Acct #,Patient,Payer,Denial Reason,Balance\n7001,"=HYPERLINK(""http://x"",""A"")",=cmd|' /C calc'!A0,@SUM(A1),+100.00\n7002,"ORR, LIV",AETNA,Not covered,5.00\n7003,"ORR, KAI",AETNA,Not covered,5.00\n`;
    const { claims, problems } = await read(list);
    expect(claims[0]).toMatchObject({ claim: { patientAccountNumber: '7001' }, balance: 10_000 });
    expect(Object.keys(claims[0]!.claim)).toEqual(['patientAccountNumber']);
    expect(problems.filter(({ where }) => where.startsWith('row 2')).length).toBeGreaterThanOrEqual(3);
  });

  it('holds a birth date against today where the row shows no service', async () => {
    const bytes = new TextEncoder().encode('Acct #,Patient,DOB\n7001,"ORR, LIV",4/5/2061\n7002,"ORR, KAI",4/5/61\n');
    const { claims } = await readFile(bytes, 'list.csv', { today: '2026-11-25' });
    expect(claims.map(({ claim }) => claim.patientBirthDate)).toEqual([undefined, '1961-04-05']);
  });
});
