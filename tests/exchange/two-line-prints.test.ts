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

  it('is read where a line stands as well under the names of the other line: what the sure lines have there tells', async () => {
    const { claims, told } = await readList(
      'Acct       Pat Name          Birth Dt    Plan                          Payer ID        Subscriber    Ins Claim #',
      'Type       Admit Date        Disch Date                      Tot Chgs  Bill Type       ANSI Codes    Diag Codes',
      '0090923    Ana Okafor        1997-11-14  HARBOR MUTUAL - OPTIONS PLUS  26957           GFD211919394  2026101FY460',
      'Inpatient  2026-02-17        2026-02-17                       $318.20  131             CO-11/PR-96   R07.9',
      '0027587    Tamsin Crowe      1966-10-14  QUAY HEALTH                   33288           274099079X',
      'Inpatient  2026-06-18        2026-06-24                     $1,760.36  111                           S72.001A',
      '0036910    Lucinda Hutchens  1964-09-23  QUAY HEALTH                   51599           2023722719    2240865405473',
      'Emergency  2026-02-09        2026-02-09                     $3,503.06  131             OA-252        R07.9',
    );
    expect(told).not.toMatch(/row [3-8]\b/);
    expect(claims).toMatchObject([
      { patientAccountNumber: '0090923', memberId: 'GFD211919394', billed: 318.2, serviceTo: '2026-02-17' },
      { patientAccountNumber: '0027587', memberId: '274099079X', billed: 1760.36, serviceTo: '2026-06-24' },
      { patientAccountNumber: '0036910', memberId: '2023722719', billed: 3503.06, serviceTo: '2026-02-09' },
    ]);
  });

  it('is read where one line has two balances, and both a number of the claim', async () => {
    const { claims } = await readList(
      'Acct #  Person Name        D.O.B.      Primary Payer     Contract #    Internal Claim #',
      '    Payor ICN       D.O.S.      Rcvd Dt     Total Chgs  Total Balance   Ins Bal',
      '=====================================================================================',
      '925278  OKAFOR, ANA J      1982-08-24  HARBOR MUTUAL     U3546697588   C1786613',
      '    9211652800852   2026-04-16  2026-04-24     9103.27        9103.27   9083.27',
      '262011  QUIST, BO E        1986-07-11  QUAY HEALTH       932796634     C3069823',
      '                    2026-06-13  2026-06-23      474.26         304.11    253.86',
      '916435  CROWE, TAMSIN K    2013-01-26  QUAY HEALTH       237034382V    C4336737',
      '    M752PS311294    2026-03-14  2026-03-24    45399.39       45399.39  45349.14',
    );
    expect(claims).toMatchObject([
      { patientAccountNumber: '925278', claimNumber: '9211652800852', memberId: 'U3546697588', balance: 9083.27 },
      { patientAccountNumber: '262011', serviceFrom: '2026-06-13', billed: 474.26, balance: 253.86 },
      { patientAccountNumber: '916435', claimNumber: 'M752PS311294', receivedDate: '2026-03-24', balance: 45349.14 },
    ]);
    expect(claims).toHaveLength(3);
    expect(claims[1]).not.toHaveProperty('claimNumber');
  });

  it('keeps a second line of nothing but words', async () => {
    const { claims } = await readList(
      'Admit Dt                 Disch Dt              Payer Control #         Charge Amt        Ins AR  Acct No.',
      'Patient Full Name        Guar Name             Current Status        Denial Codes      Payor',
      '5/16/2026                5/19/2026             2292731997912               764.11        764.11  004989703729',
      'Okafor, Ana              Okafor, Ana           Received by Payer     N/A               QUAY HEALTH',
      '3/12/2026                3/17/2026             2026033QR32848             2977.49       2977.49  008376709386',
      'Crowe, Tamsin M          SELF                  Claim Denied          CO-197            HARBOR MUTUAL',
      '7/19/2026                7/22/2026             FY38543533                56187.87      56187.87  002971080575',
      'Quist, Bo K              SELF                  Claim Denied          CO-97             HARBOR MUTUAL',
    );
    expect(claims).toMatchObject([
      { patientName: 'Ana Okafor', payer: 'QUAY HEALTH', statusText: 'Received by Payer' },
      { patientName: 'Tamsin M Crowe', reasons: [{ code: '197' }] },
      { patientName: 'Bo K Quist', patientAccountNumber: '002971080575' },
    ]);
  });
});
