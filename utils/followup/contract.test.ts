import { describe, expect, it } from 'vitest';
import { readContract, termFor } from './contract';

describe('a contract’s term', () => {
  it.each([
    [{ timelyFilingDays: 120 }, 'timely-filing', 120, 'days'],
    [{ timely_filing_days: '120' }, 'timely-filing', 120, 'days'],
    [{ 'timely-filing': '120 days from date of service' }, 'timely-filing', 120, 'days'],
    [{ filingLimit: '6 months' }, 'timely-filing', 6, 'months'],
    [{ appealDays: 60 }, 'appeal-1', 60, 'days'],
    [{ appeal: { days: 60, from: 'denial' } }, 'appeal-1', 60, 'days'],
    [{ level: 'appeal-2', days: 45, from: 'decision' }, 'appeal-2', 45, 'days'],
    [[{ level: 'reconsideration', days: 90 }], 'reconsideration', 90, 'days'],
    [{ windows: { reconsideration: 90 } }, 'reconsideration', 90, 'days'],
    [{ correctedClaimDays: 60 }, 'corrected-claim', 60, 'days'],
    [{ secondLevelAppeal: '30 business days' }, 'appeal-2', 30, 'business-days'],
    ['180 days from remittance', 'appeal-1', 180, 'days'],
    ['claims must be filed within 120 days of service', 'timely-filing', 120, 'days'],
    ['one hundred eighty days from the EOB', 'reconsideration', 180, 'days'],
    ['12 months', 'reconsideration', 12, 'months'],
    [120, 'appeal-1', 120, 'days'],
    [{ days: 120 }, 'timely-filing', 120, 'days'],
    ['filing 90 days; appeal 60 days', 'appeal-1', 60, 'days'],
  ] as const)('%j at %s', (contract, level, count, unit) => {
    expect(termFor(readContract(contract), level)).toMatchObject({ count, unit });
  });

  it('says nothing of another level', () => {
    expect(termFor(readContract({ timelyFilingDays: 120 }), 'appeal-1')).toBeUndefined();
    expect(termFor(readContract('180 days from remittance'), 'timely-filing')).toBeUndefined();
    expect(termFor(readContract('120 days from date of service'), 'appeal-1')).toBeUndefined();
  });

  it('that is not understood is said, not guessed', () => {
    expect(readContract({ timelyFilingDays: 'soon', appeal: true }).notUnderstood).toEqual([
      'timely filing days: soon',
      'appeal: true',
    ]);
    expect(readContract('see exhibit B').terms).toEqual([]);
    expect(readContract({ appealDays: -5 }).terms).toEqual([]);
    expect(readContract({ appealDays: 99_999 }).terms).toEqual([]);
    expect(readContract(null)).toEqual({ terms: [], notUnderstood: [] });
  });

  it('survives hostile shapes', () => {
    const deep: Record<string, unknown> = {};
    deep.a = deep;
    expect(readContract(deep).terms).toEqual([]);
    expect(readContract(JSON.parse('{"__proto__": {"appealDays": 60}, "constructor": 5}')).terms.length).toBeLessThanOrEqual(2);
    expect(readContract('9'.repeat(10_000)).terms).toEqual([]);
  });
});
