import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { findPairs } from './pairs';

/** Lines of texts side by side, each place in a look of its own. */
function pairsIn(rows: readonly (readonly string[])[]): string[] {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 900, 600] }],
    pieces: [],
  };
  for (const [index, texts] of rows.entries()) {
    const top = 120 + index * 28;
    const row = page.blocks.push({ parent: 0, kind: 'block', box: [400, top, 500, 24] }) - 1;
    for (const [at, text] of texts.entries()) {
      const box = [400 + at * 110, top + 2, text.length * (5 + at), 16] as const;
      const block = page.blocks.push({ parent: row, kind: 'block', box }) - 1;
      page.pieces.push({ text, box, block, look: at });
    }
  }
  const model = buildModel(page);
  return findPairs(model, model.units).map(({ label, text }) => `${label}: ${text}`);
}

test('the words behind a day say what day it was, and no day below is theirs', () => {
  expect(
    pairsIn([
      ['Sep 16', 'Visit'],
      ['Sep 18, 2026', 'Claim received', 'from Prairie Clearing'],
      ['Sep 21, 2026', 'X-ray read'],
      ['Sep 24, 2026', 'Claim processed', 'plan share 820.00'],
      ['Sep 26, 2026', 'Check issued', 'No. 30077145, mailed'],
    ]),
  ).toEqual([
    'Received date: Sep 18, 2026',
    'Processed date: Sep 24, 2026',
    'Payment date: Sep 26, 2026',
    'Payment number: 30077145',
  ]);
});

test('a step that comes twice has no day of its own', () => {
  expect(
    pairsIn([
      ['Sep 18, 2026', 'Received'],
      ['Sep 24, 2026', 'Processed'],
      ['Oct 2, 2026', 'Received'],
      ['Oct 9, 2026', 'Paid by ACH 0019904471'],
    ]),
  ).toEqual(['Processed date: Sep 24, 2026', 'Payment date: Oct 9, 2026', 'Payment number: 0019904471']);
});

test('days behind labels of their own are no steps', () => {
  const pairs = pairsIn([
    ['Received', '09/18/2026', 'Processed', '09/24/2026'],
    ['Entered', '09/19/2026', 'Finalized', '09/25/2026'],
    ['Service date', '09/16/2026', 'Check issued', '09/26/2026'],
  ]);
  expect(pairs).toEqual(expect.arrayContaining(['Received: 09/18/2026', 'Processed: 09/24/2026']));
});
