import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** A claim with a table of two lines, and beside it a drawer: each entry of `drawer` is a box of texts one under another, a title with `# `. */
function withDrawer(...drawer: readonly (readonly string[])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 1200, 900] },
      { parent: 0, kind: 'block', box: [0, 0, 800, 900] },
    ],
    pieces: [],
  };
  const add = (
    parent: number,
    kind: 'block' | 'table' | 'row' | 'cell' | 'header' | 'heading',
    x: number,
    y: number,
    text?: string,
  ): number => {
    const block = page.blocks.push({ parent, kind, box: [x, y, 190, 20] }) - 1;
    if (text)
      page.pieces.push({
        text,
        box: [x, y, 20 + text.length * 6, 16],
        block,
        look: kind.length,
        ...(kind === 'heading' ? { bold: true as const } : {}),
      });
    return block;
  };
  for (const [index, text] of ['Claim number: 2026300118', 'Status: Partially denied', 'Total billed: $2,260.00'].entries())
    add(1, 'block', 0, index * 24, text);
  const table = add(1, 'table', 0, 100);
  for (const [index, texts] of [
    ['#', 'Code', 'Billed', 'Plan paid'],
    ['1', '93306', '$1,700.00', '$1,020.00'],
    ['2', '93015', '$560.00', '$0.00'],
  ].entries()) {
    const row = add(table, 'row', 0, 100 + index * 30);
    for (const [at, text] of texts.entries()) add(row, index === 0 ? 'header' : 'cell', at * 180, 100 + index * 30, text);
  }
  const side = page.blocks.push({ parent: 0, kind: 'block', box: [820, 0, 380, 900] }) - 1;
  let top = 0;
  for (const texts of drawer) {
    const box = page.blocks.push({ parent: side, kind: 'block', box: [820, top, 360, texts.length * 24] }) - 1;
    for (const text of texts) {
      add(box, text.startsWith('# ') ? 'heading' : 'block', 820, top, text.replace('# ', ''));
      top += 24;
    }
  }
  return page;
}

const linesOf = (page: PageText) => read(page).claims[0]!.claim.serviceLines;

test('a drawer beside the lines says why of the one that it names, and how many of it', () => {
  expect(
    linesOf(
      withDrawer(
        ['# Line 2 · 93015'],
        ['Units: 1'],
        ['Member: $0.00'],
        ['# Why we denied this line'],
        ['CO-197', 'No approval was on file before the service.'],
        ['N54', 'The claim does not agree with the approval.'],
      ),
    ),
  ).toMatchObject([
    { procedure: '93306', billed: 170_000 },
    {
      procedure: '93015',
      units: 1,
      reasons: [
        { system: 'carc', group: 'CO', code: '197', text: 'No approval was on file before the service.' },
        { system: 'rarc', code: 'N54', text: 'The claim does not agree with the approval.' },
      ],
    },
  ]);
});

test('a drawer of a code that the title of no line has is no line’s', () => {
  expect(
    linesOf(withDrawer(['# Line 2 · 93306'], ['CO-197', 'No approval was on file before the service.']))?.[1],
  ).not.toHaveProperty('reasons');
});

test('a code, what it took and its words below it, in a box of their own', () =>
  expect(
    linesOf(withDrawer(['# Line 2'], ['# Why'], ['CO-234', '$64.00', 'This item is not paid on its own.']))?.[1]?.reasons,
  ).toEqual([{ system: 'carc', group: 'CO', code: '234', amount: 6_400, text: 'This item is not paid on its own.' }]));
