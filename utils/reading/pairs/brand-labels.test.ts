import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** A claim's labels with their values below each other, under the mark that the page begins with. */
function claimUnder(mark: string, pairs: readonly (readonly [string, string])[]) {
  const page: PageText = { url: 'https://portal.example/claim', title: 'Claim', ...SEEN_WHOLE, blocks: [], pieces: [] };
  page.blocks.push({ parent: -1, kind: 'block', box: [0, 0, 1200, 800] });
  const put = (text: string, x: number, y: number, look: number): void => {
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [x, y, text.length * 7, 18] }) - 1;
    page.pieces.push({ text, box: [x, y, text.length * 7, 16], block, look, ...(look === 1 ? { bold: true } : {}) });
  };
  put(mark, 10, 8, 1);
  for (const [index, [label, value]] of pairs.entries()) {
    put(label, 20, 100 + index * 24, 2);
    put(value, 220, 100 + index * 24, 3);
  }
  return read(page).claims[0]?.claim;
}

test('what the payer is said to pay by its name is what the plan paid, and the name is the payer’s', () => {
  const claim = claimUnder('Fernvale', [
    ['Claim number', '4410287716'],
    ['Claim status', 'Paid'],
    ['Fernvale ID', 'FV20931177'],
    ['Billed', '$180.00'],
    ['Fernvale rate', '$149.00'],
    ['Fernvale payment', '$129.00'],
  ]);
  expect(claim).toMatchObject({ payer: 'Fernvale', memberId: 'FV20931177', allowed: 14900, paid: 12900 });
});
