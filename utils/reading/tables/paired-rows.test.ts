import { expect, test } from 'vitest';
import type { Cell } from './cells';
import type { GridRow } from './grid';
import { asOneRow } from './paired-rows';

const cellsOf = (texts: readonly string[], y: number): Cell[] =>
  texts.map((text, column) => ({
    text,
    lines: [text],
    units: [y * 10 + column],
    box: [column * 120, y * 30, 110, 20],
    header: y < 2,
    wide: false,
    block: y,
  }));

/** How many rows are left of two records that take two rows each. */
const rowsUnder = (upper: readonly string[]): number => {
  const lower = ['Allowed', 'Plan paid', 'Patient owes', 'Status', 'CARC/RARC'];
  const rows = [2, 3, 4, 5].map((y): GridRow => {
    const cells = cellsOf(
      y % 2 === 0 ? ['1/26/2026', '0320', '71046', '1', '$370.59'] : ['$0.00', '$0.00', '$0.00', 'Denied', 'CO-29'],
      y,
    );
    return { cells, box: [0, y * 30, 600, 20], block: y, under: y % 2, byColumn: cells };
  });
  return asOneRow({ headers: [cellsOf(upper, 0), cellsOf(lower, 1)], rows, block: 0, title: '' }).rows.length;
};

test('a line over two rows may say in the second one how it stands, a claim’s row stays by itself', () => {
  expect(rowsUnder(['Date of service', 'Rev code', 'Procedure code', 'Units', 'Total charge'])).toBe(2);
  expect(rowsUnder(['Date of service', 'Rev code', 'Procedure code', 'Member ID', 'Total charge'])).toBe(4);
  expect(rowsUnder(['Date of service', 'Type', 'Procedure code', 'Note', 'Total charge'])).toBe(4);
});
