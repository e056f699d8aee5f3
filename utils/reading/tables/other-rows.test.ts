import { expect, test } from 'vitest';
import type { GridRow } from './grid';
import { isGroupSum, isTotal } from './other-rows';

const row = (...texts: readonly string[]): GridRow => ({
  cells: texts.map((text) => ({ text, lines: [text], units: [], box: [0, 0, 9, 9], block: 0, header: false, wide: false })),
  box: [0, 0, 9, 9],
  block: 0,
  under: -1,
  byColumn: [],
});

test('the sum of a group of claims is a sum, and none of a claim', () => {
  for (const sum of [row('Patient subtotal, 3 claims', '$186.00', '$68.20', ''), row('Provider totals', '5', '$282.00')])
    expect([isTotal(sum), isGroupSum(sum)]).toEqual([true, true]);
  expect([isTotal(row('Claim total', '$62.00')), isGroupSum(row('Claim total', '$62.00'))]).toEqual([true, false]);
});

test('a record that only begins with such words is no sum', () => {
  for (const record of [row('Plan Total Care', '26PH0044101', '$62.00'), row('Patient total', 'Paid')])
    expect(isTotal(record)).toBe(false);
});
