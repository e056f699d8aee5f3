import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** A marked table of one line, and in the line's own row a list of what was taken off. */
function withList(items: readonly (readonly [string, string])[], means: readonly (readonly [string, string])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 900] }],
    pieces: [],
  };
  const block = (parent: number, kind: PageText['blocks'][number]['kind'], x: number, y: number): number =>
    page.blocks.push({ parent, kind, box: [x, y, 120, 20] }) - 1;
  const say = (at: number, text: string, x: number, y: number, look = 1): void =>
    void page.pieces.push({ text, box: [x, y, text.length * 6, 16], block: at, look });
  for (const [index, text] of ['Claim number: 2026300118', 'Status: Processed', 'Total charge: $90.00'].entries())
    say(block(0, 'block', 0, index * 20), text, 0, index * 20);
  const table = block(0, 'table', 0, 100);
  const heads = block(table, 'row', 0, 100);
  const row = block(table, 'row', 0, 130);
  for (const [index, [head, value]] of [
    ['Service', '97110'],
    ['Date', '05/12/2026'],
    ['Charged', '$90.00'],
    ['Plan paid', '$0.00'],
  ].entries()) {
    say(block(heads, 'header', index * 150, 100), head!, index * 150, 100, 2);
    say(block(row, 'cell', index * 150, 130), value!, index * 150, 130);
  }
  for (const [index, [code, behind]] of items.entries()) {
    const item = block(row, 'item', 20, 160 + index * 20);
    say(item, code, 20, 160 + index * 20, 3);
    say(item, behind, 80, 160 + index * 20, 1);
  }
  for (const [index, [code, words]] of means.entries()) {
    say(block(0, 'dt', 0, 400 + index * 20), code, 0, 400 + index * 20, 3);
    say(block(0, 'dd', 100, 400 + index * 20), words, 100, 400 + index * 20);
  }
  return page;
}

test('each entry of a list in a line’s row is an adjustment of its own, and a list’s name is no explanation', () => {
  const page = withList(
    [
      ['CO 151', '· $65.00'],
      ['PR 3', '· $25.00'],
      ['N362', '· remark'],
    ],
    [
      ['CO 151', 'More sessions than the diagnosis supports'],
      ['N362', 'Days or units are above what can be accepted'],
    ],
  );
  expect(read(page).claims[0]?.claim.serviceLines?.[0]?.reasons).toEqual([
    { system: 'carc', group: 'CO', code: '151', amount: 6_500, text: 'More sessions than the diagnosis supports' },
    { system: 'carc', group: 'PR', code: '3', amount: 2_500 },
    { system: 'rarc', code: 'N362', text: 'Days or units are above what can be accepted' },
  ]);
});
