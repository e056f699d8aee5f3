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
