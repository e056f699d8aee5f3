import { describe, expect, it } from 'vitest';
import { askedFacts } from './asked';

describe('what the payer’s rule depends on', () => {
  it('is asked for where it changes a last day', () => {
    expect(askedFacts({ payer: 'TRICARE West' }, ['reconsideration', 'timely-filing'])).toContain('network');
    expect(askedFacts({ payer: 'Medicare' }, ['redetermination', 'timely-filing'])).toEqual(['claimType']);
    expect(askedFacts({ payer: 'Aetna', state: 'GA' }, ['reconsideration'])).toContain('plan');
    expect(askedFacts({ payer: 'UnitedHealthcare' }, ['timely-filing'])).toContain('network');
  });
  it('is not asked for twice, nor where it changes nothing', () => {
    expect(askedFacts({ payer: 'Medicare', claimType: 'professional' }, ['redetermination', 'timely-filing'])).toEqual([]);
    expect(askedFacts({ payer: 'Aetna', state: 'TX' }, ['reconsideration'])).toEqual([]);
    expect(askedFacts({ payer: 'A payer nobody knows' }, ['timely-filing'])).toEqual([]);
    expect(askedFacts({}, ['timely-filing'])).toEqual([]);
  });
});
