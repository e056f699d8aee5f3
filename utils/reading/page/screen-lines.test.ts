import { expect, test } from 'vitest';
import type { Block, PageText, Piece } from '@/utils/page/page-text';
import { buildModel } from './model';

const WIDTH = 9;

/** A screen of lines of fields, each field a block of its own where its first character stands. */
function screen(lines: readonly (readonly (readonly [column: number, text: string, form?: 'editable'])[])[]): PageText {
  const blocks: Block[] = [
    { parent: -1, kind: 'block', box: [0, 0, 900, 900] },
    { parent: 0, kind: 'table', box: [0, 40, 720, 500] },
  ];
  const pieces: Piece[] = [{ text: 'Disconnect', box: [4, 4, 59, 14], block: 0, look: 9 }];
  for (const [row, fields] of lines.entries())
    for (const [at, [column, text, form]] of fields.entries()) {
      blocks.push({ parent: 1, kind: 'cell', box: [column * WIDTH, 40 + row * 19, text.length * WIDTH, 19] });
      const box = [column * WIDTH, 40 + row * 19, text.length * WIDTH, 17] as const;
      pieces.push({ text, box, block: blocks.length - 1, look: at % 2, ...(form ? { form } : {}) });
    }
  return { url: 'https://host.example.net/', title: '', password: false, frame: false, cut: false, torn: false, blocks, pieces };
}

const LINES = [
  [[1, 'MAP1711'] as const, [30, 'MEDICARE A ONLINE SYSTEM'] as const],
  [[1, 'MID'] as const, [5, '5HN8RC2WT70'] as const, [20, 'S/LOC'] as const, [26, 'T B9997'] as const],
  [[1, 'PROVIDER ID'] as const, [13, '450217', 'editable'] as const],
  [[1, 'DCN'] as const, [5, '22626700551120TXA'] as const],
  ...['LAST', 'FIRST', 'ZIP', 'SEX', 'TYPE', 'STAT'].map((label) => [[1, label] as const, [8, 'SHOWN VALUE'] as const]),
];

test('fields in boxes of their own are lines of one screen, what the host shows in a field to type in as well', () => {
  const model = buildModel(screen(LINES));
  expect([...model.screens]).toEqual([1]);
  const own = model.units.filter((unit) => unit.block === 1);
  expect(own.slice(0, 9).map((unit) => unit.text)).toEqual([
    'MAP1711',
    'MEDICARE A ONLINE SYSTEM',
    'MID',
    '5HN8RC2WT70',
    'S/LOC',
    'T B9997',
    'PROVIDER ID',
    '450217',
    'DCN',
  ]);
  expect(own[7]!.form).toBeUndefined();
});

test('each unit says which texts of the page it was', () => {
  const page = screen(LINES);
  for (const { text, pieces } of buildModel(page).units) expect(pieces.map((piece) => page.pieces[piece]!.text)).toEqual([text]);
});

test('a box for each character makes words', () => {
  const page = screen(
    LINES.map((line) => line.flatMap(([column, text]) => [...text].map((one, at) => [column + at, one] as const))),
  );
  const pieces = page.pieces
    .filter(({ text }) => text !== ' ')
    .map((piece) => ({ ...piece, look: 1, ...(piece.box[1] > 30 ? { block: 1 } : {}) }));
  const glued = pieces.map((piece, index): Piece => {
    const before = pieces[index - 1]?.box;
    return before && before[1] === piece.box[1] && before[0] + before[2] === piece.box[0] ? { ...piece, joint: 'glued' } : piece;
  });
  expect(buildModel({ ...page, pieces: glued }).units.map((unit) => unit.text)).toContain('22626700551120TXA');
});

test('a page whose texts stand in no columns of characters is no screen', () => {
  const page = screen(LINES);
  const pieces = page.pieces.map((piece, index): Piece => {
    const [x, y, across, height] = piece.box;
    return { ...piece, box: [x + (index % 3) * 3, y, across, height] };
  });
  expect(buildModel({ ...page, pieces }).screens.size).toBe(0);
});
