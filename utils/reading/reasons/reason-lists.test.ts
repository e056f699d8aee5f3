import { expect, test } from 'vitest';
import { type Draft, newDraft, newLine } from '../draft/draft';
import { lineOf } from '../lines/lines';
import { read } from '../read';
import type { Cell } from '../tables/cells';
import { type Grid, intoColumns, settle } from '../tables/grid';
import { understand } from '../tables/tables';
import { pageOfTables } from '../tables/test-kit';
import { reasonsInCell } from '../values/reasons';
import { statusReasons } from '../values/status-cells';
import { tableLegends, withoutLineCounts } from './table-legends';

const cellsOf = (texts: readonly string[], y: number): Cell[] =>
  texts.map((text, column) => ({
    text,
    lines: [text],
    units: [y * 10 + column],
    box: [column * 120, y * 30, 110, 20],
    header: y === 0,
    wide: false,
    block: y,
  }));

test('codes with their text, the public codes behind it, are a list of reasons with the lines that they are of', () => {
  const rows = [
    ['Claim', '4410', 'Ordering provider is not enrolled', '16', 'N265'],
    ['Service # 2', '0951', 'More units than one day allows', '151', ''],
  ];
  const grid: Grid = {
    headers: [cellsOf(['Claim / Service #', 'EOB', 'EOB Text', 'HIPAA Adj', 'Remark'], 0)],
    rows: rows.map((texts, index) => ({
      cells: cellsOf(texts, index + 1),
      box: [0, 30 * index + 30, 600, 20],
      block: index + 1,
      under: -1,
      byColumn: [],
    })),
    block: 0,
    title: 'Adjudication',
  };
  settle(grid);
  const table = understand(grid);
  expect(table.types).toEqual(['reasons']);
  expect(tableLegends(table).rows.map(({ line, reasons }) => ({ line, reasons }))).toEqual([
    {
      line: '0',
      reasons: [
        { system: 'payer', code: '4410', text: 'Ordering provider is not enrolled' },
        { system: 'carc', code: '16' },
        { system: 'rarc', code: 'N265' },
      ],
    },
    {
      line: '2',
      reasons: [
        { system: 'payer', code: '0951', text: 'More units than one day allows' },
        { system: 'carc', code: '151' },
      ],
    },
  ]);
});

test('the words of a 277 status code stand in the one column of sentences, whatever that is called', () => {
  const told = statusReasons({ header: 'Category', text: 'A6', units: [1] }, [
    { header: 'Category', text: 'A6', units: [1] },
    { header: 'Status code', text: '166', units: [2] },
    { header: 'Entity', text: '36', units: [3] },
    { header: 'The plan says', text: 'Name of the employer is absent', units: [4] },
    { header: 'Next step', text: 'Mend the claim and send it again', units: [5] },
  ]);
  expect(told.reasons).toEqual([{ system: 'csc', code: 'A6:166:36', text: 'Name of the employer is absent' }]);
});

test('the day of a status is no status code', () => {
  const told = statusReasons({ header: 'Category', text: 'R4', units: [1] }, [
    { header: 'Category', text: 'R4', units: [1] },
    { header: 'Status date', text: '11/19/2026', units: [2] },
    { header: 'Status', text: '294', units: [3] },
  ]);
  expect(told.reasons.map(({ code }) => code)).toEqual(['R4:294']);
});

test('the entity behind its status code in one column is the code’s and no word of it', () => {
  const told = statusReasons({ header: 'Status category', text: 'A7 Sent back', units: [1] }, [
    { header: 'Status category', text: 'A7 Sent back', units: [1] },
    { header: 'Status code', text: '562:85 Number of the entity', units: [2] },
  ]);
  expect(told.reasons).toEqual([{ system: 'csc', code: 'A7:562:85', text: 'Number of the entity' }]);
});

