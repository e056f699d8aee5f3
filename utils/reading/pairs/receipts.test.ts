/** Receipts: labels on the left, values far on the right, all in a typewriter's letters. */
import { expect, test } from 'vitest';
import type { Block, Piece } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

const ROWS = [
  ['For', 'Ana Rivera'],
  ['Member no.', 'AO 4471 2209'],
  ['Care date', '08/17/2026'],
  ['In', '08/21/2026'],
  ['Status', 'Paid'],
  ['Billed', '6,388.00'],
  ['Allowed', '2,160.00'],
  ['We paid you', '$1,488.00'],
  ['Trace', '071000288412093'],
] as const;

test('a label and a value that fill a row are read together in whatever letters, and a slogan names no payer', () => {
  const blocks: Block[] = [{ parent: -1, kind: 'block', box: [0, 0, 1280, 900] }];
  const pieces: Piece[] = [];
  const put = (text: string, x: number, y: number, parent: number, look = 1): void => {
    const box = [x, y, text.length * 8.4, 16] as const;
    pieces.push({ text, box, block: blocks.push({ parent, kind: 'block', box }) - 1, look });
  };
  put('a health plan for makers', 140, 20, 0, 2);
  put('Claim receipt', 560, 120, 0);
  for (const [at, [label, value]] of ROWS.entries()) {
    const y = 160 + at * 24;
    const row = blocks.push({ parent: 0, kind: 'block', box: [360, y, 560, 20] }) - 1;
    put(label, 360, y, row);
    put(value, 920 - value.length * 8.4, y, row);
  }
  const { claims } = read({ url: 'https://portal.example/receipts/1', title: 'Receipt', ...SEEN_WHOLE, blocks, pieces });
  expect(claims[0]?.claim).toMatchObject({ patientName: 'Ana Rivera', memberId: 'AO 4471 2209', billed: 638_800, paid: 148_800 });
  expect(claims[0]?.claim.payer).toBeUndefined();
});
