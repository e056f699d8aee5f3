import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** Boxes of lines, four fields in a row, each with its label over its value. */
function pageOf(
  lines: readonly (readonly (readonly [string, string])[])[],
  around: readonly (readonly [title: string, code: string, amount: string])[] = [],
  kinds: readonly ('block' | 'dt' | 'dd')[] = ['block', 'block'],
): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 900] }],
    pieces: [],
  };
  for (const [index, text] of ['Claim number: 2026300118', 'Claim status: Finalized', 'Total billed: $300.00'].entries())
    page.pieces.push({ text, box: [0, index * 20, 300, 16], block: 0, look: 0, joint: 'break' });
  for (const [index, fields] of lines.entries()) {
    const top = 100 + index * 160;
    const card = page.blocks.push({ parent: 0, kind: 'block', box: [0, top, 1000, 150] }) - 1;
    const [title, code, amount] = around[index] ?? [];
    if (title) page.pieces.push({ text: title, box: [0, top, 140, 16], block: card, look: 5 });
    for (const [at, [label, value]] of fields.entries()) {
      const [x, y] = [(at % 4) * 250, top + (title ? 24 : 0) + Math.floor(at / 4) * 50];
      const field = page.blocks.push({ parent: card, kind: 'block', box: [x, y, 240, 40] }) - 1;
      for (const [down, text] of [label, value].entries()) {
        const block = page.blocks.push({ parent: field, kind: kinds[down]!, box: [x, y + down * 18, 240, 16] }) - 1;
        page.pieces.push({ text, box: [x, y + down * 18, 20 + text.length * (6 + down), 14], block, look: 1 + down });
      }
    }
    if (!code || !amount) continue;
    const chip = page.blocks.push({ parent: card, kind: 'block', box: [0, top + 110, 100, 20] }) - 1;
    page.pieces.push({ text: code, box: [4, top + 112, 36, 14], block: chip, look: 6 });
    page.pieces.push({ text: amount, box: [48, top + 112, 44, 14], block: chip, look: 6, joint: 'gap' });
  }
  return page;
}

const line = (procedure: string, billed: string, category: string, status: string): [string, string][] => [
  ['Procedure', procedure],
  ['Service date', '06/05/2026'],
  ['Units', '1'],
  ['Billed', billed],
  ['Paid', '$0.00'],
  ['Category', category],
  ['Status code', status],
];

test('a category and a status code in the box of a line are one reason of that line', () => {
  const page = pageOf([
    line('99213', '$100.00', 'F1 - Finalized/Payment', '65 - Line has been paid'),
    line('97110', '$200.00', 'F2 - Finalized/Denial', '585 - Denied or not covered'),
  ]);
  expect(read(page).claims[0]?.claim.serviceLines?.map(({ procedure, reasons }) => [procedure, reasons])).toEqual([
    ['99213', [{ system: 'csc', code: 'F1:65', text: 'Line has been paid' }]],
    ['97110', [{ system: 'csc', code: 'F2:585', text: 'Denied or not covered' }]],
  ]);
});

test('the box with the total’s revenue code is no line', () => {
  const total: [string, string][] = [
    ['Rev code', '0001'],
    ['Units', '2'],
    ['Billed', '$300.00'],
    ['Paid', '$0.00'],
  ];
  const page = pageOf([line('99213', '$100.00', '—', '—'), line('97110', '$200.00', '—', '—'), total]);
  expect(read(page).claims[0]?.claim.serviceLines?.map(({ procedure }) => procedure)).toEqual(['99213', '97110']);
});

