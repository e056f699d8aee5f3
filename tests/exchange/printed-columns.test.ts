/** Prints of one line for each claim: what stands in which column. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

describe('a printed row', () => {
  it('is a claim that begins with how it stands and why, and no reason of the claim above it', async () => {
    const { claims } = await readList(
      'Claim Status       Remit Codes   Ins Payments    Ins AR  Patient (Last, First)   DOS From    DOS To      FIN Number   Ins Name',
      'Paid               CO 45               157.95    292.96  OKAFOR, ANA M           06/29/2026  07/04/2026  H0051293738  Quay Health',
      'Denial             PR 11                 0.00  1,126.00  QUIST, BO F             04/28/2026  04/28/2026  H0095338863  Harbor Mutual',
      'Denied             CO 16, M25            0.00    168.41  CROWE, TAMSIN           07/10/2026  07/10/2026  H0054972370  Harbor Mutual',
    );
    expect(claims).toMatchObject([
      { patientAccountNumber: 'H0051293738', reasons: [{ code: '45' }] },
      {
        patientAccountNumber: 'H0095338863',
        patientName: 'BO F QUIST',
        statusText: 'Denial',
        reasons: [{ group: 'PR', code: '11' }],
      },
      { patientAccountNumber: 'H0054972370', reasons: [{ code: '16' }, { code: 'M25' }] },
    ]);
    expect(claims[0]!.reasons).toHaveLength(1);
  });

  it('keeps a stroke that stands in a value and not between two columns', async () => {
    const { claims, told } = await readList(
      'acct id | patient       | mbr id     | dos        |   charge | denial codes    | plan',
      '--------+---------------+------------+------------+----------+-----------------+--------------',
      '1529129 | OKAFOR, ANA   | 1775127294 | 03/20/2026 | 25819.28 | -               | QUAY HEALTH',
      '2623256 | QUIST, BO     | QST7911519 | 07/07/2026 |  4320.61 | CO-45 | CO-97   | HARBOR MUTUAL',
      '2441064 | CROWE, TAMSIN | 6TC2VK9QQ9 | 06/25/2026 |  2978.59 | CO-252          | QUAY HEALTH',
      '3363044 | DOYLE, KATYA  | 822941789M | 04/28/2026 | 41115.00 | CO-45 | PR-1    | HARBOR MUTUAL',
      '2965641 | ABARA, IDRIS  | XYJ4471150 | 07/28/2026 |  5659.05 | CO-16           | QUAY HEALTH',
    );
    expect(told).toBe('');
    expect(claims).toMatchObject([
      { payer: 'QUAY HEALTH' },
      { payer: 'HARBOR MUTUAL', reasons: [{ code: '45' }, { code: '97' }], billed: 4320.61 },
      { reasons: [{ code: '252' }] },
      { reasons: [{ code: '45' }, { group: 'PR', code: '1' }] },
      { patientAccountNumber: '2965641' },
    ]);
  });

  it('has whole days where the month is written out below a name of two words', async () => {
    const { claims } = await readList(
      'Ticket Number  DOS Start     DOS End       Patient Name        Tot Chg     Curr Bal',
      'V0076963722    JUL 16, 2026  JUL 18, 2026  OKAFOR, ANA T       3,775.79     867.89',
      'V0065247447    JAN 14, 2026  JAN 19, 2026  QUIST, BO          36,172.80  15,564.29',
      'V0041873605    JUL 10, 2026  JUL 12, 2026  CROWE, TAMSIN G       432.91     228.99',
      'V0053713359    MAY 10, 2026  MAY 10, 2026  DOYLE, KATYA M        357.49     357.49',
    );
    expect(claims[0]).toMatchObject({ serviceFrom: '2026-07-16', serviceTo: '2026-07-18' });
    expect(claims[3]).toMatchObject({ serviceFrom: '2026-05-10', patientName: 'KATYA M DOYLE' });
  });

  it('has nothing in a column that is empty, and its neighbour keeps what begins below its name', async () => {
    const { claims } = await readList(
      'Patient Full Name      Srv Dt     Remark  Ticket Number  MR Number  Primary Payor  Open Balance',
      '================================================================================================',
      'OKAFOR,ANA W           9/15/2026          139348498      5782811    QUAY HEALTH          119.61',
      'QUIST,BO               3/5/2026           143559864      2872183    QUAY HEALTH        5,878.66',
      'CROWE,TAMSIN L         7/30/2026          205798698      3227917    HARBOR MUTUAL      6,264.89',
    );
    expect(claims.map(({ patientAccountNumber }) => patientAccountNumber)).toEqual(['139348498', '143559864', '205798698']);
  });
});

it('takes payments below zero for what they took off the balance where only sums below a total’s name are above it', async () => {
  const { claims } = await readList(
    'Account,Patient,Charges,Contr Adj,Ins Paid,Ins Balance',
    '55101,"OKAFOR, ANA",485.73,(54.82),(202.65),228.26',
    '55102,"QUIST, BO",90.00,0.00,0.00,90.00',
    'TOTAL Quay Health',
    ',,575.73,54.82,202.65,318.26',
    '55103,"CROWE, TAMSIN",500.00,(50.00),(300.00),150.00',
    'TOTAL Harbor Mutual',
    ',,500.00,50.00,300.00,150.00',
  );
  expect(claims.map(({ paid }) => paid)).toEqual([202.65, 0, 300]);
});

it('reads names of two lines whose lower words only a blank parts, and the payer behind his number in each page’s head', async () => {
  const page = (payer: string, account: string): string[] => [
    'BILLING ASSURANCE                                        DATE 11/27/26  PAGE   1',
    `PAYER ${payer}`,
    '',
    'PATIENT    PATIENT                     BIRTH    INSURED       FROM   THRU         TOTAL      PAYER        OPEN',
    'CONTROL    NAME                        MMDDYYYY ID            MMDDYY MMDDYY      CHARGE       PAID      AMOUNT',
    '==============================================================================================================',
    `${account}  OKAFOR, ANA H               11081944 3NG5FD1HU30   080426 080526     5343.64       0.00     5343.64`,
    `${account.replace('2', '3')}  QUIST, BO                   01241947 2JP2N44VX64   040526 040826      188.69     100.00       88.69`,
    '',
  ];
  const { claims } = await readList(...page('00590 FIRST COAST PLAN', '207013159'), ...page('BS030 HARBOR MUTUAL', '214009971'));
  expect(claims).toMatchObject([
    { payer: 'FIRST COAST PLAN', patientAccountNumber: '207013159', serviceTo: '2026-08-05', paid: 0, balance: 5343.64 },
    { payer: 'FIRST COAST PLAN', patientName: 'BO QUIST', memberId: '2JP2N44VX64', billed: 188.69 },
    { payer: 'HARBOR MUTUAL', patientAccountNumber: '214009971' },
    { payer: 'HARBOR MUTUAL' },
  ]);
});
