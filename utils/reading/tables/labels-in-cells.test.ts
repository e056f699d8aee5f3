import { describe, expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { markedGrids } from './grid';

/** A declared table: each cell a list of texts, one below the other; so many cells of a row beside each other, the others in lines below. */
function tableOf(
  heads: readonly string[],
  rows: readonly (readonly (readonly string[])[])[],
  inALine = Number.POSITIVE_INFINITY,
): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'table', box: [0, 0, 900, 600] }],
    pieces: [],
  };
  for (const [index, texts] of [...(heads.length > 0 ? [heads.map((head) => [head])] : []), ...rows].entries()) {
    const kind = heads.length > 0 && index === 0 ? 'header' : 'cell';
    const row = page.blocks.push({ parent: 0, kind: 'row', box: [0, index * 50, 900, 48] }) - 1;
    for (const [column, lines] of texts.entries()) {
      const x = (column % inALine) * 150;
      const y = index * 50 + Math.floor(column / Math.min(inALine, texts.length)) * 24;
      const block = page.blocks.push({ parent: row, kind, box: [x, y, 150, inALine > texts.length ? 48 : 24] }) - 1;
      for (const [line, text] of lines.entries())
        page.pieces.push({
          text,
          box: [x, y + line * 20, text.length * 7, 16],
          block,
          look: line,
          joint: line > 0 ? 'break' : undefined,
        });
    }
  }
  return page;
}

const read = (page: PageText): { heads: string[]; rows: (string | undefined)[][] } | undefined => {
  const [grid] = markedGrids(buildModel(page));
  return (
    grid && {
      heads: grid.headers[0]!.map(({ text }) => text),
      rows: grid.rows.map((row) => row.byColumn.map((cell) => cell?.text)),
    }
  );
};

const HEADS = ['Claim #', 'Member', 'Status', 'Billed'];
const FIRST = ['2026118004', 'Rivera, Ana', 'Paid', '$100.00'];
const SECOND = ['2026118005', 'Doe, Sam', 'Denied', '$40.00'];
const labelled = (row: readonly string[]): string[][] => row.map((text, column) => [HEADS[column]!, text]);

describe('cells that name what stands in them', () => {
  test('lose the head that stands over them as well', () => {
    expect(read(tableOf(HEADS, [labelled(FIRST), labelled(SECOND)]))).toEqual({ heads: HEADS, rows: [FIRST, SECOND] });
  });

  test('give a table without heads its heads', () => {
    expect(read(tableOf([], [labelled(FIRST), labelled(SECOND)]))).toEqual({ heads: HEADS, rows: [FIRST, SECOND] });
  });

  test('keep their columns where a row is folded into lines', () => {
    expect(read(tableOf([], [labelled(FIRST), labelled(SECOND)], 2))).toEqual({ heads: HEADS, rows: [FIRST, SECOND] });
  });

  test('keep their columns where a row is stacked, one cell below the other', () => {
    const stacked = tableOf([], [labelled(FIRST), labelled(SECOND)], 1);
    expect(read(stacked)).toEqual({ heads: HEADS, rows: [FIRST, SECOND] });
  });

  test('are values where they only happen to begin alike', () => {
    const rows = [FIRST, SECOND].map((row) => row.map((text) => ['Paid', text]));
    expect(read(tableOf(HEADS, rows))?.rows[0]).toEqual(FIRST.map((text) => `Paid ${text}`));
  });
});
