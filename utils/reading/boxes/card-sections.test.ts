import { expect, test } from 'vitest';
import type { Box, PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel, type Model } from '../page/model';
import { sectionsAround } from './card-sections';

/** Boxes one below the other, each with one text. */
function boxes(texts: readonly string[]): Model {
  const page: PageText = {
    url: 'https://portal.example/remittance',
    title: '',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 900, 900] }],
    pieces: [],
  };
  for (const [index, text] of texts.entries()) {
    const box: Box = [0, index * 30, 50 + text.length * 5, 20];
    const block = page.blocks.push({ parent: 0, kind: 'block', box }) - 1;
    page.pieces.push({ text, box, block, look: 1 });
  }
  return buildModel(page);
}

test('what stands above each strip and the table below it are of one claim', () => {
  const page = boxes([
    'Payment',
    'LANGSTON, PHOEBE',
    'strip',
    'lines',
    'HOBBS, DARNELL',
    'strip',
    'lines',
    'Provider adjustments',
  ]);
  expect(sectionsAround(page, [3, 6], [4, 7])).toEqual([-1, 0, 0, 0, 1, 1, 1, -1]);
});

test('strips without a table each, or with another table among them, are left alone', () => {
  const page = boxes(['name', 'strip', 'lines', 'name', 'strip', 'note']);
  expect(sectionsAround(page, [2, 5], [3])).toBeUndefined();
  expect(sectionsAround(boxes(['lines', 'strip', 'lines', 'strip', 'lines']), [2, 4], [1, 3, 5])).toBeUndefined();
});
