import { expect, test } from 'vitest';
import type { Cell } from '../tables/cells';
import { understand } from '../tables/tables';
import { providerRoles } from './provider-roles';

const cells = (...texts: string[]): Cell[] =>
  texts.map((text, index) => ({
    text,
    lines: [text],
    units: [index],
    box: [index * 100, 0, 90, 20],
    header: false,
    wide: false,
    block: 0,
  }));

const pairsOf = (...rows: string[][]) =>
  providerRoles([
    understand({
      headers: [cells('Role', 'Name', 'NPI')],
      rows: rows.map((row) => ({
        cells: cells(...row),
        box: [0, 0, 300, 20],
        block: 0,
        under: 0,
        byColumn: cells(...row),
      })),
      block: 0,
      title: 'Providers',
    }),
  ]).map(({ label, text }) => [label, text]);

test('of those who had to do with a claim the one who bills is its provider', () => {
  expect(
    pairsOf(['Rendering', 'Halvorsen, Greta', '1366554289'], ['Billing', 'Tidewater Physical Therapy LLC', '1810029375']),
  ).toEqual([
    ['Billing provider', 'Tidewater Physical Therapy LLC'],
    ['Billing NPI', '1810029375'],
  ]);
});

test('where nobody bills, or the rows are of something else, nobody is named', () => {
  expect(pairsOf(['Rendering', 'Halvorsen, Greta', '1366554289'], ['Referring', 'Petla, Simon', '1748100967'])).toEqual([]);
  expect(pairsOf(['Billing', 'Tidewater', '1810029375'], ['Shipping', 'Dock 4', '22'])).toEqual([]);
});
