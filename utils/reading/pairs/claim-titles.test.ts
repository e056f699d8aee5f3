import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

const numbersOn = (...texts: readonly string[]): (string | undefined)[] => {
  const box = (index: number): [number, number, number, number] => [0, index * 24, 400, 18];
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Medicare supplement claim',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 1000, 900] },
      ...texts.map((_, index) => ({ parent: 0, kind: 'item' as const, box: box(index) })),
    ],
    pieces: texts.map((text, index) => ({ text, box: box(index), block: index + 1, look: 0 })),
  };
  return read(page).claims.map(({ claim }) => claim.claimNumber);
};

test('what number a claim had at Medicare makes no second claim', () =>
  expect(
    numbersOn(
      'Claim number: BFM-26-0930-44718',
      'Claim status: Closed without payment',
      'Medicare claim number: 0226269118840',
      'Total charge: $318.00',
    ),
  ).toEqual(['BFM-26-0930-44718']));
