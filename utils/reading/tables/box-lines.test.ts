import { expect, test } from 'vitest';
import type { Box } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { bandsOf } from './visual-grid';

/** Boxes side by side, each with a label at its top and its value below, on as many lines as it takes. */
function valuesOf(all: readonly (readonly [label: string, ...lines: string[]])[]): string[] {
  const page: Parameters<typeof buildModel>[0] = {
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 900, 60] }],
    pieces: [],
  };
  for (const [index, [label, ...lines]] of all.entries()) {
    const x = index * 150;
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [x, 0, 140, 52] }) - 1;
    const box: Box = [x, 0, 60, 12];
    const head = page.blocks.push({ parent: block, kind: 'label', box: [x, 0, 140, 12] }) - 1;
    page.pieces.push({ text: label, box, block: head, look: 2 });
    for (const [at, text] of lines.entries())
      page.pieces.push({ text, box: [x, 14 + at * 18, 80, 16], block, look: 1, ...(at > 0 ? { joint: 'break' as const } : {}) });
  }
  const model = buildModel(page);
  return bandsOf(model, model.units)
    .at(-1)!
    .cells.map(({ text }) => text);
}

test('a range that breaks below its label is one value, beside those of one line', () => {
  expect(
    valuesOf([
      ['Line', '1'],
      ['Service dates', '03/04/2026 –', '03/06/2026'],
      ['Units', '3'],
      ['Charged', '$700.00'],
    ]),
  ).toEqual(['1', '03/04/2026 – 03/06/2026', '3', '$700.00']);
});
