/** Rows of stacked texts below names of columns that name several of them. */
import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import type { Unit } from '../page/model';
import { read } from '../read';
import { nameByHeads } from './repeated-columns';
import { partsOf } from './repeated-parts';

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

/** Parts of one cell below a head, one below the other. */
const cell = (head: string, texts: readonly string[]): readonly (readonly [string, string | undefined])[] => {
  const unit = (text: string, y: number, id: number): Unit => ({
    id,
    text,
    pieces: [id],
    box: [100, y, 8 + text.length * 6, 16],
    block: id,
    look: y === 0 ? 1 : 2,
    bold: false,
    form: undefined,
    act: undefined,
    closed: false,
    name: undefined,
    labels: [],
    before: undefined,
    glued: false,
  });
  const parts = partsOf(texts.map((text, index) => unit(text, 40 + index * 20, index + 1)));
  nameByHeads([unit(head, 0, 0)], [parts]);
  return parts.map(({ text, label, torn }) => [text, torn ? undefined : label]);
};

test('names of one head are those of the texts below it in their order, and of one text alone nobody’s', () => {
  expect(cell('Claim / Account', ['MS26-100417', 'AC-33018'])).toEqual([
    ['MS26-100417', 'Claim'],
    ['AC-33018', 'Account'],
  ]);
  expect(cell('Claim / Account', ['MS26-100417'])).toEqual([['MS26-100417', undefined]]);
  expect(cell('Paid / Patient', ['$410.50', '$50.00'])).toEqual([
    ['$410.50', 'Paid'],
    ['$50.00', 'Patient'],
  ]);
});

test('a list whose columns were read has from its stacks what these name besides', () => {
  const grid: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 1280, 600] },
      { parent: 0, kind: 'heading', level: 1, box: [20, 60, 120, 30] },
    ],
    pieces: [{ text: 'Claims', box: [20, 60, 120, 30], block: 1, look: 9 }],
  };
  const columns = [20, 240, 420, 640, 780, 920];
  const put = (rowBlock: number, texts: readonly string[], x: number, y: number): void => {
    const cellBlock = grid.blocks.push({ parent: rowBlock, kind: 'block', box: [x, y, 160, texts.length * 20] }) - 1;
    for (const [index, text] of texts.entries()) {
      const box = [x, y + index * 20, 8 + text.length * 6, 16] as const;
      const block = grid.blocks.push({ parent: cellBlock, kind: 'block', box }) - 1;
      grid.pieces.push({ text, box, block, look: y < 120 ? 5 : index === 0 ? 1 : 2 });
    }
  };
  const rows = [
    [['Patient / Member ID'], ['Claim / Account'], ['Dates of service'], ['Billed'], ['Paid / Patient'], ['Status']],
    [
      ['Ana Rivera', '05/09/1971', 'MHT00418'],
      ['MS26-100417', 'AC-33018'],
      ['10/05/2026'],
      ['$740.00'],
      ['$410.50', '$50.00'],
      ['Paid'],
    ],
    [
      ['Omar Haddad', '12/20/1999', 'MHT00977'],
      ['MS26-100588', 'AC-33184'],
      ['10/07/2026'],
      ['$920.40'],
      ['$0.00', '$0.00'],
      ['Denied'],
    ],
    [['Joy Kim', '03/03/1966', 'MHT01240'], ['MS26-100733', 'AC-33407'], ['10/16/2026'], ['$265.00'], ['—', '—'], ['Pending']],
  ];
  for (const [at, row] of rows.entries()) {
    const y = 100 + at * 80;
    const own = grid.blocks.push({ parent: 0, kind: 'block', box: [0, y, 1280, 70] }) - 1;
    for (const [index, texts] of row.entries()) put(own, texts, columns[index]!, y);
  }
  expect(read(grid).claims.map(({ claim }) => claim)).toMatchObject([
    {
      claimNumber: 'MS26-100417',
      patientAccountNumber: 'AC-33018',
      memberId: 'MHT00418',
      paid: 41_050,
      patientResponsibility: 5_000,
    },
    { claimNumber: 'MS26-100588', patientAccountNumber: 'AC-33184', memberId: 'MHT00977', paid: 0, patientResponsibility: 0 },
    { claimNumber: 'MS26-100733', patientAccountNumber: 'AC-33407', memberId: 'MHT01240', billed: 26_500 },
  ]);
});
