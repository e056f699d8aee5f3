/** Lists of claims in layouts that nobody foresaw: what repeats is enough to read them, and what repeats without being claims is left alone. */
import { expect, test } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** A text at a place of its box: in letters of a number. */
type Text = readonly [text: string, x: number, y: number, look: number];

interface Group {
  head: readonly Text[];
  boxes: readonly (readonly Text[])[];
}

/** Puts a text below a height of the page. */
function put(page: PageText, parent: number, top: number, [text, x, y, look]: Text, kind: 'block' | 'heading' = 'block'): void {
  const box = [x, top + y, 8 + text.length * 6, 16] as const;
  const block = page.blocks.push({ parent, kind, box }) - 1;
  page.pieces.push({ text, box, block, look });
}

/** Groups one below the other, each a block with its head and below it a block for each box; flat: no block at all. Gives where they end. */
function putGroups(page: PageText, parent: number, top: number, groups: readonly Group[], flat = false): number {
  let y = top;
  const blockIn = (around: number, height: number): number =>
    flat ? around : page.blocks.push({ parent: around, kind: 'block', box: [0, y, 1200, height] }) - 1;
  for (const { head, boxes } of groups) {
    const group = blockIn(parent, 60 + boxes.length * 100);
    for (const text of head) put(page, group, y, text);
    y += head.length > 0 ? 50 : 0;
    for (const texts of boxes) {
      const box = blockIn(group, 90);
      for (const text of texts) put(page, box, y, text);
      y += 100;
    }
  }
  return y;
}

function pageOf(heading: string, groups: readonly Group[], flat = false): PageText {
  const page: PageText = {
    url: 'https://portal.example/list',
    title: 'Provider portal',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 2000] }],
    pieces: [],
  };
  put(page, 0, 0, [heading, 0, 40, 90], 'heading');
  putGroups(page, 0, 100, groups, flat);
  return page;
}

const claimsOf = (page: PageText): Claim[] => read(page).claims.map(({ claim }) => claim);

/** A name with a number beside it, a strip with a day and a number, amounts over their labels, and a status in the letters of its own. */
function payoutRow(
  who: string,
  member: string,
  strip: string,
  sums: readonly [string, string, string],
  status: string,
  look: number,
  why?: string,
): Text[] {
  return [
    [who, 150, 10, 1],
    [member, 164 + who.length * 6, 10, 2],
    [strip, 150, 32, 3],
    ...sums.flatMap((sum, at): Text[] => [
      [sum, 700 + at * 120, 10, 1],
      [['fee', 'Lumen', 'patient'][at]!, 700 + at * 120, 32, 4],
    ]),
    [status, 1100, 20, look],
    ...(why ? ([[why, 150, 54, 9]] as const) : []),
  ];
}

const PAYOUTS: Group[] = [
  {
    head: [
      ['$450.40', 0, 0, 20],
      ['ACH on Oct 9, 2026', 150, 0, 1],
      ['Trace 771004418236 · 2 claims', 150, 22, 2],
    ],
    boxes: [
      payoutRow('Ana Rivera', 'LM10338127', 'Visit Sep 23, 2026 · L-20260924-3310', ['$486.00', '$312.40', '$54.00'], 'Paid', 5),
      payoutRow('Omar Teller', 'LM10290455', 'Visit Sep 24, 2026 · L-20260925-3398', ['$240.00', '$138.00', '$0.00'], 'Paid', 5),
    ],
  },
  {
    head: [
      ['2', 0, 0, 20],
      ['Not in a payout', 150, 0, 1],
      ['Nothing was sent for these claims yet', 150, 22, 2],
    ],
    boxes: [
      payoutRow('June Abara', 'LM10366041', 'Visit Oct 5, 2026 · L-20261006-4102', ['$290.00', '–', '–'], 'Processing', 6),
      payoutRow(
        'Kit Salazar',
        'LM10478836',
        'Visit Sep 30, 2026 · L-20261001-3902',
        ['$96.00', '$0.00', '$96.00'],
        'Denied',
        7,
        'Two cleanings a year are covered and both were used.',
      ),
    ],
  },
];

