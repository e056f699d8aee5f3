/** Lists whose boxes tell what became of each claim in sentences, and lanes that name nothing but how their claims stand. */
import { expect, test } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import type { Piece } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

type Text = readonly [text: string, look: number, heading?: true];

/** Boxes below each other, the texts of each below each other. */
function claimsOf(title: string, parts: readonly (Text | readonly Text[])[]): Claim[] {
  const blocks: { parent: number; kind: 'block' | 'heading'; box: [number, number, number, number] }[] = [
    { parent: -1, kind: 'block', box: [0, 0, 1280, 1600] },
  ];
  const pieces: Piece[] = [];
  let y = 40;
  const put = ([text, look, heading]: Text, parent: number): void => {
    const box: [number, number, number, number] = [40, y, text.length * 6, 16];
    pieces.push({ text, box, block: blocks.push({ parent, kind: heading ? 'heading' : 'block', box }) - 1, look });
    y += 24;
  };
  for (const part of parts) {
    if (typeof part[0] === 'string') put(part as Text, 0);
    else {
      const own = blocks.push({ parent: 0, kind: 'block', box: [30, y, 900, part.length * 24] }) - 1;
      for (const text of part as readonly Text[]) put(text, own);
    }
    y += 20;
  }
  return read({ url: 'https://portal.example/claims', title, ...SEEN_WHOLE, blocks, pieces }).claims.map(({ claim }) => claim);
}

const told = (who: string, stands: string, strip: string, sentences: string): Text[] => [
  [who, 1],
  [stands, 2],
  [strip, 3],
  [sentences, 4],
];

test('sentences of boxes tell what was billed and paid, when it came and was finished, by what it was paid and why not', () => {
  const claims = claimsOf('Your claims', [
    ['Your claims', 9, true],
    told(
      'Imogen Farr',
      'Waiting for you',
      'Oct 20, 2026 · BF-26-300418',
      'You charged $310.00, and we got the claim on Oct 27, 2026. Send us the operative note.',
    ),
    told(
      'Omar Haddad',
      'Denied',
      'Oct 6, 2026 to Oct 8, 2026 · BF-26-300166',
      'You charged $22,418.90; we received it on Oct 13, 2026 and finished on Nov 2, 2026. We paid $0.00. The stay was not approved in advance.',
    ),
    told(
      'Ana Rivera',
      'Paid',
      'Sep 24, 2026 · BF-26-299871',
      'You charged $780.50; we received it on Sep 30, 2026. Our rate is $452.15. We paid $402.15 by check 4400817 on Oct 12, 2026. Ana owes $50.00.',
    ),
  ]);
  expect(claims).toHaveLength(3);
  expect(claims[0]).toMatchObject({
    claimNumber: 'BF-26-300418',
    billed: 31_000,
    receivedDate: '2026-10-27',
    reasons: [{ system: 'payer', text: 'Send us the operative note.' }],
  });
  expect(claims[1]).toMatchObject({
    serviceTo: '2026-10-08',
    billed: 2_241_890,
    paid: 0,
    receivedDate: '2026-10-13',
    processedDate: '2026-11-02',
    reasons: [{ system: 'payer', text: 'The stay was not approved in advance.' }],
  });
  expect(claims[2]).toMatchObject({
    allowed: 45_215,
    paid: 40_215,
    patientResponsibility: 5_000,
    checkNumber: '4400817',
    paymentDate: '2026-10-12',
  });
  expect(claims[2]).not.toHaveProperty('reasons');
});

test('days of records, replies and what is still to come are no days of the claim', () => {
  const [claim] = claimsOf('Your claims', [
    ['Your claims', 9, true],
    told(
      'Imogen Farr',
      'In review',
      'Oct 20, 2026 · BF-26-300418',
      'You charged $310.00. For your appeal we received it on Nov 1, 2026. The records we received on Nov 4, 2026 are with our nurses.',
    ),
    told(
      'Omar Haddad',
      'Denied',
      'Oct 6, 2026 · BF-26-300166',
      'You charged $90.00. If we processed it on Nov 2, 2026 it will be paid.',
    ),
  ]);
  expect(claim).toMatchObject({ billed: 31_000 });
  expect(claim).not.toHaveProperty('receivedDate');
  expect(claim).not.toHaveProperty('processedDate');
});

test('the head of the first lane is no title: the page’s own says that they are claims', () => {
  const box = (who: string, number: string, sum: string): Text[] => [
    [who, 1],
    [`${number} · Visit Oct 28, 2026`, 3],
    [`Billed ${sum}`, 4],
  ];
  const lanes = (title: string): Claim[] =>
    claimsOf(title, [
      ['Received', 9, true],
      box('Imogen Farr', 'VH-118204', '$420.00'),
      box('Omar Haddad', 'VH-118251', '$88.50'),
      ['Needs info', 9, true],
      box('Ana Rivera', 'VH-117002', '$1,660.75'),
    ]);
  expect(lanes('Claims board').map(({ status }) => status)).toEqual(['accepted', 'accepted', 'info-requested']);
  expect(lanes('Referrals board')).toEqual([]);
});

test('the claims of one payment have its day and number, and the number that is neither theirs nor the office’s is the member’s', () => {
  const box = (who: string, member: string, account: string, number: string, sums: readonly [string, string]): Text[] => [
    [who, 1],
    [`${member} · Acct ${account}`, 3],
    [`Claim ${number}`, 4],
    ['Service date 10/01/2026', 3],
    [`Billed ${sums[0]}`, 5],
    [`Paid ${sums[1]}`, 6],
  ];
  const claims = claimsOf('Payment 550091827', [
    ['Payment details', 9, true],
    ['EFT number: 550091827', 7],
    ['Payment date: 10/22/2026', 7],
    ['Claims in this payment', 8, true],
    box('Imogen Farr', 'SP40028817', 'LB-1001', 'SPH-88100417', ['$520.00', '$244.80']),
    box('Omar Haddad', 'SP40031120', 'LB-1014', 'SPH-88100682', ['$310.00', '$0.00']),
    box('Ana Rivera', 'SP40007754', 'LB-1022', 'SPH-88100937', ['$1,490.40', '$987.65']),
  ]);
  expect(claims).toMatchObject([
    { claimNumber: 'SPH-88100417', memberId: 'SP40028817', patientAccountNumber: 'LB-1001', paymentDate: '2026-10-22' },
    { claimNumber: 'SPH-88100682', memberId: 'SP40031120', checkNumber: '550091827', paid: 0 },
    { claimNumber: 'SPH-88100937', memberId: 'SP40007754', paid: 98_765 },
  ]);
});
