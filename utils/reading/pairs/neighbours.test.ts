import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { findPairs } from './pairs';

/** Texts that follow each other on one line, labels and values each in a look of their own. */
function line(texts: readonly (readonly [string, number])[]): string[] {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 40] }],
    pieces: [],
  };
  let x = 0;
  for (const [text, look] of texts) {
    page.pieces.push({ text, box: [x, 10, text.length * 7, 16], block: 0, look });
    x += text.length * 7 + 8;
  }
  const model = buildModel(page);
  return findPairs(model, model.units).map(({ label, text }) => `${label}: ${text}`);
}

test('a bar before the next label parts two values on a line', () => {
  expect(
    line([
      ['Member number:', 1],
      ['000075433345', 2],
      ['|', 3],
      ['Patient:', 1],
      ['Mbeki, Jocasta H', 2],
      ['|', 3],
      ['Received:', 1],
      ['1/22/2026', 2],
    ]),
  ).toEqual(['Member number: 000075433345', 'Patient: Mbeki, Jocasta H', 'Received: 1/22/2026']);
});

test('dots that lead from a label to its value are no value', () => {
  expect(
    line([
      ['Member number', 1],
      ['......', 1],
      ['000075433345', 2],
    ]),
  ).toEqual(['Member number: 000075433345']);
});
