import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { visualGrids } from './visual-grid';

const LINES = [
  ['Claim #', 'Member', 'Status', 'Billed'],
  ['2026118004', 'Rivera, Ana', 'Paid', '$100.00'],
  ['2026118005', 'Doe, Sam', 'Denied', '$40.00'],
  ['2026118006', 'Lee, Kim', 'Pending', '$15.00'],
];

/** Text in columns as one block, with the entries of a menu beside it at the same heights. */
function pageOf(menu: readonly string[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 1000, 600] },
      { parent: 0, kind: 'block', box: [200, 100, 600, 80] },
    ],
    pieces: [],
  };
  for (const [index, text] of menu.entries()) {
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [0, 100 + index * 15, 150, 15] }) - 1;
    page.pieces.push({ text, box: [0, 100 + index * 15, 20 + text.length * 5, 15], block, look: 1 });
  }
  for (const [line, texts] of LINES.entries())
    for (const [column, text] of texts.entries())
      page.pieces.push({
        text,
        box: [200 + column * 140, 100 + line * 15, text.length * 8, 15],
        block: 1,
        look: 2,
        joint: column > 0 ? 'gap' : 'break',
      });
  return page;
}

test('text set in columns is a table by itself, whatever stands beside it', () => {
  const model = buildModel(pageOf(['Date of service', 'Eligibility', 'Remittances', 'Reports']));
  const [grid] = visualGrids(model, model.units);
  expect([grid!.headers[0], ...grid!.rows.map((row) => row.byColumn)].map((cells) => cells!.map((cell) => cell?.text))).toEqual(
    LINES,
  );
});
