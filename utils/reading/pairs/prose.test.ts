import { expect, test } from 'vitest';
import { prose } from './prose';

test.each([
  ['Paid Oct 29, 2026 by EFT CCH0092840016', 'CCH0092840016', 'Oct 29, 2026'],
  ['sent to you on 03-Nov-2026 by ACH 72910044836', '72910044836', '03-Nov-2026'],
  ['Payment was issued 11/06/2026 via check no. 100448', '100448', '11/06/2026'],
])('%s: the payment’s number and its day', (text, number, day) => {
  expect(prose(text)).toEqual([
    { label: 'Payment number', text: number },
    { label: 'Payment date', text: day },
  ]);
});

test('a day alone, or a way to pay without a number, is no payment’s', () => {
  for (const text of ['Paid by EFT', 'Sent to you on 11/03/2026 by mail', 'Issued 11/06/2026 by check'])
    expect(prose(text).filter(({ label }) => label === 'Payment number')).toEqual([]);
});
