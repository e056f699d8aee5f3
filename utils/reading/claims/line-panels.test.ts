import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { read } from '../read';

/** Lines as expansion panels: a head with number, code and day, and below it, in the same box as all heads, what it opens. */
function panels(): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    password: false,
    frame: false,
    cut: false,
    torn: false,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 900] }],
    pieces: [],
  };
  const add = (parent: number, x: number, y: number, text: string, look: number): void => {
    const block = page.blocks.push({ parent, kind: 'block', box: [x, y, 300, 20] }) - 1;
    page.pieces.push({ text, box: [x, y, 20 + text.length * 6, 16], block, look });
  };
  for (const [index, text] of ['Claim number: 2026300118', 'Claim status: Denied'].entries()) add(0, 0, index * 20, text, 0);
  const holder = page.blocks.push({ parent: 0, kind: 'block', box: [0, 100, 1000, 400] }) - 1;
  for (const [index, [code, billed, why]] of [
    ['64483 LT', '$1,875.00', 'CO 197 – Pre-authorization was required'],
    ['97810', '$135.00', 'PR 96 – This charge is not covered'],
  ].entries()) {
    const top = 100 + index * 200;
    const head = page.blocks.push({ parent: holder, kind: 'block', box: [0, top, 1000, 50] }) - 1;
    add(head, 20, top + 10, `Line ${index + 1}`, 1);
    add(head, 100, top + 10, code!, 2);
    add(head, 200, top + 10, 'May 12, 2026 · 1 unit', 3);
    const panel = page.blocks.push({ parent: holder, kind: 'block', box: [0, top + 50, 1000, 150] }) - 1;
    for (const [at, [label, value]] of [
      ['Charged', billed],
      ['Allowed', '$0.00'],
      ['Plan paid', '$0.00'],
    ].entries()) {
      const row = page.blocks.push({ parent: panel, kind: 'block', box: [20, top + 60 + at * 25, 900, 20] }) - 1;
      add(row, 20, top + 60 + at * 25, label!, 1);
      add(row, 700, top + 60 + at * 25, value!, 1);
    }
    add(panel, 20, top + 150, why!, 3);
  }
  return page;
}

test('a line’s head and the box that it opens below are one line', () => {
  const { claim } = read(panels()).claims[0]!;
  expect(claim.serviceLines).toMatchObject([
    { procedure: '64483', billed: 187_500, allowed: 0, paid: 0, reasons: [{ group: 'CO', code: '197' }] },
    { procedure: '97810', billed: 13_500, allowed: 0, paid: 0, reasons: [{ group: 'PR', code: '96' }] },
  ]);
  expect(claim.reasons).toBeUndefined();
});
