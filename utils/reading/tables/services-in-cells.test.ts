import { expect, test } from 'vitest';
import { read } from '../read';
import { pageOfTables, type ShownTable } from './test-kit';

const CLAIM: ShownTable = {
  heading: 'Claim',
  heads: [['Claim number', 'Patient', 'Member ID', 'Status', 'Total charge']],
  rows: [['2630118840', 'Ana Rivera', 'W883017724', 'Paid', '$340.00']],
};

const linesOf = (table: ShownTable) =>
  read(pageOfTables('Claim detail', [CLAIM, table])).claims.flatMap(({ claim }) => claim.serviceLines ?? []);

test('a revenue code, a service and modifiers in one cell, and codes with their sums in rows below', () => {
  const lines = linesOf({
    heading: 'Service detail',
    heads: [['Revenue / procedure', 'Date', 'Qty', 'Charge', 'Allowed', 'Paid']],
    rows: [
      ['0450 99284 25', '10/02/2026', '1 unit', '$300.00', '$120.00', '$100.00'],
      ['', 'CO-45 $180.00', 'PR-3 $20.00', '', '', ''],
      ['0636 J1885', '10/02/2026', '2 units', '$40.00', '$0.00', '$0.00'],
      ['', 'CO-252 $40.00', 'N706', '', '', ''],
    ],
  });
  expect(lines).toMatchObject([
    { revenueCode: '0450', procedure: '99284', modifiers: ['25'], units: 1, billed: 30_000 },
    { revenueCode: '0636', procedure: 'J1885', units: 2, billed: 4_000 },
  ]);
});

test('three things with slashes between them are no two halves', () => {
  const lines = linesOf({
    heading: 'Service detail',
    heads: [['Proc-Mod / Rev', 'Date', 'Charge', 'Paid']],
    rows: [
      ['99284 / 25 / 0450', '10/02/2026', '$300.00', '$100.00'],
      ['J1885 / JZ / 0636', '10/02/2026', '$40.00', '$0.00'],
    ],
  });
  expect(lines).toMatchObject([
    { revenueCode: '0450', procedure: '99284', modifiers: ['25'] },
    { revenueCode: '0636', procedure: 'J1885', modifiers: ['JZ'] },
  ]);
});

test('sums below the lines stand in the columns of their cells, though a note came before', () => {
  const page = pageOfTables('Claim detail', [
    { ...CLAIM, heads: [['Claim number', 'Patient', 'Member ID', 'Status']], rows: [CLAIM.rows[0]!.slice(0, 4)] },
    {
      heading: 'Service detail',
      heads: [['Procedure', 'Units', 'Charge', 'Discount', 'Allowed', 'Paid']],
      rows: [
        ['99284', '1', '$300.00', '$180.00', '$120.00', '$100.00'],
        ['', ['The price is that of the network', 5]],
        ['J1885', '2', '$40.00', '$40.00', '$0.00', '$0.00'],
        ['', ['The records were not sent', 5]],
        ['Claim total', '', '$340.00', '$220.00', '$120.00', '$100.00'],
      ],
    },
  ]);
  expect(read(page).claims[0]?.claim).toMatchObject({ billed: 34_000, allowed: 12_000, paid: 10_000 });
});
