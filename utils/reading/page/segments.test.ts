import { expect, test } from 'vitest';
import { segments } from './segments';

test('how a claim stands, and what it waits for, is one status', () => {
  expect(segments('Pended: records needed')).toEqual([]);
  expect(segments('Claim status: Pended')).toEqual([{ label: 'Claim status', text: 'Pended' }]);
  expect(segments('Paid: $40.00')).toEqual([{ label: 'Paid', text: '$40.00' }]);
});

test('behind a label that asks why a colon may stand in the sentence itself', () => {
  expect(segments('Message: Not approved: no referral was sent')).toEqual([
    { label: 'Message', text: 'Not approved: no referral was sent' },
  ]);
  expect(segments('Adjustments: H12: This is a duplicate')).toEqual([{ label: 'Adjustments', text: 'H12: This is a duplicate' }]);
  expect(segments('Reason: Duplicate Paid: $40.00')).toEqual([
    { label: 'Reason', text: 'Duplicate' },
    { label: 'Paid', text: '$40.00' },
  ]);
});
