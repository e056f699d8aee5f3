/** Reports that print each claim in two lines under two lines of names. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

const HEADS = [
  'PRAIRIE HOSPITAL                       PAGE 1',
  '',
  'ACCOUNT  PATIENT NAME        ADM/SVC   DISCH      TOT CHGS     BALANCE',
  '         BIRTH     CONTRACT NO     DCN/ICN           BILLED    DENIAL CODES',
  '===========================================================================',
];
const OKAFOR = [
  '0855967  OKAFOR, ANA         06/30/26  07/02/26   4,071.50    1,063.48',
  '         02/10/65  KHE934476998    2026064EH42144    07/05/26  CO45 CO97',
];
const QUIST = [
  '0466116  QUIST, BO           01/12/26  01/12/26     359.12      359.12',
  '         10/20/77  HAC446696842    2026031JU52771    01/17/26  CO16 M127',
];

describe('a claim of two lines', () => {
  it('is read where both lines name the same thing, the one over amounts and the other over days', async () => {
    const { claims } = await readList(...HEADS, ...OKAFOR, ...QUIST);
    expect(claims).toMatchObject([
      { patientAccountNumber: '0855967', memberId: 'KHE934476998', billed: 4071.5, serviceTo: '2026-07-02', balance: 1063.48 },
      { patientAccountNumber: '0466116', memberId: 'HAC446696842', billed: 359.12, claimNumber: '2026031JU52771' },
    ]);
  });

  it('is one claim where a page ends between its lines', async () => {
    const { claims } = await readList(
      ...HEADS,
      ...OKAFOR,
      QUIST[0]!,
      '',
      ...HEADS,
      QUIST[1]!,
      ...OKAFOR.map((line) => line.replace('0855967', '0855968')),
    );
    expect(claims).toHaveLength(3);
    expect(claims[1]).toMatchObject({ patientName: 'BO QUIST', patientBirthDate: '1977-10-20', memberId: 'HAC446696842' });
    expect(claims[2]).toMatchObject({ patientAccountNumber: '0855968', memberId: 'KHE934476998' });
  });

  it('keeps what it has alone where the page before ends with a whole claim', async () => {
    const { claims } = await readList(...HEADS, ...OKAFOR, ...HEADS, ...QUIST);
    expect(claims).toMatchObject([{ memberId: 'KHE934476998' }, { memberId: 'HAC446696842' }]);
  });

  it('is read where two names of one line say the same thing', async () => {
    const { claims } = await readList(
      'Account #   Person Nbr  Patient                   BirthDt      Policy No           Batch/Claim   ICN #',
      'Begin DOS   End DOS                   Amt Billed  Payment Amt  Ins Balance         Rsn Cds       WQ ID',
      '--------------------------------------------------------------------------------------------------------------',
      'Insurance: HARBOR MUTUAL',
      '735788-5    7869317     LINDQVIST, ANA A.         2002-03-08   PWY867638097        C4367262      2026120KL80559',
      '2026-10-02  2026-10-07                 28,989.16         0.00  28,989.16           OA226         INS FU 31-60',
      '959586-3    4568987     HUTCHENS, BO L.           1944-09-13   JYS253656234        C2419101      2026071AT45221',
      '2026-04-29  2026-05-02                    480.20         0.00     480.20           CO197         INS FU 31-60',
      '445670-3    5616321     CROWE, TAMSIN             1993-02-26   RSG376578546        C2536494      --',
      '2026-04-07  2026-04-13                    359.79         0.00     359.79           --            INS FU 31-60',
    );
    expect(claims).toMatchObject([
      { payer: 'HARBOR MUTUAL', patientAccountNumber: '735788-5', memberId: 'PWY867638097', billed: 28989.16 },
      { memberId: 'JYS253656234', reasons: [{ group: 'CO', code: '197' }], serviceTo: '2026-05-02' },
      { memberId: 'RSG376578546', patientName: 'TAMSIN CROWE', serviceFrom: '2026-04-07' },
    ]);
    expect(claims).toHaveLength(3);
  });
});