test.each([
  ['F2 Finalized/Denial', '84 Not authorized'],
  ['Finalized/Denial (F2)', 'Not authorized (84)'],
  ['[F2] Finalized/Denial', '[84] Not authorized'],
  ['Finalized/Denial - F2', '84. Not authorized'],
  ['F2 | Finalized/Denial', '84 | Not authorized'],
])('a category and a code stand before their words or behind them: %s', (category, status) => {
  const cell = { header: 'Status category', text: category, units: [1], lines: [category] };
  const told = statusReasons(cell, [
    cell,
    { header: 'Status code', text: status, units: [2] },
    { header: 'Entity', text: 'Patient', units: [3] },
  ]);
  expect(told.reasons).toEqual([{ system: 'csc', code: 'F2:84', text: 'Not authorized' }]);
});

test('several codes in one cell are each a reason, and the entity may stand behind the words', () => {
  const cell = { header: 'Category', text: 'R4 More papers asked for', units: [1], lines: ['R4 More papers asked for'] };
  const told = (lines: string[]): unknown =>
    statusReasons(cell, [cell, { header: 'Status', text: lines.join(' '), units: [2], lines }]).reasons;
  expect(told(['294 Papers that support it', '317 The chart'])).toEqual([
    { system: 'csc', code: 'R4:294', text: 'Papers that support it' },
    { system: 'csc', code: 'R4:317', text: 'The chart' },
  ]);
  expect(told(['164 Number of the member Entity: IL'])).toEqual([
    { system: 'csc', code: 'R4:164:IL', text: 'Number of the member' },
  ]);
  expect(told(['164 Number of the member (entity IL)'])).toEqual([
    { system: 'csc', code: 'R4:164:IL', text: 'Number of the member' },
  ]);
});

test('statuses of a claim that are counted beside lines without numbers are of no line', () => {
  const rows = ['107', '1'].map((code, at) => ({
    line: `${at + 1}`,
    reasons: [{ system: 'csc' as const, code: `F1:${code}` }],
    units: [],
  }));
  const draftOf = (numbers: (string | undefined)[]): Draft => {
    const draft = newDraft();
    draft.lines = numbers.map((number) => ({ ...newLine(), ...(number ? { number } : {}) }));
    return draft;
  };
  const lines = (numbers: (string | undefined)[]): unknown => withoutLineCounts(rows, draftOf(numbers)).map(({ line }) => line);
  expect(lines([undefined, undefined, undefined])).toEqual([undefined, undefined]);
  expect(lines(['1', '2', '3'])).toEqual(['1', '2']);
  expect(lines([undefined, undefined])).toEqual(['1', '2']);
});

test('a cell that goes on from the row above stands under no head beside it', () => {
  const heads = cellsOf(['No.', 'Category', 'Status'], 0);
  const [count, ...own] = cellsOf(['1', 'F1 Finalized', '65 Paid'], 1);
  const columns = intoColumns(heads.slice(1), [{ ...count!, box: [0, 30, 118, 20], carried: true }, ...own]);
  expect(columns.map((cell) => cell?.text)).toEqual(['F1 Finalized', '65 Paid']);
});

test('codes under a head that means nothing by itself are reasons where a list on the page explains each', () => {
  const rows = [
    ['0301', '80053', '1', '112.60', '0.00', 'UM4'],
    ['0250', 'J1885', '2', '77.00', '0.00', 'ZZ1'],
  ];
  const table = understand({
    headers: [cellsOf(['Rev code', 'Proc', 'Units', 'Charge', 'Paid', 'Plan code'], 0)],
    rows: rows.map((texts, index) => {
      const cells = cellsOf(texts, index + 1);
      return { cells, box: [0, 30 * index + 30, 720, 20], block: index + 1, under: 0, byColumn: cells };
    }),
    block: 9,
    title: 'Service lines',
  });
  const legend = new Map([['UM4', { key: 'UM4', text: 'The level of care was not approved.', unit: 90 }]]);
  expect(table.grid.rows.map((row) => lineOf(table, row, legend)?.line.reasons)).toEqual([
    [{ system: 'payer', code: 'UM4', text: 'The level of care was not approved.' }],
    undefined,
  ]);
});

