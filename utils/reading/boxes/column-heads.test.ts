import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { findPairs } from '../pairs/pairs';
import { headsColumn } from './column-heads';

/** `[x, y, text, look]`, each in a box of its own. */
function pageOf(texts: readonly (readonly [number, number, string, number])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 1000] }],
    pieces: [],
  };
  for (const [x, y, text, look] of texts) {
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [x, y, 160, 20] }) - 1;
    page.pieces.push({ text, box: [x, y, text.length * 7, 16], block, look });
  }
  return page;
}

const heads = (page: PageText, label: string): boolean | undefined => {
  const model = buildModel(page);
  const pair = findPairs(model, model.units).find((one) => one.label === label);
  return pair && headsColumn(model)(pair);
};

test('a label with several people below it heads a column, and says of no claim whose it is', () => {
  const column = pageOf([
    [20, 200, 'Patient', 1],
    [20, 230, 'Rivera, Ana', 2],
    [20, 260, 'Okafor, Chidi', 2],
  ]);
  expect(heads(column, 'Patient')).toBe(true);
});

test('a label with one person below it, and another label with its value, heads none', () => {
  const stack = pageOf([
    [20, 200, 'Patient', 1],
    [20, 230, 'Rivera, Ana', 2],
    [20, 260, 'Member ID', 1],
    [20, 290, 'KH4410021', 2],
  ]);
  expect(heads(stack, 'Patient')).toBe(false);
});
