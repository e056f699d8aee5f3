import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { visualGrids } from './visual-grid';

type Row = readonly (string | undefined)[];

const LABELS: Row = ['Units', 'Charge', 'Allowed', 'Plan paid', 'Patient owes'];
const TITLED: Row = ['Service date', 'Rev code', 'Units', 'Charge', 'Plan paid'];
const COLUMNS = 120;

/** Rows of texts below each other, each text in the column of its place. */
function gridsOf(rows: readonly Row[]): number {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 900] }],
    pieces: [],
  };
  for (const [line, texts] of rows.entries())
    for (const [column, text] of texts.entries()) {
      if (text === undefined) continue;
      const [x, y] = [200 + column * COLUMNS, 100 + line * 20];
      const block = page.blocks.push({ parent: 0, kind: 'block', box: [x, y, COLUMNS - 10, 16] }) - 1;
      page.pieces.push({
        text,
        box: [x, y, text.length * (6 + ((line + column) % 3)), 14],
        block,
        look: texts === LABELS || texts === TITLED ? 1 : 2,
      });
    }
  const model = buildModel(page);
  return visualGrids(model, model.units).length;
}

test('sums with dashes for what is not known yet do not make the last box of a line a table', () => {
  const boxes: Row[] = [LABELS, ['1', '$160.00', '–', '–', '–'], ['90834'], LABELS, ['2', '$18.00', '–', '–', '–']];
  expect(gridsOf([...boxes, [undefined, '$178.00', '–', '–', '–']])).toBe(0);
});

test('codes that say why, with words and amounts below the labels of each box, are no rows of a table', () => {
  const why = (code: string, amount: string): Row => [code, 'Above the contract', undefined, undefined, amount];
  expect(
    gridsOf([
      LABELS,
      ['1', '$180.00', '$110.00', '$90.00', '$20.00'],
      why('CO-45', '$70.00'),
      why('PR-3', '$20.00'),
      LABELS,
      ['1', '$95.00', '$60.00', '$60.00', '$0.00'],
      why('CO-45', '$35.00'),
      why('CO-97', '$0.00'),
      LABELS,
      ['2', '$84.00', '$50.00', '$50.00', '$0.00'],
      why('CO-45', '$34.00'),
      why('PR-2', '$0.00'),
    ]),
  ).toBe(0);
});

test('lines under one row of heads stay a table, what is not known yet as well', () => {
  expect(gridsOf([LABELS, ['1', '$160.00', '–', '–', '–'], ['2', '$18.00', '–', '–', '–']])).toBe(1);
});

test('boxes of two rows, each under labels of its own, are no tables of one row', () => {
  const more: Row = ['Description', 'Copay', 'Member total', 'Remark'];
  const box = (line: string, charge: string, remark: string): Row[] => [
    ['Line', 'Procedure', 'Units', 'Charge', 'Plan paid'],
    [line, '92014', '1', charge, '0.00'],
    more,
    ['Eye exam', '0.00', '0.00', remark],
  ];
  expect(gridsOf([...box('1', '165.00', 'VX40'), ...box('2', '218.00', 'VX21'), ...box('3', '96.00', 'VX08')])).toBe(0);
});

test('boxes of two rows, of which one has no procedure and breaks elsewhere, are no tables of one row', () => {
  const heads: Row = ['Line', 'Procedure', 'Rev code', 'Units', 'Charge'];
  const below: Row = ['Allowed', 'Deductible', 'Plan paid'];
  const box = (line: string, charge: string): Row[] => [
    heads,
    [line, '92014', '0510', '1', charge],
    below,
    ['90.00', '0.00', '90.00'],
  ];
  const other: Row[] = [
    ['Line', 'Rev code', 'Units', 'Charge', 'Allowed'],
    ['2', '0250', '1', '96.00', '40.00'],
    ['Deductible', 'Plan paid', 'Remark'],
    ['0.00', '40.00', 'VX21'],
  ];
  expect(gridsOf([...box('1', '165.00'), ...other, ...box('3', '218.00')])).toBe(0);
});

test('boxes whose titles have the codes, over a revenue code and amounts, are no tables of one row', () => {
  const box = (code: string, charge: string): Row[] => [
    [code, 'Joint injection'],
    TITLED,
    ['10/30/2026', '0361', '1', charge, '10.00'],
  ];
  expect(gridsOf([...box('20610', '742.00'), ...box('J3301', '88.00'), ...box('73562', '96.00')])).toBe(0);
});

test('labels of boxes beside which a column of something else stands', () => {
  const box = (code: string, charge: string, beside: string): Row[] => [
    [...LABELS, undefined, beside],
    [code, charge, '0.00', '0.00', '0.00', undefined, 'Copay'],
  ];
  const last = box('1', '96.00', 'Help');
  expect(
    gridsOf([
      ...box('2', '164.00', 'Visits'),
      ...box('1', '88.00', 'Messages'),
      LABELS,
      last[1]!.slice(0, 5),
      ['Total', '348.00', '0.00', '0.00', '96.00'],
    ]),
  ).toBe(0);
});

test('a box of a line without a procedure is a table of one row where the boxes of the others are', () => {
  const box = (line: string, rev: string, charge: string, code?: string): Row[] => [
    ['Ln', 'Date of service', 'Rev code', ...(code === undefined ? [] : ['Procedure']), 'Unit count', 'Charge', 'Plan paid'],
    [line, '10/30/2026', rev, ...(code === undefined ? [] : [code]), '1', charge, '10.00'],
  ];
  expect(
    gridsOf([...box('1', '0250', '142.85'), ...box('2', '0320', '418.87', '71046'), ...box('3', '0450', '900.00', '99284')]),
  ).toBe(3);
});