test('rows below payouts have the payout’s day and number, and the amount that makes its sum is what was paid, whatever stands below it', () => {
  const claims = claimsOf(pageOf('Payouts', PAYOUTS));
  expect(claims).toHaveLength(4);
  expect(claims[0]).toMatchObject({
    claimNumber: 'L-20260924-3310',
    memberId: 'LM10338127',
    patientName: 'Ana Rivera',
    serviceFrom: '2026-09-23',
    billed: 48_600,
    paid: 31_240,
    patientResponsibility: 5_400,
    paymentDate: '2026-10-09',
    checkNumber: '771004418236',
    status: 'paid',
  });
  expect(claims[2]).toMatchObject({ status: 'pending', billed: 29_000 });
  expect(claims[2]).not.toHaveProperty('checkNumber');
  expect(claims[3]).toMatchObject({
    status: 'denied',
    patientResponsibility: 9_600,
    reasons: [{ system: 'payer', text: 'Two cleanings a year are covered and both were used.' }],
  });
});

/** One lane of a board: its head is how the claims below stand. */
const lane = (status: string, ...cards: readonly (readonly [string, string, string, string])[]): Group => ({
  head: [
    [status, 0, 0, 30],
    [`${cards.length}`, 200, 0, 31],
  ],
  boxes: cards.map(([who, day, sum, number]) => [
    [who, 40, 8, 1],
    [day, 40, 28, 2],
    [sum, 10, 50, 3],
    ['billed', 120, 50, 4],
    [number, 10, 72, 5],
  ]),
});

const BOARD = [
  lane(
    'In review',
    ['Ana Rivera', 'Nov 3, 2026', '$862.40', 'YZ-9QD4-51102'],
    ['Omar Teller', 'Nov 9 to Nov 11, 2026', '$308.75', 'YZ-9QD7-51177'],
  ),
  lane('Waiting on you', ['June Abara', 'Oct 14, 2026', '$290.00', 'YZ-8TC3-48811']),
  lane('Denied', ['Kit Salazar', 'Sep 8, 2026', '$377.25', 'YZ-8FA8-46920']),
];

test('cards of a board stand as the heads of their lanes say, of a lane of one card as well', () => {
  const claims = claimsOf(pageOf('Claims board', BOARD));
  expect(claims.map(({ claimNumber, status }) => [claimNumber, status])).toEqual([
    ['YZ-9QD4-51102', 'pending'],
    ['YZ-9QD7-51177', 'pending'],
    ['YZ-8TC3-48811', 'info-requested'],
    ['YZ-8FA8-46920', 'denied'],
  ]);
  expect(claims[1]).toMatchObject({
    patientName: 'Omar Teller',
    serviceFrom: '2026-11-09',
    serviceTo: '2026-11-11',
    billed: 30_875,
  });
});

test('a single day that no box says more of may be any day', () => {
  const boards = BOARD.map(({ head, boxes }) => ({
    head,
    boxes: boxes.map((texts) =>
      texts.map((text): Text => (/ to /.test(text[0]) ? ['Nov 9, 2026', text[1], text[2], text[3]] : text)),
    ),
  }));
  const claims = claimsOf(pageOf('Claims board', boards));
  expect(claims).toHaveLength(4);
  for (const claim of claims) expect(claim).not.toHaveProperty('serviceFrom');
});

const LIST = (['Paid', 'In process', 'Denied'] as const).map((status, at): Text[] => [
  [['Ana Rivera', 'Omar Teller', 'June Abara'][at]!, 0, 0, 1],
  [`TT-55812${at}`, 200, 0, 2],
  [`Visit Sep ${at + 2}, 2026`, 360, 0, 3],
  [`Billed $${at + 1}40.00`, 560, 0, 4],
  [status, 760, 0, 5],
]);

test('texts without a box of their own are parted where the same letters come again', () => {
  const claims = claimsOf(pageOf('Claims', [{ head: [], boxes: LIST }], true));
  expect(claims.map(({ claimNumber, patientName, billed, status }) => [claimNumber, patientName, billed, status])).toEqual([
    ['TT-558120', 'Ana Rivera', 14_000, 'paid'],
    ['TT-558121', 'Omar Teller', 24_000, 'pending'],
    ['TT-558122', 'June Abara', 34_000, 'denied'],
  ]);
});

test.each([
  ['Authorizations', 'In review'],
  ['Treatment estimates', 'Processed'],
  ['Appeals', 'In review'],
  ['Payments to members', 'Paid'],
  ['Documents', 'Received'],
  ['Your patients', 'Active'],
  ['Premium invoices', 'Paid'],
])('%s are no claims, though they look like them', (heading, status) => {
  const rows = LIST.map((texts) => texts.map((text): Text => (text[3] === 5 ? [status, text[1], text[2], 5] : text)));
  expect(claimsOf(pageOf(heading, [{ head: [], boxes: rows }]))).toEqual([]);
});

