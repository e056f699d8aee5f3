/** Tables as frameworks draw them, by what their markup still says. */
import { expect, test } from 'vitest';
import type { Block, PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from './read';

const HEADS = ['Claim number', 'Patient name', 'Service date', 'Billed', 'Status'];
const ROWS = [
  ['26300177', 'VOSS, ADA', '02/03/2026', '$90.00', 'Denied'],
  ['26300188', 'LUND, TIM', '02/05/2026', '$45.00', 'Paid'],
  ['26300199', 'OKORO, JO', '02/09/2026', '$70.00', 'In process'],
];

function drawing(): {
  page: PageText;
  box: (parent: number, kind: Block['kind'], place: Block['box']) => number;
  cell: (parent: number, kind: Block['kind'], column: number, y: number, text: string) => void;
} {
  const page: PageText = { url: 'https://portal.example/claims', title: 'Claims', ...SEEN_WHOLE, blocks: [], pieces: [] };
  const box = (parent: number, kind: Block['kind'], place: Block['box']): number =>
    page.blocks.push({ parent, kind, box: place }) - 1;
  box(-1, 'block', [0, 0, 1200, 900]);
  const cell = (parent: number, kind: Block['kind'], column: number, y: number, text: string): void => {
    const block = box(parent, kind, [column * 200, y, 120, 24]);
    // Letters of one width would make a green screen of it.
    page.pieces.push({
      text,
      box: [column * 200 + 6, y + 4, text.length * (5 + (y % 7) / 5), 16],
      block,
      look: kind === 'header' ? 1 : 2,
    });
  };
  return { page, box, cell };
}

const numbersOn = (page: PageText) => read(page).claims.map(({ claim }) => [claim.claimNumber, claim.patientName, claim.status]);
const CLAIMS = [
  ['26300177', 'ADA VOSS', 'denied'],
  ['26300188', 'TIM LUND', 'paid'],
  ['26300199', 'JO OKORO', 'pending'],
];

test('cells drawn column by column are rows by their height', () => {
  const { page, box, cell } = drawing();
  const table = box(0, 'table', [0, 100, 1000, 100]);
  const heads = box(table, 'row', [0, 100, 0, 0]);
  HEADS.forEach((head, column) => void cell(heads, 'header', column, 100, head));
  const body = box(table, 'block', [0, 124, 0, 72]);
  HEADS.forEach((_, column) => {
    const of = box(body, 'block', [column * 200, 124, 200, 0]);
    ROWS.forEach((row, index) => void cell(of, 'cell', column, 124 + index * 24, row[column]!));
  });
  expect(numbersOn(page)).toEqual(CLAIMS);
});

test('heads in a table declared to be none stand over the rows of the next one, and over no other inside one of these', () => {
  const { page, box, cell } = drawing();
  const headsAt = (parent: number, y: number, heads: readonly string[]): void => {
    const row = box(box(parent, 'block', [0, y, 1000, 24]), 'row', [0, y, 1000, 24]);
    heads.forEach((head, column) => void cell(row, 'header', column, y, head));
  };
  const rowAt = (table: number, y: number, row: readonly string[]): void => {
    const at = box(table, 'row', [0, y, 1000, 24]);
    row.forEach((text, column) => void cell(at, 'cell', column, y, text));
  };
  headsAt(0, 100, HEADS);
  const table = box(box(0, 'block', [0, 124, 1000, 170]), 'table', [0, 124, 1000, 170]);
  rowAt(table, 124, ROWS[0]!);
  const open = box(box(table, 'row', [0, 148, 1000, 72]), 'cell', [0, 148, 1000, 72]);
  headsAt(open, 152, ['Procedure', 'Units', 'Service date', 'Charge', 'Paid']);
  const lines = box(box(open, 'block', [0, 176, 1000, 24]), 'table', [0, 176, 1000, 24]);
  rowAt(lines, 176, ['99213', '1', '02/03/2026', '$90.00', '$0.00']);
  rowAt(table, 220, ROWS[1]!);
  rowAt(table, 244, ROWS[2]!);
  expect(numbersOn(page)).toEqual(CLAIMS);
  expect(read(page).claims[0]?.claim.serviceLines).toMatchObject([{ procedure: '99213', billed: 9_000 }]);
});

test('what a row of boxes opens is its claim’s alone, though it names a total: facts, lines and their sums without a word', () => {
  const { page, box, cell } = drawing();
  const list = box(0, 'block', [0, 100, 1000, 400]);
  const rowOf = (parent: number, y: number, texts: readonly string[], step = 1): void => {
    const row = box(parent, 'block', [0, y, 1000, 24]);
    for (const [column, text] of texts.entries()) if (text !== '') cell(row, 'block', column * step, y, text);
  };
  rowOf(list, 100, HEADS);
  rowOf(list, 124, ROWS[0]!);
  rowOf(list, 148, ROWS[1]!);
  const open = box(list, 'block', [0, 172, 1000, 200]);
  const facts = box(open, 'block', [0, 172, 1000, 96]);
  const [name, total] = [box(facts, 'block', [0, 172, 1000, 24]), box(facts, 'block', [0, 196, 1000, 24])];
  for (const [block, y, label, value] of [
    [name, 172, 'Billing provider', 'Elm Hospital'],
    [total, 196, 'Total allowed amount', '$40.00'],
  ] as const) {
    cell(block, 'block', 0, y, label);
    cell(block, 'block', 4, y, value);
  }
  for (const [index, label] of ['Received 02/06/2026', 'Finalized 02/20/2026'].entries())
    cell(facts, 'block', 0, 220 + index * 24, label);
  const lines = box(open, 'block', [0, 276, 1000, 96]);
  cell(lines, 'heading', 0, 276, 'Services');
  rowOf(lines, 300, ['Service date', 'Procedure', 'Units', 'Charge', 'Deductible', 'Paid'], 0.7);
  rowOf(lines, 324, ['02/05/2026', '99213', '1', '$45.00', '$5.00', '$35.00'], 0.7);
  rowOf(lines, 348, ['', '', '', '$45.00', '$5.00', '$35.00'], 0.7);
  rowOf(list, 372, ROWS[2]!);
  const claims = read(page).claims.map(({ claim }) => claim);
  expect(claims.map(({ providerName, allowed }) => [providerName, allowed])).toEqual([
    [undefined, undefined],
    ['Elm Hospital', 4_000],
    [undefined, undefined],
  ]);
  expect(claims[1]).toMatchObject({ deductible: 500, serviceLines: [{ procedure: '99213', billed: 4_500 }] });
});
