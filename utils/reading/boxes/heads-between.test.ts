import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

interface Shown {
  name: string;
  id: string;
  number: string;
  sums: readonly [string, string];
  status: string;
  why?: string;
}

/** Cards under heads: a name and a number, labels over their values, and at their right a status. */
function pageOf(groups: readonly (readonly [string, readonly Shown[]])[], down = 20): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 1200] }],
    pieces: [],
  };
  const put = (parent: number, text: string, x: number, y: number, look: number, height = 16): void => {
    const block = page.blocks.push({ parent, kind: look === 9 ? 'heading' : 'block', box: [x, y, 160, height] }) - 1;
    page.pieces.push({ text, box: [x, y, Math.min(150, 20 + text.length * 5), height], block, look });
  };
  put(0, 'Claims', 0, 60, 9);
  let y = 120;
  for (const [head, cards] of groups) {
    put(0, head, 0, y, 8, 18);
    put(0, `${cards.length} claims`, 1000, y, 7);
    y += 40;
    for (const { name, id, number, sums, status, why } of cards) {
      const card = page.blocks.push({ parent: 0, kind: 'block', box: [0, y, 1100, 70] }) - 1;
      const who = page.blocks.push({ parent: card, kind: 'block', box: [0, y, 180, 60] }) - 1;
      put(who, name, 0, y, 1);
      put(who, id, 0, y + 20, 2);
      for (const [at, [label, value]] of [
        ['Reference no.', number],
        ['Service', '10/05/2026'],
        ['Charged', sums[0]],
        ['Paid', sums[1]],
      ].entries()) {
        const field = page.blocks.push({ parent: card, kind: 'block', box: [200 + at * 180, y, 170, 40] }) - 1;
        put(field, label!, 200 + at * 180, y, 2);
        put(field, value!, 200 + at * 180, y + down, 3);
      }
      const tall = status.length > 20 ? 36 : 16;
      const end = page.blocks.push({ parent: card, kind: 'block', box: [940, y, 160, 60] }) - 1;
      put(end, status, 940, y, 4, tall);
      if (why) put(end, why, 940, y + tall + 4, 2);
      y += 90;
    }
  }
  return page;
}

const GROUPS: [string, Shown[]][] = [
  [
    'In process',
    [
      {
        name: 'Ana Rivera',
        id: 'W20418830 02',
        number: '8852632511840',
        sums: ['$412.00', '–'],
        status: 'Information requested',
        why: 'We asked for the visit note',
      },
    ],
  ],
  [
    'Processed Tuesday, November 24, 2026',
    [
      { name: 'Omar Teller', id: 'W77120031 01', number: '8852631207733', sums: ['$190.00', '$68.00'], status: 'Paid' },
      {
        name: 'Ana Rivera',
        id: 'W20418830 02',
        number: '8852631210065',
        sums: ['$265.00', '$0.00'],
        status: 'Denied',
        why: 'No referral was on file',
      },
    ],
  ],
];

test('boxes of labels over values are no tables, whoever stands on the line of the labels, and a head says when its claims were processed', () => {
  const found = read(pageOf(GROUPS)).claims.map(({ claim }) => claim);
  expect(
    found.map(({ claimNumber, patientName, memberId, status, processedDate }) => [
      claimNumber,
      patientName,
      memberId,
      status,
      processedDate,
    ]),
  ).toEqual([
    ['8852632511840', 'Ana Rivera', 'W20418830 02', 'info-requested', undefined],
    ['8852631207733', 'Omar Teller', 'W77120031 01', 'paid', '2026-11-24'],
    ['8852631210065', 'Ana Rivera', 'W20418830 02', 'denied', '2026-11-24'],
  ]);
  expect(found.map(({ reasons }) => reasons?.[0]?.text)).toEqual([
    'We asked for the visit note',
    undefined,
    'No referral was on file',
  ]);
});

test('values may stand a line lower than what is said beside their labels', () => {
  const found = read(pageOf(GROUPS, 40)).claims.map(({ claim }) => [claim.claimNumber, claim.patientName, claim.status]);
  expect(found).toEqual([
    ['8852632511840', 'Ana Rivera', 'info-requested'],
    ['8852631207733', 'Omar Teller', 'paid'],
    ['8852631210065', 'Ana Rivera', 'denied'],
  ]);
});
