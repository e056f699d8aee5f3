import { describe, expect, it } from 'vitest';
import { explainDenial } from './explain';

const best = (codes: string[], text: string, payer?: string): unknown =>
  explainDenial({ codes, text, ...(payer ? { payer } : {}) }).actions[0];

describe('a second denial for another reason is the one that is answered', () => {
  it.each([
    ['CO-252', 'records reviewed; now denying as not medically necessary', 'appeal'],
    ['CO-197', 'sent again with the number, new denial CO-50', 'appeal'],
    ['CO-16', 'NPI fixed, now they want the op note', 'send-records'],
    ['CO-252', 'records went out 6/1, new denial: coverage termed before dos', 'verify-eligibility'],
  ])('%s, “%s”: %s', (code, text, action) => {
    expect(best([code], text)).toBe(action);
  });

  it.each([
    ['CO-252', 'records sent, if they now deny it as not medically necessary we appeal'],
    ['CO-252', 'denied for records'],
  ])('none is told of where nothing came before it, or on condition: %s, “%s”', (code, text) => {
    expect(best([code], text)).not.toBe('appeal');
  });
});

describe('the payer is known by its own name', () => {
  it.each([
    ['Cigna', 'RTE shows Aetna active on the dos', 'bill-other-payer'],
    ['Aetna', 'RTE shows Aetna active on the dos', 'appeal'],
  ])('a denial of %s, “%s”: %s', (payer, text, action) => {
    expect(best(['CO-27'], text, payer)).toBe(action);
  });

  it('leaves a Blue plan beside another Blue plan apart', () => {
    expect(best(['CO-27'], 'now active with BCBS of Illinois, card scanned', 'BCBS of Texas')).toBe('bill-other-payer');
  });
});
