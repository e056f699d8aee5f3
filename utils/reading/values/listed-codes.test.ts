import { expect, test } from 'vitest';
import { lettered } from './listed-codes';
import type { Legend } from './reasons';

const LEGEND = new Map<string, Legend>(
  [
    ['R', 'A review may be asked for.'],
    ['D4', 'Belongs to the surgery.'],
    ['N130', 'See the plan’s booklet.'],
  ].map(([key, text]) => [key!, { key: key!, text: text!, unit: 0 }]),
);

test('codes beside a letter that the page explains are codes as well, where it explains them too', () => {
  expect(lettered('D4, R', LEGEND)).toEqual([
    { system: 'payer', code: 'D4', text: 'Belongs to the surgery.' },
    { system: 'payer', code: 'R', text: 'A review may be asked for.' },
  ]);
  expect(lettered('N130 R', LEGEND)?.map(({ system }) => system)).toEqual(['rarc', 'payer']);
  expect(lettered('D4, X', LEGEND)).toBeUndefined();
  expect(lettered('D4', LEGEND)).toBeUndefined();
});
