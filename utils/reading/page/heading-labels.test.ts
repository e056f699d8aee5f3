import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';
import { headingLabels } from './heading-labels';
import { buildModel } from './model';

/** A column of small headings, each over its texts. */
function column(entries: readonly (readonly [string, ...string[]])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 1200, 900] },
      { parent: 0, kind: 'aside', box: [800, 100, 300, 800] },
    ],
    pieces: [],
  };
  let y = 100;
  const text = (shown: string, kind: 'heading' | 'block', look: number): void => {
    const box: [number, number, number, number] = [800, y, 60 + shown.length * 5, 16];
    const block = page.blocks.push({ parent: 1, kind, box, ...(kind === 'heading' ? { level: 3 } : {}) }) - 1;
    page.pieces.push({ text: shown, box, block, look });
    y += 19;
  };
  for (const [heading, ...texts] of entries) {
    text(heading, 'heading', 1);
    for (const one of texts) text(one, 'block', 2);
    y += 17;
  }
  return page;
}

const FACTS = [
  ['Claim ID', '2026C1103774122'],
  ['Member ID', 'OSC70441882-01'],
  ['Claim status', 'Denied'],
  ['Billed amount', '$905.00'],
] as const;

test('small headings over one value each are labels', () => {
  expect(headingLabels(buildModel(column(FACTS))).size).toBe(4);
  expect(read(column(FACTS)).claims[0]?.claim).toMatchObject({ claimNumber: '2026C1103774122', memberId: 'OSC70441882-01' });
});

test('headings over several texts, and single ones, head sections', () => {
  expect(headingLabels(buildModel(column([['Claim status', 'Denied', 'on Sep 1, 2026'], FACTS[0], FACTS[1]]))).size).toBe(0);
  expect(
    headingLabels(
      buildModel(
        column([
          ['Payment', 'None'],
          ['Notes', 'None'],
        ]),
      ),
    ).size,
  ).toBe(0);
});