test('a dot may stand behind a line’s number, and an amount set apart behind its code', () => {
  const page = pageOf(
    [
      [
        ['Billed', '$268.00'],
        ['Allowed', '$141.35'],
        ['Units', '1'],
      ],
      [
        ['Billed', '$32.00'],
        ['Allowed', '$0.00'],
        ['Units', '4'],
      ],
    ],
    [
      ['Line 1 · 99214-25', 'CO-45', '$126.65'],
      ['Line 2 · J3301', 'CO-97', '$32.00'],
    ],
  );
  expect(read(page).claims[0]?.claim.serviceLines).toMatchObject([
    { procedure: '99214', modifiers: ['25'], billed: 26_800, reasons: [{ group: 'CO', code: '45', amount: 12_665 }] },
    { procedure: 'J3301', units: 4, billed: 3200, reasons: [{ group: 'CO', code: '97', amount: 3200 }] },
  ]);
});

test('a code in a label’s parentheses is the reason of the amount behind it, and the label means what it says', () => {
  const { claims } = read(
    pageOf(
      [
        [
          ['Procedure', '45380'],
          ['Charge', '$300.00'],
          ['Network discount (CO-45)', '$100.00'],
          ['Member coinsurance (PR-2)', '$40.00'],
          ['Member deductible (PR-1)', '$0.00'],
        ],
      ],
      [],
      ['dt', 'dd'],
    ),
  );
  const line = claims[0]?.claim.serviceLines?.[0];
  expect(line).toMatchObject({ procedure: '45380', coinsurance: 4_000 });
  expect(line?.reasons?.map(({ group, code, amount }) => [group, code, amount])).toEqual([
    ['CO', '45', 10_000],
    ['PR', '2', 4_000],
  ]);
});

/** Lines drawn as rows of boxes without heads. */
function rowsOf(rows: readonly (readonly string[])[], below: readonly string[] = []): PageText {
  const page = pageOf([]);
  const list = page.blocks.push({ parent: 0, kind: 'block', box: [0, 100, 1000, 300] }) - 1;
  for (const [index, texts] of rows.entries()) {
    const row = page.blocks.push({ parent: list, kind: 'block', box: [0, 100 + index * 40, 1000, 30] }) - 1;
    for (const [at, text] of texts.entries()) {
      const box = [at * 140, 105 + index * 40, text.length * 6, 16] as const;
      const block = page.blocks.push({ parent: row, kind: 'block', box }) - 1;
      page.pieces.push({ text, box, block, look: 3 });
    }
  }
  for (const [index, text] of below.entries())
    page.pieces.push({ text, box: [0, 500 + index * 20, 300, 16], block: 0, look: 4, joint: 'break' });
  return page;
}

const linesOf = (page: PageText) => read(page).claims[0]?.claim.serviceLines;

test('modifiers between a code and its words are no reason, and the revenue code stands before it', () => {
  const page = rowsOf([
    ['0420', '97110', 'GP 59', 'Exercises, each quarter hour', '× 2', '$120.00'],
    ['0510', '99213', '25', 'Visit at the office', '× 1', '$180.00'],
  ]);
  expect(linesOf(page)).toEqual([
    { procedure: '97110', modifiers: ['GP', '59'], revenueCode: '0420', units: 2, billed: 12000 },
    { procedure: '99213', modifiers: ['25'], revenueCode: '0510', units: 1, billed: 18000 },
  ]);
});

test('a modifier in a chip beside the code, in the box of the line’s head, is no reason', () => {
  const page = pageOf(
    [
      [
        ['Billed', '$300.00'],
        ['Paid', '$120.00'],
      ],
    ],
    [],
  );
  const head = page.blocks.push({ parent: 1, kind: 'block', box: [0, 76, 600, 20] }) - 1;
  const chip = page.blocks.push({ parent: head, kind: 'block', box: [60, 78, 30, 16] }) - 1;
  page.pieces.splice(
    3,
    0,
    { text: '99214', box: [0, 78, 44, 16], block: head, look: 5 },
    { text: '25', box: [64, 78, 16, 14], block: chip, look: 6, joint: 'gap' },
    { text: 'Visit of a known patient', box: [100, 78, 160, 16], block: head, look: 7, joint: 'gap' },
  );
  expect(linesOf(page)).toEqual([{ procedure: '99214', modifiers: ['25'], billed: 30_000, paid: 12_000 }]);
});

