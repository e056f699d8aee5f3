import { expect, test } from 'vitest';
import { shareOf } from './party-shares';

test('an amount under the name of a party is its share', () => {
  expect(shareOf('Plan', '$78.40')?.field).toBe('paid');
  expect(shareOf('Patient total', '$69.60')?.field).toBe('patientResponsibility');
});

test('a name, a dash and another label are none', () => {
  expect(shareOf('Patient', 'Nadia Petrosyan')).toBeUndefined();
  expect(shareOf('Plan', '—')).toBeUndefined();
  expect(shareOf('Plan year maximum', '$1,500.00')).toBeUndefined();
});
