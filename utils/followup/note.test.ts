import { describe, expect, it } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import { decide } from './decide';
import { type ClaimFacts, NO_FACTS } from './facts';
import { accountNote, LONG_NOTE, SHORT_NOTE, unknownNoteFields } from './note';

const today = '2026-03-13';
const claim: Claim = {
  payer: 'Aetna',
  claimNumber: 'EM7',
  serviceFrom: '2026-02-03',
  serviceTo: '2026-02-05',
  status: 'denied',
  billed: 500_000,
  reasons: [{ system: 'carc', group: 'CO', code: '50', amount: 421_050 }],
};
const note = (template: string, some: Claim = claim, facts: ClaimFacts = NO_FACTS): string =>
  accountNote(template, { claim: some, decision: decide({ claim: some, facts, today }), facts, today });
const called = {
  ...NO_FACTS,
  calls: [{ on: today, representative: 'Dana R.', reference: '88432', said: 'says [see {claim.number}] and $& too' }],
};

describe('the account note', () => {
  it('short, in one line', () => {
    expect(note(SHORT_NOTE)).toBe(
      '13 Mar 2026: Aetna claim EM7: Payer says not medically necessary, CO-50 Payer says not medically necessary, 4,210.50 denied. Next: Ask for a reconsideration: payer says not medically necessary by 20 Mar 2026.',
    );
  });
  it('long, with the call and without what is not known', () => {
    const text = note(LONG_NOTE, claim, called);
    expect(text).toContain('Called 13 Mar 2026, Dana R., ref 88432');
    expect(text).not.toContain('not shown');
    expect(text).not.toContain('Patient');
    expect(text).not.toMatch(/undefined|null|\[\]|\{\}/);
  });
  it('takes what was said as it was said, never as a template', () => {
    expect(note('{call.said}', claim, called)).toBe('says [see {claim.number}] and $& too');
  });
  it('never invents: a value that is not known is left out with its part, or said to be not shown', () => {
    expect(note('Paid {paid}')).toBe('Paid not shown');
    expect(note('Claim {claim.number}[, paid {paid}]')).toBe('Claim EM7');
    expect(note('[paid {paid}]')).toBe('');
    expect(note('Claim {claim.number}[, call[ {call.date}]]')).toBe('Claim EM7, call');
  });
  it('says which names of a template are none', () => {
    expect(unknownNoteFields('{payer} {paied} {constructor}')).toEqual(['paied', 'constructor']);
    expect(unknownNoteFields(SHORT_NOTE + LONG_NOTE)).toEqual([]);
  });
});
