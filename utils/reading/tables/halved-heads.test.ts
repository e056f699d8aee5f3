import { expect, test } from 'vitest';
import type { Cell } from './cells';
import { underHalvedHeads } from './halved-heads';
import type { RawRow } from './raw-rows';

const rowOf = (texts: readonly string[], header = false): RawRow => ({
  block: 0,
  nested: false,
  cells: texts.map(
    (text, column): Cell => ({
      text: text.replace('\n', ' '),
      lines: text === '' ? [] : text.split('\n'),
      units: [],
      box: [column * 100, 0, 100, 20],
      header,
      wide: false,
      block: 0,
    }),
  ),
});

const shown = (heads: string[], rows: string[][]): string[][] | undefined =>
  underHalvedHeads([rowOf(heads, true), ...rows.map((row) => rowOf(row))])?.map(({ cells }) => cells.map(({ text }) => text));

const ROWS = [
  ['2630118840', 'Rivera, Ana', '06/05/2026', '$300.00', '88120'],
  ['PCN-41', 'W30018552', '06/11/2026', '$120.00'],
  ['2630118852', 'Doe, Sam', '06/07/2026', '$90.00', ''],
  ['PCN-42', 'W30018617', '06/12/2026', ''],
];

test('what the second line of a head names stands in the second row of a record', () => {
  for (const between of ['\n', ' / ']) {
    const heads = ['Claim number,Account number', 'Patient,Member ID', 'Date of service,Received', 'Billed,Paid', 'Check number'];
    expect(
      shown(
        heads.map((head) => head.replace(',', between)),
        ROWS,
      ),
    ).toEqual([
      ['Claim number', 'Patient', 'Date of service', 'Billed', 'Check number', 'Account number', 'Member ID', 'Received', 'Paid'],
      [...ROWS[0]!, ...ROWS[1]!],
      [...ROWS[2]!, ...ROWS[3]!.slice(0, 3)],
    ]);
  }
});

test('heads that are broken over two lines, and rows that each fit both lines, are left alone', () => {
  expect(shown(['Claim\nnumber', 'Patient\nname', 'Date of\nservice', 'Billed\namount'], [ROWS[0]!, ROWS[2]!])).toBeUndefined();
  const heads = ['From\nThrough', 'Received\nProcessed', 'Billed\nPaid'];
  const row = ['06/05/2026', '06/05/2026', '$300.00'];
  expect(shown(heads, [row, row, row, row])).toBeUndefined();
});

test('words that nobody knows above or below known ones name what stands in their row', () => {
  const heads = [
    'Claim number\nAccount number',
    'Patient\nFunds ID',
    'Date of service\nReceived',
    'Billed\nPaid',
    'Voucher\nPosted',
  ];
  const rows = [ROWS[0]!, [...ROWS[1]!, '07/01/2026'], ROWS[2]!, [...ROWS[3]!, '']];
  expect(shown(heads, rows)?.[0]).toEqual([
    ...['Claim number', 'Patient', 'Date of service', 'Billed', 'Voucher'],
    ...['Account number', 'Funds ID', 'Received', 'Paid', 'Posted'],
  ]);
});
