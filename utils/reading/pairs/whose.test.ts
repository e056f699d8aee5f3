import { expect, test } from 'vitest';
import type { Pair } from './pairs';
import { eachItsOwn } from './whose';

const told = (label: string, text: string): string[] => {
  const pair: Pair = { label, text, labelUnit: 0, units: [1], tie: 0.9, section: '' };
  return eachItsOwn(pair).map((one) => `${one.label}: ${one.text}`);
};

test('of two labels one of which nobody knows the other keeps its own value', () => {
  expect(told('Check date / check total', '08/06/2026 / $48,112.90')).toEqual(['Check date: 08/06/2026']);
});

test('numbers that count go on with what they count', () => {
  expect(told('Diagnosis 1 / 2', 'F32.9 / F41.1')).toEqual(['Diagnosis 1 / 2: F32.9 / F41.1']);
});
