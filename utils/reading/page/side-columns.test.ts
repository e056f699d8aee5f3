import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';
import { buildModel } from './model';
import { sideColumnsOf } from './side-columns';

const LABELS = ['Claim ID', 'Claim Status', 'Member Name', 'Check Number', 'Received Date', 'Total Charge', 'Total Paid'];
const VALUES = ['26E153077193', 'Denied', 'GOODWIN, TYRELL B', '', '06/02/2026', '$1,146.85', '$0.00'];

/** Boxes side by side, each with its texts one below the other, as if none were empty. */
function boxes(columns: readonly (readonly string[])[], step = 22): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 400] }],
    pieces: [],
  };
  for (const [at, texts] of columns.entries()) {
    const column = page.blocks.push({ parent: 0, kind: 'block', box: [at * 180, 100, 170, texts.length * 22] }) - 1;
    for (const [index, text] of texts.entries()) {
      const y = 100 + index * (at === 0 ? 22 : step);
      const block = page.blocks.push({ parent: column, kind: 'block', box: [at * 180, y, 170, 20] }) - 1;
      if (text !== '') page.pieces.push({ text, box: [at * 180, y, text.length * 7, 16], block, look: 1 });
    }
  }
  return page;
}

test('labels in one box have their values at their own height in the box beside it', () => {
  expect(read(boxes([LABELS, VALUES])).claims[0]?.claim).toMatchObject({
    claimNumber: '26E153077193',
    statusText: 'Denied',
    patientName: 'TYRELL B GOODWIN',
    receivedDate: '2026-06-02',
    billed: 114685,
    paid: 0,
  });
  expect(read(boxes([LABELS, VALUES])).claims[0]?.claim.checkNumber).toBeUndefined();
});

const found = (page: PageText): number => sideColumnsOf(buildModel(page)).size;

test('what stands between the labels’ heights, and values of several records, are left to others', () => {
  expect(found(boxes([LABELS, VALUES]))).toBe(LABELS.length);
  expect(found(boxes([LABELS, VALUES], 31))).toBe(0);
  expect(found(boxes([LABELS, VALUES, VALUES]))).toBe(0);
});
