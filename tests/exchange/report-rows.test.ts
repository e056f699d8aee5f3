/** What reports print between their claims: sums that do not say so, rows that go on with the claim above them, records of another kind. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

const accounts = (claims: Record<string, unknown>[]): unknown[] => claims.map((claim) => claim.patientAccountNumber);

describe('a sum is no claim', () => {
  it('where a group ends in its name and how many it has', async () => {
    const { claims, told } = await readList(
      ...[
        'Acct,Patient,DOS,Charges,Balance',
        'Payer: Bayou Mutual',
        '55101,"LOMAX, EDA",01/06/2026,410.00,410.00',
        '55102,"TRENT, ODELL",01/09/2026,120.50,20.50',
        'Bayou Mutual (2),,,530.50,430.50',
        'Payer: Plains HMO',
        '55103,"AVERY, JUNE",02/02/2026,99.00,99.00',
        'Plains HMO (1),,,99.00,99.00',
        'All payers (3),,,629.50,529.50',
      ],
    );
    expect(accounts(claims)).toEqual(['55101', '55102', '55103']);
    expect(claims.map(({ payer }) => payer)).toEqual(['Bayou Mutual', 'Bayou Mutual', 'Plains HMO']);
    expect(told.match(/a total, not a claim/g)).toHaveLength(3);
  });

  it.each(['(2 VISITS)', '2 account(s)', '2 claims / 5 lines'])(
    'where %s stands in a column of names or numbers',
    async (count) => {
      const { claims } = await readList(
        ...[
          'Patient,Acct,DOS,Charges,Balance',
          '"LOMAX, EDA",55101,01/06/2026,410.00,410.00',
          '"TRENT, ODELL",55102,01/09/2026,120.50,20.50',
          `MCD TOTAL,${count},,530.50,430.50`,
          `${count},,,530.50,430.50`,
        ],
      );
      expect(accounts(claims)).toEqual(['55101', '55102']);
    },
  );
});

it('takes no code of the system for a part of the payer’s name, where a total tells which is which', async () => {
  const { claims } = await readList(
    ...[
      'Acct,Patient,DOS,Charges,Balance',
      'Payer: PLN1 PLAINS HMO',
      '55101,"LOMAX, EDA",01/06/2026,410.00,410.00',
      'PLN1 TOTAL,,,410.00,410.00',
      'Payer: BYU - BAYOU MUTUAL',
      '55102,"TRENT, ODELL",01/09/2026,120.50,20.50',
      'Total for BAYOU MUTUAL,,,120.50,20.50',
      'Payer: RIO GRANDE HEALTH',
      '55103,"AVERY, JUNE",02/02/2026,99.00,99.00',
      'Total RIO GRANDE HEALTH,,,99.00,99.00',
    ],
  );
  expect(claims.map(({ payer }) => payer)).toEqual(['PLAINS HMO', 'BAYOU MUTUAL', 'RIO GRANDE HEALTH']);
});

describe('a row that names no claim', () => {
  it('is a further adjustment of the claim above it where it has a code', async () => {
    const { claims, told } = await readList(
      ...[
        'Acct,Patient,Payer,Billed,Group,Reason,Reason Desc,Adj Amount,Remark',
        '55101,"LOMAX, EDA",Aetna,410.00,CO,45,Over the fee,110.00,',
        ',,,,PR,2,Coinsurance,60.00,',
        ',,,,CO,16,,240.00,M51',
        '55102,"TRENT, ODELL",Cigna,120.50,CO,29,Too late,120.50,',
        ',,,,,,,,',
        ',,,,CO,45,All claims,110.00,',
      ],
    );
    expect(accounts(claims)).toEqual(['55101', '55102']);
    expect(claims[0]?.reasons).toEqual([
      { system: 'carc', group: 'CO', code: '45', amount: 110, text: 'Over the fee' },
      { system: 'carc', group: 'PR', code: '2', amount: 60, text: 'Coinsurance' },
      { system: 'carc', group: 'CO', code: '16', amount: 240 },
      { system: 'rarc', code: 'M51' },
    ]);
    expect(claims[1]?.reasons).toHaveLength(1);
    expect(told).toContain('row 7');
  });

  it('is a further line where it has a procedure, and the days stay the claim’s', async () => {
    const { claims } = await readList(
      ...[
        'Acct,Patient,DOS,Total Charge,CPT,Units,Line Charge',
        '55101,"LOMAX, EDA",01/06/2026,410.00,99213,1,150.00',
        ',,,,36415,1,10.00',
        ',,,,80053,1,250.00',
        '55102,"TRENT, ODELL",01/09/2026,120.50,99214,1,120.50',
      ],
    );
    expect(claims).toMatchObject([
      { patientAccountNumber: '55101', billed: 410, serviceFrom: '2026-01-06' },
      { patientAccountNumber: '55102', billed: 120.5 },
    ]);
    expect(claims[0]?.serviceLines).toEqual([
      { procedure: '99213', units: 1, billed: 150 },
      { procedure: '36415', units: 1, billed: 10 },
      { procedure: '80053', units: 1, billed: 250 },
    ]);
  });
});

it('leaves a denial that stands with the claim to the claim, and takes what only further lines have', async () => {
  const { claims } = await readList(
    ...[
      'Acct,Patient,DOS,Total Charge,Denial Code,CPT,Mod,Line Charge',
      '55101,"LOMAX, EDA",01/06/2026,410.00,CO-50,99213,,160.00',
      ',,,,,20610,RT,250.00',
      '55102,"TRENT, ODELL",01/09/2026,120.50,,99214,,120.50',
    ],
  );
  expect(claims[0]).toMatchObject({
    reasons: [{ system: 'carc', group: 'CO', code: '50' }],
    serviceLines: [
      { procedure: '99213', billed: 160 },
      { procedure: '20610', modifiers: ['RT'], billed: 250 },
    ],
  });
});

it('takes days under a visit for when it was, and never for its number', async () => {
  for (const days of [
    ['20260813', '20260527', '20260927'],
    ['8/13/2026', '5/27/2026', '9/27/2026'],
  ]) {
    const { claims } = await readList(
      ...[
        'Patient,Visit,Charge',
        `"LOMAX, EDA",${days[0]},410.00`,
        `"TRENT, ODELL",${days[1]},120.50`,
        `"AVERY, JUNE",${days[2]},99.00`,
      ],
    );
    expect(claims.map(({ serviceFrom, patientAccountNumber }) => [serviceFrom, patientAccountNumber])).toEqual([
      ['2026-08-13', undefined],
      ['2026-05-27', undefined],
      ['2026-09-27', undefined],
    ]);
  }
});

describe('a record of another kind', () => {
  it('is none of the claims: what ends an extract', async () => {
    const { claims, told } = await readList(
      ...[
        'H|20261002|CLINIC OF THE PINES',
        'N|Visit #|Patient|DOS|Charges|Balance',
        'D|55101|LOMAX, EDA|01/06/2026|410.00|410.00',
        'D|55102|TRENT, ODELL|01/09/2026|120.50|20.50',
        'T|2|530.50',
      ],
    );
    expect(accounts(claims)).toEqual(['55101', '55102']);
    expect(told).toContain('row 5: is a record of another kind (T)');
  });

  it('is none of the invoices: what was paid', async () => {
    const { claims, told } = await readList(
      ...[
        'Type,Date,No.,Patient,DOS,Amount,Open Balance',
        'Invoice,02/01/2026,20417,Eda Lomax,01/06/2026,410.00,410.00',
        'Invoice,02/02/2026,20418,Odell Trent,01/09/2026,120.50,20.50',
        'Payment,02/09/2026,EFT 4411,,,-75.00,-75.00',
        'Invoice,02/03/2026,20420,June Avery,01/11/2026,99.00,99.00',
      ],
    );
    expect(claims).toMatchObject([
      { patientAccountNumber: '20417', billed: 410, balance: 410 },
      { patientAccountNumber: '20418', billed: 120.5, balance: 20.5 },
      { patientAccountNumber: '20420', billed: 99, balance: 99 },
    ]);
    expect(told).toContain('(Payment): no claim');
  });
});

describe('what was denied', () => {
  it('is the amount of the one code beside it, and of none where there are several', async () => {
    const { claims, told } = await readList(
      ...[
        'Acct,Patient,Charges,Denial Code,Denied Amt',
        '55101,"LOMAX, EDA",410.00,CO-197,410.00',
        '55102,"TRENT, ODELL",120.50,"CO-16, N290",100.00',
        '55103,"AVERY, JUNE",99.00,"CO-16, CO-29",99.00',
      ],
    );
    expect(claims.map(({ reasons }) => reasons)).toEqual([
      [{ system: 'carc', group: 'CO', code: '197', amount: 410 }],
      [
        { system: 'carc', group: 'CO', code: '16', amount: 100 },
        { system: 'rarc', code: 'N290' },
      ],
      [
        { system: 'carc', group: 'CO', code: '16' },
        { system: 'carc', group: 'CO', code: '29' },
      ],
    ]);
    expect(told).toContain('is one amount for several codes');
  });
});

describe('a payer’s own list', () => {
  it('names the payer in its title and its codes at its end', async () => {
    const { claims } = await readList(
      ...[
        'BAYOU BLUE SHIELD,,,,',
        'CLAIMS NOT YET FINISHED,,,,',
        'Claim ID,Member ID,Patient,Billed,Expl Cd',
        '26100A1,W100200300,"LOMAX, EDA",410.00,K71',
        '26100A2,W100200301,"TRENT, ODELL",120.50,Q02',
        '26100A3,W100200302,"AVERY, JUNE",99.00,',
        'K71 - Accident report needed,,,,',
        'Q02,Other insurance not known,,,',
      ],
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['BAYOU BLUE SHIELD', 'BAYOU BLUE SHIELD', 'BAYOU BLUE SHIELD']);
    expect(claims.map(({ reasons }) => reasons)).toEqual([
      [{ system: 'payer', code: 'K71', text: 'Accident report needed' }],
      [{ system: 'payer', code: 'Q02', text: 'Other insurance not known' }],
      undefined,
    ]);
  });

  it('is not taken for one where the title names a hospital, a list or a person', async () => {
    for (const title of ['BAYOU MEDICARE CLINIC', 'AETNA DENIALS', 'Run by Humana, Joe'])
      expect((await readList(...[title, 'Acct,Patient,Billed', '55101,"LOMAX, EDA",410.00'])).claims[0]).not.toHaveProperty(
        'payer',
      );
  });

  it('heads its first section above the names', async () => {
    const { claims } = await readList(
      ...[
        'CLAIMS BY PLAN,,,',
        'PLAINS STATE CARE,,,',
        'Acct,Patient,DOS,Billed',
        '55101,"LOMAX, EDA",01/06/2026,410.00',
        'AETNA,,,',
        'Acct,Patient,DOS,Billed',
        '55102,"TRENT, ODELL",01/09/2026,120.50',
      ],
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['PLAINS STATE CARE', 'AETNA']);
  });
});

describe('columns that explain each other', () => {
  it('are the category, its words, the code and its words', async () => {
    const { claims } = await readList(
      ...[
        'Acct,Patient,Cat,Cat Desc,Stat,Stat Desc',
        '55101,"LOMAX, EDA",A7,Rejected,562,NPI of the biller',
        '55102,"TRENT, ODELL",P1,In process,20,Accepted',
      ],
    );
    expect(claims[0]).toMatchObject({
      status: 'rejected',
      statusText: 'Rejected',
      reasons: [{ system: 'csc', code: 'A7:562', text: 'NPI of the biller' }],
    });
  });

  it('are a code and the words of a rejection', async () => {
    const { claims } = await readList(
      ...[
        'Acct,Patient,STC Code,Reject Message',
        '55101,"LOMAX, EDA",A7:562:85,NPI of the biller is unknown',
        '55102,"TRENT, ODELL",A3:54,Seen before',
      ],
    );
    expect(claims[1]?.reasons).toEqual([{ system: 'csc', code: 'A3:54', text: 'Seen before' }]);
  });

  it('are a kick code and its reason, and a message where claims came back', async () => {
    const kicked = await readList(
      ...[
        'Acct,Patient,Kick Code,Kick Reason',
        '55101,"LOMAX, EDA",CO22,Another payer is first',
        '55102,"TRENT, ODELL",PR31,Nobody of ours',
      ],
    );
    expect(kicked.claims[0]?.reasons).toEqual([{ system: 'carc', group: 'CO', code: '22', text: 'Another payer is first' }]);
    const list = (last: string) =>
      readList(
        ...[
          'Acct,Patient,Claim Status,Message',
          '55101,"LOMAX, EDA",Denied,Another payer is first',
          '55102,"TRENT, ODELL",Rejected,Nobody of ours',
          `55103,"AVERY, JUNE",Accepted,${last}`,
        ],
      );
    expect((await list('')).claims[0]?.reasons).toEqual([{ system: 'payer', text: 'Another payer is first' }]);
    expect((await list('ask Joan')).claims[0]).not.toHaveProperty('reasons');
  });

  it('are ages and their total, which is open', async () => {
    const list = async (total: string) =>
      (
        await readList(
          ...[
            'Acct,Patient,0-30,31-60,61+,Total',
            '55101,"LOMAX, EDA",10.00,5.00,,15.00',
            `55102,"TRENT, ODELL",,,20.00,${total}`,
          ],
        )
      ).claims[1];
    expect(await list('20.00')).toMatchObject({ balance: 20 });
    expect(await list('27.00')).not.toHaveProperty('balance');
  });
});

it('does not cut a column where a wider sum of the section stands', async () => {
  const { claims } = await readList(
    ...[
      'ACCOUNT     PATIENT          SERVICE     CHARGES  INS BALANCE  LAST BILL  CLM STS',
      '---------------------------------------------------------------------------------',
      '55101       LOMAX,EDA        01/06/26     410.00       410.00  02/06/26   DENIED',
      '55102       TRENT,ODELL      01/09/26     120.50        20.50  02/08/26   PENDING',
      '  BYU TOTAL  2 ACCOUNTS                                 430.50',
      '55103       AVERY,JUNE       02/02/26   1,099.00     1,099.00  03/02/26   DENIED',
      '  PLN TOTAL  1 ACCOUNTS                               1,099.00',
      '  GRAND TOTAL  3 ACCOUNTS                               1,529.50',
    ],
  );
  expect(claims.map(({ patientAccountNumber, balance }) => [patientAccountNumber, balance])).toEqual([
    ['55101', 410],
    ['55102', 20.5],
    ['55103', 1099],
  ]);
});

it('takes codes under a name for words as codes, with the words and the amount of the columns beside them', async () => {
  const { claims } = await readList(
    ...[
      'Acct,Patient,DOS,Charges,Reason,Explanation,Denied Amt',
      '55101,"LOMAX, EDA",01/06/2026,410.00,CO 11,Diagnosis does not match,400.00',
      '55102,"TRENT, ODELL",01/09/2026,120.50,CO 151,Too many of it,120.50',
    ],
  );
  expect(claims.map(({ reasons }) => reasons)).toEqual([
    [{ system: 'carc', group: 'CO', code: '11', text: 'Diagnosis does not match', amount: 400 }],
    [{ system: 'carc', group: 'CO', code: '151', text: 'Too many of it', amount: 120.5 }],
  ]);
});

describe('a status that only headings have', () => {
  const names = 'Acct,Patient,DOS,Charges,Balance';
  const rows = ['55101,"LOMAX, EDA",01/06/2026,410.00,410.00', '55102,"TRENT, ODELL",01/09/2026,120.50,20.50'];
  const statuses = (claims: Record<string, unknown>[]): unknown[] => claims.map(({ status, statusText }) => [statusText, status]);

  it('is that of the claims below them, up to the section’s total', async () => {
    const { claims, told } = await readList(
      ...[
        ...['Unpaid by status', 'Status: Pended', names, rows[0]!, 'Subtotal,,,410.00,410.00'],
        ...['Status: Rejected (continued)', names, rows[1]!, 'Subtotal,,,120.50,20.50'],
        ...['Claim Status: Pended', '55103,"AVERY, JUNE",02/02/2026,99.00,99.00', 'Total,,,99.00,99.00'],
        '55104,"OKAFOR, LENA",02/04/2026,75.00,75.00',
      ],
    );
    expect(statuses(claims)).toEqual([
      ['Pended', 'pending'],
      ['Rejected', 'rejected'],
      ['Pended', 'pending'],
      [undefined, undefined],
    ]);
    expect(told).not.toContain('Status');
  });

  it.each([
    ['stands below each claim', [names, rows[0]!, 'Status: Pended', rows[1]!, 'Status: Rejected']],
    ['stands below each claim of a filtered list', ['Status: Open', names, rows[0]!, 'Status: Pended', rows[1]!, 'Status: Paid']],
    ['comes again at the head of each page', ['Status: Open', names, rows[0]!, 'Status: Open', names, rows[1]!]],
    ['is what the list was filtered by', ['Status: Denied, Rejected', names, ...rows]],
  ])('is no claim’s where it %s', async (_, lines) => {
    const { claims } = await readList(...lines);
    expect(statuses(claims)).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});

it('takes a payer named in the first row of each group for the others where his ID says so', async () => {
  const rows = (ids: readonly string[]): string[] => [
    'Payer,Acct,Patient,Payer ID,Balance',
    `Quay Health,55101,"OKAFOR, ANA",${ids[0]},90.00`,
    `,55102,"QUIST, BO",${ids[1]},80.00`,
    `Harbor Mutual,55103,"CROWE, TAMSIN",${ids[2]},70.00`,
    `,55104,"DOYLE, KATYA",${ids[3]},60.00`,
  ];
  const payers = async (...ids: string[]): Promise<unknown[]> => (await readList(...rows(ids))).claims.map(({ payer }) => payer);
  expect(await payers('57693', '57693', '14242', '14242')).toEqual([
    'Quay Health',
    'Quay Health',
    'Harbor Mutual',
    'Harbor Mutual',
  ]);
  expect(await payers('57693', '60054', '14242', '14242')).toEqual(['Quay Health', undefined, 'Harbor Mutual', undefined]);
});

it('takes what heads a section or ends a page for no reason of the claim above it', async () => {
  const { claims } = await readList(
    ...['Denial Codes,Acct,Patient,Balance', 'Carrier: 8595 Quay Health,,,', 'CO-45,55101,"OKAFOR, ANA",90.00'],
    ...['Carrier: 6856 Harbor Mutual,,,', 'CO-50,55102,"QUIST, BO",80.00', 'Page 1 of 1,,,'],
  );
  expect(claims).toMatchObject([
    { patientAccountNumber: '55101', reasons: [{ code: '45' }] },
    { patientAccountNumber: '55102', reasons: [{ code: '50' }] },
  ]);
  expect(claims.map(({ reasons }) => (reasons as unknown[]).length)).toEqual([1, 1]);
  expect(claims[0]!.payer).not.toBe(claims[1]!.payer);
});
