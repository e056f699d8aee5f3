import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** Lines in boxes: a title with the code, labels over their values, and codes below; the columns of no two boxes stand alike. */
function boxes(): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 900] }],
    pieces: [],
  };
  const box = (parent: number, x: number, y: number, width: number, height: number): number =>
    page.blocks.push({ parent, kind: 'block', box: [x, y, width, height] }) - 1;
  const say = (block: number, text: string, x: number, y: number, look: number): void =>
    void page.pieces.push({ text, box: [x, y, 20 + text.length * 6, 16], block, look });
  for (const [index, text] of ['Claim number: 2026300118', 'Claim status: Denied', 'Total billed: $3,300.00'].entries())
    say(box(0, 0, index * 24, 400, 20), text, 0, index * 24, 0);
  for (const [index, [code, words, revenue, billed, ...codes]] of [
    ['1. G0378', 'Observation · 26 units', '0762', '$2,600.00', 'CO 16', 'M53'],
    ['2. 36415', 'Venipuncture · 2 units', '0300', '$700.00', 'CO 97'],
  ].entries()) {
    const top = 100 + index * 130;
    const card = box(0, 0, top, 900, 120);
    const title = box(card, 10, top, 880, 20);
    say(title, code!, 10, top, 1);
    say(title, words!, 110, top, 2);
    const row = box(card, 10, top + 30, 880, 40);
    let left = 10;
    for (const [label, value] of [
      ['Rev code', revenue],
      ['Billed', billed],
      ['Paid', '$0.00'],
    ] as const) {
      const pair = box(row, left, top + 30, 90 + index * 30, 40);
      say(box(pair, left, top + 30, 80, 16), label, left, top + 30, 3);
      say(pair, value!, left, top + 50, 2);
      left += 110 + index * 45;
    }
    const chips = box(card, 10, top + 80, 880, 20);
    for (const [at, text] of codes.entries()) say(box(chips, 10 + at * 80, top + 80, 60, 18), text, 10 + at * 80, top + 80, 4);
  }
  return page;
}

test('boxes with the code in their title are lines each, though one looks like a table', () =>
  expect(read(boxes()).claims[0]!.claim.serviceLines).toEqual([
    {
      procedure: 'G0378',
      revenueCode: '0762',
      units: 26,
      billed: 260_000,
      paid: 0,
      reasons: [
        { system: 'carc', group: 'CO', code: '16' },
        { system: 'rarc', code: 'M53' },
      ],
    },
    {
      procedure: '36415',
      revenueCode: '0300',
      units: 2,
      billed: 70_000,
      paid: 0,
      reasons: [{ system: 'carc', group: 'CO', code: '97' }],
    },
  ]));
