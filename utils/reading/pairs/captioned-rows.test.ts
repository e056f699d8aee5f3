import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { findPairs } from './pairs';

/** Tables of two rows, four cells each, one table below the other. */
function printed(tables: readonly (readonly (readonly string[])[])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 800] }],
    pieces: [],
  };
  let y = 20;
  for (const rows of tables) {
    const table = page.blocks.push({ parent: 0, kind: 'table', box: [0, y, 800, 40] }) - 1;
    for (const cells of rows) {
      const row = page.blocks.push({ parent: table, kind: 'row', box: [0, y, 800, 20] }) - 1;
      for (const [at, text] of cells.entries()) {
        const block = page.blocks.push({ parent: row, kind: 'cell', box: [at * 200, y, 200, 20] }) - 1;
        page.pieces.push({ text, box: [at * 200, y, text.length * 7, 16], block, look: 1 });
      }
      y += 20;
    }
  }
  return page;
}

const told = (page: PageText): string[] => {
  const model = buildModel(page);
  return findPairs(model, model.units).map(({ label, text }) => `${label}: ${text}`);
};

test('values printed above their labels go with the labels below them, and none with the row after', () => {
  const page = printed([
    [
      ['26E153077193', 'Denied', '06/02/2026', 'Goodwin, Tyrell'],
      ['Claim number', 'Claim status', 'Received date', 'Patient name'],
    ],
    [
      ['10466123900', '$480.00', '06/17/2026', '1209919349'],
      ['Member ID', 'Total charge', 'Processed date', 'Billing provider NPI'],
    ],
  ]);
  expect(told(page)).toEqual([
    'Claim number: 26E153077193',
    'Claim status: Denied',
    'Received date: 06/02/2026',
    'Patient name: Goodwin, Tyrell',
    'Member ID: 10466123900',
    'Total charge: $480.00',
    'Processed date: 06/17/2026',
    'Billing provider NPI: 1209919349',
  ]);
});

test('labels above their values stay labels of what stands below', () => {
  const page = printed([
    [
      ['Claim number', 'Claim status', 'Received date', 'Patient name'],
      ['26E153077193', 'Denied', '06/02/2026', 'Goodwin, Tyrell'],
      ['Member ID', 'Total charge', 'Processed date', 'Billing provider NPI'],
      ['10466123900', '$480.00', '06/17/2026', '1209919349'],
    ],
  ]);
  expect(told(page)).toEqual(expect.arrayContaining(['Received date: 06/02/2026', 'Total charge: $480.00']));
});
