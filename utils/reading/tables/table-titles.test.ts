import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** A grid whose cells lie in one box, under views of the list that stand side by side. */
function pageOf(views: readonly string[], rows: readonly (readonly string[])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 900] }],
    pieces: [],
  };
  const put = (parent: number, text: string, x: number, y: number, look: number): void => {
    const block = page.blocks.push({ parent, kind: 'block', box: [x, y, 150, 20] }) - 1;
    page.pieces.push({ text, box: [x, y, text.length * 6, 16], block, look });
  };
  put(0, 'Acme Clearing', 0, 10, 0);
  const strip = page.blocks.push({ parent: 0, kind: 'block', box: [0, 130, 1200, 24] }) - 1;
  for (const [at, view] of views.entries()) put(strip, view, at * 160, 130, at === 0 ? 1 : 2);
  const grid = page.blocks.push({ parent: 0, kind: 'block', box: [0, 170, 1200, 400] }) - 1;
  for (const [down, texts] of rows.entries())
    for (const [at, text] of texts.entries()) put(grid, text, at * 160, 170 + down * 40, down === 0 ? 3 : 4);
  return page;
}

const ROWS = [
  ['Patient', 'Claim number', 'Date of service', 'Billed', 'Status'],
  ['Ana Rivera', '2630114418', '10/02/2026', '$120.00', 'Paid'],
  ['Omar Teller', '2630114419', '10/03/2026', '$80.00', 'Denied'],
];

test('the view that is open names no other list, whatever it leaves out', () => {
  const claims = read(pageOf(['Open & recent (2)', 'Rejected', 'All'], ROWS)).claims;
  expect(claims.map(({ claim }) => [claim.claimNumber, claim.status])).toEqual([
    ['2630114418', 'paid'],
    ['2630114419', 'denied'],
  ]);
});

test('a view of something else names what is listed', () => {
  expect(read(pageOf(['Recent appeals', 'Rejected', 'All'], ROWS)).claims).toEqual([]);
});
