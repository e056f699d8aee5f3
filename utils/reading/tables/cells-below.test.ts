import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** A declared grid; a row's last text, where it has one more than there are heads, stands below the others, as wide as the row. */
function grid(rows: readonly (readonly string[])[], wide = 900): PageText {
  const page: PageText = { url: 'https://portal.example/claims', title: 'Claims', ...SEEN_WHOLE, blocks: [], pieces: [] };
  const block = (parent: number, kind: PageText['blocks'][number]['kind'], box: readonly [number, number, number, number]) =>
    page.blocks.push({ parent, kind, box }) - 1;
  block(-1, 'block', [0, 0, 900, 600]);
  const table = block(0, 'table', [0, 100, 900, 60 * rows.length]);
  for (const [y, texts] of rows.entries()) {
    const row = block(table, 'row', [0, 100 + y * 60, 900, 60]);
    for (const [x, text] of texts.entries()) {
      const below = x >= rows[0]!.length;
      const box = below ? ([0, 132 + y * 60, wide, 24] as const) : ([x * 150, 100 + y * 60, 150, 30] as const);
      const cell = block(row, y === 0 ? 'header' : 'cell', box);
      page.pieces.push({ text, box: [box[0] + 8, box[1] + 6, text.length * 6, 15], block: cell, look: below ? 2 : 1 });
    }
  }
  return page;
}

const HEADS = ['Claim number', 'Patient', 'Service dates', 'Billed', 'Paid', 'Status'];
const ROWS = [
  ['0202628400K712', 'Tsosie, Wendell', '10/01/2026', '$1,730.25', '$612.40', 'Paid'],
  ['0202628100H409', 'Quillen, Bernadette', '09/26/2026', '$418.60', '$0.00', 'Denied', 'CO 197: No approval before the stay.'],
];

test('a wide cell below the others of its row says why, and is no part of the column that it begins under', () => {
  const claims = read(grid([HEADS, ...ROWS])).claims.map(({ claim }) => [claim.claimNumber, claim.reasons]);
  expect(claims).toEqual([
    ['0202628400K712', undefined],
    ['0202628100H409', [{ system: 'carc', group: 'CO', code: '197', text: 'No approval before the stay.' }]],
  ]);
});
