/** Codes that a list has beside what they stand for, and columns that say only a part of a name. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

describe('who pays', () => {
  it('is the name, and never the list’s own code beside it', async () => {
    const { claims } = await readList(
      'ACCT,PT NAME,INS1,INS1 NAME,CHG',
      'A1000,DOE JANE,Q11,HARBOR MUTUAL,100.00',
      'A1001,ROE RICH,M02,MEDICARE PT A,200.00',
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['HARBOR MUTUAL', 'MEDICARE PT A']);
  });

  it('is not known where a list has nothing but numbered codes', async () => {
    const { claims, told } = await readList('ACCT,PT NAME,INS1,CHG', 'A1000,DOE JANE,Q11,100.00', 'A1001,ROE RICH,M02,200.00');
    expect(claims[0]).not.toHaveProperty('payer');
    expect(told).toContain('INS1');
    expect((await readList('ACCT,PT NAME,INS1,CHG', 'A1000,DOE JANE,UHC,100.00')).claims[0]).toMatchObject({ payer: 'UHC' });
  });

  it.each([
    'INSURER: HARBOR MUTUAL',
    '** FC BC  CARRIER: HARBOR MUTUAL (CONT)',
    'Primary Carrier: HARBOR MUTUAL',
    'INSURANCE CO: HARBOR MUTUAL',
  ])('is named by the heading %s', async (heading) => {
    const { claims } = await readList('Acct,Patient,DOS,Charges', `${heading},,,`, 'A1000,"DOE, JANE",03/04/2026,100.00');
    expect(claims[0]).toMatchObject({ payer: 'HARBOR MUTUAL' });
  });

  it('is not told by who pays second', async () => {
    const { claims } = await readList(
      'Acct,Patient,DOS,Charges',
      'Secondary Carrier: HARBOR MUTUAL,,,',
      'A1000,"DOE, JANE",03/04/2026,100.00',
    );
    expect(claims[0]).not.toHaveProperty('payer');
  });

  it('is parted from the member’s number at the sign that stands apart, whatever the brackets beside it hold', async () => {
    const { claims } = await readList(
      'Patient,Acct,Carrier / Member #,Charges',
      'Jane Doe,A1000,Harbor Mutual (ME) / QRT400100,100.00',
      'Rich Roe,A1001,Tidewater HMO / 77120034,200.00',
    );
    expect(claims.map(({ payer, memberId }) => [payer, memberId])).toEqual([
      ['Harbor Mutual (ME)', 'QRT400100'],
      ['Tidewater HMO', '77120034'],
    ]);
  });
});

it('A provider’s surname or code alone is nobody who bills', async () => {
  const list = (...names: string[]) =>
    readList('Acct,Patient,Prov,Charges', ...names.map((name, at) => `A100${at},DOE JANE,${name},100.00`));
  expect((await list('Lund', 'DOC2')).claims[0]).not.toHaveProperty('providerName');
  expect((await list('Lund Family Care', 'Lund Family Care')).claims[0]).toMatchObject({ providerName: 'Lund Family Care' });
});

it('A name in two columns is read however the list calls its people, and with a first letter alone', async () => {
  const rows = ['T200,Doe,Jane,100.00', 'T201,Roe,Rich,200.00'];
  for (const [last, first] of [
    ['Recip Last Name', 'Recip First Name'],
    ['Client Last', 'Client First'],
    ['Mbr Surname', 'Mbr First'],
  ])
    expect((await readList(`TCN,${last},${first},Billed`, ...rows)).claims[0]).toMatchObject({ patientName: 'Jane Doe' });
  const letters = await readList('DCN,LAST,FI,TOT CHG', '22610112345678OHA,DOE,J,100.00', '22610112345679OHA,ROE,R,200.00');
  expect(letters.claims.map(({ patientName }) => patientName)).toEqual(['J DOE', 'R ROE']);
  // the insured is somebody else
  expect((await readList('TCN,Subscriber Last,Subscriber First,Billed', ...rows)).claims[0]).not.toHaveProperty('patientName');
});

describe('Medicare’s own list', () => {
  const names = 'DCN,PT LAST,S/LOC,TOT CHGS,RSN CDS,RSN NARR';
  const list = (...ends: string[]) =>
    readList(
      names,
      ...ends.map((end, at) => `2261011234567${at}OHA,DOE,${end.split(',')[0]},10${at}.00,${end.split(',').slice(1).join(',')}`),
    );

  it('says where a claim is in a letter and a place', async () => {
    const { claims } = await list('T B9997,31428,', 'D B9997,31428,', 'P B9997,,', 'S B6000,,', 'M B0100,,');
    expect(claims.map(({ statusText, status }) => [statusText, status])).toEqual([
      ['T B9997', 'rejected'],
      ['D B9997', 'denied'],
      ['P B9997', 'paid'],
      ['S B6000', 'pending'],
      ['M B0100', undefined],
    ]);
  });

  it('has several reasons in a cell, and the words of the first', async () => {
    const { claims } = await list('T B9997,38200 U5233,SENT BEFORE', 'T B9997,31428,BILL TYPE');
    expect(claims.map(({ reasons }) => reasons)).toEqual([
      [
        { system: 'payer', code: '38200', text: 'SENT BEFORE' },
        { system: 'payer', code: 'U5233' },
      ],
      [{ system: 'payer', code: '31428', text: 'BILL TYPE' }],
    ]);
  });
});

it('A reason of five digits among public codes is the payer’s own', async () => {
  const { claims } = await readList(
    'Acct,Patient,Status,Rsn Cd',
    'A1000,DOE JANE,Rejected,31428',
    'A1001,ROE RICH,Denied,CO22 MA04',
    'A1002,POE ANN,Denied,CO^197',
  );
  expect(claims.map(({ status, reasons }) => [status, reasons])).toEqual([
    ['rejected', [{ system: 'payer', code: '31428' }]],
    [
      'denied',
      [
        { system: 'carc', group: 'CO', code: '22' },
        { system: 'rarc', code: 'MA04' },
      ],
    ],
    ['denied', [{ system: 'carc', group: 'CO', code: '197' }]],
  ]);
});

it('A message beside each code of a 277 is that code’s, and none that stands alone', async () => {
  const list = (second: string) =>
    readList(
      'Acct,Patient,Status,Status Cd,Message',
      'A1000,DOE JANE,Rejected,A7:500,Zip code missing',
      'A1002,POE ANN,Accepted,A2:20,Taken in',
      `A1001,ROE RICH,${second}`,
    );
  expect((await list('Pending,P1:20,In work')).claims[0]!.reasons).toEqual([
    { system: 'csc', code: 'A7:500', text: 'Zip code missing' },
  ]);
  expect((await list('Pending,,Call Kim')).claims[2]).not.toHaveProperty('reasons');
});

it('Tests in one cell are the claim’s lines, each with its units', async () => {
  const { claims } = await readList(
    'Acct,Patient,Tests,Charge',
    'A1000,DOE JANE,80307-59; 87798x3,100.00',
    'A1001,ROE RICH,81528,200.00',
  );
  expect(claims.map(({ serviceLines }) => serviceLines)).toEqual([
    [
      { procedure: '80307', modifiers: ['59'] },
      { procedure: '87798', units: 3 },
    ],
    [{ procedure: '81528' }],
  ]);
});

describe('a printed list that says more of a claim below it', () => {
  const list = (...below: string[]) =>
    readList(
      'ACCT #    PATIENT              BIRTH DT    SVC DATE     CHARGES',
      '==============================================================',
      'A10001    DOE,JANE F           01/09/1961  03/04/26      100.00',
      ...below,
      'A10002    MONTGOMERY,RICHARD J 02/08/1962  03/05/26    1,200.00',
      'A10003    POE,ANN              03/07/1963  03/06/26       20.00',
    );

  it('gives it the payer’s number, the codes and the words', async () => {
    const { claims } = await list(
      '          ICN 2260119944071   DENIAL CO-22 OTHER PLAN FIRST   REMARK MA04',
      '          NOTE 03/09/26 JKL: SENT BILL',
    );
    expect(claims.map(({ patientName, patientBirthDate, claimNumber }) => [patientName, patientBirthDate, claimNumber])).toEqual([
      ['JANE F DOE', '1961-01-09', '2260119944071'],
      ['RICHARD J MONTGOMERY', '1962-02-08', undefined],
      ['ANN POE', '1963-03-07', undefined],
    ]);
    expect(claims[0]!.reasons).toEqual([
      { system: 'carc', group: 'CO', code: '22', text: 'OTHER PLAN FIRST' },
      { system: 'rarc', code: 'MA04' },
    ]);
    expect(claims[1]).not.toHaveProperty('reasons');
  });

  it.each([
    ['a number with other words behind it', '          ICN 2260119944071   CALLED THEM'],
    ['words that only begin like a number', '          CLAIM WAS SENT AGAIN 03/09/26'],
    ['a denial without its group', '          DENIAL 22 OTHER PLAN FIRST'],
  ])('and leaves out %s', async (_, below) => {
    const { claims, told } = await list(below);
    expect(claims).toHaveLength(3);
    for (const key of ['claimNumber', 'reasons']) expect(claims[0]).not.toHaveProperty(key);
    expect(told).toContain('row 4');
  });

  it('never replaces the number that a claim has', async () => {
    const { claims, told } = await readList(
      'ICN,Patient,Charges',
      '2260119944000,"DOE, JANE",100.00',
      'ICN: 2260119944071,,',
      '2260119944002,"ROE, RICH",10.00',
    );
    expect(claims[0]).toMatchObject({ claimNumber: '2260119944000' });
    expect(told).toContain('2260119944071 is not the number that the claim has');
  });
});

it('A laboratory’s accession is its number, and what it got that day is served that day', async () => {
  const { claims } = await readList(
    'Accn ID,Coll Dt,Patient,Billed',
    '260101-2001,03/04/2026,DOE JANE,100.00',
    '260102-2002,03/05/2026,ROE RICH,20.00',
  );
  expect(claims[0]).toMatchObject({ patientAccountNumber: '260101-2001', serviceFrom: '2026-03-04' });
  const money = await readList(
    'Acct,Coll Dt,Patient,Billed',
    'A1000,03/04/2026,DOE JANE,100.00',
    'A1001,03/05/2026,ROE RICH,20.00',
  );
  expect(money.claims[0]).not.toHaveProperty('serviceFrom');
});

it('A case is the account where each has a long number of its own', async () => {
  const list = (...cases: string[]) => readList('Patient,Case,Billed', ...cases.map((one) => `DOE JANE,${one},100.00`));
  expect((await list('WP400100', 'WP400101', 'WP400102')).claims[0]).toMatchObject({ patientAccountNumber: 'WP400100' });
  expect((await list('1', '2', '3')).claims[0]).not.toHaveProperty('patientAccountNumber');
});

it('What remains is open where it is written to the cent', async () => {
  const list = (one: string, other: string) =>
    readList('Acct,Patient,Billed,Remaining', `A1000,DOE JANE,100.00,${one}`, `A1001,ROE RICH,20.00,${other}`);
  expect((await list('$80.00 ', '20.00')).claims[0]).toMatchObject({ balance: 80 });
  expect((await list('8', '12')).claims[0]).not.toHaveProperty('balance');
});

it('A birth date is read behind the sex that stands before it', async () => {
  const { claims } = await readList(
    'Acct,Patient,Sex/DOB,Billed',
    'A1000,DOE JANE,F 01/09/1961,100.00',
    'A1001,ROE RICH,M 02/08/1962,20.00',
  );
  expect(claims.map(({ patientBirthDate }) => patientBirthDate)).toEqual(['1961-01-09', '1962-02-08']);
});

it('A group is known by its name before its code', async () => {
  const { claims } = await readList(
    'Acct,Patient,Denial Reason',
    'A1000,DOE JANE,Contractual Obligation 197 - No permit',
    'A1001,ROE RICH,Patient Responsibility 27 - Ended',
  );
  expect(claims.map(({ reasons }) => reasons)).toEqual([
    [{ system: 'carc', group: 'CO', code: '197', text: 'No permit' }],
    [{ system: 'carc', group: 'PR', code: '27', text: 'Ended' }],
  ]);
});

it('A practice’s own claim number is no payer’s', async () => {
  const { claims } = await readList(
    'Claim ID,Patient,Billed',
    '70010V2001,DOE JANE,100.00',
    '70011V2001,ROE RICH,20.00',
    '70012V2001,POE ANN,20.00',
  );
  expect(claims[0]).toMatchObject({ patientAccountNumber: '70010V2001' });
  expect(claims[0]).not.toHaveProperty('claimNumber');
});

it('Words behind the code of a 277 are the code’s', async () => {
  const { claims } = await readList('PCN,Payer,277 Status', 'A1000,Aetna,A7:500:QC - Zip code', 'A1001,Aetna,A3:33 - Not found');
  expect(claims[0]!.reasons).toEqual([{ system: 'csc', code: 'A7:500:QC', text: 'Zip code' }]);
});

it('takes what payers say of claims for no payer’s name', async () => {
  const { claims } = await readList(
    'Account,Patient,Service,Claim,Balance',
    'A10001,"DOE, JANE",03/04/26,DENIED,100.00',
    'A10002,"ROE, RICH",03/05/26,PENDED,120.00',
    'A10003,"POE, ANN",03/06/26,DENIED,140.00',
  );
  expect(claims.length).toBe(3);
  for (const claim of claims) expect(claim).not.toHaveProperty('payer');
});

describe('a cell of several codes', () => {
  const reasonsOf = async (cell: string, more: [string, string] = ['DOS', '03/04/2026']): Promise<unknown> => {
    const { claims } = await readList(
      `Acct,Patient,Charges,Adj Reason Codes,${more[0]}`,
      `A1000,"DOE, JANE",100.00,"${cell}",${more[1]}`,
      `A1001,"ROE, RICH",200.00,"CO45: Charge exceeds fee schedule/maximum allowable",${more[1]}`,
    );
    return claims[0]!.reasons;
  };

  it.each(['; ', ' | ', ', '])('gives each its own words, apart by %s', async (apart) => {
    expect(
      await reasonsOf(
        ['CO16: Claim/service lacks information', 'MA130', 'PR 27: Expenses after coverage, terminated'].join(apart),
      ),
    ).toEqual([
      { system: 'carc', group: 'CO', code: '16', text: 'Claim/service lacks information' },
      { system: 'rarc', code: 'MA130' },
      { system: 'carc', group: 'PR', code: '27', text: 'Expenses after coverage, terminated' },
    ]);
  });

  it('keeps one code’s words together where none of them is a code', async () => {
    expect(await reasonsOf('CO16: Claim lacks information; see note 12, form CO-op')).toEqual([
      { system: 'carc', group: 'CO', code: '16', text: 'Claim lacks information; see note 12, form CO-op' },
    ]);
  });

  it('is given no amount where nothing was taken off beside a code', async () => {
    const { claims } = await readList(
      'Acct,Patient,Charges,Adj Amt,Adj Reason Codes',
      'A1000,"DOE, JANE",100.00,0.00,CO-252',
      'A1001,"ROE, RICH",200.00,59.22,CO-45',
    );
    expect(claims.map(({ reasons }) => reasons)).toEqual([
      [{ system: 'carc', group: 'CO', code: '252' }],
      [{ system: 'carc', group: 'CO', code: '45' }],
    ]);
  });
});

describe('a day of birth behind the name', () => {
  it.each([
    'UPCHURCH,TOBIAS DOB: 14-FEB-1984',
    'UPCHURCH,TOBIAS (DOB 02/14/84)',
    'UPCHURCH,TOBIAS - DOB 19840214',
    'UPCHURCH,TOBIAS [Feb 14, 1984]',
  ])('is read in %s', async (cell) => {
    const { claims } = await readList(
      'Acct,Patient,Charges,DOS',
      `A1000,"${cell}",100.00,03/04/2026`,
      `A1001,"${cell.replace('84', '44')}",100.00,03/04/2026`,
    );
    expect(claims[0]).toMatchObject({ patientName: 'TOBIAS UPCHURCH', patientBirthDate: '1984-02-14' });
  });
});
