import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import type { Cell } from './cells';
import { inPlace } from './placed-cells';

const cellAt = (text: string, x: number, width: number, more: Partial<Cell> = {}): Cell => ({
  text,
  lines: [text],
  units: [],
  box: [x, 0, width, 20],
  header: false,
  wide: false,
  block: 0,
  ...more,
});

const PAGE: PageText = {
  url: 'https://portal.example/claim',
  title: 'Claim',
  ...SEEN_WHOLE,
  blocks: [{ parent: -1, kind: 'row', box: [0, 0, 600, 20] }],
  pieces: [],
};
const MODEL = buildModel(PAGE);
const HEADS = [cellAt('Code', 0, 50), cellAt('Date', 50, 50), cellAt('Billed', 100, 75), cellAt('Paid', 175, 75)];
const lefts = (cells: readonly Cell[]): number[] => inPlace(MODEL, HEADS, 0, cells).map(({ box }) => box[0]);

test('cells that take the room of their own texts stand under the heads of their number', () => {
  expect(
    lefts([cellAt('D6010', 0, 62), cellAt('6/2/2026', 62, 75), cellAt('$2,150.00', 137, 82), cellAt('$0.00', 219, 82)]),
  ).toEqual([0, 50, 100, 175]);
});

test('cells that stand under heads, are fewer than these, or over several of them, stay where they are', () => {
  const own = [cellAt('D6010', 2, 44), cellAt('6/2/2026', 52, 44), cellAt('$2,150.00', 104, 68), cellAt('$0.00', 180, 60)];
  expect(lefts(own)).toEqual([2, 52, 104, 180]);
  expect(lefts([cellAt('D6010', 0, 62), cellAt('$2,150.00', 137, 82)])).toEqual([0, 137]);
  const wide = [
    cellAt('Total', 0, 90, { wide: true }),
    cellAt('', 90, 30),
    cellAt('$2,150.00', 120, 70),
    cellAt('$0.00', 190, 60),
  ];
  expect(lefts(wide)).toEqual([0, 90, 120, 190]);
});
