import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

const claim = (number: string, name: string): readonly string[] => [
  'Status: Processed as Primary',
  `Patient: ${name}`,
  `DCN: ${number}`,
];

/** A payment's table of lines; the facts of each claim stand in a table in a row of their own over its lines. */
function remittance(rows: readonly (readonly string[])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/payment',
    title: 'Payment detail',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'table', box: [0, 0, 1000, 900] }],
    pieces: [],
  };
  for (const [at, cells] of rows.entries()) {
    const row = page.blocks.push({ parent: 0, kind: 'row', box: [0, at * 30, 1000, 29] }) - 1;
    const facts = cells[0]!.startsWith('Status:');
    const wide = facts ? page.blocks.push({ parent: row, kind: 'cell', box: [0, at * 30, 1000, 29] }) - 1 : row;
    const table = facts ? page.blocks.push({ parent: wide, kind: 'table', box: [0, at * 30, 1000, 29] }) - 1 : row;
    const inner = facts ? page.blocks.push({ parent: table, kind: 'row', box: [0, at * 30, 1000, 29] }) - 1 : row;
    for (const [index, text] of cells.entries()) {
      const box = [index * 200, at * 30, 199, 29] as const;
      const block = page.blocks.push({ parent: inner, kind: at === 0 ? 'header' : 'cell', box }) - 1;
      page.pieces.push({ text, box: [box[0], box[1] + 6, 150, 16], block, look: at === 0 ? 1 : 0 });
    }
  }
  return page;
}

test('lines in one table are of the claim that is named over them', () => {
  const found = read(
    remittance([
      ['Date', 'Billed code', 'Charged', 'Eligible', 'Paid'],
      claim('74328530776', 'Calvin Underhill'),
      ['12/18/2025', 'L3908', '143.98', '88.87', '83.87'],
      ['12/18/2025', '74177', '420.00', '300.10', '210.00'],
      claim('25970375174', 'Soledad Abernathy'),
      ['10/26/2025', '99203', '180.00', '0.00', '0.00'],
    ]),
  ).claims;
  expect(found.map(({ claim: { claimNumber, patientName } }) => [claimNumber, patientName])).toEqual([
    ['74328530776', 'Calvin Underhill'],
    ['25970375174', 'Soledad Abernathy'],
  ]);
  expect(found.map(({ claim: { serviceLines } }) => serviceLines?.map(({ procedure, paid }) => [procedure, paid]))).toEqual([
    [
      ['L3908', 8387],
      ['74177', 21000],
    ],
    [['99203', 0]],
  ]);
});

test('the sums below the last claim of a payment are of them all, and not its own', () =>
  expect(
    read(
      remittance([
        ['Date', 'Billed code', 'Charged', 'Eligible', 'Paid'],
        claim('74328530776', 'Calvin Underhill'),
        ['12/18/2025', 'L3908', '143.98', '88.87', '83.87'],
        claim('25970375174', 'Soledad Abernathy'),
        ['10/26/2025', '99203', '180.00', '120.00', '100.00'],
        ['Totals', '', '323.98', '208.87', '183.87'],
      ]),
    ).claims.map(({ claim: { billed, paid, serviceLines } }) => [billed, paid, serviceLines?.length]),
  ).toEqual([
    [undefined, undefined, 1],
    [undefined, undefined, 1],
  ]));
