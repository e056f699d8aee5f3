import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { findPairs } from './pairs';

/** Boxes one below the other, each with texts in boxes of their own. */
function labelsIn(boxes: readonly (readonly string[])[]): string[] {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 900, 600] }],
    pieces: [],
  };
  for (const [index, texts] of boxes.entries()) {
    const entry = page.blocks.push({ parent: 0, kind: 'block', box: [0, 100 + index * 120, 500, 90] }) - 1;
    for (const [down, text] of texts.entries()) {
      const box = [0, 100 + index * 120 + down * 22, 20 + text.length * 5, 16] as const;
      const block = page.blocks.push({ parent: entry, kind: 'block', box }) - 1;
      page.pieces.push({ text, box, block, look: 1 });
    }
  }
  const model = buildModel(page);
  return findPairs(model, model.units).map(({ label }) => label);
}

test('how a claim stands is no label of its sum where the entry beside it stands otherwise', () => {
  const other = ['Ana Lowe', '11/02/2026', 'Pending', '$100.00'];
  expect(labelsIn([other, ['Bo Dee', '11/03/2026', 'Paid', '$200.00']])).not.toContain('Paid');
});

test('what was paid keeps its label beside what was allowed, and in a tile', () => {
  expect(
    labelsIn([
      ['Line one', '11/02/2026', 'Allowed', '$100.00'],
      ['Line one', '11/02/2026', 'Paid', '$80.00'],
    ]),
  ).toContain('Paid');
  expect(
    labelsIn([
      ['Pending', '$100.00'],
      ['Paid', '$80.00'],
    ]),
  ).toContain('Paid');
});
