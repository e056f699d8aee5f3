import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { read } from '../read';
import { looseGrids } from './loose-rows';

const HEADS = ['Procedure', 'Service date', 'Units', 'Billed', 'Allowed', 'Paid'];

/** Rows of plain boxes side by side; a row of one text fills the width. */
function pageOf(rows: readonly (readonly string[])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 900, 600] },
      { parent: 0, kind: 'block', box: [0, 100, 900, 400] },
    ],
    pieces: [],
  };
  for (const [index, text] of ['Claim number: 2026300118', 'Claim status: Paid', 'Total billed: $300.00'].entries())
    page.pieces.push({ text, box: [0, index * 20, 300, 16], block: 0, look: 0, joint: 'break' });
  for (const [index, texts] of rows.entries()) row(page, texts, 110 + index * 24, index === 0 ? 2 : 3);
  return page;
}

function row(page: PageText, texts: readonly string[], y: number, look: number, around = 1): void {
  const parent = page.blocks.push({ parent: around, kind: 'block', box: [0, y, 900, 22] }) - 1;
  const width = 900 / texts.length;
  for (const [column, text] of texts.entries()) {
    const block = page.blocks.push({ parent, kind: 'block', box: [column * width, y, width, 22] }) - 1;
    page.pieces.push({ text, box: [column * width + 4, y + 3, 20 + text.length * 4, 16], block, look });
  }
}

const FIRST = ['99213', '06/05/2026', '1', '$100.00', '$60.00', '$60.00'];
const SECOND = ['97110', '06/05/2026', '2', '$200.00', '$0.00', '$0.00'];

test('codes in a box between two rows say why of the row above, and the rows go on below them', () => {
  const [claim] = read(pageOf([HEADS, FIRST, ['CO-45 $40.00'], SECOND, ['CO-29 $200.00 Received after the time limit']])).claims;
  expect(
    claim?.claim.serviceLines?.map(({ procedure, reasons }) => [procedure, reasons?.[0]?.code, reasons?.[0]?.amount]),
  ).toEqual([
    ['99213', '45', 4_000],
    ['97110', '29', 20_000],
  ]);
});

test('codes below the last row alone may be of all rows', () => {
  const [claim] = read(pageOf([HEADS, FIRST, SECOND, ['CO-29 Received after the time limit']])).claims;
  expect(claim?.claim.serviceLines?.map(({ reasons }) => reasons)).toEqual([undefined, undefined]);
});

test('a list of claims goes on below a row that was opened as a table, whose lines are of the claim above them', () => {
  const page = pageOf([
    ['Claim #', 'Member', 'Service date', 'Status', 'Billed', 'Paid'],
    ['2026300118', 'Rivera, Ana', '06/05/2026', 'Paid', '$300.00', '$60.00'],
    ['2026300119', 'Doe, Sam', '06/07/2026', 'Denied', '$90.00', '$0.00'],
  ]);
  page.pieces = page.pieces.slice(3);
  const panel = page.blocks.push({ parent: 1, kind: 'block', box: [0, 182, 900, 46] }) - 1;
  const table = page.blocks.push({ parent: panel, kind: 'table', box: [20, 182, 600, 40] }) - 1;
  for (const [index, texts] of [
    ['CPT', 'Units', 'Billed', 'Paid', 'Message'],
    ['93015', '1', '$90.00', '$0.00', 'CO-97 Included in another service'],
  ].entries()) {
    const parent = page.blocks.push({ parent: table, kind: 'row', box: [20, 182 + index * 20, 600, 20] }) - 1;
    for (const [column, text] of texts.entries()) {
      const box = [20 + column * 120, 182 + index * 20, 120, 20] as const;
      const block = page.blocks.push({ parent, kind: index === 0 ? 'header' : 'cell', box: [...box] }) - 1;
      page.pieces.push({ text, box: [...box], block, look: 2 + index });
    }
  }
  row(page, ['2026300120', 'Lee, Kim', '06/08/2026', 'Pending', '$45.00', '$0.00'], 230, 3);
  expect(
    read(page).claims.map(({ claim }) => [
      claim.claimNumber,
      claim.statusText,
      claim.serviceLines?.map((line) => line.procedure),
    ]),
  ).toEqual([
    ['2026300118', 'Paid', undefined],
    ['2026300119', 'Denied', ['93015']],
    ['2026300120', 'Pending', undefined],
  ]);
});

