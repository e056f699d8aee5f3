import { expect, test } from 'vitest';
import { sayTheSame } from './list-heads';

const box = (values: Readonly<Record<string, string>>) => ({
  pairs: Object.entries(values).map(([label, text]) => ({ label, text, labelUnit: 0, units: [1], tie: 1, section: '' })),
});
const STRIP = { 'Date of service': '08/22/2026', 'Claim status': 'Paid', Billed: '$404.49', Patient: 'Yannick Kessler' };

test('a strip at the head of a claim and its details are boxes of one claim', () => {
  expect(sayTheSame([box(STRIP), box({ ...STRIP, 'Member ID': 'SM33320039', Paid: '$47.18' })])).toBe(true);
});

test('two visits of one patient are two claims, whatever is alike in them', () => {
  expect(sayTheSame([box(STRIP), box({ ...STRIP, 'Date of service': '08/29/2026' })])).toBe(false);
  expect(sayTheSame([box({ Billed: '$404.49', Paid: '$47.18' }), box({ Billed: '$404.49', Paid: '$47.18' })])).toBe(false);
});
