import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

const claims = [
  { name: 'Ezra Villalobos', claim: '2026C1103774122', day: 'Oct 26, 2026', billed: '$3,738.50', status: 'In review' },
  { name: 'Gwendolyn Tate', claim: '2026C0918440027', day: 'Sep 10, 2026', billed: '$905.00', status: 'Denied' },
  { name: 'Gwendolyn Tate', claim: '2026C1012770451', day: 'Oct 5, 2026', billed: '$1,612.00', status: 'Paid' },
];

/** Rows that are links as a whole: name and number, claim, day and amount above their labels, status. */
function rows(ids: readonly string[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 900] }],
    pieces: [],
  };
  const text = (parent: number, x: number, y: number, shown: string, look: number): number => {
    const block = page.blocks.push({ parent, kind: 'block', box: [x, y, 200, 16] }) - 1;
    page.pieces.push({ text: shown, box: [x, y, 60 + shown.length * 4, 16], block, look, act: 'link' });
    return block;
  };
  for (const [index, one] of claims.entries()) {
    const top = 200 + index * 100;
    const row = page.blocks.push({ parent: 0, kind: 'block', box: [20, top, 1100, 80] }) - 1;
    const [who, day, sum] = [20, 400, 700].map(
      (x) => page.blocks.push({ parent: row, kind: 'block', box: [x, top, 220, 60] }) - 1,
    );
    text(who!, 20, top, one.name, 1);
    text(who!, 20, top + 18, ids[index]!, 2);
    text(who!, 20, top + 36, `Claim ${one.claim}`, 2);
    text(day!, 400, top, one.day, 3);
    text(day!, 400, top + 18, 'Date of service', 2);
    text(sum!, 700, top, one.billed, 3);
    text(sum!, 700, top + 18, 'billed', 2);
    text(row, 1000, top, one.status, 4);
  }
  return page;
}

const read3 = (ids: readonly string[]): unknown => read(rows(ids)).claims.map(({ claim }) => claim);

test('rows that are links as a whole are read, with values above their labels', () =>
  expect(read3(['OSC70441882-01', 'OSC61178204-02', 'OSC61178204-02'])).toMatchObject([
    { claimNumber: '2026C1103774122', billed: 373_850, serviceFrom: '2026-10-26', statusText: 'In review' },
    { claimNumber: '2026C0918440027', billed: 90_500, serviceFrom: '2026-09-10', statusText: 'Denied' },
    { claimNumber: '2026C1012770451', billed: 161_200, serviceFrom: '2026-10-05', statusText: 'Paid' },
  ]));

const members = (ids: readonly string[]): unknown[] => read(rows(ids)).claims.map(({ claim }) => claim.memberId);

test('the number below a name is the member’s where it comes again with the same person, or says so', () => {
  expect(members(['OSC70441882-01', 'OSC61178204-02', 'OSC61178204-02'])).toEqual([
    'OSC70441882-01',
    'OSC61178204-02',
    'OSC61178204-02',
  ]);
  expect(members(['ID U711035820', 'ID U550881290', 'ID U550881291'])).toEqual(['U711035820', 'U550881290', 'U550881291']);
});

test('else it may be the hospital’s number of the visit', () =>
  expect(members(['LHS-7741902', 'LHS-7741903', 'LHS-7741904'])).toEqual([undefined, undefined, undefined]));