test('of two numbers that nothing tells apart neither is the claim’s', () => {
  const rows = LIST.map((texts, at): Text[] => [...texts, [`QP-77120${at}`, 860, 0, 6]]);
  for (const claim of claimsOf(pageOf('Claims', [{ head: [], boxes: rows }]))) expect(claim).not.toHaveProperty('claimNumber');
});

/** `Ana Rivera  Paid` and strips below: a status behind names of any length. */
const feedRow = (who: string, status: string, number: string, amount: string, tag = 'Claim'): Text[] => [
  [tag, 0, 0, 6],
  [who, 120, 0, 1],
  [status, 140 + who.length * 6, 0, 5],
  [number, 120, 22, 2],
  ['Seen 08/02/2026', 300, 22, 3],
  [amount, 500, 22, 4],
];

test('a feed of claims and other things gives the claims, and of an amount of another one both', () => {
  const rows = [
    feedRow('Ana Rivera', 'Paid', 'LM-771200', 'Paid $100.00 of $140.00 billed'),
    feedRow('Bo Li', 'Approved', 'A-9981120', 'Asked for $300.00', 'Authorization'),
    feedRow('Marguerite Oyelaran', 'Denied', 'LM-771288', 'Paid $0.00 of $88.00'),
    feedRow('Kit Salazar', 'Open', 'M-1182004', 'About $20.00', 'Message'),
    feedRow('June Abara', 'Pending', 'LM-771300', 'Billed $310.00'),
  ];
  const claims = claimsOf(pageOf('What is new', [{ head: [], boxes: rows }]));
  expect(claims.map(({ claimNumber, billed, paid, status }) => [claimNumber, billed, paid, status])).toEqual([
    ['LM-771200', 14_000, 10_000, 'paid'],
    ['LM-771288', 8_800, 0, 'denied'],
    ['LM-771300', 31_000, undefined, 'pending'],
  ]);
  for (const claim of claims) expect(claim).not.toHaveProperty('paymentDate');
});

test('who pays stands over the lanes of each payer, and is said of those that do not repeat it', () => {
  const page = pageOf('Claims board', []);
  let y = 100;
  for (const [payer, lanes] of [
    ['Bluffton Mutual', BOARD.slice(0, 2)],
    ['Harbor Point Health Plan', BOARD.slice(2)],
  ] as const) {
    const around = page.blocks.push({ parent: 0, kind: 'block', box: [0, y, 1200, 600] }) - 1;
    put(page, around, y, [payer, 0, 0, 40]);
    y = putGroups(page, around, y + 40, lanes);
  }
  expect(claimsOf(page).map((claim) => [claim.payer, claim.status])).toEqual([
    ['Bluffton Mutual', 'pending'],
    ['Bluffton Mutual', 'pending'],
    ['Bluffton Mutual', 'info-requested'],
    ['Harbor Point Health Plan', 'denied'],
  ]);
});

test('boxes that say how many claims they hold are batches', () => {
  const rows = LIST.map((texts, at): Text[] => [...texts, [`${at + 40} claims`, 860, 0, 6]]);
  expect(claimsOf(pageOf('Claims', [{ head: [], boxes: rows }]))).toEqual([]);
});

test('fields to filter by over a list are no table’s head, and dashes part a strip as points do', () => {
  const rows = LIST.map(([who, number, day, sum, status]): Text[] => [
    [`${who![0]} — ${number![0]} — ${day![0]} — ${sum![0]}`, 0, 0, 1],
    [status![0], 760, 0, 5],
  ]);
  const page = pageOf('Claims', [{ head: [], boxes: rows }]);
  for (const [at, label] of ['Patient', 'Status', 'Date of service', 'Claim number'].entries())
    put(page, 0, 70, [label, 30 + at * 180, 0, 50]);
  expect(claimsOf(page).map(({ claimNumber, patientName, billed }) => [claimNumber, patientName, billed])).toEqual([
    ['TT-558120', 'Ana Rivera', 14_000],
    ['TT-558121', 'Omar Teller', 24_000],
    ['TT-558122', 'June Abara', 34_000],
  ]);
});

