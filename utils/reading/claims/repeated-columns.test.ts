/** Rows of stacked texts below names of columns that name several of them. */
import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

type Text = readonly [text: string, x: number, y: number, look: number];

const HEADS: readonly Text[] = [
  ['Member', 100, 40, 5],
  ['Visit', 320, 40, 5],
  ['Claim and health plan', 480, 40, 5],
  ['Charge', 760, 40, 5],
  ['Paid', 900, 40, 5],
  ['Status', 1000, 40, 5],
];

/** A row of three lines: the name over the day of birth and the member's number, the claim's number over who pays. */
const row = (
  who: string,
  id: string,
  day: string,
  claim: string,
  plan: string,
  sums: readonly [string, string],
  stands: string,
) =>
  [
    [who, 100, 0, 1],
    ['born 03/02/1971', 100, 20, 2],
    [id, 100, 40, 2],
    ['Knee scope', 320, 0, 3],
    [day, 320, 20, 2],
    [claim, 480, 0, 4],
    [plan, 480, 20, 2],
    [sums[0], 760, 0, 6],
    [sums[1], 900, 0, 6],
    ['member $0.00', 900, 20, 2],
    [stands, 1000, 0, 7],
  ] satisfies Text[];

function page(groups: readonly { head: readonly Text[]; rows: readonly (readonly Text[])[] }[]): PageText {
  const blocks: { parent: number; kind: 'block' | 'heading'; box: [number, number, number, number] }[] = [
    { parent: -1, kind: 'block', box: [0, 0, 1280, 1600] },
  ];
  const pieces: { text: string; box: [number, number, number, number]; block: number; look: number }[] = [];
  const put = ([text, x, y, look]: Text, parent: number, top: number): void => {
    const box: [number, number, number, number] = [x, top + y, 8 + text.length * 6, 16];
    pieces.push({ text, box, block: blocks.push({ parent, kind: 'block', box }) - 1, look });
  };
  blocks.push({ parent: 0, kind: 'heading', box: [100, 20, 200, 30] });
  pieces.push({ text: 'Settlements', box: [100, 20, 200, 30], block: 1, look: 9 });
  let y = 100;
  for (const { head, rows } of groups) {
    const group = blocks.push({ parent: 0, kind: 'block', box: [80, y, 1180, 80 + rows.length * 80] }) - 1;
    for (const text of head) put(text, group, y);
    const heads = blocks.push({ parent: group, kind: 'block', box: [80, y + 40, 1180, 20] }) - 1;
    for (const text of HEADS) put(text, heads, y);
    y += 70;
    for (const texts of rows) {
      const own = blocks.push({ parent: group, kind: 'block', box: [80, y, 1180, 70] }) - 1;
      for (const text of texts) put(text, own, y);
      y += 80;
    }
  }
  return { url: 'https://portal.example/settled', title: 'Settlements', ...SEEN_WHOLE, blocks, pieces };
}

const SENT: readonly Text[] = [
  ['This week', 100, 0, 8],
  ['EFT trace 5520918834 · Sent 11/13/2026', 700, 0, 2],
];
const shown = page([
  {
    head: SENT,
    rows: [
      row(
        'Ana Rivera',
        'QSD7710442',
        '10/13/2026',
        'TC4-0093310-B1',
        'Stone Welfare Plan',
        ['$61,240.00', '$31,750.00'],
        'Settled',
      ),
      row(
        'Omar Haddad',
        'LTA0026617',
        '10/21/2026',
        'TC4-0094106-V1',
        'Lakeland Teachers Alliance',
        ['$380.00', '$245.00'],
        'Settled',
      ),
    ],
  },
  {
    head: [['Closed', 100, 0, 8]],
    rows: [
      row('Joy Kim', 'NFE0051204', '10/26/2026', 'TC4-0094490-P1', 'Foundry Benefit Plan', ['$1,062.00', '$0.00'], 'Denied'),
    ],
  },
]);

test('names of columns over rows alike name what stands in a stack below them, one name each of several', () => {
  const claims = read(shown).claims.map(({ claim }) => claim);
  expect(claims).toHaveLength(3);
  expect(claims[1]).toMatchObject({
    patientName: 'Omar Haddad',
    patientBirthDate: '1971-03-02',
    memberId: 'LTA0026617',
    claimNumber: 'TC4-0094106-V1',
    payer: 'Lakeland Teachers Alliance',
    serviceFrom: '2026-10-21',
    billed: 38000,
    paid: 24500,
    patientResponsibility: 0,
    statusText: 'Settled',
  });
});

test('one group’s head says more than the others’, of its own rows alone', () => {
  const claims = read(shown).claims.map(({ claim }) => claim);
  expect(claims.map(({ checkNumber }) => checkNumber)).toEqual(['5520918834', '5520918834', undefined]);
  expect(claims.map(({ paymentDate }) => paymentDate)).toEqual(['2026-11-13', '2026-11-13', undefined]);
});
