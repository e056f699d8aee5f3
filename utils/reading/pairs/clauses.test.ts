import { expect, test } from 'vitest';
import { clauses } from './clauses';
import { titleSaid } from './title-sentences';

const said = (text: string): string[] => clauses(text).map(({ label, text }) => `${label} ${text}`);

test('each amount of a sentence is what the words before it or behind it say', () => {
  expect(said('You billed $96.00, your agreement allows $18.40. $3.68 is coinsurance, and we paid $14.72.')).toEqual([
    'Billed amount $96.00',
    'Allowed amount $18.40',
    'Coinsurance $3.68',
    'Plan paid $14.72',
  ]);
  expect(said('We allowed $1,200.00, took $100.00 for the deductible and $220.00 as coinsurance, and paid $880.00.')).toEqual([
    'Allowed amount $1,200.00',
    'Deductible $100.00',
    'Coinsurance $220.00',
    'Plan paid $880.00',
  ]);
  expect(said('The plan allows $0.00 for it, so we paid $0.00; the member owes $0.00.')).toEqual([
    'Allowed amount $0.00',
    'Plan paid $0.00',
    'Patient responsibility $0.00',
  ]);
  expect(said('We paid $1,064.60 of the $3,320.00 you billed for this visit.')).toEqual([
    'Plan paid $1,064.60',
    'Billed amount $3,320.00',
  ]);
});

test('what somebody else paid, what rose and what is said of a year are nothing of the claim', () => {
  for (const text of [
    'The patient paid $20.00 at the visit.',
    'Medicare paid $80.00 for it.',
    'You were paid $50.00 before.',
    "After the appeal the plan's payment rose from $612.00 to $1,030.25.",
    'The deductible of $1,500.00 is met with this visit.',
    'The $155.00 above what we allow is written off.',
    'It is not allowed $20.00.',
  ])
    expect(said(text), text).toEqual([]);
});

test('of one thing said twice in a sentence neither is taken', () => {
  expect(said('We paid $10.00 first and we paid $20.00 then.')).toEqual([]);
});

test('the sentences under a title say whose visit it was, where and when', () => {
  const told = (text: string): Record<string, string> =>
    Object.fromEntries(titleSaid(text).map(({ label, text }) => [label, text]));
  expect(
    told(
      "Mercy Ridge Medical Center treated Marsh, Gideon from 02/11/2026 to 02/14/2026. The Pinehurst Plan allows $12,400.00 for the stay; the member's share of that is $1,240.00.",
    ),
  ).toEqual({
    'Billing provider': 'Mercy Ridge Medical Center',
    'Patient name': 'Marsh, Gideon',
    'Dates of service': '02/11/2026 to 02/14/2026',
    'Allowed amount': '$12,400.00',
    'Patient responsibility': '$1,240.00',
  });
  expect(told('Emergency visit on 03/19/2026 at Saint Alban Regional Medical Center.')).toEqual({
    'Billing provider': 'Saint Alban Regional Medical Center',
    'Dates of service': '03/19/2026',
  });
  expect(told('Claim QL-88120417 for an inpatient stay, July 14 – July 16, 2026')).toEqual({
    'Dates of service': 'July 14 – July 16, 2026',
  });
  expect(told('We received it on Aug 13, 2026 and your appeal is due on Feb 9, 2027.')).toEqual({});
});

test('an amount may stand apart from its sign, have its currency behind it or neither', () => {
  expect(said('You billed $ 5,600.15. We allowed $ 639.88 and paid $ 511.91; patient responsibility is $ 127.97.')).toEqual([
    'Billed amount $ 5,600.15',
    'Allowed amount $ 639.88',
    'Plan paid $ 511.91',
    'Patient responsibility $ 127.97',
  ]);
  expect(said('Of the 115.00 billed, the plan allowed 80.00 USD and paid 64.00. The patient owes 16.00.')).toEqual([
    'Billed amount 115.00',
    'Allowed amount 80.00 USD',
    'Plan paid 64.00',
    'Patient responsibility 16.00',
  ]);
  expect(said('Priced at 110.00% of the rate by version 23.01.02 of the grouper, and paid in full.')).toEqual([]);
});
