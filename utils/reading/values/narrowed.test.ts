import { expect, test } from 'vitest';
import { parse } from './parse';

test('what a list is narrowed down to is no value of a claim', () => {
  expect(parse('name', 'Larkfield Clinic ×')).toBeUndefined();
  expect(parse('name', 'All under this TIN')).toBeUndefined();
  expect(parse('dates', '01/01/2026 - 03/31/2026 ×')).toBeUndefined();
  expect(parse('id', 'QX88120044 ✕')).toBeUndefined();
  expect(parse('name', 'All Hallows Hospital')).toMatchObject({ value: 'All Hallows Hospital' });
});
