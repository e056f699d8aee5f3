import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { newDraft } from '../draft/draft';
import { buildModel } from '../page/model';
import { linesBySum } from './lines-by-sum';

/** Groups of lines in boxes of their own, each line a box of code, words, count and amount. */
function linesIn(billed: number, groups: readonly (readonly (readonly string[])[])[]): unknown[] {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 900, 600] }],
    pieces: [],
  };
  let y = 100;
  for (const rows of groups) {
    const group = page.blocks.push({ parent: 0, kind: 'block', box: [20, y, 800, rows.length * 30] }) - 1;
    for (const cells of rows) {
      const row = page.blocks.push({ parent: group, kind: 'block', box: [20, y, 800, 24] }) - 1;
      for (const [at, text] of cells.entries()) {
        const box = [20 + at * 150, y, 12 + text.length * 6, 16] as const;
        const block = page.blocks.push({ parent: row, kind: 'block', box }) - 1;
        page.pieces.push({ text, box, block, look: at });
      }
      y += 30;
    }
  }
  const draft = newDraft();
  draft.claim.billed = billed;
  const model = buildModel(page);
  linesBySum(draft, model, model.units);
  return draft.lines.map(({ line }) => line);
}

const GROUPS = [
  [['0120', 'Room', '× 3', '$126.00']],
  [
    ['0250', 'Pharmacy', '× 30', '$41.50'],
    ['0300', 'Laboratory', '12 units', '$25.00'],
  ],
];

test('revenue codes with amounts that make up what was billed are its lines, in groups as well', () => {
  expect(linesIn(19250, GROUPS)).toEqual([
    { revenueCode: '0120', units: 3, billed: 12600 },
    { revenueCode: '0250', units: 30, billed: 4150 },
    { revenueCode: '0300', units: 12, billed: 2500 },
  ]);
});

test('where the amounts make another sum they are nothing', () => {
  expect(linesIn(20000, GROUPS)).toEqual([]);
});

test('a code with its words in a line’s box is the line’s, and how many stands behind its words', () => {
  const why = (amount: number): unknown[] => [{ system: 'carc', group: 'CO', code: '50', amount, text: 'Not needed' }];
  expect(
    linesIn(14650, [
      [
        ['0120', 'Room and board, 2 days', '$126.00', 'CO-50 $126.00 Not needed'],
        ['0250', 'Pharmacy, 4 units', '$20.50', 'CO-50 $20.50 Not needed'],
      ],
    ]),
  ).toEqual([
    { revenueCode: '0120', units: 2, billed: 12600, reasons: why(12600) },
    { revenueCode: '0250', units: 4, billed: 2050, reasons: why(2050) },
  ]);
});
