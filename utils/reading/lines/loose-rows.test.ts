import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { read } from '../read';

const HEADS = ['Procedure', 'Service date', 'Units', 'Billed', 'Allowed', 'Paid'];

/** Rows of plain boxes side by side; a row of one text fills the width. */
function pageOf(rows: readonly (readonly string[])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    password: false,
    frame: false,
    cut: false,
    torn: false,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 900, 600] },
      { parent: 0, kind: 'block', box: [0, 100, 900, 400] },
    ],
    pieces: [],
  };
  for (const [index, text] of ['Claim number: 2026300118', 'Claim status: Paid', 'Total billed: $300.00'].entries())
    page.pieces.push({ text, box: [0, index * 20, 300, 16], block: 0, look: 0, joint: 'break' });
  for (const [index, texts] of rows.entries()) {
    const y = 110 + index * 24;
    const row = page.blocks.push({ parent: 1, kind: 'block', box: [0, y, 900, 22] }) - 1;
    const width = 900 / texts.length;
    for (const [column, text] of texts.entries()) {
      const block = page.blocks.push({ parent: row, kind: 'block', box: [column * width, y, width, 22] }) - 1;
      page.pieces.push({ text, box: [column * width + 4, y + 3, text.length * 7, 16], block, look: index === 0 ? 2 : 3 });
    }
  }
  return page;
}

const FIRST = ['99213', '06/05/2026', '1', '$100.00', '$60.00', '$60.00'];
const SECOND = ['97110', '06/05/2026', '2', '$200.00', '$0.00', '$0.00'];

test('codes in a box between two rows say why of the row above, and the rows go on below them', () => {
  const [claim] = read(pageOf([HEADS, FIRST, ['CO-45 $40.00'], SECOND, ['CO-29 $200.00 Received after the time limit']])).claims;
  expect(
    claim?.claim.serviceLines?.map(({ procedure, reasons }) => [procedure, reasons?.[0]?.code, reasons?.[0]?.amount]),
  ).toEqual([
    ['99213', '45', 4_000],
    ['97110', '29', 20_000],
  ]);
});

test('codes below the last row alone may be of all rows', () => {
  const [claim] = read(pageOf([HEADS, FIRST, SECOND, ['CO-29 Received after the time limit']])).claims;
  expect(claim?.claim.serviceLines?.map(({ reasons }) => reasons)).toEqual([undefined, undefined]);
});
