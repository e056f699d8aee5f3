/** Rows of one text in lists of claims, and pages of requests that look like claims. */
import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from './read';

/** A table of marked cells under its heads, a row of one text over all columns. */
function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/list',
    title: 'Results',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1300, 900] }],
    pieces: [],
  };
  const width = 140;
  const put = (text: string, x: number, y: number, parent: number, kind: 'cell' | 'header', cols = 1): void => {
    const box: [number, number, number, number] = [x, y, width * cols, 20];
    const block = page.blocks.push({ parent, kind, box, ...(cols > 1 ? { cols } : {}) }) - 1;
    for (const [index, line] of text.split('\n').entries())
      page.pieces.push({ text: line, box: [x + 3, y + index * 18, line.length * 6, 16], block, look: kind === 'header' ? 1 : 2 });
  };
  const table = page.blocks.push({ parent: 0, kind: 'table', box: [0, 200, width * heads.length, 400] }) - 1;
  for (const [index, cells] of [heads, ...rows].entries()) {
    const y = 200 + index * 40;
    const row = page.blocks.push({ parent: table, kind: 'row', box: [0, y, width * heads.length, 40] }) - 1;
    for (const [at, text] of cells.entries())
      put(text, at * width, y, row, index === 0 ? 'header' : 'cell', cells.length === 1 ? heads.length : 1);
  }
  return page;
}

const HEADS = ['Claim #', 'Member', 'Service date', 'Billed', 'Paid', 'Status'];
const claim = (number: string, member: string, status: string): string[] => [
  number,
  member,
  '09/10/2026',
  '$195.00',
  status === 'Paid' ? '$80.00' : '$0.00',
  status,
];
const reasonsOf = (page: PageText) => read(page).claims.map((one) => one.claim.reasons?.map(({ code, text }) => [code, text]));

test('rows below claims that are denied or wait say why, a code on each line with its words', () => {
  const page = tableOf(HEADS, [
    claim('5500418', 'ROSSITER, GEMMA', 'Paid'),
    claim('5500419', 'ROSSITER, GEMMA', 'Denied'),
    ['119 Yearly limit of this benefit is used up'],
    claim('5500422', 'DUPREE, ANSEL', 'Denied'),
    ['22 Another payer may have to pay first\nN4 The remittance is missing'],
    claim('5500430', 'OKONJO, MIREILLE', 'Pended'),
    ['Waiting for the authorization unit'],
  ]);
  expect(reasonsOf(page)).toEqual([
    undefined,
    [['119', 'Yearly limit of this benefit is used up']],
    [
      ['22', 'Another payer may have to pay first'],
      ['N4', 'The remittance is missing'],
    ],
    [[undefined, 'Waiting for the authorization unit']],
  ]);
});

test('codes behind the word for them say why, whatever the status of the claim is', () => {
  const page = tableOf(HEADS, [
    claim('5500418', 'ROSSITER, GEMMA', 'Denied'),
    ['EX 1A3 No authorization matches this service'],
    ['EX B15 Part of another service'],
    claim('5500419', 'ROSSITER, GEMMA', 'Paid'),
    ['Msg D330: X-rays of good quality are needed'],
    claim('5500422', 'DUPREE, ANSEL', 'Void'),
    ['[V01] Voided at the request of the provider'],
    claim('5500430', 'OKONJO, MIREILLE', 'Pended'),
    ['Code P09 In review by the pricing team'],
  ]);
  expect(reasonsOf(page)).toEqual([
    [
      ['1A3', 'No authorization matches this service'],
      ['B15', 'Part of another service'],
    ],
    [['D330', 'X-rays of good quality are needed']],
    [['V01', 'Voided at the request of the provider']],
    [['P09', 'In review by the pricing team']],
  ]);
});

test('codes in cells of their own below a claim, with a payer’s code or the parts of a 277 answer', () => {
  const page = tableOf(HEADS, [
    claim('5500418', 'ROSSITER, GEMMA', 'Denied'),
    ['', 'EX', '1A3', 'No authorization matches this service'],
    claim('5500419', 'ROSSITER, GEMMA', 'Denied'),
    ['', 'A3', '33', 'IL', 'Subscriber not found'],
    claim('5500422', 'DUPREE, ANSEL', 'Denied'),
    ['', 'Category A7', 'Status 255', 'Diagnosis code'],
    claim('5500430', 'OKONJO, MIREILLE', 'Denied'),
    ['277CA Category A6 Code 252 Entity PR Authorization number'],
  ]);
  expect(reasonsOf(page)).toEqual([
    [['1A3', 'No authorization matches this service']],
    [['A3:33:IL', 'Subscriber not found']],
    [['A7:255', 'Diagnosis code']],
    [['A6:252:PR', 'Authorization number']],
  ]);
});

test('rows that name groups of claims say nothing of the claim above them', () => {
  const page = tableOf(HEADS, [
    ['Inpatient (1)'],
    claim('5500418', 'ROSSITER, GEMMA', 'Denied'),
    ['Outpatient (1)'],
    claim('5500419', 'DUPREE, ANSEL', 'Denied'),
    ['Professional (1)'],
    claim('5500422', 'OKONJO, MIREILLE', 'Denied'),
  ]);
  expect(reasonsOf(page)).toEqual([undefined, undefined, undefined]);
});

/** The page with labels and their values over the table. */
function withFields(page: PageText, fields: Readonly<Record<string, string>>): PageText {
  for (const [index, [label, value]] of Object.entries(fields).entries())
    for (const [x, text, look] of [[0, label, 3] as const, [170, value, 4] as const]) {
      const block = page.blocks.push({ parent: 0, kind: 'block', box: [x, 10 + index * 24, 160, 20] }) - 1;
      page.pieces.push({ text, box: [x, 10 + index * 24, text.length * 7, 16], block, look });
    }
  return page;
}

const REQUEST = { Member: 'Leocadia Branch', 'Member ID': 'GV0088412', 'Requested by': 'Harbor Group' };

test('what was asked for and allowed of it, without an amount, is no claim', () => {
  const heads = ['Line', 'Procedure', 'From', 'To', 'Units requested', 'Units approved', 'Decision', 'Reason'];
  const page = tableOf(heads, [
    ['1', '97110', '10/20/2026', '12/20/2026', '36', '12', 'Denied', 'More than the guideline supports'],
  ]);
  expect(read(withFields(page, REQUEST)).claims).toEqual([]);
});

test('a claim that was paid under a request stays a claim', () => {
  const heads = ['Line', 'Procedure', 'From', 'To', 'Units', 'Billed', 'Paid'];
  const page = tableOf(heads, [['1', '97110', '10/20/2026', '10/20/2026', '3', '$210.00', '$0.00']]);
  const fields = { 'Claim number': '2026091100417', ...REQUEST, 'Visits requested': '36', 'Visits approved': '12' };
  expect(read(withFields(page, fields)).claims).toHaveLength(1);
});
