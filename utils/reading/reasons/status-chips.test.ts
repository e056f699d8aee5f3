import { expect, test } from 'vitest';
import { statusChips } from './status-chips';

const told = (...texts: string[]) => {
  const chips = statusChips(texts.map((text, id) => ({ text, id })));
  return chips && [chips.reason.code, chips.reason.text, chips.words];
};

test('a category and a code in boxes of their own, the category’s words before or between them', () => {
  expect(told('F1', 'Finalized/Payment', '65', 'Claim was paid')).toEqual(['F1:65', 'Claim was paid', 'Finalized/Payment']);
  expect(told('Rejected', 'A7', '164', 'IL', 'Number of the member')).toEqual(['A7:164:IL', 'Number of the member', 'Rejected']);
  expect(told('F2', '84', 'Not authorized')).toEqual(['F2:84', 'Not authorized', undefined]);
});

test('words that say another thing than the category, or no words, are none', () => {
  expect(told('Paid', 'F2', '84', 'Not authorized')).toBeUndefined();
  expect(told('F2', '84')).toBeUndefined();
  expect(told('B12', '84', 'Not authorized')).toBeUndefined();
});