test('words in one running text below a row, however many colours it is in, end no table', () => {
  const page = pageOf([HEADS, FIRST]);
  const why = page.blocks.push({ parent: 1, kind: 'block', box: [0, 158, 900, 22] }) - 1;
  for (const [index, text] of ['Seen', 'again', 'by the second reviewer'].entries())
    page.pieces.push({ text, box: [4 + index * 60, 161, 50, 16], block: why, look: 4 + index });
  row(page, SECOND, 182, 3);
  expect(read(page).claims[0]?.claim.serviceLines?.map(({ procedure }) => procedure)).toEqual(['99213', '97110']);
});

test('boxes that name their values below an open row are no rows of the list, and are of its claim', () => {
  const page = pageOf([['Claim #', 'Member', 'Service date', 'Status', 'Billed', 'Paid']]);
  page.pieces = page.pieces.slice(3);
  const record = (texts: readonly string[], y: number, height: number): number => {
    const box = page.blocks.push({ parent: 1, kind: 'block', box: [0, y, 900, height] }) - 1;
    row(page, texts, y, 3, box);
    return box;
  };
  record(['2026300118', 'Rivera, Ana', '06/05/2026', 'Paid', '$300.00', '$60.00'], 134, 22);
  const open = record(['2026300119', 'Doe, Sam', '06/07/2026', 'Denied', '$90.00', '$0.00'], 158, 82);
  const list = page.blocks.push({ parent: open, kind: 'block', box: [0, 182, 900, 60] }) - 1;
  for (const [column, [label, value]] of [
    ['Date of birth', '04/02/1971'],
    ['Patient account', 'SL-44021'],
    ['Check number', '00718820'],
    ['Check date', '06/20/2026'],
  ].entries()) {
    const x = column * 225;
    const box = page.blocks.push({ parent: list, kind: 'block', box: [x, 184, 225, 40] }) - 1;
    page.pieces.push({ text: label!, box: [x + 4, 184, 90, 14], block: box, look: 5 });
    page.pieces.push({ text: value!, box: [x + 4, 202, 90, 14], block: box, look: 6, joint: 'break' });
  }
  record(['2026300120', 'Lee, Kim', '06/08/2026', 'Pending', '$45.00', '$0.00'], 250, 22);
  expect(looseGrids(buildModel(page)).map(({ rows }) => rows.length)).toEqual([3]);
  expect(
    read(page).claims.map(({ claim }) => [
      claim.claimNumber,
      claim.patientAccountNumber,
      claim.patientBirthDate,
      claim.checkNumber,
    ]),
  ).toEqual([
    ['2026300118', undefined, undefined, undefined],
    ['2026300119', 'SL-44021', '1971-04-02', '00718820'],
    ['2026300120', undefined, undefined, undefined],
  ]);
});

/** A list whose rows share out their width each for itself, as the words in them ask for. */
function narrow(rows: readonly (readonly string[])[]): PageText {
  const page = pageOf([]);
  page.pieces = [];
  for (const [index, texts] of rows.entries()) {
    const y = 110 + index * 40;
    const parent = page.blocks.push({ parent: 1, kind: 'block', box: [0, y, 900, 36] }) - 1;
    let x = 0;
    for (const text of texts) {
      const across = text.length * 8;
      const block = page.blocks.push({ parent, kind: 'block', box: [x, y, across, 36] }) - 1;
      page.pieces.push({ text, box: [x, y + 10, across, 16], block, look: index === 0 ? 2 : 3 });
      x += across + 12;
    }
  }
  return page;
}

test('rows that share out their width each for itself have their columns by their order', () => {
  const heads = ['Claim', 'Patient', 'Plan', 'Dates of service', 'Charge', 'Paid', 'Status'];
  const rows = [
    ['C26-0912-3380', 'Halloran, Brigid M', 'Puget Trust', '09-12-2026 to 09-12-2026', '1,212.40', '488.16', 'Paid'],
    ['C26-0914-0077', 'Ross, Eli', 'Skagit Cannery Workers Plan', '09-13-2026 to 09-14-2026', '7,845.00', '0.00', 'Denied'],
  ];
  expect(
    read(narrow([heads, ...rows])).claims.map(({ claim }) => [claim.claimNumber, claim.billed, claim.paid, claim.status]),
  ).toEqual([
    ['C26-0912-3380', 121_240, 48_816, 'paid'],
    ['C26-0914-0077', 784_500, 0, 'denied'],
  ]);
  // Where something else stands in the order of an amount, nobody knows what is what.
  const other = rows.map(([number, patient, ...rest]) => [number!, ...rest, patient!]);
  expect(looseGrids(buildModel(narrow([heads, ...other])))).toEqual([]);
});
