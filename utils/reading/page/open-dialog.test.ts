import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** A list of two claims, and of one of them what a dialog over it shows. */
function pageOf(inDialog: readonly (readonly [label: string, value: string])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 1000, 900] },
      { parent: 0, kind: 'dialog', box: [300, 0, 700, 900] },
    ],
    pieces: [],
  };
  const entries = (parent: number, top: number, pairs: readonly (readonly [string, string])[]): void => {
    const box = page.blocks.push({ parent, kind: 'block', box: [0, top, 400, pairs.length * 20] }) - 1;
    for (const [at, pair] of pairs.entries())
      for (const [side, text] of pair.entries()) {
        const place = [side * 160, top + at * 20, 150, 16] as const;
        const block = page.blocks.push({ parent: box, kind: side === 0 ? 'dt' : 'dd', box: place }) - 1;
        page.pieces.push({ text, box: place, block, look: side, joint: 'break' });
      }
  };
  for (const [index, number] of ['26-5487731', '26-5460092'].entries())
    entries(0, index * 100, [
      ['Claim number', number],
      ['Patient name', index === 0 ? 'Ana Rivera' : 'Otto Lind'],
      ['Claim status', 'Paid'],
      ['Billed', `$${186 + index}.00`],
    ]);
  entries(1, 300, inDialog);
  return page;
}

test('a claim that is open in a dialog over its list is read alone', () => {
  const reading = read(
    pageOf([
      ['Claim number', '26-5460092'],
      ['Patient name', 'Otto Lind'],
      ['Claim status', 'Paid'],
      ['Billed', '$187.00'],
      ['Paid', '$97.20'],
      ['Patient account', 'LCW-30918'],
    ]),
  );
  expect(reading.kind).toBe('claim-detail');
  expect(reading.claims.map(({ claim }) => claim)).toMatchObject([{ claimNumber: '26-5460092', paid: 9_720 }]);
});

test('a dialog without a claim leaves the list as it stands', () => {
  const reading = read(
    pageOf([
      ['Session', 'You are still signed in'],
      ['Time left', '2 minutes'],
      ['Browser', 'Supported'],
      ['Notice', 'Read'],
      ['Help', 'Ask us'],
      ['Language', 'English'],
    ]),
  );
  expect(reading.claims).toHaveLength(2);
});