test('a number that is a place of service as well is neither a modifier nor a reason', () => {
  const page = rowsOf([
    ['97110', '22', 'Exercises, each quarter hour', '× 2', '$120.00'],
    ['99213', '11', 'Visit at the office', '× 1', '$180.00'],
  ]);
  expect(linesOf(page)).toEqual([
    { procedure: '97110', units: 2, billed: 12000 },
    { procedure: '99213', units: 1, billed: 18000 },
  ]);
});

test('a code that the page explains below, with what it took away, is why a line was cut', () => {
  const page = rowsOf(
    [
      ['97110', '× 2', '$120.00', 'ZQ4 $20.00'],
      ['99213', '× 1', '$180.00', 'ZQ4 $35.50'],
    ],
    ['ZQ4 = More than the agreed price for the visit'],
  );
  expect(linesOf(page)?.map(({ reasons }) => reasons)).toEqual(
    [2000, 3550].map((amount) => [{ system: 'payer', code: 'ZQ4', amount, text: 'More than the agreed price for the visit' }]),
  );
});

test('a code behind the name of its list leads its line’s box', () => {
  const box = (billed: string): [string, string][] => [
    ['You billed', billed],
    ['Plan paid', '$10.00'],
  ];
  const page = pageOf(
    [box('$100.00'), box('$200.00')],
    [
      ['CPT/HCPCS 45385 · 1 unit', '', ''],
      ['HCPCS J2704 · 24 units', '', ''],
    ],
  );
  expect(read(page).claims[0]?.claim.serviceLines).toMatchObject([
    { procedure: '45385', units: 1, billed: 10000 },
    { procedure: 'J2704', units: 24, billed: 20000 },
  ]);
});

test('a box of a line tells its own total charge, and what was allowed by a word that means other things too', () => {
  const told = (procedure: string, billed: string, rate: string, paid: string): [string, string][] => [
    ['Procedure', procedure],
    ['Total charge amount', billed],
    ['Negotiated rate', rate],
    ['Paid', paid],
  ];
  const page = pageOf([told('99213', '$100.00', '$64.00', '$60.00'), told('97110', '$200.00', '$90.00', '$85.00')]);
  const [shown] = read(page).claims;
  expect(shown?.claim.billed).toBe(30_000);
  expect(shown?.claim.serviceLines?.map(({ billed, allowed, paid }) => [billed, allowed, paid])).toEqual([
    [10_000, 6_400, 6_000],
    [20_000, 9_000, 8_500],
  ]);
});

/** Boxes of lines, each with its number over a row of labels, and under that a second row. */
function twoRows(adjusted: readonly boolean[] = [true, true]): PageText {
  const page = pageOf([]);
  for (const [index, code] of ['H2015', 'H0032', '90837'].slice(0, adjusted.length).entries()) {
    const top = 100 + index * 160;
    const card = page.blocks.push({ parent: 0, kind: 'block', box: [0, top, 1000, 150] }) - 1;
    page.pieces.push({ text: `Service ${index + 1} of ${adjusted.length}`, box: [10, top, 90, 16], block: card, look: 5 });
    for (const [down, fields] of [
      [
        ['Procedure', code],
        ['Service date', '06/05/2026'],
        ['Units', '4'],
        ['Billed', '$150.00'],
      ],
      [['Paid (SGF + FFP)', '$0.00'], ...(adjusted[index] ? [['Adjustment', 'CO 177 — $150.00', 'Remark N30']] : [])],
    ]
      .slice(0, adjusted[index] ? 2 : 1)
      .entries()) {
      const y = top + 24 + down * 45;
      const row = page.blocks.push({ parent: card, kind: 'block', box: [10, y, 980, 40 + down * 20] }) - 1;
      for (const [at, texts] of fields.entries()) {
        const field =
          page.blocks.push({ parent: row, kind: 'block', box: [10 + at * (240 + down * 60), y, 230, 40 + down * 20] }) - 1;
        for (const [below, text] of texts.entries()) {
          const box = [10 + at * (240 + down * 60), y + below * 18, 20 + text.length * 6, 14] as const;
          page.pieces.push({ text, box, block: page.blocks.push({ parent: field, kind: 'block', box }) - 1, look: 1 + below });
        }
      }
    }
  }
  return page;
}

