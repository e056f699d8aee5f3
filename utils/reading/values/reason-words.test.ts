import { expect, test } from 'vitest';
import { legendOf } from '../reasons/legends';
import { isListName, wordsAndAmount } from './reason-words';
import { reasonsInCell } from './reasons';

test('what list a code is from is no explanation of it', () => {
  expect(isListName('Remark code')).toBe(true);
  expect(wordsAndAmount(' · remark').words).toBe('');
  expect(wordsAndAmount(' · Remarkably late').words).toBe('Remarkably late');
  expect(wordsAndAmount(' $75.00 · ')).toEqual({ words: '', amount: 7_500 });
});

test('a payer’s own code behind a public one is a reason of its own, its kind named or not', () => {
  expect(reasonsInCell('CO-252 $75.00 N706 Action Q7B', 'any', false)).toEqual([
    { system: 'carc', group: 'CO', code: '252', amount: 7_500 },
    { system: 'rarc', code: 'N706' },
    { system: 'payer', code: 'Q7B' },
  ]);
});

test('what parts two adjustments belongs to neither', () => {
  expect(reasonsInCell('CO-97 $1,226.00 • M15', 'any', false)[0]).toMatchObject({ code: '97', amount: 122_600 });
  expect(reasonsInCell('CO 45 $86.60 Discount · PR 3 $30.00 Copay', 'any', false)).toMatchObject([
    { code: '45', text: 'Discount', amount: 8_660 },
    { code: '3', text: 'Copay', amount: 3_000 },
  ]);
});

test('several codes that each have their words in one text', () => {
  const told = [
    { system: 'payer', code: 'H7', text: 'Itemized bill needed' },
    { system: 'payer', code: 'H11', text: 'Operative report needed' },
  ];
  expect(reasonsInCell('H7 – Itemized bill needed; H11 – Operative report needed', 'payer', true)).toEqual(told);
  expect(reasonsInCell('H7: Itemized bill needed, H11: Operative report needed', 'payer', true)).toEqual(told);
});

test('a payer’s code of a small and a capital letter', () =>
  expect(reasonsInCell('xB, 0F', 'payer', true)).toEqual([
    { system: 'payer', code: 'xB' },
    { system: 'payer', code: '0F' },
  ]));

test('what an amount behind a code is in, and what parts it from the code, are no words', () => {
  for (const text of ['CO-45: 69.42 USD', 'CO-45 / USD 69.42', 'CO45 / 69.42 USD', 'CO-45 (69.42 USD)', 'CO-45 US$69.42'])
    expect(reasonsInCell(text, 'any', false), text).toEqual([{ system: 'carc', group: 'CO', code: '45', amount: 6_942 }]);
});

test('a payer’s code `EX` of small and capital letters is one before its words and alone', () => {
  expect(reasonsInCell('EXqT Denied: part of the visit', 'payer', true)).toEqual([
    { system: 'payer', code: 'EXqT', text: 'Denied: part of the visit' },
  ]);
  expect(reasonsInCell('EXqT', 'payer', false)).toEqual([{ system: 'payer', code: 'EXqT' }]);
  expect(legendOf('EXqT Denied: part of the visit', 1)?.reason).toMatchObject({ code: 'EXqT' });
  expect(legendOf('EXTRA visits are denied', 1)).toBeUndefined();
});

test('a currency before what a bare code took away is no word of it', () =>
  expect(reasonsInCell('45 USD 69.42', 'carc', false)).toEqual([{ system: 'carc', code: '45', amount: 6_942 }]));

test('what the amount behind a code is called before its words is none of them', () => {
  for (const text of [
    'Z01 Reduction $92.40 Priced by the fee schedule.',
    'Z01 - Not allowed: $92.40 – Priced by the fee schedule.',
  ])
    expect(legendOf(text, 1), text).toMatchObject({ key: 'Z01', amount: 9_240, text: 'Priced by the fee schedule.' });
  expect(wordsAndAmount(' Priced by the fee schedule | Reduction $92.40')).toEqual({
    words: 'Priced by the fee schedule',
    amount: 9_240,
  });
  expect(wordsAndAmount(' Reduction in federal payment $92.40').words).toBe('Reduction in federal payment');
});

test('an amount behind the words of a payer’s own code is what it took away', () => {
  const told = [{ system: 'payer', code: 'Z78', text: 'Filed too late.', amount: 11_201 }];
  for (const text of ['Z78: Filed too late. 112.01', 'Z78 Filed too late. ($112.01)'])
    expect(reasonsInCell(text, 'payer', true), text).toEqual(told);
  expect(reasonsInCell('Z78: Copay of $25.00', 'payer', true)).toEqual([
    { system: 'payer', code: 'Z78', text: 'Copay of $25.00' },
  ]);
});
