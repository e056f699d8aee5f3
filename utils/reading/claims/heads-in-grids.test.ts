import { expect, test } from 'vitest';
import type { BlockKind, PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

const HEADS = ['Claim number', 'Member', 'Service date', 'Billed', 'Status'];

/** A grid whose groups of rows have a head that is no row: a text and a label with its value. */
function gridOf(groups: readonly { head: readonly string[]; rows: readonly (readonly string[])[] }[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/payments',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'table', box: [0, 60, 1000, 600] }],
    pieces: [],
  };
  let top = 60;
  const rowOf = (kind: BlockKind, texts: readonly string[], look: number): void => {
    const row = page.blocks.push({ parent: 0, kind: 'row', box: [0, top, 1000, 24] }) - 1;
    for (const [at, text] of texts.entries()) {
      const cell = page.blocks.push({ parent: row, kind, box: [at * 190, top, 180, 20] }) - 1;
      page.pieces.push({ text, box: [at * 190, top + 2, text.length * 7, 16], block: cell, look });
    }
    top += 26;
  };
  rowOf('header', HEADS, 1);
  for (const { head, rows } of groups) {
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [0, top, 1000, 24] }) - 1;
    for (const [at, text] of head.entries())
      page.pieces.push({ text, box: [at * 300, top + 2, text.length * 7, 16], block, look: 2 + at, joint: 'gap' });
    top += 26;
    for (const row of rows) rowOf('cell', row, 5);
  }
  return page;
}

test('what stands over a group of rows is of the claims below it, and never of the one above', () => {
  const { claims } = read(
    gridOf([
      {
        head: ['Larkfield Surgeons', 'Billing NPI 1328704618'],
        rows: [
          ['LK26-100200', 'Ana Rivera', '03/02/2026', '$110.00', 'Paid'],
          ['LK26-100201', 'Omar Haddad', '03/03/2026', '$120.00', 'Denied'],
        ],
      },
      {
        head: ['Larkfield Imaging', 'Billing NPI 1916037280'],
        rows: [['LK26-100202', 'Ida Moss', '03/04/2026', '$130.00', 'Paid']],
      },
    ]),
  );
  expect(claims.map(({ claim }) => [claim.claimNumber, claim.providerNpi])).toEqual([
    ['LK26-100200', '1328704618'],
    ['LK26-100201', '1328704618'],
    ['LK26-100202', '1916037280'],
  ]);
});
