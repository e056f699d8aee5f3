import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

interface Shown {
  strip: string;
  said: readonly string[];
  sum: string;
}

/** A claim under its patient's name, and its lines in boxes: words, a strip below them, an amount beside, a sentence whose amounts are set off. */
function pageOf(lines: readonly Shown[], steps: readonly string[] = []): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 900, 900] }],
    pieces: [],
  };
  const say = (parent: number, text: string, x: number, y: number, look = 0, level?: number): void => {
    const box = [x, y, 20 + text.length * (6 + (look % 3)), level ? 26 : 16] as const;
    const block = page.blocks.push({ parent, kind: level ? 'heading' : 'block', box, ...(level ? { level } : {}) }) - 1;
    page.pieces.push({ text, box, block, look, joint: 'break' });
  };
  say(0, 'Paid', 20, 70, 1);
  say(0, 'Imani J. Castellanos', 20, 100, 2, 1);
  for (const [at, text] of ['Claim: YZ-72-40918', 'Member ID: TGR004418207', 'Billed: $576.00', 'Plan paid: $82.00'].entries())
    say(0, text, 20, 140 + at * 24, 3);
  for (const [at, text] of steps.entries()) {
    say(0, '09/09/2026', 500, 140 + at * 24, 4);
    say(0, text, 600, 140 + at * 24, 5);
  }
  for (const [at, { strip, said, sum }] of lines.entries()) {
    const top = 300 + at * 120;
    const card = page.blocks.push({ parent: 0, kind: 'block', box: [0, top, 880, 110] }) - 1;
    say(card, 'Words for it', 20, top + 6, 6);
    say(card, strip, 20, top + 26, 7);
    say(card, sum, 800, top + 10, 8);
    const block = page.blocks.push({ parent: card, kind: 'block', box: [20, top + 60, 800, 16] }) - 1;
    let x = 20;
    for (const [index, text] of said.entries()) {
      page.pieces.push({
        text,
        box: [x, top + 60, text.length * 7, 16],
        block,
        look: 9 + (index % 2),
        joint: index ? undefined : 'break',
      });
      x += text.length * 7 + 4;
    }
  }
  return page;
}

const LINES: readonly Shown[] = [
  {
    strip: '29881 – RT · Rev 0360 · 1 unit',
    said: [
      'You billed',
      '$480.00',
      ', your agreement allows',
      '$120.00',
      '.',
      '$40.00',
      'went to the deductible, and we paid',
      '$80.00',
      '.',
    ],
    sum: '$80.00',
  },
  {
    strip: 'J1885 · Rev 0636 · 2 units',
    said: ['You billed', '$96.00', ', your agreement allows', '$2.00', ', and we paid', '$2.00', '.'],
    sum: '$2.00',
  },
];

test('a strip says code, modifier, revenue code and count of a line, and a sentence its amounts', () => {
  expect(read(pageOf(LINES)).claims[0]?.claim.serviceLines).toEqual([
    {
      procedure: '29881',
      modifiers: ['RT'],
      revenueCode: '0360',
      units: 1,
      billed: 48000,
      allowed: 12000,
      deductible: 4000,
      paid: 8000,
    },
    { procedure: 'J1885', revenueCode: '0636', units: 2, billed: 9600, allowed: 200, paid: 200 },
  ]);
});

test('a day in a strip is the line’s, behind whatever sign it stands', () => {
  const dated = LINES.map((line, at) => ({
    ...line,
    strip: ['29881 25 / rev 0360 / 03/19/2026', 'J1885 · Tooth 19 · Sep 16, 2026'][at]!,
  }));
  expect(read(pageOf(dated)).claims[0]?.claim.serviceLines).toMatchObject([
    { procedure: '29881', modifiers: ['25'], revenueCode: '0360', serviceFrom: '2026-03-19' },
    { procedure: 'J1885', serviceFrom: '2026-09-16' },
  ]);
});

test('the mark over the title says how the claim stands, whatever its steps are called', () => {
  expect(read(pageOf(LINES, ['Received', 'Finalized'])).claims[0]?.claim.statusText).toBe('Paid');
});
