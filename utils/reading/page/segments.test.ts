import { expect, test } from 'vitest';
import { segments } from './segments';

test('how a claim stands, and what it waits for, is one status', () => {
  expect(segments('Pended: records needed')).toEqual([]);
  expect(segments('Claim status: Pended')).toEqual([{ label: 'Claim status', text: 'Pended' }]);
  expect(segments('Paid: $40.00')).toEqual([{ label: 'Paid', text: '$40.00' }]);
});
