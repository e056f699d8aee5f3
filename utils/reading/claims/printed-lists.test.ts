import { expect, test } from 'vitest';
import type { PageText, Piece } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** A printed page of one block, eight pixels a character; two blanks and more part the texts of a line. */
function printed(lines: readonly string[]): PageText {
  const pieces = lines.flatMap((line, row) =>
    [...line.matchAll(/\S+(?: \S+)*/g)].map(
      (match, index): Piece => ({
        text: match[0],
        box: [match.index * 8, row * 16, match[0].length * 8, 15],
        block: 1,
        look: 1,
        joint: index === 0 ? 'break' : 'gap',
      }),
    ),
  );
  const blocks: PageText['blocks'] = [
    { parent: -1, kind: 'block', box: [0, 0, 1000, 600] },
    { parent: 0, kind: 'block', box: [0, 0, 1000, 600] },
  ];
  return { url: 'https://portal.example/ra.txt', title: 'RA 118820', ...SEEN_WHOLE, blocks, pieces };
}

const HEADS =
  'ICN            RECIPIENT ID   NAME              PATIENT ACCT  FROM DOS    TO DOS         BILLED    ALLOWED       PAID';

test('a printed remittance gives its claims the payment at its head, and each list’s title says how its claims stand', () => {
  const { claims } = read(
    printed([
      'BAYOU STATE MEDICAID                       REMITTANCE ADVICE                         PAGE   1',
      'PROVIDER: ATCHAFALAYA GENERAL HOSPITAL     NPI: 1488209317        RA NUMBER: 118820',
      'CHECK/EFT NUMBER: 004419882                PAYMENT DATE: 10/27/2026   AMOUNT: 2,495.20',
      '',
      '                                        ** PAID CLAIMS **',
      HEADS,
      '2026290118820  7710039821104  FONTENOT ODELIA   ACC-9931      10/03/2026  10/03/2026     410.00     188.20     188.20',
      '2026290118834  7710044120097  LANDRY ROYCE B    ACC-9940      10/04/2026  10/06/2026   7,720.50   2,310.00   2,310.00',
      '',
      '                                        ** DENIED CLAIMS **',
      HEADS,
      '2026291004417  7710091188230  GUIDRY MYRTLE     ACC-9958      10/05/2026  10/05/2026      96.00       0.00       0.00',
      '   EOB: 215 RECIPIENT NOT ON FILE',
      '2026291004418  7710091188231  GUIDRY HORACE     ACC-9959      10/05/2026  10/05/2026      97.00       0.00       0.00',
      '   EOB: 215 RECIPIENT NOT ON FILE',
    ]),
  );
  const why = [{ system: 'payer', code: '215', text: 'RECIPIENT NOT ON FILE' }];
  expect(claims.map(({ claim }) => [claim.statusText, claim.checkNumber, claim.paymentDate, claim.reasons])).toEqual([
    ['PAID', '004419882', '2026-10-27', undefined],
    ['PAID', '004419882', '2026-10-27', undefined],
    ['DENIED', '004419882', '2026-10-27', why],
    ['DENIED', '004419882', '2026-10-27', why],
  ]);
});

test('on one line the number before a name says whose it is', () => {
  const { claim } = read(
    printed([
      'CLMI0210              NORTHCOAST STATE MEDICAID - CLAIM INQUIRY          10/30/26',
      'TCN: 8226291004417000     STATUS: S SUSPENDED        RECD: 10/18/26  ADJD: 10/23/26',
      'RECIP ID: 910044718A      NAME: QUIMBY, HAROLD J            SEX: M   AGE: 71',
      'PROV NPI: 1160447805      NAME: TRILLIUM MEDICAL CENTER     TYPE: 01',
      'PAT ACCT: TR55-0921       FDOS: 09/28/26  LDOS: 09/29/26    TOB: 131',
      'TOT BILLED:    3310.75    TOT ALLOWED:       0.00    TOT PAID:       0.00',
    ]),
  ).claims[0]!;
  expect(claim).toMatchObject({
    patientName: 'HAROLD J QUIMBY',
    providerName: 'TRILLIUM MEDICAL CENTER',
    processedDate: '2026-10-23',
    status: 'pending',
  });
});

const SERVICE_HEADS = 'REV   DATE   HCPCS MODS    QTY     CHARGES        REIM   GC RSN     AMOUNT  REMARK';
const NOTICE = [
  'MEDICARE NATIONAL STANDARD REMITTANCE ADVICE',
  '',
  'PATIENT: VANTASSEL  ORLENA  P               PCN: ORL20261006-1',
  'SVC FROM: 10/06/2026                        ICN: 22628900417399NYA',
  'CLAIM STAT: 1 PROCESSED AS PRIMARY          TOB: 131',
];

