import { expect, test } from 'vitest';
import { optionsOf } from './claim-pairs';

const fields = (label: string, text: string): string[] =>
  optionsOf({ label, text, labelUnit: 0, units: [1], tie: 1, section: '' }).map(({ field }) => field);

test.each([
  ['a provider’s number is no amount', 'PAY-TO PROVIDER', '330392', 'paid'],
  ['the day a statement was printed on is no day of service', 'Statement date', '10/20/2026', 'serviceDate'],
  ['how many checks there were is no check’s number', 'Check', '2', 'checkNumber'],
])('%s', (_, label, text, field) => expect(fields(label, text)).not.toContain(field));

test('what a statement covers is when it was done', () =>
  expect(fields('Statement dates', '10/05/2026 - 10/19/2026')).toContain('serviceDate'));
