import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** Entries of a list: a label in its own look, and behind it a text that begins with a dash. */
function entries(rows: readonly (readonly [string, string])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 400] }],
    pieces: [],
  };
  for (const [index, [label, value]] of rows.entries()) {
    const y = 100 + index * 20;
    const block = page.blocks.push({ parent: 0, kind: 'item', box: [0, y, 600, 18] }) - 1;
    const right = label.length * 7 + 4;
    page.pieces.push({ text: label, box: [0, y, label.length * 7, 16], block, look: 1, bold: true });
    page.pieces.push({ text: `- ${value}`, box: [right, y, value.length * 7 + 12, 16], block, look: 2 });
  }
  return page;
}

test('dashes that part all labels from their values are no signs of amounts', () => {
  const page = entries([
    ['Claim number', '26E153077193'],
    ['Claim status', 'Paid'],
    ['Billed amount', '$305.00'],
    ['Paid amount', '$100.88'],
  ]);
  expect(read(page).claims[0]?.claim).toMatchObject({
    claimNumber: '26E153077193',
    statusText: 'Paid',
    billed: 30500,
    paid: 10088,
  });
});