test('a printed line that ends with its group, code and amount is a line, and what stands alone below it is its second reason', () => {
  const [claim] = read(
    printed([
      ...NOTICE,
      '----------------------------------------------------------------------------------',
      SERVICE_HEADS,
      '----------------------------------------------------------------------------------',
      '0450  10/06  99284 25        1    1,622.00      342.18   CO 45    1,192.27',
      '                                                         PR 2        87.55',
      '0636  10/06  J0897          60    2,990.00        0.00   CO 50    2,990.00  N115',
      '0001                              4,612.00      342.18',
    ]),
  ).claims;
  const lines = claim?.claim.serviceLines ?? [];
  expect(lines.map(({ procedure, modifiers, units, billed }) => [procedure, modifiers, units, billed])).toEqual([
    ['99284', ['25'], 1, 162200],
    ['J0897', undefined, 60, 299000],
  ]);
  expect(lines.map(({ reasons }) => reasons)).toEqual([
    [
      { system: 'carc', group: 'CO', code: '45', amount: 119227 },
      { system: 'carc', group: 'PR', code: '2', amount: 8755 },
    ],
    [
      { system: 'carc', group: 'CO', code: '50', amount: 299000 },
      { system: 'rarc', code: 'N115' },
    ],
  ]);
});

test('amounts that stand before their names and a sign are those of the names, several on a line', () => {
  const [claim] = read(
    printed([
      ...NOTICE,
      'CHARGES:                     PAYMENT DATA:      =DRG          0.000=REIM RATE',
      '     4,612.00=REPORTED          410.00=DRG AMOUNT              0.00=MSP PRIM PAYER',
      '     2,990.00=NCVD/DENIED         0.00=OUTLIER                 0.00=PROF COMPONENT',
      '     1,622.00=COVERED            12.50=CASH DEDUCT         1,192.27=CONTRACT ADJ',
      '            0=COVD VISITS         0.00=BLOOD DEDUCT            0.00=INTEREST',
      '            0=NCOV VISITS        87.55=COINSURANCE           342.18=NET REIM AMT',
    ]),
  ).claims;
  const { paid, deductible, coinsurance, allowed, status } = claim!.claim;
  expect({ paid, deductible, coinsurance, allowed, status }).toEqual({
    paid: 34218,
    deductible: 1250,
    coinsurance: 8755,
    allowed: undefined,
    status: 'paid',
  });
});

test('a title over the codes of a print is no row of heads, and a sentence behind its code is whole', () => {
  const [claim] = read(
    printed([
      ...NOTICE,
      'CLAIM REMARK CODES:  MA01',
      '----------------------------------------------------------------------------------',
      SERVICE_HEADS,
      '----------------------------------------------------------------------------------',
      '0450  10/06  99284 25        1    1,622.00      342.18   CO 45    1,279.82',
      '0637  10/06                  5       42.50        0.00   PR 96       42.50  N425',
      '0001                              1,664.50      342.18',
      '----------------------------------------------------------------------------------',
      'CODE LIST FOR THIS CLAIM',
      '  CO 45  CHARGE IS MORE THAN THE FEE SCHEDULE ALLOWS',
      '  PR 96  NON-COVERED CHARGE',
      '  MA01   IF YOU DISAGREE YOU MAY ASK FOR AN APPEAL WITHIN 120 DAYS',
      '  N425   EXCLUDED BY STATUTE',
    ]),
  ).claims;
  const lines = claim!.claim.serviceLines ?? [];
  expect([claim!.claim.reasons, ...lines.map(({ reasons }) => reasons)].map((list) => list?.map(({ text }) => text))).toEqual([
    ['IF YOU DISAGREE YOU MAY ASK FOR AN APPEAL WITHIN 120 DAYS'],
    ['CHARGE IS MORE THAN THE FEE SCHEDULE ALLOWS'],
    ['NON-COVERED CHARGE', 'EXCLUDED BY STATUTE'],
  ]);
});

test('codes that stand apart behind their label on a printed line are all the claim’s', () => {
  const [claim] = read(
    printed([...NOTICE, 'CHARGES REPORTED:  410.00   NET PAYMENT:  88.20', '', 'CLAIM REMARK CODES:  MA01  MA18   N1']),
  ).claims;
  expect(claim!.claim.reasons?.map(({ code }) => code)).toEqual(['MA01', 'MA18', 'N1']);
});
