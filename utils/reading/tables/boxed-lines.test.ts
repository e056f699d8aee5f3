import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { visualGrids } from './visual-grid';

type Row = readonly (string | undefined)[];

const LABELS: Row = ['Units', 'Charge', 'Allowed', 'Plan paid', 'Patient owes'];
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
      page.pieces.push({ text, box: [x, y, text.length * 7, 14], block, look: texts === LABELS ? 1 : 2 });
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
