import { expect, test } from 'vitest';
import { reasonsByLine } from './codes-by-line';

const told = (...lines: string[]): string[] =>
  reasonsByLine({ lines, text: lines.join(' ') }, 'any').map(({ code, text }) => `${code ?? ''}|${text ?? ''}`);

test('letters before sentences on lines of their own are all codes where one is', () => {
  expect(told('CPR Priced at the contract rate', 'DED Went to the deductible', 'COI Coinsurance applies')).toEqual([
    'CPR|Priced at the contract rate',
    'DED|Went to the deductible',
    'COI|Coinsurance applies',
  ]);
});

test('letters of another length, or where none is known for a code, are words', () => {
  expect(told('The plan does not pay for this', 'Ask the member')).toEqual(['|The plan does not pay for this Ask the member']);
  expect(told('CPR Priced at the contract rate', 'USA Today is no provider of ours', 'IN Network')).toHaveLength(1);
});

test('numbers and remarks, each on its line with its words', () => {
  expect(told('22 Another payer may have to pay first', 'N4 The remittance is missing')).toEqual([
    '22|Another payer may have to pay first',
    'N4|The remittance is missing',
  ]);
});

test('a payer’s own code with its words, and the public code behind them', () => {
  expect(told('Z204 - No authorization on file (CO 197)')).toEqual(['Z204|No authorization on file', '197|']);
  expect(told('0B3 Bundled into another service [CO-97]')).toEqual(['0B3|Bundled into another service', '97|']);
});
