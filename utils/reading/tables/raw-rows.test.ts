import { describe, expect, test } from 'vitest';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import type { Cell } from './cells';
import { type RawRow, type RawTable, turned, underTheirHeads } from './raw-rows';

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

test('the heads of pinned columns and of the others, each in a table of its own, stand over the rows of theirs', () => {
  const boxes = [0, 30].flatMap((y) => [
    [0, y, 200, 24],
    [200, y, 400, 24],
  ]) as [number, number, number, number][];
  const model = buildModel({
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: boxes.map((box) => ({ parent: -1, kind: 'row', box })),
    pieces: [],
  });
  const tableOf = (block: number, ...texts: string[]): RawTable => {
    const [left, top] = boxes[block]!;
    const header = block < 2;
    const [row] = [rowOf(texts)].map(
      (one): RawRow => ({
        ...one,
        block,
        cells: one.cells.map((cell, index) => ({ ...cell, header, box: [left + index * 100, top, 100, 24] })),
      }),
    );
    return { table: block, rows: [row!] };
  };
  const joined = underTheirHeads(model, [
    tableOf(0, 'Claim', 'Status'),
    tableOf(1, 'Patient', 'From', 'To', 'Billed'),
    tableOf(2, '2630118840', 'Paid'),
    tableOf(3, 'Rivera, Ana', '06/05/2026', '06/05/2026', '$300.00'),
  ]);
  expect(joined.map(({ rows }) => rows.map(({ cells }) => cells[0]!.text))).toEqual([
    ['Claim', '2630118840'],
    ['Patient', 'Rivera, Ana'],
  ]);
});
