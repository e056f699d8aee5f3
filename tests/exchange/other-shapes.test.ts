/** Lists whose columns say by what stands beside them, and by what is in them, what they hold. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

const each = (claims: Record<string, unknown>[], field: string): unknown[] => claims.map((claim) => claim[field]);

describe('a column beside another', () => {
  it('has the words of the code that it is called like', async () => {
    const { claims } = await readList(
      'claimid,patient,ICN,kick code,kick description',
      '418V1,"LOMAX, EDA",88412345678,CO16,LACKS INFORMATION',
      '419V1,"TRENT, ODELL",88412345679,N382,ID WRONG',
    );
    expect(each(claims, 'reasons')).toEqual([
      [{ system: 'carc', group: 'CO', code: '16', text: 'LACKS INFORMATION' }],
      [{ system: 'rarc', code: 'N382', text: 'ID WRONG' }],
    ]);
  });

  it('has the words of the 277’s category, and then the status those of its code', async () => {
    const { claims } = await readList(
      'Patient Account Number,Patient,Category Code,Category,Status Code,Status',
      'PX1001,"LOMAX, EDA",F2,Finalized/Denial,718,Past filing limit',
      'PX1002,"TRENT, ODELL",P1,Pending/In Process,20,Accepted',
    );
    expect(claims[0]).toMatchObject({
      statusText: 'Finalized/Denial',
      status: 'denied',
      reasons: [{ system: 'csc', code: 'F2:718', text: 'Past filing limit' }],
    });
    expect(each(claims, 'statusText')).toEqual(['Finalized/Denial', 'Pending/In Process']);
  });

  it('has a code’s amount where it stands with the codes or is called like them, and not apart from them', async () => {
    const amounts = async (head: string, cells: string): Promise<unknown[]> => {
      const { claims } = await readList(
        `Acct,Patient,Claim Amt,${head}`,
        ...[1, 2].map((at) => `5510${at},"LOMAX, EDA",90.00,${cells}`),
      );
      return each(claims, 'reasons').map((reasons) => (reasons as { amount?: number }[])[0]?.amount);
    };
    expect(await amounts('Denied Amt,Remit Codes', '80.00,CO-29')).toEqual([80, 80]);
    expect(await amounts('Adj Code,Units,Adj Amt', 'CO-45,1,80.00')).toEqual([80, 80]);
    expect(await amounts('Denial Code,Units,Denied Amt', 'CO-29,1,80.00')).toEqual([80, 80]);
    expect(await amounts('Denied Amt,Paid Amt,Remit Codes', '80.00,10.00,CO-29')).toEqual([undefined, undefined]);
    expect(await amounts('Denial Code,Units,Adj Amt', 'CO-45,1,80.00')).toEqual([undefined, undefined]);
  });
});

describe('what is in a column', () => {
  it('makes a claim number shorter than any payer’s the hospital’s own', async () => {
    const list = (number: string) =>
      readList('Claim No,Patient,DOS', ...[1, 2, 3].map((at) => `${number}${at},"LOMAX, EDA",01/06/2026`));
    expect(each((await list('69107')).claims, 'patientAccountNumber')).toEqual(['691071', '691072', '691073']);
    expect(each((await list('20263268338')).claims, 'claimNumber')).toEqual(['202632683381', '202632683382', '202632683383']);
  });

  it('makes what the payer said a reason where it is no status', async () => {
    const list = (...said: string[]) =>
      readList('Account#,Patient,What payer said', ...said.map((words, at) => `5510${at},"LOMAX, EDA",${words}`));
    const { claims } = await list('no auth', 'needs records', 'referral missing', 'no auth');
    expect(each(claims, 'reasons')[1]).toEqual([{ system: 'payer', text: 'needs records' }]);
    expect(each(claims, 'status')).toEqual([undefined, undefined, undefined, undefined]);
    expect(each((await list('denied', 'still pending', 'paid')).claims, 'status')).toEqual(['denied', 'pending', 'paid']);
    expect(each((await list('Awaiting Payer Response', 'denied', 'Awaiting payment posting')).claims, 'status')).toEqual([
      'pending',
      'denied',
      undefined,
    ]);
  });

  it.each([
    ['8/5-8/8/26', '2026-08-05', '2026-08-08'],
    ['8/5-8/26', '2026-08-05', '2026-08-08'],
    ['12/30-1/2/2026', '2025-12-30', '2026-01-02'],
  ])('makes %s both days of a stay', async (text, serviceFrom, serviceTo) =>
    expect((await readList('Acct,Patient,DOS', `55101,"LOMAX, EDA",${text}`)).claims[0]).toMatchObject({
      serviceFrom,
      serviceTo,
    }),
  );
});

it('takes codes of more digits than a public one for the payer’s own, in each of the columns that have them', async () => {
  const { claims } = await readList(
    'ICN,Recipient Name,EOB Code 1,EOB Code 2',
    '2226150001234,"LOMAX, EDA",0345,0120',
    '2226150001235,"TRENT, ODELL",9918,',
    '2226150001236,"AVERY, JUNE",0270,',
  );
  const own = (...codes: string[]) => codes.map((code) => ({ system: 'payer', code }));
  expect(each(claims, 'reasons')).toEqual([own('0345', '0120'), own('9918'), own('0270')]);
});

it('takes no record of another kind for a claim where the first column is called for the kinds', async () => {
  const { claims, told } = await readList(
    'H|RECOVERY|20261123|000002',
    'RECTYPE|ACCOUNT|PAT_LAST|PAT_FIRST|INS_NAME|TOT_CHARGES|LAST_PAYER_CLAIM_NO',
    'D|0890588192|LOMAX|EDA|AETNA|1061.04|986084552561217',
    'D|0196610799|TRENT|ODELL|AETNA|2150.05|318841110965295',
    'T|000002|3211.09',
  );
  expect(each(claims, 'claimNumber')).toEqual(['986084552561217', '318841110965295']);
  expect(told).toContain('row 5: is a record of another kind (T)');
});

it('takes the days of the lines for the claim’s where the list has no others', async () => {
  const { claims } = await readList(
    'Claim No,Payer Claim No,Patient,Line DOS,CPT,Line Charge',
    'C549748,FL230138935,"LOMAX, EDA",10/02/2026,20610,412.87',
    ',,,10/04/2026,93000,75.84',
    'C549749,FL230138936,"TRENT, ODELL",10/14/2026,11042,217.44',
  );
  expect(claims).toMatchObject([
    { serviceFrom: '2026-10-02', serviceTo: '2026-10-04' },
    { serviceFrom: '2026-10-14', serviceTo: '2026-10-14' },
  ]);
});

it('finds the payer who was worked, and the day received however it is shortened', async () => {
  const { claims } = await readList(
    'Client Acct,Patient,Payer Worked,RECV DATE',
    'H3017790,"LOMAX, EDA",MetroPlus,10/22/2026',
    'H4344681,"TRENT, ODELL",Fidelis Care,10/15/2026',
  );
  expect(each(claims, 'payer')).toEqual(['MetroPlus', 'Fidelis Care']);
  expect(each(claims, 'receivedDate')).toEqual(['2026-10-22', '2026-10-15']);
});
