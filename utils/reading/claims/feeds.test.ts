/** Feeds of claims as new portals draw them: cards with chips, notes in colours, sums told one after the other, news of other claims beside the page. */
import { expect, test } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import type { Block, Piece } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { calledByName } from '../claim/first-names';
import { read } from '../read';

/** A text at a place of its card, in letters of a number. */
type Text = readonly [text: string, x: number, y: number, look: number];

/** Cards below each other under a heading. */
function claimsOf(heading: string, cards: readonly (readonly Text[])[], beside: readonly Text[] = []): Claim[] {
  const blocks: Block[] = [{ parent: -1, kind: 'block', box: [0, 0, 1280, 1600] }];
  const pieces: Piece[] = [];
  const put = ([text, x, y, look]: Text, top: number, parent: number, kind: 'block' | 'heading' = 'block'): void => {
    const box: [number, number, number, number] = [x, top + y, 8 + text.length * 6, 16];
    pieces.push({ text, box, block: blocks.push({ parent, kind, box, ...(kind === 'heading' ? { level: 1 } : {}) }) - 1, look });
  };
  for (const text of beside) put(text, 100, 0);
  put([heading, 300, 40, 90], 0, 0, 'heading');
  for (const [at, card] of cards.entries()) {
    const top = 100 + at * 140;
    const own = blocks.push({ parent: 0, kind: 'block', box: [300, top, 900, 130] }) - 1;
    for (const text of card) put(text, top, own);
  }
  const url = 'https://portal.example/list';
  return read({ url, title: 'Claims', ...SEEN_WHOLE, blocks, pieces }).claims.map(({ claim }) => claim);
}

const sums = (y: number, billed: string, paid: string, owed: string, payment: string): Text[] =>
  (
    [
      ['You billed', billed],
      ['Plan paid', paid],
      ['Member owes', owed],
      ['Payment', payment],
    ] as const
  ).flatMap(([label, value], at): Text[] => [
    [label, 320 + at * 200, y, 11],
    [value, 320 + at * 200, y + 18, 12],
  ]);

const card = (who: string, id: string, strip: string, status: Text, rows: readonly Text[], note?: Text): Text[] => [
  [who, 320, 10, 1],
  [id, 332 + who.length * 6, 10, 2],
  [strip, 320, 32, 3],
  status,
  ...rows,
  ...(note ? [note] : []),
];

test('a feed is read whole: the number behind a name, the first day of a strip, notes in whatever colour, a payment by its letters and its day', () => {
  const feed = claimsOf('Claims', [
    card(
      'Ana Rivera',
      'LUM4410287',
      'Sep 13, 2026 · Claim LU-7QK42-0913 · Received Sep 17, 2026',
      ['Paid', 1100, 10, 4],
      [['Sent Sep 30, 2026', 1100, 32, 3], ...sums(52, '$2,148.00', '$1,023.60', '$255.90', 'ACH-2209417')],
    ),
    card(
      'Omar Teller',
      'LUM4038816',
      'Aug 29 – Sep 2, 2026 · Claim LU-7PX18-0829 · Received Sep 8, 2026',
      ['Denied', 1100, 10, 5],
      sums(52, '$41,220.50', '$0.00', '$0.00', '—'),
      ['The stay was longer than the days that were approved.', 330, 100, 20],
    ),
    card(
      'June Abara',
      'LUM4190445',
      'Sep 18 – 19, 2026 · Claim LU-7RB33-0918 · Received Sep 23, 2026',
      ['Needs records', 1100, 10, 5],
      sums(52, '$8,702.15', '—', '—', '—'),
      ['Upload the emergency notes so that we can finish this claim.', 330, 100, 21],
    ),
    card(
      'Kit Salazar',
      'LUM4377120',
      'Aug 6, 2026 · Claim LU-7NC57-0806 · Received Aug 11, 2026',
      ['Voided', 1100, 10, 4],
      [['Sent Oct 2, 2026', 1100, 32, 3], ...sums(52, '-$1,365.00', '-$702.10', '-$78.00', 'ACH-2210063')],
      ['Voided at your request; the visit was billed to the wrong member.', 330, 100, 20],
    ),
    card(
      'Bea Quince',
      'LUM4608851',
      'Oct 4, 2026 · Claim LU-7SA04-1004 · Received Oct 7, 2026',
      ['Received', 1100, 10, 5],
      sums(52, '$329.75', '—', '—', '—'),
    ),
  ]);
  expect(feed).toHaveLength(5);
  expect(feed[0]).toMatchObject({
    memberId: 'LUM4410287',
    serviceFrom: '2026-09-13',
    checkNumber: 'ACH-2209417',
    paymentDate: '2026-09-30',
  });
  expect(feed.map(({ reasons }) => reasons?.map(({ text }) => text))).toEqual([
    undefined,
    ['The stay was longer than the days that were approved.'],
    ['Upload the emergency notes so that we can finish this claim.'],
    ['Voided at your request; the visit was billed to the wrong member.'],
    undefined,
  ]);
});

