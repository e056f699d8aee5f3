import { expect, test } from 'vitest';
import type { Block, Box, Piece } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { textLegends } from './legends';

/** A code at the left edge, and text on its line that stands in another box. */
const legendsIn = (codeIn: number, wordsIn: number, words: string): { key: string; text: string; amount?: number }[] => {
  const blocks: Block[] = [
    { parent: -1, kind: 'block', box: [0, 0, 800, 200] },
    { parent: 0, kind: 'item', box: [0, 0, 800, 20] },
    { parent: 1, kind: 'block', box: [0, 0, 60, 20] },
    { parent: 0, kind: 'block', box: [0, 40, 800, 20] },
  ];
  const pieceOf = (text: string, block: number, box: Box): Piece => ({ text, block, box, look: block });
  const model = buildModel({
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks,
    pieces: [pieceOf('CO 97', codeIn, [0, 2, 40, 15]), pieceOf(words, wordsIn, [64, 2, 300, 15])],
  });
  return textLegends(model, model.units, []).map(({ key, text, amount }) => ({ key, text, amount }));
};

test('a code in a box of its own is explained by the text in the box around it', () => {
  expect(legendsIn(2, 1, '$96.00 – Part of what another service was paid for.')).toEqual([
    { key: 'CO97', text: 'Part of what another service was paid for.', amount: 9_600 },
  ]);
});

test('text of another box says nothing of it', () => {
  expect(legendsIn(2, 3, 'Part of what another service was paid for.')).toEqual([]);
});

test('a code with its name is no explanation of the code with its name beside it', () => {
  const model = buildModel({
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 800, 200] }],
    pieces: ['Reason Code: 31', 'Remark Code: N382'].map((text, at) => ({
      text,
      block: 0,
      box: [at * 120, 2, 110, 15],
      look: at,
    })),
  });
  expect(textLegends(model, model.units, [])).toEqual([]);
});
