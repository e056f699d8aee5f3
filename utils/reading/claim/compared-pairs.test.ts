import { expect, test } from 'vitest';
import type { Cell } from '../tables/cells';
import { understand } from '../tables/tables';
import { comparedPairs } from './compared-pairs';

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

test('of what was sent and what was answered the answer is the claim’s', () => {
  const rows = [cells('Claim number', '—', 'NL26100881'), cells('Total charge', '$90.00', '$95.00'), cells('Paid', '—', '—')];
  const pairsUnder = (...heads: string[]) =>
    comparedPairs([
      understand({
        headers: [cells(...heads)],
        rows: rows.map((row) => ({ cells: row, box: [0, 0, 300, 20], block: 0, under: 0, byColumn: row })),
        block: 0,
        title: 'Claim',
      }),
    ]).map(({ label, text }) => [label, text]);
  expect(pairsUnder('Field', 'You sent', 'Payer returned')).toEqual([
    ['Claim number', 'NL26100881'],
    ['Total charge', '$95.00'],
  ]);
  expect(pairsUnder('Field', 'First', 'Second')).toEqual([]);
});

test('heads that say no more than that there are labels and values take these from no claim', () => {
  const rows = [cells('Claim number', 'NL26100881'), cells('Total charge', '$90.00')];
  const pairsUnder = (...heads: string[]) =>
    comparedPairs([
      understand({
        headers: [cells(...heads)],
        rows: rows.map((row) => ({ cells: row, box: [0, 0, 300, 20], block: 0, under: 0, byColumn: row })),
        block: 0,
        title: 'Claim',
      }),
    ]).map(({ label, text }) => [label, text]);
  expect(pairsUnder('Field', 'Value')).toEqual([
    ['Claim number', 'NL26100881'],
    ['Total charge', '$90.00'],
  ]);
  expect(pairsUnder('Related claim', 'Value')).toEqual([]);
});
