import { expect, test } from 'vitest';
import { unbroken } from './broken-heads';
import type { Cell } from './cells';
import type { GridRow } from './grid';

/** Texts in columns of 100 pixels; an empty one is none. */
const cellsOf = (texts: readonly string[], y: number): Cell[] =>
  texts.flatMap((text, column) =>
    text === ''
      ? []
      : [
          {
            text,
            lines: [text],
            units: [y * 10 + column],
            box: [column * 100, y, 60, 12] as [number, number, number, number],
            header: false,
            wide: false,
            block: 1,
          },
        ],
  );

const LOWER = ['Date', 'Proc', 'Cd', 'Units', 'Charge'];
const heads = (upper: readonly string[], values: readonly string[], y = 13): string[][] => {
  const cells = cellsOf(values, 40);
  const row: GridRow = { cells, box: [0, 40, 500, 12], block: -1, under: -1, byColumn: [] };
  return unbroken([cellsOf(upper, 0), cellsOf(LOWER, y)], [row]).map((header) => header.map(({ text }) => text));
};
const VALUES = ['04/15/2026', '76700', '0402', '1.0', '539.00'];

test('first words of heads in a line of their own belong to those below them', () =>
  expect(heads(['Service', '', 'Revenue', '', 'Line'], VALUES)).toEqual([
    ['Service Date', 'Proc', 'Revenue Cd', 'Units', 'Line Charge'],
  ]));

test('heads of a record over two rows stay two', () => {
  expect(heads(['Service', '', 'Revenue', '', 'Line'], ['76700', '', '0402', '', '1'])).toHaveLength(2);
  expect(heads(['Service', '', 'Revenue', '', 'Line'], VALUES, 24)).toHaveLength(2);
});
