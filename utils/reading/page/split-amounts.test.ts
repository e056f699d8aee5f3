import { expect, test } from 'vitest';
import { areCents, goesOnAmount } from './split-amounts';

test.each([
  ['$198', '.40', true],
  ['Allowed $1,198', '.40 · Coinsurance $39', true],
  ['-$12', '.05', true],
  ['Paid: $', '280', true],
  ['$', '1,280.32', true],
  ['$198.40', '.40', false],
  ['Version 2', '.405', false],
  ['Claim', '12', false],
  ['Code 45', '12', false],
  ['v3', '.10', false],
])('%s followed by %s', (before, text, one) => {
  expect(goesOnAmount(before, text)).toBe(one);
});

test.each([
  ['$236', 21, '48', 13, true],
  ['Paid $7,431', 21, '25', 13, true],
  ['$236', 21, '48', 21, false],
  ['236', 21, '48', 13, false],
  ['$236.48', 21, '12', 13, false],
  ['$236', 21, '1', 13, false],
])('%s, %d high, and %s, %d high', (before, high, text, low, one) => {
  expect(areCents(before, high, text, low)).toBe(one);
});
