import { expect, test } from 'vitest';
import type { Box } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel, type Model } from '../page/model';
import type { Cell } from './cells';
import type { RawRow } from './raw-rows';
import { besideEachOther, besideTheirPins } from './row-parts';

interface Part {
  holder: number;
  box: Box;
  texts: string[];
}

const WIDTH = 90;
const HOLDERS = 6;

/** Rows of the markup in boxes of their own, each with cells side by side from its left edge. */
function drawn(parts: readonly Part[]): { model: Model; rows: RawRow[] } {
  const model = buildModel({
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [
      ...Array.from({ length: HOLDERS }, () => ({ parent: -1, kind: 'block' as const, box: [0, 0, 900, 400] as const })),
      ...parts.map(({ holder, box }) => ({ parent: holder, kind: 'row' as const, box })),
    ],
    pieces: [],
  });
  const rows = parts.map(({ box: [x, y], texts }, index): RawRow => {
    const block = HOLDERS + index;
    const cellAt = (text: string, column: number): Cell => ({
      text,
      lines: [text],
      units: [],
      box: [x + column * WIDTH, y, WIDTH, 30],
      header: y === 0,
      wide: false,
      block,
    });
    return { block, nested: false, cells: texts.map(cellAt) };
  });
  return { model, rows };
}

const texts = (rows: readonly RawRow[]): string[][] => rows.map(({ cells }) => cells.map(({ text }) => text));

const WHOLE = [
  ['Claim', 'Patient', 'Billed', 'Status'],
  ['2630118840', 'Rivera, Ana', '$300.00', 'Paid'],
  ['2630118852', 'Doe, Sam', '$90.00', 'Denied'],
];

test('heads that have no room of their own are joined across pinned columns, and rows in any order stand from top to bottom', () => {
  const { model, rows } = drawn([
    { holder: 0, box: [0, 0, 90, 0], texts: ['Claim'] },
    { holder: 1, box: [90, 0, 270, 0], texts: ['Patient', 'Billed', 'Status'] },
    { holder: 2, box: [0, 60, 90, 30], texts: ['2630118852'] },
    { holder: 2, box: [0, 30, 90, 30], texts: ['2630118840'] },
    { holder: 3, box: [90, 30, 270, 30], texts: ['Rivera, Ana', '$300.00', 'Paid'] },
    { holder: 3, box: [90, 60, 270, 30], texts: ['Doe, Sam', '$90.00', 'Denied'] },
  ]);
  expect(texts(besideEachOther(model, rows))).toEqual(WHOLE);
});

test('columns that go on below those that stay share no place with them', () => {
  const { model, rows } = drawn([
    { holder: 0, box: [0, 0, 270, 30], texts: ['Claim', 'Patient', 'Billed'] },
    { holder: 1, box: [150, 0, 90, 30], texts: ['Status'] },
    { holder: 2, box: [0, 60, 270, 30], texts: ['2630118852', 'Doe, Sam', '$90.00'] },
    { holder: 2, box: [0, 30, 270, 30], texts: ['2630118840', 'Rivera, Ana', '$300.00'] },
    { holder: 3, box: [150, 30, 90, 30], texts: ['Paid'] },
    { holder: 3, box: [150, 60, 90, 30], texts: ['Denied'] },
    { holder: 4, box: [150, 90, 270, 30], texts: ['2630118867', 'Moe, Kit', '$10.00'] },
    { holder: 5, box: [300, 90, 90, 30], texts: ['Paid'] },
  ]);
  const read = besideEachOther(model, rows);
  // The last row is of other parts than the heads.
  expect(texts(read)).toEqual(WHOLE);
  for (const { cells } of read)
    expect(cells.every(({ box }, index) => index === 0 || box[0] >= cells[index - 1]!.box[0] + WIDTH)).toBe(true);
});

test('tables over each other, row for row, are one; the same table drawn twice is not', () => {
  const of = (holder: number, left: number, rows: string[][]): Part[] =>
    rows.map((cells, index) => ({ holder, box: [left, index * 30, cells.length * WIDTH, 30], texts: cells }));
  const pinned = WHOLE.map((row) => row.slice(0, 1));
  const rest = WHOLE.map((row) => row.slice(1));
  const joinedOf = (left: string[][], right: string[][]): string[][][] => {
    const { model, rows } = drawn([...of(0, 0, left), ...of(1, 40, right)]);
    const half = left.length;
    return besideTheirPins(model, [
      { table: 0, rows: rows.slice(0, half) },
      { table: 1, rows: rows.slice(half) },
    ]).map((table) => texts(table.rows));
  };
  expect(joinedOf(pinned, rest)).toEqual([WHOLE]);
  const { model, rows } = drawn([...of(0, 0, pinned), ...of(1, 0, WHOLE)]);
  const twice = [
    { table: 0, rows: rows.slice(0, 3) },
    { table: 1, rows: rows.slice(3) },
  ];
  expect(besideTheirPins(model, twice)).toEqual(twice);
});
