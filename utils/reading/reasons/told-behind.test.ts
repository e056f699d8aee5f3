import { expect, test } from 'vitest';
import type { Pair } from '../pairs/pairs';
import { toldBehind } from './told-behind';

const pairs = (...rows: readonly (readonly [string, string, string?])[]): Pair[] =>
  rows.map(([label, text, section = 'Decision'], index) => ({
    label,
    text,
    section,
    labelUnit: index * 2,
    units: [index * 2 + 1],
    tie: 0.9,
  }));

test('amount and explanation behind a code are the code’s', () => {
  const all = pairs(
    ['Adjustment', 'CO 26'],
    ['Amount', '$140.00'],
    ['Explanation', 'Seen before coverage began'],
    ['Next step', 'Bill'],
  );
  expect(toldBehind(all, 0)).toEqual({ told: { amount: 14_000, text: 'Seen before coverage began' }, pairs: all.slice(1, 3) });
});

test('those of another section, or behind another label, are not', () => {
  expect(toldBehind(pairs(['Adjustment', 'CO 26'], ['Amount', '$140.00', 'Check']), 0)).toBeUndefined();
  expect(toldBehind(pairs(['Adjustment', 'CO 26'], ['Network', 'Out'], ['Amount', '$140.00']), 0)).toBeUndefined();
});