test('sums that a card tells one after the other are each what their words say, and a number behind them is the payment’s', () => {
  const row = (who: string, number: string, day: string, told: string, status: string, note?: string): Text[] => [
    [who, 350, 10, 1],
    [number, 480, 10, 2],
    [`seen ${day}`, 620, 10, 2],
    [told, 350, 30, 3],
    ...(note ? ([[note, 350, 50, 4]] as const) : []),
    [status, 1100, 10, 5],
  ];
  const feed = claimsOf('What’s new with your claims', [
    row(
      'Ana Rivera',
      '#SB-77120-44',
      '09/28/2026',
      'Billed $1,210.00, plan paid $644.20, patient owes $75.00. EFT 990021847',
      'Paid',
    ),
    row('Omar Teller', '#SB-77098-10', '09/21/2026', 'Billed $5,318.40', 'Records needed', 'Please send the anesthesia record.'),
    row('June Abara', '#SB-76991-02', '09/15/2026', 'Billed $388.00, plan paid $0.00, patient owes $388.00', 'Denied'),
  ]);
  expect(feed.map(({ checkNumber, patientResponsibility }) => [checkNumber, patientResponsibility])).toEqual([
    ['990021847', 7_500],
    [undefined, undefined],
    [undefined, 38_800],
  ]);
});

test('the page’s first heading names its claim, and news of others beside it name none', () => {
  const fields: Text[] = (
    [
      ['Patient', 'Ana Rivera'],
      ['Member ID', 'WMH00992218'],
      ['Status', 'Partly paid'],
      ['Charges', '$962.00'],
      ['Ana’s share', '$40.00'],
    ] as const
  ).flatMap(([label, value], at): Text[] => [
    [label, 320, at * 24, 11],
    [value, 460, at * 24, 12],
  ]);
  const beside: Text[] = [
    ['Omar Teller', 20, 40, 7],
    ['Claim WR-5518-7740 is paid: $412.80', 20, 60, 8],
    ['June Abara', 20, 90, 7],
    ['We need records for WR-5517-2031', 20, 110, 8],
  ];
  const [claim] = claimsOf('Part of claim WR-5520-0917 was not paid', [fields], beside);
  expect(claim).toMatchObject({ claimNumber: 'WR-5520-0917', patientName: 'Ana Rivera', patientResponsibility: 4_000 });
});

test('a label may call the patient by the first name, and never the plan by its brand', () => {
  const pairs = (['Ana owes', 'Ana’s share', 'Lumen pays', 'Lumen’s share'] as const).map((label, labelUnit) => ({
    label,
    labelUnit,
    units: [labelUnit],
    text: '$40.00',
    tie: 0.9,
    section: '',
  }));
  expect(calledByName(pairs, () => 'Ana Rivera').map(({ label }) => label)).toEqual([
    'Patient owes',
    'Patient owes',
    'Lumen pays',
    'Lumen’s share',
  ]);
});
