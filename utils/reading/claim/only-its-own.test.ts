import { expect, test } from 'vitest';
import type { Pair } from '../pairs/pairs';
import type { Option } from './claim-pairs';
import { notBesideItsNumber, onlyThisBill } from './only-its-own';

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

test('beside an injury’s claim the number is the bill’s, and elsewhere a bill’s own says nothing about it', () => {
  const of = (label: string): Option => ({ pair: pair(label, '5227277462'), field: 'claimNumber', kind: 'id', score: 1 });
  const left = (...labels: readonly string[]): string[] => {
    const options = [of('Bill #'), of('Claim number')];
    onlyThisBill(options, labels);
    return options.filter(({ field }) => field === 'claimNumber').map((option) => option.pair.label);
  };
  expect(left('Bill #', 'Claim number', 'Date of injury')).toEqual(['Bill #']);
  expect(left('Bill #', 'Claim number', 'Claimant')).toEqual(['Bill #']);
  expect(left('Bill #', 'Claim number', 'Patient')).toEqual(['Bill #', 'Claim number']);
});
