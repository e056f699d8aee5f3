import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

const page: PageText = {
  url: 'https://portal.example/claim',
  title: 'Claim details',
  ...SEEN_WHOLE,
  blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 900] }],
  pieces: [],
};
for (const [index, text] of ['Claim number: 2026300118', 'Claim status: Rejected', 'Total billed: $300.00'].entries())
  page.pieces.push({ text, box: [0, index * 20, 300, 16], block: 0, look: 0, joint: 'break' });

function table(top: number, rows: readonly (readonly string[])[]): void {
  const block = page.blocks.push({ parent: 0, kind: 'table', box: [0, top, 900, rows.length * 30] }) - 1;
  for (const [down, texts] of rows.entries()) {
    const row = page.blocks.push({ parent: block, kind: 'row', box: [0, top + down * 30, 900, 30] }) - 1;
    for (const [at, text] of texts.entries()) {
      const box = [at * 150, top + down * 30, 140, 20] as const;
      const cell = page.blocks.push({ parent: row, kind: down === 0 ? 'header' : 'cell', box }) - 1;
      page.pieces.push({ text, box: [at * 150, top + down * 30, text.length * 6, 16], block: cell, look: 1 });
    }
  }
}

test('a list of codes says by its level which line each is of', () => {
  table(100, [
    ['Level', 'Category', 'Status code', 'Entity', 'Meaning'],
    ['Claim', 'A7', '255', '—', 'Diagnosis code'],
    ['Line 2', 'A7', '454', '—', 'Procedure of the service'],
  ]);
  table(300, [
    ['Line', 'Date', 'Procedure', 'Units', 'Charge'],
    ['1', '11/16/2026', '99214', '1', '$140.00'],
    ['2', '11/16/2026', '94640', '1', '$160.00'],
  ]);
  const claim = read(page).claims[0]?.claim;
  expect(claim?.reasons).toEqual([{ system: 'csc', code: 'A7:255', text: 'Diagnosis code' }]);
  expect(claim?.serviceLines?.map(({ reasons }) => reasons)).toEqual([
    undefined,
    [{ system: 'csc', code: 'A7:454', text: 'Procedure of the service' }],
  ]);
});
