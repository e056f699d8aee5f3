import { expect, test } from 'vitest';
import { newLine } from '../draft/draft';
import type { GridRow } from '../tables/grid';
import { amountAndCode, smallPrint } from './under-cells';

test.each([
  ['99285 Emergency visit · Rev 0450 · Qty 2', { revenueCode: '0450', units: 2 }],
  ['Pharmacy Rev 0250 · Qty 3', { revenueCode: '0250', units: 3 }],
  ['Emergency visit, Rev 0450', {}],
])('behind a service in one line of its cell: %s', (text, told) => {
  const line = newLine();
  const cell = {
    text,
    lines: [text],
    units: [0],
    box: [0, 0, 200, 16] as [number, number, number, number],
    header: false,
    wide: false,
    block: 0,
  };
  const row: GridRow = { cells: [cell], byColumn: [cell], box: cell.box, block: 0, under: 0 };
  smallPrint(line, row, new Map());
  expect(line.line).toEqual(told);
});

test.each([
  ['deductible', '200.00 PR1', { deductible: 20_000, reasons: [{ system: 'carc', group: 'PR', code: '1', amount: 20_000 }] }],
  [
    'coinsurance',
    '$100.40 (PR-2)',
    { coinsurance: 10_040, reasons: [{ system: 'carc', group: 'PR', code: '2', amount: 10_040 }] },
  ],
  ['paid', '0.00 CO97', { paid: 0, reasons: [{ system: 'carc', group: 'CO', code: '97' }] }],
  ['paid', '0.00 B12', {}],
])('an amount under %s with a code behind it: %s', (field, text, told) => {
  const line = newLine();
  amountAndCode(line, { field, text, units: [0] }, new Map());
  expect(line.line).toEqual(told);
});
