import { expect, test } from 'vitest';
import type { Cell } from '../tables/cells';
import { understand } from '../tables/tables';
import { elementPairs } from './element-pairs';

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

const pairsOf = (heads: readonly string[], ...rows: readonly (readonly string[])[]): string[] =>
  elementPairs([
    understand({
      headers: [cells(...heads)],
      rows: rows.map((row) => ({
        cells: cells(...row),
        box: [0, 0, 300, 20],
        block: 0,
        under: 0,
        byColumn: cells(...row),
      })),
      block: 0,
      title: '277 response',
    }),
  ]).map(({ label, text }) => `${label}: ${text}`);

test('an answer by its elements is read by their names, up to its service lines; who asked is nobody of the claim', () => {
  expect(
    pairsOf(
      ['Loop', 'Element', 'Item', 'Value'],
      ['2100A', 'NM103', 'Payer', 'Birch Valley Health'],
      ['2100B', 'NM103', 'Information receiver', 'Fernhill EDI'],
      ['2100C', 'NM109', 'Provider NPI', '1234567893'],
      ['2100D', 'NM103-105', 'Patient (subscriber)', 'VOSS, ADA'],
      ['2200D', 'TRN02', 'Inquiry trace', 'X771'],
      ['2200D', 'STC01-1', 'Status category', 'F2'],
      ['', '', 'Category meaning', 'Finalized/Denial'],
      ['2200D', 'STC01-2', 'Status code', '585'],
      ['', '', 'Code meaning', 'Charge denied'],
      ['2200D', 'REF 1K', 'ICN', '26201BV0042'],
      ['2220D', 'SVC02', 'Charge', '20.00'],
    ),
  ).toEqual([
    'Payer: Birch Valley Health',
    'Billing NPI: 1234567893',
    'Patient name: VOSS, ADA',
    'Status category: F2',
    'Status category meaning: Finalized/Denial',
    'Status code: 585',
    'Status code meaning: Charge denied',
    'Payer claim number: 26201BV0042',
  ]);
});

test('without loops the names of the answer’s people say whose they are, and the claim is of the one who depends on another', () => {
  expect(
    pairsOf(
      ['Segment', 'Element', 'Description', 'Data', 'Meaning'],
      ['NM1', 'NM101', 'Entity identifier', 'IL', 'Insured'],
      ['NM1', 'NM103', 'Name last or organization name', 'VOSS', ''],
      ['NM1', 'NM104', 'Name first', 'ADA', ''],
      ['NM1', 'NM109', 'Identification code', 'W5520017', ''],
      ['NM1', 'NM101', 'Entity identifier', 'QC', 'Patient'],
      ['NM1', 'NM103', 'Name last or organization name', 'VOSS', ''],
      ['NM1', 'NM104', 'Name first', 'TIM', ''],
      ['STC', 'STC01', 'Status', 'F1:65:PR', 'Paid'],
      ['STC', 'STC04', 'Monetary amount', '90.00', ''],
    ),
  ).toEqual([
    'Member ID: W5520017',
    'Last name: VOSS',
    'First name: TIM',
    'Status category: F1',
    'Status code: 65',
    'Status entity: PR',
    'Total charge: 90.00',
  ]);
});

test('what was asked is no answer', () => {
  expect(
    pairsOf(
      ['Loop', 'Element', 'Item', 'Value'],
      ['2100D', 'NM109', 'Member ID', 'W5520017'],
      ['2200D', 'AMT*T3', 'Total charge', '90.00'],
      ['2200D', 'REF*EJ', 'Patient control number', 'AV-100'],
    ),
  ).toEqual([]);
});
