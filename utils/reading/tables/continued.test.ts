import { expect, test } from 'vitest';
import { read } from '../read';
import { pageOfTables, type ShownTable } from './test-kit';

const FACTS: ShownTable = {
  heading: 'Claim',
  heads: [['Claim number', 'Patient name', 'Date of service', 'Status']],
  rows: [['2026300118', 'Rivera, Ana', '06/05/2026', 'Processed']],
};
const services = (...rows: string[][]): ShownTable => ({
  heading: 'Services',
  heads: [['Svc Line', 'Procedure', 'Units']],
  rows,
});
const amounts = (...rows: string[][]): ShownTable => ({
  heading: 'Payment by line',
  heads: [['Svc Line', 'Billed', 'Allowed', 'Paid']],
  rows,
});
const claimOf = (...tables: ShownTable[]) => read(pageOfTables('Claim detail', [FACTS, ...tables])).claims[0]?.claim;
const FIRST = { procedure: '99213', units: 1, billed: 24000, allowed: 18000, paid: 15000 };
const SECOND = { procedure: 'J1100', units: 2, billed: 9050, allowed: 4000, paid: 0 };

test('what was billed and paid stands in a second table under the numbers of the lines', () => {
  const claim = claimOf(
    services(['1', '99213', '1'], ['2', 'J1100', '2']),
    amounts(['1', '$240.00', '$180.00', '$150.00'], ['2', '$90.50', '$40.00', '$0.00']),
  );
  expect(claim?.serviceLines).toMatchObject([FIRST, SECOND]);
});

test('the amounts of a claim with one line are the line’s', () => {
  const claim = claimOf(services(['1', '99213', '1']), amounts(['1', '$240.00', '$180.00', '$150.00']));
  expect(claim?.serviceLines).toMatchObject([FIRST]);
});

test('amounts under other numbers are none of the lines’', () => {
  const claim = claimOf(
    services(['1', '99213', '1'], ['2', 'J1100', '2']),
    amounts(['1', '$240.00', '$180.00', '$150.00'], ['3', '$90.50', '$40.00', '$0.00']),
  );
  for (const line of claim?.serviceLines ?? []) expect(line.billed).toBeUndefined();
});

test('codes behind the amounts of a second table make no list of reasons of it', () => {
  const claim = claimOf(services(['1', '99213', '1'], ['2', 'J1100', '2']), {
    heading: 'Adjudication',
    heads: [['Svc Line', 'Billed Amount', 'Paid Amount', 'EX Code']],
    rows: [
      ['1', '$240.00', '$150.00', 'R45'],
      ['2', '$90.50', '$0.00', 'R68'],
    ],
  });
  expect(claim?.serviceLines).toMatchObject([
    { billed: 24000, paid: 15000, reasons: [{ system: 'payer', code: 'R45' }] },
    { billed: 9050, paid: 0, reasons: [{ system: 'payer', code: 'R68' }] },
  ]);
  for (const line of claim?.serviceLines ?? []) expect(line.reasons?.[0]).not.toHaveProperty('amount');
});
