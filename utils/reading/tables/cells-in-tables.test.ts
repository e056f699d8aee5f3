import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

const HEADS = ['Patient', 'Claim ID', 'Visit', 'Charge', 'Paid', 'Status'];

/** A declared table whose cells follow one another without rows, with a group's name and a note among them. */
function table(lines: readonly (readonly string[])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 1000, 800] },
      { parent: 0, kind: 'table', box: [0, 50, 960, 400] },
    ],
    pieces: [],
  };
  for (const [index, line] of [HEADS, ...lines].entries())
    for (const [at, text] of line.entries()) {
      const kind = index === 0 ? 'header' : line.length > 1 ? 'cell' : 'block';
      const y = 50 + index * 30;
      const block = page.blocks.push({ parent: 1, kind, box: [at * 160, y, line.length > 1 ? 160 : 960, 30] }) - 1;
      page.pieces.push({ text, box: [at * 160, y, text.length * 6, 16], block, look: index === 0 ? 1 : 2 });
    }
  return page;
}

test('a table that declares cells and no rows is read by its lines, and what stands between them is no claim', () => {
  const { claims } = read(
    table([
      ['November 2026'],
      ['Odalys Brandt', 'VB-7F3K-20931', '3 Nov 2026', '$142.50', '—', 'Missing info'],
      ['Chart note for tooth 14 is needed'],
      ['Piers Amadi', 'VB-7F3J-18807', '2 Nov 2026', '$96.00', '$96.00', 'Paid'],
      ['October 2026'],
      ['Tamsin Okello', 'VB-7F1C-90412', '29 Oct 2026', '$224.00', '$0.00', 'Denied'],
      ['Sealants stop at age 14'],
    ]),
  );
  expect(
    claims.map(({ claim: { claimNumber, serviceFrom, paid, reasons } }) => [claimNumber, serviceFrom, paid, reasons?.[0]?.text]),
  ).toEqual([
    ['VB-7F3K-20931', '2026-11-03', undefined, 'Chart note for tooth 14 is needed'],
    ['VB-7F3J-18807', '2026-11-02', 9600, undefined],
    ['VB-7F1C-90412', '2026-10-29', 0, 'Sealants stop at age 14'],
  ]);
});

test('a table that holds its cells by columns is read row by row, and the first column counts the services', () => {
  const columns = [
    ['Srv', '1', '2'],
    ['Service date', '10/16/2026', '10/16/2026'],
    ['Procedure', '85025', '99284 (25)'],
    ['Rev code', '0305', '0450'],
    ['Billed', '$94.00', '$535.48'],
    ['Paid', '$43.29', '$313.85'],
  ];
  const page = table([]);
  page.blocks.length = 2;
  page.pieces.length = 0;
  const piece = (text: string, block: number): void => {
    page.pieces.push({ text, box: page.blocks[block]!.box, block, look: page.blocks[block]!.kind === 'header' ? 1 : 2 });
  };
  const row = page.blocks.push({ parent: 1, kind: 'row', box: [0, 50, 0, 0] }) - 1;
  for (const [at, [head]] of columns.entries())
    piece(head!, page.blocks.push({ parent: row, kind: 'header', box: [at * 160, 50, 160, 30] }) - 1);
  const body = page.blocks.push({ parent: 1, kind: 'block', box: [0, 80, 0, 60] }) - 1;
  for (const [at, [, ...cells]] of columns.entries()) {
    const column = page.blocks.push({ parent: body, kind: 'block', box: [at * 160, 80, 160, 0] }) - 1;
    for (const [line, text] of cells.entries())
      piece(text, page.blocks.push({ parent: column, kind: 'cell', box: [at * 160, 80 + line * 30, 160, 30] }) - 1);
  }
  piece('Claim ID', page.blocks.push({ parent: 0, kind: 'block', box: [0, 10, 80, 16] }) - 1);
  piece('VB-7F3K-20931', page.blocks.push({ parent: 0, kind: 'block', box: [100, 10, 120, 16] }) - 1);
  expect(read(page).claims[0]?.claim.serviceLines).toEqual([
    { serviceFrom: '2026-10-16', serviceTo: '2026-10-16', procedure: '85025', revenueCode: '0305', billed: 9400, paid: 4329 },
    {
      serviceFrom: '2026-10-16',
      serviceTo: '2026-10-16',
      procedure: '99284',
      modifiers: ['25'],
      revenueCode: '0450',
      billed: 53548,
      paid: 31385,
    },
  ]);
});
