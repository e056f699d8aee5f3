import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from './read';

/** A marked table of 150 pixels a column; the texts of a cell stand side by side. */
function table(heads: readonly string[], rows: readonly (readonly (readonly string[])[])[]): PageText {
  const page: PageText = { url: 'https://portal.example/queue', title: 'Work queue', ...SEEN_WHOLE, blocks: [], pieces: [] };
  const block = (parent: number, kind: PageText['blocks'][number]['kind'], box: readonly [number, number, number, number]) =>
    page.blocks.push({ parent, kind, box }) - 1;
  block(-1, 'block', [0, 0, 1500, 600]);
  const whole = block(0, 'table', [0, 100, 1500, 400]);
  for (const [y, cells] of [heads.map((head) => [head]), ...rows].entries()) {
    const row = block(whole, 'row', [0, 100 + y * 40, 1500, 40]);
    for (const [x, texts] of cells.entries()) {
      const cell = block(row, y === 0 ? 'header' : 'cell', [x * 150, 100 + y * 40, 150, 40]);
      for (const [at, text] of texts.entries())
        page.pieces.push({
          text,
          box: [x * 150 + at * 30, 104 + y * 40, text.length * 6, 15],
          block: cell,
          look: texts.length > 1 ? at + 2 : 1,
        });
    }
  }
  return page;
}

const QUEUE = table(
  ['Payer', 'Patient', 'Patient control no.', 'Payer claim no.', 'Statement dates', 'Charges', 'Status category', 'Status code'],
  [
    [
      ['Sable Ridge Health Plan'],
      ['TORVALD, ANNIKA'],
      ['CB22910447'],
      [],
      ['10/01/2026'],
      ['4,127.60'],
      ['A7', 'Sent back'],
      ['562:85', 'Number of the entity'],
    ],
    [
      ['Great Loon Medicaid'],
      ['PEMBERTON, LUCIUS'],
      ['CB22911803'],
      ['2026287004419'],
      ['10/02/2026'],
      ['986.25'],
      ['R4', 'Asked for papers'],
      ['294', 'Supporting papers'],
    ],
  ],
);

test('a category set off before its words says what the claim’s status is, where nobody knows the words', () => {
  const claims = read(QUEUE).claims.map(({ claim }) => [claim.statusText, claim.status, claim.reasons]);
  expect(claims).toEqual([
    ['Sent back', 'rejected', [{ system: 'csc', code: 'A7:562:85', text: 'Number of the entity' }]],
    ['Asked for papers', 'info-requested', [{ system: 'csc', code: 'R4:294', text: 'Supporting papers' }]],
  ]);
});
