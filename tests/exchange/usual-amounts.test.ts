/** Amounts as most are written are read letter by letter: nothing else may be taken for one. */
import { expect, test } from 'vitest';
import { isValue, parseMoney } from '@/utils/exchange/worklist/cells/values';

const cents = (text: string): number | undefined => {
  const parsed = parseMoney(text, { decimalComma: false });
  return isValue(parsed) ? parsed.value : undefined;
};

test.each([
  ['0.00', 0],
  ['$0.00', 0],
  ['(0.00)', 0],
  ['7.05', 705],
  ['$1,234.50', 123450],
  ['1,234,567.89', 123456789],
  ['123456789.01', 12345678901],
  ['-12.00', -1200],
  ['-$12.00', -1200],
  ['(450.00)', -45000],
  ['($450.00)', -45000],
])('%s', (text, expected) => expect(cents(text)).toBe(expected));

test.each(['1.,5', '1.2,5', ',123.00', '1,23.00', '12,3456.00', '1,,234.00', '$.,50', '(5.00', '(5,00)', '1.2.50'])(
  '%s is no amount',
  (text) => expect(cents(text)).toBeUndefined(),
);
