import { describe, expect, test } from 'vitest';
import type { Cell } from './cells';
import { type RawRow, turned } from './raw-rows';

const rowOf = (texts: readonly string[]): RawRow => ({
  block: 0,
  nested: false,
  cells: texts.map(
    (text, column): Cell => ({
      text,
      lines: [text],
      units: [],
      box: [column * 100, 0, 100, 20],
      header: false,
      wide: false,
      block: 0,
    }),
  ),
});
const shown = (rows: readonly (readonly string[])[]): string[][] | undefined =>
  turned(rows.map(rowOf))?.map(({ cells }) => cells.map(({ text }) => text));

const NUMBERS = ['Claim number', '2026300118', '2026300119'];
const NAMES = ['Patient', 'Rivera, Ana', 'Doe, Sam'];
const DAYS = ['Service date', '06/05/2026', '06/07/2026'];
const STATUSES = ['Status', 'Paid', 'Denied'];

describe('claims that stand side by side, though no markup declares their labels', () => {
  test('are told by amounts or by statuses', () => {
    const billed = ['Billed', '$300.00', '$90.00'];
    for (const rows of [
      [NUMBERS, NAMES, DAYS, billed],
      [NUMBERS, NAMES, DAYS, STATUSES],
    ])
      expect(shown(rows)).toEqual([0, 1, 2].map((column) => rows.map((row) => row[column])));
  });

  test('are none where neither stands in every column', () => {
    expect(shown([NUMBERS, NAMES, DAYS, ['Billed', '$300.00', 'see remit']])).toBeUndefined();
    expect(shown([NUMBERS, NAMES, DAYS, ['Submitted by', 'Office', 'Office']])).toBeUndefined();
  });
});
