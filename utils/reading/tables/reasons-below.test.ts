import { expect, test } from 'vitest';
import type { Cell } from './cells';
import { type Grid, settle } from './grid';

const HEADS = ['Rev code', 'Procedure', 'Modifier', 'Units', 'Billed', 'Allowed', 'Patient owes', 'Paid'];

const cellsOf = (texts: readonly string[], width: number): Cell[] =>
  texts.map((text, column) => ({
    text,
    lines: [text],
    units: [],
    box: [column * width, 0, width - 10, 20],
    header: false,
    wide: false,
    block: 0,
  }));

const settled = (heads: string[]): number[] => {
  const grid: Grid = {
    headers: [cellsOf(heads, 100)],
    rows: [
      cellsOf(['0335', '96413', '', '1', '$300.00', '$100.00', '$20.00', '$80.00'], 100),
      cellsOf(['CO 45', '$200.00', 'Above the rate of the contract'], 40),
      cellsOf(['PR 2', '$20.00', 'Coinsurance of the member'], 40),
    ].map((cells) => ({ cells, box: [0, 0, 800, 20], block: 0, under: -1, byColumn: [] })),
    block: 0,
    title: '',
  };
  settle(grid);
  return grid.rows.map(({ under }) => under);
};

test('a group with its code below a line stands in no column of other codes', () => {
  expect(settled(HEADS)).toEqual([0, -1, -1]);
});

test('under a head for such codes it does', () => {
  expect(settled(['Reason code', ...HEADS.slice(1)])).toEqual([0, 0, 0]);
});

test('a label and what it says over the other columns stand in no column', () => {
  const [line, below] = [
    cellsOf(['1', '70551-26', '08/08/2026', '$912.00', '$0.00'], 100),
    cellsOf(['', 'Denial reason', 'Approval was not obtained'], 100),
  ];
  const grid: Grid = {
    headers: [cellsOf(['Line', 'Procedure', 'Date', 'Charge', 'Paid'], 100)],
    rows: [line, [...below.slice(0, 2), { ...below[2]!, wide: true, box: [200, 0, 290, 20] as const }]].map((cells) => ({
      cells: cells.map((cell) => ({ ...cell, box: [...cell.box] })),
      box: [0, 0, 500, 20],
      block: 0,
      under: -1,
      byColumn: [],
    })),
    block: 0,
    title: '',
  };
  settle(grid);
  expect(grid.rows.map(({ under }) => under)).toEqual([0, -1]);
});
