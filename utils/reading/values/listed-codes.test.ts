import { expect, test } from 'vitest';
import { explained } from './listed-codes';
import type { Legend } from './reasons';

const LEGEND = new Map<string, Legend>(
  [
    ['R', 'A review may be asked for.'],
    ['D4', 'Belongs to the surgery.'],
    ['N130', 'See the plan’s booklet.'],
  ].map(([key, text]) => [key!, { key: key!, text: text!, unit: 0 }]),
);

test('codes beside a letter that the page explains are codes as well, where it explains them too', () => {
  expect(explained('D4, R', LEGEND)).toEqual([
    { system: 'payer', code: 'D4', text: 'Belongs to the surgery.' },
    { system: 'payer', code: 'R', text: 'A review may be asked for.' },
  ]);
  expect(explained('N130 R', LEGEND)?.map(({ system }) => system)).toEqual(['rarc', 'payer']);
  expect(explained('D4, X', LEGEND)).toBeUndefined();
  expect(explained('D4', LEGEND)).toBeUndefined();
});

const explaining = new Map<string, Legend>(
  ['M20', 'C12', 'B7', '45'].map((key) => [key, { key, text: `What ${key} means`, unit: 0 }]),
);

test('codes of which the page explains each are the payer’s own beside public ones', () => {
  expect(explained('M20 C12', explaining)).toEqual([
    { system: 'rarc', code: 'M20', text: 'What M20 means' },
    { system: 'payer', code: 'C12', text: 'What C12 means' },
  ]);
});

test.each(['M20', 'M20 Z9', 'CO45 M20', 'B7 M20', '45 M20'])('no others are taken for such: %s', (text) => {
  expect(explained(text, explaining)).toBeUndefined();
});
