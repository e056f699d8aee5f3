import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { markedGrids } from '../tables/grid';
import { buildModel } from './model';

const HEADS = ['Procedure', 'Qty', 'Billed', 'Allowed', 'Paid', 'Reason'];

/** A table of one line whose last cell holds a table of two rows: a code beside its words in each. */
function nested(values: readonly string[], inner: 'cell' | 'header'): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'table', box: [0, 0, 900, 90] }],
    pieces: [],
  };
  const block = (parent: number, kind: 'row' | 'cell' | 'header' | 'table', x: number, y: number, width: number): number =>
    page.blocks.push({ parent, kind, box: [x, y, width, kind === 'table' ? 40 : 20] }) - 1;
  const text = (at: number, shown: string): void => {
    page.pieces.push({ text: shown, box: page.blocks[at]!.box, block: at, look: 1 });
  };
  const heads = block(0, 'row', 0, 0, 900);
  for (const [column, head] of HEADS.entries()) text(block(heads, 'header', column * 100, 0, 100), head);
  const row = block(0, 'row', 0, 40, 900);
  for (const [column, value] of values.entries()) text(block(row, 'cell', column * 100, 40, 100), value);
  const table = block(block(row, 'cell', values.length * 100, 40, 100), 'table', values.length * 100, 40, 200);
  for (const [index, [code, words]] of [
    ['CO45', 'Contracted fee'],
    ['PR3', 'Co-payment'],
  ].entries()) {
    const line = block(table, 'row', values.length * 100, 40 + index * 20, 200);
    text(block(line, inner, values.length * 100, 40 + index * 20, 40), code!);
    text(block(line, 'cell', values.length * 100 + 40, 40 + index * 20, 160), words!);
  }
  return page;
}

const lastCell = (page: PageText): readonly string[] | undefined =>
  markedGrids(buildModel(page))[0]?.rows[0]?.cells.at(-1)?.lines;

test('a table in a cell of a record is what stands in that cell', () =>
  expect(lastCell(nested(['92014', '1', '$165.00', '$72.90', '$62.90'], 'cell'))).toEqual([
    'CO45 Contracted fee',
    'PR3 Co-payment',
  ]));

test('a table with heads of its own, or beside too little, is one of its own', () => {
  expect(lastCell(nested(['92014', '1', '$165.00', '$72.90', '$62.90'], 'header'))).toEqual([]);
  expect(lastCell(nested(['92014', '1'], 'cell')) ?? []).toEqual([]);
});
