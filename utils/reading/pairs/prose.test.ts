import { expect, test } from 'vitest';
import { prose } from './prose';

test.each([
  ['Paid Oct 29, 2026 by EFT CCH0092840016', 'CCH0092840016', 'Oct 29, 2026'],
  ['sent to you on 03-Nov-2026 by ACH 72910044836', '72910044836', '03-Nov-2026'],
  ['Payment was issued 11/06/2026 via check no. 100448', '100448', '11/06/2026'],
])('%s: the payment’s number and its day', (text, number, day) => {
  expect(prose(text)).toEqual([
    { label: 'Payment number', text: number },
    { label: 'Payment date', text: day },
  ]);
});

test('a day alone, or a way to pay without a number, is no payment’s', () => {
  for (const text of ['Paid by EFT', 'Sent to you on 11/03/2026 by mail', 'Issued 11/06/2026 by check'])
    expect(prose(text).filter(({ label }) => label === 'Payment number')).toEqual([]);
});

test('how a claim was paid is told by a step, a sentence or a part of a strip', () => {
  const said = (text: string): string[] => prose(text).map(({ label, text: value }) => `${label}: ${value}`);
  expect(said('Trace 091000027714306 for $1,732.00')).toEqual(['Payment number: 091000027714306']);
  expect(said('We paid it on Aug 25, 2026 by EFT 882014455.')).toEqual([
    'Payment number: 882014455',
    'Payment date: Aug 25, 2026',
  ]);
  expect(said('Received Mar 6, 2026 · Processed Mar 17, 2026 · Paid Mar 19, 2026 by EFT 70013398')).toEqual([
    'Received: Mar 6, 2026',
    'Processed: Mar 17, 2026',
    'Payment number: 70013398',
    'Payment date: Mar 19, 2026',
  ]);
});

test('a person whose birth is told is the patient, in the words of a strip as in those of a sentence', () => {
  const said = (text: string): string[] => prose(text).map(({ label, text: value }) => `${label}: ${value}`);
  expect(said('Mira J. Voss, born 04/18/2009')).toEqual(['Patient name: Mira J. Voss', 'Date of birth: 04/18/2009']);
  expect(said('VOSS, MIRA (DOB 04/18/2009)')).toEqual(['Patient name: VOSS, MIRA', 'Date of birth: 04/18/2009']);
  expect(said('Voss Dental Clinic, born 04/18/2009')).not.toContain('Patient name: Voss Dental Clinic');
});