test('a second row of labels in the box of a line is that line’s, and the remark below it', () => {
  const { claim } = read(twoRows()).claims[0]!;
  const reasons = [
    { system: 'carc', group: 'CO', code: '177', amount: 15_000 },
    { system: 'rarc', code: 'N30' },
  ];
  expect(claim.reasons).toBeUndefined();
  expect(claim.serviceLines).toMatchObject([
    { procedure: 'H2015', paid: 0, reasons },
    { procedure: 'H0032', paid: 0, reasons },
  ]);
});

test('the number of a line in a list says nothing of why', () => {
  const page = pageOf(
    [line('99213', '$100.00', '', ''), line('97110', '$200.00', '', '')],
    [
      ['Line 1 of 2', '', ''],
      ['Line 2 of 2', '', ''],
    ],
  );
  for (const block of page.blocks) if (block.box[3] === 150) block.kind = 'item';
  expect(read(page).claims[0]?.claim.serviceLines?.map(({ reasons }) => reasons)).toEqual([undefined, undefined]);
});

test('PT below a label of modifiers is one, and no patient', () => {
  const page = pageOf([
    [...line('45385', '$100.00', '', ''), ['Modifiers', 'PT']],
    [...line('97110', '$200.00', '', ''), ['Modifiers', 'GP']],
  ]);
  expect(read(page).claims[0]?.claim.serviceLines?.map(({ modifiers }) => modifiers)).toEqual([['PT'], ['GP']]);
});

test('boxes of which one has no second row are lines all the same', () => {
  for (const adjusted of [
    [true, false],
    [false, true, false],
    [true, false, false],
  ])
    expect(
      read(twoRows(adjusted)).claims[0]?.claim.serviceLines?.map(({ billed, reasons }) => [billed, reasons?.length]),
    ).toEqual(adjusted.map((is) => [15_000, is ? 2 : undefined]));
});

test('`RC` before four figures with a nought is what the hospital bills by, and the label behind it explains no code', () => {
  const line = (code: string, revenue: string): readonly (readonly [string, string])[] => [
    ['Procedure:', code],
    ['RC:', revenue],
    ['# Units :', '3'],
    ['Charge:', '$150.00'],
    ['Paid:', '$60.00'],
  ];
  const page = pageOf(
    [line('96372', '0258'), line('97110', '0420')],
    [
      ['Line 1', '', ''],
      ['Line 2', '', ''],
    ],
    ['dt', 'dd'],
  );
  const [first] = read(page).claims;
  expect(first?.claim.serviceLines).toMatchObject([{ revenueCode: '0258' }, { revenueCode: '0420' }]);
  expect(first?.claim.serviceLines?.flatMap(({ reasons = [] }) => reasons)).toEqual([]);
});

test('boxes of lines whose one label has both codes', () => {
  const line = (number: string, service: string): readonly (readonly [string, string])[] => [
    ['Seq', number],
    ['Rev Code / CPT', service],
    ['Qty', '3'],
    ['Total Charge', '$150.00'],
    ['Net Paid', '$60.00'],
  ];
  const [first] = read(pageOf([line('1', '250'), line('2', '305 / 85025')], [], ['dt', 'dd'])).claims;
  expect(first?.claim.serviceLines).toMatchObject([{ revenueCode: '0250' }, { revenueCode: '0305', procedure: '85025' }]);
});
