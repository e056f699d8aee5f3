import { expect, test } from 'vitest';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import type { PageText } from './page-text';
import { MOST_IN_PORTION, portionsOf } from './portions';

const page = (blocks: number, texts: string[]): PageText => ({
  url: 'https://claims.example/',
  title: '',
  ...SEEN_WHOLE,
  blocks: Array.from({ length: blocks }, () => ({ parent: -1, kind: 'block', box: [0, 0, 9, 9] })),
  pieces: texts.map((text) => ({ text, box: [0, 0, 9, 9], block: 0, look: 0 })),
});

test('a page of usual size goes in one portion, an empty one too', () => {
  expect(portionsOf(page(40, ['Claim', 'A1']))).toHaveLength(1);
  expect(portionsOf(page(0, []))).toEqual([{ blocks: [], pieces: [] }]);
});

test('a large page is there again, in order, when its portions are put together', () => {
  const whole = page(
    3 * MOST_IN_PORTION + 1,
    Array.from({ length: 2 * MOST_IN_PORTION }, (_, at) => `${at}`),
  );
  const portions = portionsOf(whole);
  expect(portions).toHaveLength(4);
  expect(portions.flatMap(({ blocks }) => blocks)).toEqual(whole.blocks);
  expect(portions.flatMap(({ pieces }) => pieces)).toEqual(whole.pieces);
});

test('long texts make a portion full too', () => {
  const long = 'x'.repeat(20_000);
  expect(portionsOf(page(1, Array(12).fill(long))).map(({ pieces }) => pieces.length)).toEqual([5, 5, 2]);
});
