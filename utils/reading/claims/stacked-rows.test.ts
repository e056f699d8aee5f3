import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** Lines of texts side by side, one below the other, each in a box of its own; bold texts are marked with `*`. */
function pageOf(lines: readonly (readonly string[])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 900] }],
    pieces: [],
  };
  for (const [at, texts] of lines.entries()) {
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [0, at * 40, 1000, 30] }) - 1;
    let x = 10;
    for (const text of texts) {
      const bold = text.startsWith('*');
      const width = text.length * 7;
      page.pieces.push({
        text: text.replace('*', ''),
        box: [x, at * 40 + 8, width, 16],
        block,
        look: bold ? 1 : 0,
        ...(bold ? { bold } : {}),
      });
      x += width;
    }
  }
  return page;
}

test('rows that fold open begin with a number, a name and how the claim stands', () =>
  expect(
    read(
      pageOf([
        ['Claim Number:', '*CLM821972955', '·', '*Rutger Rosenthal', '·', '*Paid'],
        ['Claim Number:', '*CLM941980971', '·', '*Oksana Figueroa', '·', '*Processing'],
        ['Amount charged:', '*$120.00'],
        ['Total payment:', '*$0.00'],
        ['Account number:', '*DW-900851'],
        ['Claim Number:', '*CLM436378550', '·', '*Byron Quintanilla', '·', '*Denied'],
      ]),
    ).claims.map(({ claim }) => claim),
  ).toMatchObject([
    { claimNumber: 'CLM821972955', patientName: 'Rutger Rosenthal', status: 'paid' },
    { claimNumber: 'CLM941980971', patientName: 'Oksana Figueroa', status: 'pending', billed: 12000, paid: 0 },
    { claimNumber: 'CLM436378550', patientName: 'Byron Quintanilla', status: 'denied' },
  ]));

test('a sign that explains a label is no value', () =>
  expect(
    read(
      pageOf([
        ['Claim Reference #', '[?]:', '*6561472352'],
        ['Patient:', '*Tobias Szymanski'],
        ['Status:', '*Paid'],
        ['Amount charged:', '*$1,210.08'],
        ['Amount Allowed', '(?)', '*$812.68'],
        ['Plan Payment:', '*$650.15'],
      ]),
    ).claims[0]?.claim,
  ).toMatchObject({ claimNumber: '6561472352', allowed: 81268, paid: 65015 }));
