/** Fields of labels and values in a table's row, the value of two texts apart from each other. */
import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { sectionsOf } from '../page/sections';
import { findPairs } from './pairs';

type Field = readonly [label: string, ...value: string[]];

/** @param wraps the words behind a code fill two lines that begin under it */
function pageOf(title: readonly string[], fields: readonly Field[], wraps = false): PageText {
  const page: PageText = {
    url: 'https://portal.example/answer',
    title: 'Answer',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 1000, 400] },
      { parent: 0, kind: 'heading', level: 3, box: [0, 10, 400, 16] },
      { parent: 0, kind: 'table', box: [0, 30, 1000, 100] },
    ],
    pieces: title.map((text, at) => ({
      text,
      box: [at * 120, 10, 100, 14],
      block: 1,
      look: 3 + at,
      ...(at === 0 ? { bold: true as const } : {}),
    })),
  };
  for (const [index, [label, ...value]] of fields.entries()) {
    const top = 34 + index * 30;
    const row = page.blocks.push({ parent: 2, kind: 'row', box: [0, top, 1000, 28] }) - 1;
    const head = page.blocks.push({ parent: row, kind: 'header', box: [0, top, 200, 28] }) - 1;
    page.pieces.push({ text: label, box: [4, top, 100, 14], block: head, look: 1, bold: true });
    const cell = page.blocks.push({ parent: row, kind: 'cell', box: [200, top, 300, 28] }) - 1;
    for (const [at, text] of value.entries())
      page.pieces.push({
        text,
        box: at > 0 && wraps ? [204, top, 280, 28] : [204 + at * 40, top, at === 0 ? 20 : 220, 14],
        block: cell,
        look: 2,
        ...(at === 0 ? {} : { joint: 'gap' as const }),
      });
  }
  return page;
}

const pairsOf = (page: PageText): string[] => {
  const model = buildModel(page);
  return findPairs(model, model.units).map(({ label, text }) => `${label}: ${text}`);
};

test.each([false, true])('a status code of a 277 and apart from it what it means, on two lines: %s', (wraps) => {
  const found = pairsOf(
    pageOf(
      ['Line 1'],
      [
        ['Category', 'F1', 'Finalized with payment'],
        ['Status', '107', 'Processed as the contract says'],
      ],
      wraps,
    ),
  );
  expect(found).toContain('Category: F1');
  expect(found).toContain('Status code: 107');
  expect(found).toContain('Status code description: Processed as the contract says');
});

test('a number alone is no status', () => {
  expect(pairsOf(pageOf(['Line 1'], [['Status', '107']]))).toEqual([]);
});

test('what a heading adds in brackets takes nothing from what it says', () => {
  const model = buildModel(pageOf(['Provider of service', '(2100C)'], [['Name', 'MERIDEL HOSPITAL']]));
  expect(sectionsOf(model, model.units)(model.units.at(-1)!.id)).toBe('Provider of service');
});
