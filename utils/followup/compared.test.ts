import { describe, expect, it } from 'vitest';
import { comparedIn } from './compared';

describe('two numbers set against each other', () => {
  it.each([
    ['billed 5, charted 3', 'units billed overrecorded'],
    ['four units billed, only two documented', 'units billed overrecorded'],
    ['6 units billed. mar supports all 6', 'units billed asrecorded'],
    ['approved 3 days, billed 5', 'units billed overauthorized'],
    ['8 units billed, max 4 a day', 'units billed overlimit'],
    ['expected 8,140.50, got 6,729.48', 'paid belowcontract'],
    ['allowed amount is 15,990.00 for drg 470. expected by our contract model 18,442.00 (eff. 7/1/2026).', 'paid belowcontract'],
    ['pd 71% , contract 80% of chgs since 1/1', 'paid belowcontract'],
    ['paid 1,880.20, contract says 1,880.20', 'paid ascontract'],
  ])('“%s” says %s', (text, said) => {
    expect(comparedIn(text)).toBe(said);
  });

  it.each([
    'claim billed 211 days after dos, limit 90',
    'billed 3/2, charted 3/1',
    'billed 5',
    'paid 1 of 3 units billed',
    'dos 3/14 pyr shows rcvd 11/2',
    'auth 55671 for 97110, billed 97140',
  ])('“%s” compares nothing', (text) => {
    expect(comparedIn(text)).toBe('');
  });
});
