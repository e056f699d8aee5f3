import { expect, test } from 'vitest';
import type { Cell } from './cells';
import { fromContent } from './columns-by-content';

const cell = (text: string): Cell => ({
  text,
  lines: [text],
  units: [1],
  box: [0, 0, 1, 1],
  header: false,
  wide: false,
  block: -1,
});

/** What the column `RC` is taken for. */
const headed = (codes: readonly string[]): string | undefined => {
  const rows = codes.map((code) => ({
    cells: [],
    box: [0, 0, 1, 1] as const,
    block: -1,
    under: 0,
    byColumn: [cell(code), cell('1')],
  }));
  const heads = [cell('RC'), cell('Units')];
  return fromContent(
    [
      { index: 0, field: 'reasons', kind: 'reasons', header: 'RC', score: 0.6, line: -1 },
      { index: 1, field: 'units', kind: 'quantity', header: 'Units', score: 1, line: -1 },
    ],
    heads,
    rows,
  ).find(({ index }) => index === 0)?.field;
};

test('“RC” over four figures with a nought before them heads what hospitals bill by, and over others why', () => {
  expect(headed(['0450', '0300', '0320', '0001'])).toBe('revenueCode');
  expect(headed(['0450', '0300', ''])).toBe('revenueCode');
  expect(headed(['45', '197', '97'])).toBe('reasons');
  expect(headed(['----', '0450', '0300'])).toBe('revenueCode');
  expect(headed(['', '', '0201'])).toBe('reasons');
});
