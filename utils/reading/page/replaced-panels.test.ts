import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** Claims of one payment, each a box of a line that says whose it is and how it stands, and of what was done. */
function payment(claims: readonly (readonly [number: string, name: string, status: string, paid: string])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/payment',
    title: 'Payment detail',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 900] }],
    pieces: [],
  };
  const add = (text: string, x: number, y: number, block: number): void => {
    page.pieces.push({ text, box: [x, y, text.length * 7, 16], block, look: 0 });
  };
  for (const [at, [number, name, status, paid]] of claims.entries()) {
    const y = at * 120;
    const box = page.blocks.push({ parent: 0, kind: 'block', box: [0, y, 1000, 110] }) - 1;
    const head = page.blocks.push({ parent: box, kind: 'block', box: [0, y, 1000, 20] }) - 1;
    for (const [index, text] of [name, `Claim ${number}`, status].entries()) add(text, index * 300, y, head);
    for (const [index, text] of ['Total charge: $180.00', `Plan paid: ${paid}`, 'Date of service: 09/29/2026'].entries()) {
      const row = page.blocks.push({ parent: box, kind: 'block', box: [0, y + 30 + index * 24, 1000, 20] }) - 1;
      add(text, 0, y + 30 + index * 24, row);
    }
  }
  return page;
}

test('a reversal and its correction in one payment are two claims', () =>
  expect(
    read(
      payment([
        ['26-2841170-01', 'Tobin Achterberg', 'Paid', '$37.60'],
        ['26-2599034-01', 'Ines Halloran', 'Reversed', '-$60.00'],
        ['26-2599034-02', 'Ines Halloran', 'Adjusted', '$60.00'],
      ]),
    ).claims.map(({ claim }) => [claim.claimNumber, claim.statusText]),
  ).toEqual([
    ['26-2841170-01', 'Paid'],
    ['26-2599034-01', 'Reversed'],
    ['26-2599034-02', 'Adjusted'],
  ]));