test('appeals that name the claims that they are about are no claims', () => {
  const rows = LIST.map((texts): Text[] => texts.map(([text, x, y, look]) => [look === 2 ? `Claim ${text}` : text, x, y, look]));
  expect(claimsOf(pageOf('Appeals', [{ head: [], boxes: rows }]))).toEqual([]);
});

test('one patient of a list whose record is closed is no claim', () => {
  const rows = ['Active', 'Active', 'Closed'].map((status, at): Text[] => [
    [LIST[at]![0]![0], 0, 0, 1],
    [`MRN 77120${at}4`, 0, 22, 2],
    [`Last visit Nov ${at + 1}, 2026`, 200, 0, 3],
    [`$${at + 1}20.00`, 400, 0, 3],
    ['balance', 400, 22, 2],
    [status, 700, 0, 5],
  ]);
  expect(claimsOf(pageOf('Your patients', [{ head: [], boxes: rows }]))).toEqual([]);
});

test('boxes with labels below a heading of reviews before treatment are no claims, on a page of claims as well', () => {
  const rows = LIST.map((texts, at): Text[] => [
    ...texts.slice(0, 3),
    [`$${at + 1}40.00`, 560, 0, 4],
    ['charge', 560, 22, 7],
    [`$${at + 1}10.00`, 660, 0, 4],
    ['plan would pay', 660, 22, 7],
    texts[4]!,
  ]);
  const page = pageOf('Claims', []);
  put(page, 0, 70, ['Pre-treatment reviews', 0, 0, 91], 'heading');
  putGroups(page, 0, 110, [{ head: [], boxes: rows }]);
  expect(claimsOf(page)).toEqual([]);
});

/** A row of a clearinghouse's answers: the category and the code each beside its words. */
const answered = (who: string, plan: string, id: string, told: readonly [string, string, string, string], more = ''): Text[] => [
  [who, 150, 10, 1],
  [`Member ID ${id}`, 150, 30, 2],
  [`Patient control no. ${id.slice(2)}-1`, 150, 50, 2],
  [plan, 400, 10, 3],
  [told[0] === 'D0' ? '10/02/2026 - 10/03/2026' : '10/02/2026', 600, 10, 3],
  ['Charge $402.00', 600, 30, 2],
  [told[0] === 'F1' ? 'Paid $120.00' : 'Paid n/a', 600, 50, 2],
  [told[0], 800, 10, 4],
  [told[1], 830, 10, 5],
  [told[2], 800, 30, 4],
  [told[3], 830, 30, 6],
  ...(more ? ([[more, 800, 50, 2]] as const) : []),
];

test('a category and a code of a 277, each beside its words, are the status and the reason, and names of plans may look like people’s', () => {
  const page = pageOf('Latest answers, 4 claims', [
    {
      head: [],
      boxes: [
        answered(
          'Marisol Etchison',
          'Utah Medicaid',
          'PE4410827',
          ['F1', 'Finalized with payment', '65', 'Claim was paid'],
          'Trace P26-118204, issued 10/16/2026',
        ),
        answered(
          'Garrett Lindholm',
          'Deseret Mutual',
          'UU9002183',
          ['A7', 'Sent back for wrong data', '164', 'Member number of the entity'],
          'Entity IL: Insured',
        ),
        answered(
          'Tamsin Crowther',
          'Molina Healthcare of Utah',
          'MM7710284',
          ['D0', 'Data search unsuccessful', '35', 'Claim not found'],
          'Trace 7710-4418, sent 10/16/2026',
        ),
        answered('Clifford Begay', 'Orchard Health', 'EM7710285', ['P2', 'Pending, payer review', '46', 'Internal review']),
      ],
    },
  ]);
  const claims = claimsOf(page);
  expect(claims.map(({ payer, statusText, status, reasons }) => [payer, statusText, status, reasons?.[0]?.code])).toEqual([
    ['Utah Medicaid', 'Finalized with payment', 'paid', 'F1:65'],
    ['Deseret Mutual', 'Sent back for wrong data', 'rejected', 'A7:164:IL'],
    ['Molina Healthcare of Utah', 'Data search unsuccessful', 'not-found', 'D0:35'],
    ['Orchard Health', 'Pending, payer review', 'pending', 'P2:46'],
  ]);
  expect(claims.map(({ checkNumber, paymentDate }) => [checkNumber, paymentDate])).toEqual([
    ['P26-118204', '2026-10-16'],
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});
