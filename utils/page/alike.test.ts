import { expect, test } from 'vitest';
import { alike } from './alike';

const page = (...texts: string[]) => texts.map((text) => ({ text }));

test('a clock that ticks between two looks does not make a page another', () => {
  expect(alike(page('10:42:31', 'Claim', 'A1', 'Paid'), page('10:42:32', 'Claim', 'A1', 'Paid'))).toBe(true);
});

test('another claim in the same place is another page', () => {
  expect(alike(page('Claim', 'A1', 'Ana Rivera', '10.00'), page('Claim', 'B2', 'Boris Petrov', '99.00'))).toBe(false);
});

test('rows that came in between make it another page', () => {
  expect(alike(page('Claim', 'A1'), page('Claim', 'A1', 'Line 1'))).toBe(false);
  expect(alike([], page('Claim'))).toBe(false);
});
