import { expect, test } from 'vitest';
import { apartFromCategory } from './lone-status-codes';

test('the words of a category and those of its code in one text', () => {
  const reason = { system: 'csc' as const, code: 'F1:65', text: 'Finalized/Payment · Line was paid' };
  expect(apartFromCategory(reason)).toEqual({ reason: { ...reason, text: 'Line was paid' }, statusWords: 'Finalized/Payment' });
});

test('words before a sign that say nothing of the category are the code’s', () => {
  const reason = { system: 'csc' as const, code: 'F2:88', text: 'Not eligible · member of another plan' };
  expect(apartFromCategory(reason)).toEqual({ reason });
});