test('the words beside a category say how the claim stands, where a column of details has those of the code', () => {
  const told = statusReasons({ header: 'Category', text: 'R4', units: [1] }, [
    { header: 'Category', text: 'R4', units: [1] },
    { header: 'Status', text: 'Documents requested', units: [2] },
    { header: 'Code', text: '298', units: [3] },
    { header: 'Detail', text: 'Operative report', units: [4] },
  ]);
  expect(told).toMatchObject({
    statusWords: 'Documents requested',
    reasons: [{ system: 'csc', code: 'R4:298', text: 'Operative report' }],
  });
});

test('the code beside a category is no revenue code before it', () => {
  const told = statusReasons({ header: 'Category', text: 'F1', units: [1] }, [
    { header: 'Rev Code', text: '120', units: [2] },
    { header: 'Category', text: 'F1', units: [1] },
    { header: 'Code', text: '65', units: [3] },
  ]);
  expect(told.reasons).toEqual([{ system: 'csc', code: 'F1:65' }]);
});

test('a category without a code is no reason, and says how the claim stands', () => {
  const told = statusReasons({ header: 'Category', text: 'A7', units: [1] }, [
    { header: 'Category', text: 'A7', units: [1] },
    { header: 'Code', text: '', units: [] },
    { header: 'What it says', text: 'Rejected for invalid information', units: [2] },
  ]);
  expect(told).toMatchObject({ statusWords: 'Rejected for invalid information', reasons: [] });
});

/** The reasons of each line under `Line decision` or another head, where nothing was paid. */
const reasonsUnder = (head: string, texts: readonly string[], legend: Parameters<typeof lineOf>[2] = new Map()) => {
  const table = understand({
    headers: [cellsOf(['Service date', 'CPT', 'Charge', 'Paid', head], 0)],
    rows: texts.map((text, index) => {
      const cells = cellsOf(['08/24/2026', '97140', '$70.00', '$0.00', text], index + 1);
      return { cells, box: [0, 30 * index + 30, 720, 20], block: index + 1, under: 0, byColumn: cells };
    }),
    block: 9,
    title: 'Service lines',
  });
  return table.grid.rows.map((row) => lineOf(table, row, legend)?.line.reasons);
};

test('a line that was denied, and behind a dash why in words', () =>
  expect(
    reasonsUnder('Line decision', ['Denied – visit limit for the year was reached', 'Denied', 'Denied – see below']),
  ).toEqual([[{ system: 'payer', text: 'visit limit for the year was reached' }], undefined, undefined]));

test('a note’s number is what the page lists for it, and no code', () => {
  const reason = { system: 'payer' as const, text: 'Refraction is not covered under this plan.' };
  const legend = new Map([['note 2', { key: 'note 2', text: reason.text, reason, unit: 90 }]]);
  expect(reasonsUnder('See note', ['2', '3'], legend)).toEqual([[reason], undefined]);
});

test('a remark behind a sentence is a code of its own', () =>
  expect(reasonsInCell('The records were not sent. Remark M127.', 'any', true)).toEqual([
    { system: 'payer', text: 'The records were not sent.' },
    { system: 'rarc', code: 'M127' },
  ]));

test('a code before a sign and its words', () =>
  expect(reasonsInCell('97 = Part of another payment', 'any', true)).toEqual([
    { system: 'carc', code: '97', text: 'Part of another payment' },
  ]));

test('`Seq` in a table of remarks of lines counts the lines', () => {
  const page = pageOfTables('Claim detail', [
    {
      heading: 'Claim',
      heads: [['Claim number', 'Patient', 'Member ID', 'Status', 'Total charge']],
      rows: [['2630118840', 'Ana Rivera', 'W883017724', 'Denied', '$300.00']],
    },
    {
      heading: 'Service lines',
      heads: [['Seq', 'Date', 'Procedure', 'Rvcd', 'Billed', 'Paid']],
      rows: [
        ['1', '10/02/2026', '99283', '0450', '$200.00', '$80.00'],
        ['2', '10/02/2026', '80053', '0300', '$100.00', '$0.00'],
      ],
    },
    {
      heading: 'Line adjustments',
      heads: [['Seq', 'Group', 'Code', 'Description']],
      rows: [['2', 'CO', '29', 'Filed too late']],
    },
  ]);
  const { claim } = read(page).claims[0]!;
  expect(claim.reasons).toBeUndefined();
  expect(claim.serviceLines).toMatchObject([
    { revenueCode: '0450' },
    { revenueCode: '0300', reasons: [{ group: 'CO', code: '29', text: 'Filed too late' }] },
  ]);
  expect(claim.serviceLines?.[0]?.reasons).toBeUndefined();
});

