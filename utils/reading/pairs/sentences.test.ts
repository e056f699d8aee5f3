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

  test('by what and when a payment was made, without its sum', () => {
    expect(told('Payment of $648.00 was made by EFT 5500982 on 10/30/2026.')).toEqual([
      { label: 'Payment number', text: '5500982' },
      { label: 'Payment date', text: '10/30/2026' },
    ]);
  });

  test('letters that stand right before a payment’s digits are of its number', () => {
    expect(told('Payment number EFT6602917, issued Jul 2, 2026.')).toEqual([
      { label: 'Payment number', text: 'EFT6602917' },
      { label: 'Payment date', text: 'Jul 2, 2026' },
    ]);
    expect(told('Check/EFT no. EFT6602917, issued 11/10/26')).toEqual([]);
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

  test('what the member owes by its parts, of which none is the whole', () => {
    expect(told('Member owes $500.00 deductible and $282.24 coinsurance.')).toEqual([
      { label: 'deductible', text: '$500.00' },
      { label: 'coinsurance', text: '$282.24' },
    ]);
    expect(told('The patient owes $62.50 for this visit.')).toEqual([{ label: 'Patient responsibility', text: '$62.50' }]);
  });

  test('how a claim was decided', () => {
    expect(told('Claim HX-6120449-7 was denied on June 8, 2026.')).toEqual([
      { label: 'Claim number', text: 'HX-6120449-7' },
      { label: 'Claim status', text: 'denied' },
      { label: 'Processed date', text: 'June 8, 2026' },
    ]);
    expect(told('Claim 77120433 is in process.')).toEqual([
      { label: 'Claim number', text: '77120433' },
      { label: 'Claim status', text: 'in process' },
    ]);
    expect(told('Claim 77120433 was mailed on June 8, 2026.')).toEqual([]);
  });

  test('the sums of a claim, a sentence each', () => {
    expect(told('Total billed $5,950.00. Total paid $0.00. Patient may be billed $5,950.00.')).toEqual([
      { label: 'Total billed', text: '$5,950.00' },
      { label: 'Total paid', text: '$0.00' },
      { label: 'Patient responsibility', text: '$5,950.00' },
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
