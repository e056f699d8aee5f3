import { expect, test } from 'vitest';
import type { Piece } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from './model';

const shown = (...pieces: Pick<Piece, 'text' | 'box' | 'look'>[]): string[] =>
  buildModel({
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 800, 200] }],
    pieces: pieces.map((piece) => ({ ...piece, block: 0 })),
  }).units.map(({ text }) => text);

test('a code in letters as high as those of its words is no footnote’s mark, though these go over two lines', () => {
  const words = { text: 'Subscriber and number not found', box: [51, 89, 124, 31], look: 1 } as const;
  expect(shown({ text: '33', box: [51, 89, 13, 14], look: 2 }, words)[0]).toBe('33');
  expect(shown({ text: '33', box: [51, 89, 13, 14], look: 2 }, words, { text: 'Aid', box: [0, 160, 20, 14], look: 1 })[0]).toBe(
    '33',
  );
});

test('a small number high before words of two lines is one', () => {
  const words = { text: 'Paid at the rate of the plan', box: [61, 90, 124, 31], look: 1 } as const;
  expect(shown({ text: '2', box: [55, 88, 6, 10], look: 2 }, words, { text: 'Aid', box: [0, 160, 20, 14], look: 1 })[0]).toBe(
    '²',
  );
});
