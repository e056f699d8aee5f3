import { expect, test } from 'vitest';
import { toldAnswer } from './told-answers';

test.each([
  [
    ['F1', 'Finalized: payment', '65', 'Claim or line was paid.', 'Effective 10/21/2026'],
    'F1:65',
    'Claim or line was paid.',
    'Finalized: payment',
  ],
  [
    ['A3', 'Returned', '562', 'Identifier of the entity.', '85', 'Billing provider'],
    'A3:562:85',
    'Identifier of the entity.',
    'Returned',
  ],
  [['F2', 'Finalized - denial', '88:IL', 'Not eligible then.'], 'F2:88:IL', 'Not eligible then.', 'Finalized - denial'],
  [['F2 – Finalized - denial / 187 – Dates are wrong.'], 'F2:187', 'Dates are wrong.', 'F2 – Finalized - denial'],
  [['Category: F1 Finalized Status: 65 Was paid. Entity: IL Insured'], 'F1:65:IL', 'Was paid.', 'F1 Finalized'],
  [['Category:', 'R4 Records are asked for', 'Status:', '317 Records.'], 'R4:317', 'Records.', 'R4 Records are asked for'],
  [['P1', '20'], 'P1:20', undefined, undefined],
])('reads %j as one answer', (texts, code, text, words) => {
  expect(toldAnswer(texts)).toEqual({ reason: { system: 'csc', code, ...(text ? { text } : {}) }, ...(words ? { words } : {}) });
});

test.each([
  [['F1', 'Finalized', 'Call the payer', '65', 'Paid']],
  [['Finalized', '65', 'Paid']],
  [['F1', 'Finalized']],
  [['F1', 'Finalized', '65', 'Paid', '$120.00']],
  [['A1 steak sauce', '1200 Main']],
])('takes %j for no answer', (texts) => {
  expect(toldAnswer(texts)).toBeUndefined();
});
