import { describe, expect, test } from 'vitest';
import { told } from './sentences';

describe('what a page tells in sentences', () => {
  test('who paid how much, by what and when', () => {
    expect(told('Prairie Plan paid $534.40 by EFT 700441887 on 10/07/2026.')).toEqual([
      { label: 'Plan paid', text: '$534.40' },
      { label: 'Payment number', text: '700441887' },
      { label: 'Payment date', text: '10/07/2026' },
    ]);
  });

  test('when the claim came and when it was decided', () => {
    expect(told('We received this claim on 10/01/2026 and finished processing it on October 5, 2026.')).toEqual([
      { label: 'Received date', text: '10/01/2026' },
      { label: 'Processed date', text: 'October 5, 2026' },
    ]);
    expect(told('Processed by the contractor on 06/10/2026. No payment was made.')).toEqual([
      { label: 'Processed date', text: '06/10/2026' },
    ]);
  });

  test('what the patient bears', () => {
    expect(told('The patient pays $953.60.')).toEqual([{ label: 'Patient responsibility', text: '$953.60' }]);
  });

  test.each([
    'The patient paid $20.00 at the visit.',
    'Medicare paid $80.00 by check 4417720 on 10/07/2026.',
    'The plan has paid $712.00 of the yearly maximum so far this year.',
    'If nothing is received by 12/17/2026 the claim will be denied.',
    'Total Prairie paid $0.00',
  ])('nothing of %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});
