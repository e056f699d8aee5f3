import { expect, test } from 'vitest';
import type { Pair } from '../pairs/pairs';
import type { Option } from './claim-pairs';
import { notBesideItsNumber } from './only-its-own';

const pair = (label: string, text: string, section = 'Payment summary'): Pair => ({
  label,
  text,
  labelUnit: 0,
  units: [1],
  tie: 1,
  section,
});

const fieldOf = (...pairs: readonly Pair[]): string => {
  const option: Option = { pair: pairs[0]!, field: 'checkNumber', kind: 'id', score: 0.9 };
  notBesideItsNumber([option], pairs);
  return option.field;
};

test('`ID number` below a payment’s title is a member’s beside a patient or a claim’s number', () => {
  const id = pair('ID number', 'U66287946');
  expect(fieldOf(id, pair('Member name', 'Larkin, Carol'))).toBe('memberId');
  expect(fieldOf(id, pair('DCN', '207-893732-14'))).toBe('memberId');
  expect(fieldOf(id, pair('Date', '09/10/2026'))).toBe('checkNumber');
  expect(fieldOf(id, pair('Member name', 'Larkin, Carol', 'Member'))).toBe('checkNumber');
});
