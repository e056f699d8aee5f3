import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** A table of cells, each of several lines. */
function stacked(rows: readonly (readonly (readonly string[])[])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 1000, 800] },
      { parent: 0, kind: 'table', box: [0, 50, 900, rows.length * 60] },
    ],
    pieces: [],
  };
  for (const [index, cells] of rows.entries()) {
    const y = 50 + index * 60;
    const row = page.blocks.push({ parent: 1, kind: 'row', box: [0, y, 900, 60] }) - 1;
    for (const [at, lines] of cells.entries()) {
      const kind = index === 0 ? 'header' : 'cell';
      const block = page.blocks.push({ parent: row, kind, box: [at * 200, y, 200, 60] }) - 1;
      for (const [line, text] of lines.entries())
        page.pieces.push({
          text,
          box: [at * 200, y + line * 18, text.length * 7, 16],
          block,
          look: index === 0 ? 1 : 2,
          joint: 'break',
        });
    }
  }
  return page;
}

const HEADS = [
  ['Claim', 'Member'],
  ['Service date', 'Billed'],
  ['Paid', 'Status'],
];

test('two columns drawn as one are read line by line, whichever of the two is empty and whatever note stands below', () => {
  const { claims } = read(
    stacked([
      HEADS,
      [
        ['0826H4417700', 'Acct. DENT-7719', 'Moss, Cornelius A'],
        ['08/18/2026', '$3,740.00'],
        ['$960.40', 'Paid'],
      ],
      [['1126H1190031', 'Whit, Yolanda'], ['11/03/2026', '$8,856.06'], ['In Process']],
      [
        ['1026H2270814', 'Obi, Emeka'],
        ['10/07/2026', '$318.00'],
        ['$0.00', 'Denied'],
      ],
    ]),
  );
  expect(
    claims.map(({ claim: { claimNumber, patientName, billed, paid, status } }) => [
      claimNumber,
      patientName,
      billed,
      paid,
      status,
    ]),
  ).toEqual([
    ['0826H4417700', 'Cornelius A Moss', 374000, 96040, 'paid'],
    ['1126H1190031', 'Yolanda Whit', 885606, undefined, 'pending'],
    ['1026H2270814', 'Emeka Obi', 31800, 0, 'denied'],
  ]);
});

test('of two amounts of which one is empty only what was billed is taken', () => {
  const amounts = (heads: string[]): unknown[] => {
    const [first] = HEADS;
    const { claims } = read(
      stacked([
        [first!, ['Service date', 'Status'], heads],
        [
          ['0826H4417700', 'Moss, Cornelius A'],
          ['08/18/2026', 'Paid'],
          ['$374.00', '$96.00'],
        ],
        [
          ['1026H2270814', 'Obi, Emeka'],
          ['10/07/2026', 'Denied'],
          ['$318.00', '$0.00'],
        ],
        [['1126H1190031', 'Whit, Yolanda'], ['11/03/2026', 'In Process'], ['$885.00']],
      ]),
    );
    return claims.map(({ claim: { billed, paid, allowed } }) => [billed, allowed, paid]);
  };
  expect(amounts(['Billed', 'Paid']).at(-1)).toEqual([88500, undefined, undefined]);
  expect(amounts(['Allowed', 'Paid']).at(-1)).toEqual([undefined, undefined, undefined]);
});

test('a Medicare number has letters between its figures, and stands below its payer all the same', () => {
  const page = stacked([
    [['Patient', 'Claim number'], ['Payer', 'Member ID'], ['Charge']],
    [['Rivera, Ana', 'E7740192833'], ['Aetna', 'W228810476'], ['$742.10']],
    [['Tolliver, Amos', 'E7740192841'], ['Aetna', '1KF6TY4PA20'], ['$88.00']],
  ]);
  expect(read(page).claims.map(({ claim }) => claim.memberId)).toEqual(['W228810476', '1KF6TY4PA20']);
});
