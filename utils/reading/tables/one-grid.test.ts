import { expect, test } from 'vitest';
import type { Cell } from './cells';
import type { Grid } from './grid';
import { isOneGrid } from './one-grid';

const cell = (text: string): Cell => ({
  text,
  lines: [text],
  units: [1],
  box: [0, 0, 1, 1],
  header: false,
  wide: false,
  block: -1,
});

const grid = (heads: readonly string[], rows: readonly (readonly string[])[]): Grid => ({
  headers: [heads.map(cell)],
  rows: rows.map((texts) => ({
    cells: texts.filter((text) => text !== '').map(cell),
    box: [0, 0, 1, 1],
    block: -1,
    under: 0,
    byColumn: texts.map((text) => (text === '' ? undefined : cell(text))),
  })),
  block: -1,
  title: '',
});

test('labels of two panels on one line head no table, where their values stand at heights of their own', () => {
  const heads = ['Received', 'Processed', 'We paid', 'Member owes'];
  expect(
    isOneGrid(
      grid(heads, [
        ['', '', '$20.72', '$9.68'],
        ['09/22/2026', '10/05/2026', '', ''],
      ]),
    ),
  ).toBe(false);
});

test('a table’s rows have columns in common, though cells are empty, and one row is enough', () => {
  const heads = ['Claim', 'Paid', 'Check'];
  expect(
    isOneGrid(
      grid(heads, [
        ['2611', '', ''],
        ['2612', '$20.72', '4410'],
      ]),
    ),
  ).toBe(true);
  expect(isOneGrid(grid(heads, [['2611', '', '']]))).toBe(true);
});
