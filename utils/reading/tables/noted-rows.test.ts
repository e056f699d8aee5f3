import { expect, test } from 'vitest';
import type { Block, PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

test('a row of boxes keeps its line where a box below them says why', () => {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1300, 900] }],
    pieces: [],
  };
  const put = (
    text: string,
    [x, y]: readonly [number, number],
    parent: number,
    kind: Block['kind'] = 'block',
    look = 0,
  ): number => {
    const block = page.blocks.push({ parent, kind, box: [x, y, 120, 20] }) - 1;
    if (text !== '') page.pieces.push({ text, box: [x, y, text.length * 7, 16], block, look });
    return block;
  };
  put('Claim number: 20260118004417', [0, 20], 0);
  put('Claim status: Partially denied', [0, 44], 0);
  const table = put('', [0, 80], 0, 'table');
  const rows = [
    { cells: ['#', 'Service', 'Units', 'Charge', 'Allowed', 'Paid'], why: [] },
    { cells: ['1', '99284', '1', '$2,140.00', '$1,284.00', '$867.20'], why: [] },
    {
      cells: ['2', '80053', '1', '$186.00', '$0.00', '$0.00'],
      why: ['CO-97 $186.00 · Part of another service', 'N19 · Incidental'],
    },
    { cells: ['3', 'J1885', '2', '$74.50', '$44.70', '$35.76'], why: [] },
  ];
  let y = 80;
  for (const [index, { cells, why }] of rows.entries()) {
    const row = put('', [0, y], table);
    for (const [at, text] of cells.entries()) put(text, [at * 130, y], row, 'block', index === 0 ? 1 : 2);
    for (const text of why) {
      y += 24;
      put(text, [0, y], row, 'block', 3);
    }
    y += 28;
  }
  expect(read(page).claims.map(({ claim }) => claim.serviceLines)).toMatchObject([
    [
      { procedure: '99284', billed: 214_000 },
      { procedure: '80053', billed: 18_600, reasons: [{ code: '97' }, { code: 'N19' }] },
      { procedure: 'J1885', billed: 7_450 },
    ],
  ]);
});