test('numbers that come again in a table of messages count lines', () => {
  const page = pageOfTables('Claim detail', [
    {
      heading: 'Claim',
      heads: [['Claim number', 'Patient', 'Member ID', 'Status', 'Total charge']],
      rows: [['2630118840', 'Ana Rivera', 'W883017724', 'Denied', '$300.00']],
    },
    {
      heading: 'Service lines',
      heads: [['Seq', 'Date', 'Procedure', 'Rvcd', 'Billed', 'Paid']],
      rows: [
        ['1', '10/02/2026', '99283', '0450', '$200.00', '$80.00'],
        ['2', '10/02/2026', '80053', '0300', '$100.00', '$0.00'],
      ],
    },
    {
      heading: 'Messages',
      heads: [['Seq', 'EOB code', 'Description']],
      rows: [
        ['1', 'X14', 'Above the agreed rate'],
        ['1', 'X15', 'Share of the patient'],
        ['2', 'X99', 'Filed too late'],
      ],
    },
  ]);
  const { claim } = read(page).claims[0]!;
  expect(claim.serviceLines?.map(({ reasons = [] }) => reasons.map(({ code }) => code))).toEqual([['X14', 'X15'], ['X99']]);
});

test('a payer’s code with its words below each line keeps what it took away there', () => {
  const page = pageOfTables('Claim detail', [
    {
      heading: 'Services',
      heads: [['Date', 'Procedure', 'Units', 'Billed', 'Paid']],
      rows: [
        ['10/02/2026', '99283', '1', '$200.00', '$80.00'],
        [['', 5]],
        ['10/02/2026', '80053', '1', '$100.00', '$30.00'],
        [['', 5]],
      ],
    },
  ]);
  page.pieces.push({ text: 'Claim number: 2630118840', box: [0, 0, 180, 16], block: 0, look: 7 });
  const wide = page.blocks.flatMap(({ cols }, index) => (cols === 5 ? [index] : []));
  for (const [at, amount] of ['$120.00', '$70.00'].entries()) {
    const [, top] = page.blocks[wide[at]!]!.box;
    page.pieces.push({ text: '713', box: [10, top, 22, 15], block: wide[at]!, look: 5, bold: true });
    page.pieces.push({ text: `Above what was agreed (${amount})`, box: [36, top, 200, 15], block: wide[at]!, look: 6 });
  }
  page.pieces.sort((a, b) => a.block - b.block);
  expect(read(page).claims[0]?.claim.serviceLines?.map(({ reasons }) => reasons)).toEqual([
    [{ system: 'payer', code: '713', text: 'Above what was agreed', amount: 12_000 }],
    [{ system: 'payer', code: '713', text: 'Above what was agreed', amount: 7_000 }],
  ]);
});

test('what was taken off stands in brackets behind the words of a code', () => {
  expect(reasonsInCell('K15 - Amount over the allowance ($19.34)', 'payer', true)).toEqual([
    { system: 'payer', code: 'K15', text: 'Amount over the allowance', amount: 1934 },
  ]);
  expect(reasonsInCell('EX58 The amount is above the contract. (606.91)', 'any', true)).toEqual([
    { system: 'payer', code: 'EX58', text: 'The amount is above the contract.', amount: 60691 },
  ]);
  expect(reasonsInCell('K15 - Over the limit (see note 2)', 'payer', true)).toEqual([
    { system: 'payer', code: 'K15', text: 'Over the limit (see note 2)' },
  ]);
});
