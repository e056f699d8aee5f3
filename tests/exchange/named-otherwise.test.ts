/** Columns that only their neighbours, their group or what stands below them explain. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

describe('a column is told by what stands below it', () => {
  it.each(['Claim Stage', 'State', 'Follow-up Status'])('where “%s” says how payers answered', async (name) => {
    const { claims } = await readList(
      `Acct,Patient,DOS,Balance,${name}`,
      '55101,"OKAFOR, ANA",01/05/2026,90.00,Denied by Payer - Clinical',
      '55102,"QUIST, BO",01/06/2026,80.00,Paid - Underpayment Review',
      '55103,"CROWE, TAMSIN",01/07/2026,70.00,In Payer Processing',
    );
    expect(claims.map(({ status }) => status)).toEqual(['denied', 'paid', 'pending']);
  });

  it.each([
    ['State', 'GA', 'AL'],
    ['Claim Stage', 'Working', 'Ready'],
    ['Appeal Status', 'Denied', 'Pending'],
    ['Follow-up Status', 'Open', 'Closed'],
  ])('and “%s” over %s is no status', async (name, one, other) => {
    const { claims } = await readList(
      `Acct,Patient,DOS,Balance,${name}`,
      `55101,"OKAFOR, ANA",01/05/2026,90.00,${one}`,
      `55102,"QUIST, BO",01/06/2026,80.00,${other}`,
      `55103,"CROWE, TAMSIN",01/07/2026,70.00,${one}`,
    );
    for (const claim of claims) expect(claim).not.toHaveProperty('statusText');
  });

  it('where a code and an entity stand beside a category', async () => {
    const { claims } = await readList(
      'Acct,Patient,Category,Category Description,Code,Code Description,Entity',
      '55101,"OKAFOR, ANA",A7,Rejected,562,NPI of the biller,85',
      '55102,"QUIST, BO",P1,In process,20,Accepted,',
      '55103,"CROWE, TAMSIN",F2,Denied,91,Not eligible,QC',
    );
    expect(claims.map(({ reasons }) => (reasons as { code: string }[])[0]!.code)).toEqual(['A7:562:85', 'P1:20', 'F2:91:QC']);
  });

  it('where a bare code stands beside its group, in further rows too', async () => {
    const { claims, told } = await readList(
      'PCN       PATIENT                   INSURED ID  SERVICE DATE     CHARGED        OPEN  PAYER ICN          GRP  CODE',
      '--------- ------------------------- ----------  ------------  ----------  ----------  ------------------ ---- -----',
      '>> AETNA LIFE INSURANCE',
      'W5231820  OKAFOR, ANA T             W185066057  04/08/26        5,509.41    5,509.41  EQER4386WT00       CO   252',
      '                                                                                                              N706',
      'W7239301  QUIST, BO                 W310354270  09/01/26          881.79      452.55  EGDU5838JY00       CO   45',
      '                                                                                                         CO   97',
      '   PAYER TOTAL      2                                           6,391.20    5,961.96',
      '>> RIVERLAND STATE PLAN',
      'W1607231  CROWE, TAMSIN L           AAT9753288  06/19/26        1,315.73    1,315.73  2026131HY75353     CO   16',
      '   PAYER TOTAL      1                                           1,315.73    1,315.73',
      '>> PINE VALLEY PLAN',
      'W6587297  DOYLE, KATYA              VDW7645124  01/30/26          315.69      315.69  2026114MN27100     CO   29',
      '   PAYER TOTAL      1                                             315.69      315.69',
    );
    expect(claims).toMatchObject([
      {
        payer: 'AETNA LIFE INSURANCE',
        reasons: [
          { group: 'CO', code: '252' },
          { system: 'rarc', code: 'N706' },
        ],
      },
      { payer: 'AETNA LIFE INSURANCE', reasons: [{ code: '45' }, { group: 'CO', code: '97' }] },
      { payer: 'RIVERLAND STATE PLAN', reasons: [{ code: '16' }] },
      { payer: 'PINE VALLEY PLAN', reasons: [{ code: '29' }] },
    ]);
    expect(told).not.toContain('AETNA');
  });
});

it('takes names to the left of their values for all where one stands on either side of some', async () => {
  const { claims } = await readList(
    'Account,Patient,Total Charges,,Ins Paid,,Ins Balance,,',
    '55101,"OKAFOR, ANA",,500.00,,120.00,,380.00,',
    '55102,"QUIST, BO",,90.00,,0.00,,90.00,',
    '55103,"CROWE, TAMSIN",,70.00,,20.00,,50.00,',
  );
  expect(claims[0]).toMatchObject({ billed: 500, paid: 120, balance: 380 });
});

it('reads a stay’s days below In and Out, a contract below the insurance, and days’ forms below their names', async () => {
  const stays = await readList(
    'PATIENT,,STAY,,PRIMARY INS,,AMOUNTS,,',
    'NUMBER,NAME,IN,OUT,NAME,CONTRACT,CHARGES,INS RECPT,INS BALANCE',
    '55101,"OKAFOR, ANA",01/05/2026,01/08/2026,QUAY HEALTH,W20441877,500.00,120.00,380.00',
    '55102,"QUIST, BO",02/05/2026,02/06/2026,QUAY HEALTH,W20441878,90.00,0.00,90.00',
  );
  expect(stays.claims[0]).toMatchObject({
    ...{ serviceFrom: '2026-01-05', serviceTo: '2026-01-08', memberId: 'W20441877' },
    ...{ paid: 120, balance: 380 },
  });
});
