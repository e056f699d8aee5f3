import { describe, expect, it } from 'vitest';
import { dayAndSum } from './day-and-sum';

const told = (label: string, text: string) =>
  dayAndSum({ label, text, labelUnit: 0, units: [1], tie: 0.9, section: '' })?.map((pair) => [pair.label, pair.text]);

describe('several things under one label', () => {
  it('are the sum and what it is made of, where that adds up', () => {
    expect(told('Patient responsibility', 'Deductible 250.00 + Copay 100.00 + Coinsurance 13.94 = 363.94')).toEqual([
      ['Patient responsibility', '363.94'],
      ['Deductible', '250.00'],
      ['Copay', '100.00'],
      ['Coinsurance', '13.94'],
    ]);
    expect(told('Patient responsibility', 'Deductible 250.00 + Copay 100.00 = 363.94')).toBeUndefined();
    expect(told('Patient responsibility', '363.94')).toBeUndefined();
  });

  it('are how it was paid and the day', () => {
    expect(told('Paid by', 'EFT on 09/25/2026')).toEqual([['Payment date', '09/25/2026']]);
    expect(told('Paid by', 'EFT')).toBeUndefined();
    expect(told('Received by', 'EFT on 09/25/2026')).toBeUndefined();
  });
});
