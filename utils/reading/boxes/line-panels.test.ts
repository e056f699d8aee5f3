import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** Lines as expansion panels: a head with number, code and day, and below it, in the same box as all heads, what it opens. */
function panels(): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 900] }],
    pieces: [],
  };
  const add = (parent: number, x: number, y: number, text: string, look: number): void => {
    const block = page.blocks.push({ parent, kind: 'block', box: [x, y, 300, 20] }) - 1;
    page.pieces.push({ text, box: [x, y, 20 + text.length * 6, 16], block, look });
  };
  for (const [index, text] of ['Claim number: 2026300118', 'Claim status: Denied'].entries()) add(0, 0, index * 20, text, 0);
  const holder = page.blocks.push({ parent: 0, kind: 'block', box: [0, 100, 1000, 400] }) - 1;
  for (const [index, [code, billed, why]] of [
    ['64483 LT', '$1,875.00', 'CO 197 – Pre-authorization was required'],
    ['97810', '$135.00', 'PR 96 – This charge is not covered'],
  ].entries()) {
    const top = 100 + index * 200;
    const head = page.blocks.push({ parent: holder, kind: 'block', box: [0, top, 1000, 50] }) - 1;
    add(head, 20, top + 10, `Line ${index + 1}`, 1);
    add(head, 100, top + 10, code!, 2);
    add(head, 200, top + 10, 'May 12, 2026 · 1 unit', 3);
    const panel = page.blocks.push({ parent: holder, kind: 'block', box: [0, top + 50, 1000, 150] }) - 1;
    for (const [at, [label, value]] of [
      ['Charged', billed],
      ['Allowed', '$0.00'],
      ['Plan paid', '$0.00'],
    ].entries()) {
      const row = page.blocks.push({ parent: panel, kind: 'block', box: [20, top + 60 + at * 25, 900, 20] }) - 1;
      add(row, 20, top + 60 + at * 25, label!, 1);
      add(row, 700, top + 60 + at * 25, value!, 1);
    }
    add(panel, 20, top + 150, why!, 3);
  }
  return page;
}

test('a line’s head and the box that it opens below are one line', () => {
  const { claim } = read(panels()).claims[0]!;
  expect(claim.serviceLines).toMatchObject([
    { procedure: '64483', billed: 187_500, allowed: 0, paid: 0, reasons: [{ group: 'CO', code: '197' }] },
    { procedure: '97810', billed: 13_500, allowed: 0, paid: 0, reasons: [{ group: 'PR', code: '96' }] },
  ]);
  expect(claim.reasons).toBeUndefined();
});

/** Heads in one box, each a row of texts, and below those that are open a box of labels with their values. */
function heads(
  texts: readonly string[],
  rows: readonly { shown: readonly string[]; opens?: readonly (readonly [string, string])[] }[],
  button = false,
): PageText {
  const page = {
    ...panels(),
    blocks: [{ parent: -1, kind: 'block' as const, box: [0, 0, 1000, 900] as [number, number, number, number] }],
  };
  page.pieces = texts.map((text, index) => ({ text, box: [0, index * 20, 300, 16], block: 0, look: 0, joint: 'break' }));
  let top = 100;
  for (const { shown, opens } of rows) {
    const head = page.blocks.push({ parent: 0, kind: 'block', box: [0, top, 1000, 50] }) - 1;
    for (const [at, text] of shown.entries()) {
      const block = page.blocks.push({ parent: head, kind: 'block', box: [20 + at * 120, top, 110, 40] }) - 1;
      for (const [down, one] of text.split('\n').entries())
        page.pieces.push({
          text: one,
          box: [20 + at * 120, top + 5 + down * 18, 20 + one.length * 5, 16],
          block,
          look: 2 + at,
          ...(down > 0 ? { joint: 'break' } : {}),
          ...(button ? { act: 'button' } : {}),
          ...(opens ? {} : { closed: true }),
        });
    }
    top += 50;
    if (!opens) continue;
    const panel = page.blocks.push({ parent: 0, kind: 'block', box: [0, top, 1000, 60] }) - 1;
    for (const [at, pair] of opens.entries()) {
      const field = page.blocks.push({ parent: panel, kind: 'block', box: [20 + at * 200, top, 190, 40] }) - 1;
      for (const [down, text] of pair.entries()) {
        const block = page.blocks.push({ parent: field, kind: 'block', box: [20 + at * 200, top + down * 20, 190, 18] }) - 1;
        page.pieces.push({ text, box: [20 + at * 200, top + down * 20, 20 + text.length * 5, 16], block, look: 9 });
      }
    }
    top += 60;
  }
  const foot = page.blocks.push({ parent: 0, kind: 'block', box: [0, top, 1000, 30] }) - 1;
  page.pieces.push({ text: 'Units: 77', box: [20, top, 60, 16], block: foot, look: 9 });
  return page;
}

test('heads that are buttons are lines, whether open or shut, and what stands below the last is nobody’s', () => {
  const { claim } = read(
    heads(
      ['Claim number: 2026300118', 'Claim status: Pended', 'Total billed: $7,842.00'],
      [
        { shown: ['49650 - LT', '09/29/2026', 'Billed $6,980.00'], opens: [['Units', '1']] },
        { shown: ['99221 - 57', '09/29/2026', 'Billed $498.00'] },
        { shown: ['99232', '09/30/2026 – 10/01/2026', 'Billed $364.00'] },
      ],
      true,
    ),
  ).claims[0]!;
  expect(claim.serviceLines).toEqual([
    { procedure: '49650', modifiers: ['LT'], units: 1, billed: 698_000, serviceFrom: '2026-09-29', serviceTo: '2026-09-29' },
    { procedure: '99221', modifiers: ['57'], billed: 49_800, serviceFrom: '2026-09-29', serviceTo: '2026-09-29' },
    { procedure: '99232', billed: 36_400, serviceFrom: '2026-09-30', serviceTo: '2026-10-01' },
  ]);
});

test('claims whose heads open boxes below them hold what stands there', () => {
  const claims = read(
    heads(
      ['Claims found'],
      [
        {
          shown: ['E62790040018', 'Sep 28, 2026', 'Charged\n$1,164.00', 'Paid\n$498.36', 'Paid'],
          opens: [
            ['Received', 'Oct 1, 2026'],
            ['Processed', 'Oct 9, 2026'],
            ['Allowed', '$622.95'],
          ],
        },
        { shown: ['E62810017745', 'Sep 30, 2026 – Oct 2, 2026', 'Charged\n$9,430.25', 'Paid\n–', 'In process'] },
        { shown: ['E61990008402', 'Jul 8, 2026', 'Charged\n$2,912.00', 'Paid\n$1,486.20', 'Adjusted'] },
      ],
    ),
  ).claims.map(({ claim }) => claim);
  expect(claims).toMatchObject([
    {
      claimNumber: 'E62790040018',
      statusText: 'Paid',
      serviceFrom: '2026-09-28',
      billed: 116_400,
      paid: 49_836,
      allowed: 62_295,
      receivedDate: '2026-10-01',
    },
    {
      claimNumber: 'E62810017745',
      statusText: 'In process',
      serviceFrom: '2026-09-30',
      serviceTo: '2026-10-02',
      billed: 943_025,
    },
    { claimNumber: 'E61990008402', statusText: 'Adjusted', serviceFrom: '2026-07-08', billed: 291_200, paid: 148_620 },
  ]);
});

test('what the head of a line opens is that line’s, though labels in each head make a table of it', () => {
  const row = (code: string, billed: string, paid: string): string[] => [
    `Code\n${code}`,
    'Date\nSep 9, 2026',
    `Billed\n${billed}`,
    `Paid\n${paid}`,
  ];
  const { claim } = read(
    heads(
      ['Claim number: 2026300118', 'Claim status: Partially paid', 'Total billed: $430.00', 'Plan allowed: $158.58'],
      [
        { shown: row('97110', '$195.00', '$67.42') },
        {
          shown: row('97140', '$85.00', '$0.00'),
          opens: [
            ['Units', '1'],
            ['Plan allowed', '$0.00'],
          ],
        },
        {
          shown: row('97530', '$150.00', '$51.16'),
          opens: [
            ['Units', '2'],
            ['Plan allowed', '$71.16'],
          ],
        },
      ],
    ),
  ).claims[0]!;
  expect(claim.allowed).toBe(15_858);
  expect(claim.serviceLines).toMatchObject([
    { procedure: '97110', billed: 19_500, paid: 6742 },
    { procedure: '97140', billed: 8500, units: 1, allowed: 0 },
    { procedure: '97530', billed: 15_000, units: 2, allowed: 7116 },
  ]);
});

test('a line’s heading, and below it a table of labels with their values and a list of codes, up to the next one', () => {
  const page = panels();
  page.blocks.splice(1);
  page.pieces.splice(0);
  let top = 0;
  const add = (
    parent: number,
    kind: 'block' | 'heading' | 'table' | 'row' | 'cell' | 'item',
    x: number,
    text?: string,
  ): number => {
    const block = page.blocks.push({ parent, kind, box: [x, top, 200, 20], ...(kind === 'heading' ? { level: 3 } : {}) }) - 1;
    if (text) page.pieces.push({ text, box: [x, top, 20 + text.length * 6, 16], block, look: kind === 'heading' ? 1 : 0 });
    return block;
  };
  for (const text of ['Claim number: 2026300118', 'Claim status: Closed - benefits paid', 'Charges: $1,050.00']) {
    add(0, 'block', 0, text);
    top += 24;
  }
  for (const [title, charge, paid, why] of [
    ['Line 1: 77067 Mammogram', '$520.00', '$388.00', 'PPD – Network discount taken'],
    ['Line 2: 76641-LT Ultrasound', '$530.00', '$0.00', 'N21 – Diagnosis does not show a need'],
  ] as const) {
    add(0, 'heading', 0, title);
    top += 30;
    const row = add(add(0, 'table', 0), 'row', 0);
    for (const [index, text] of ['Charge', charge, 'Paid', paid].entries()) add(row, 'cell', index * 120, text);
    top += 30;
    add(add(0, 'block', 0), 'item', 30, why);
    top += 30;
  }
  add(0, 'block', 0, 'Appeals must be in writing within 180 days.');
  const { claim } = read(page).claims[0]!;
  expect(claim.billed).toBe(105_000);
  expect(claim.serviceLines).toEqual([
    {
      procedure: '77067',
      billed: 52_000,
      paid: 38_800,
      reasons: [{ system: 'payer', code: 'PPD', text: 'Network discount taken' }],
    },
    {
      procedure: '76641',
      modifiers: ['LT'],
      billed: 53_000,
      paid: 0,
      reasons: [{ system: 'payer', code: 'N21', text: 'Diagnosis does not show a need' }],
    },
  ]);
});

/** Lines in boxes, below each why it was cut (a code, what it took, its words), and below the last one the sums of all. */
function summed(): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 900] }],
    pieces: [],
  };
  const box = (parent: number, x: number, y: number, across: number, down: number): number =>
    page.blocks.push({ parent, kind: 'block', box: [x, y, across, down] }) - 1;
  const say = (parent: number, x: number, y: number, text: string, look: number): void => {
    page.pieces.push({ text, box: [x, y, 10 + text.length * (5 + (look % 3)), 16], block: box(parent, x, y, 90, 18), look });
  };
  const amounts = (parent: number, top: number, told: readonly (readonly [string, string])[]): void => {
    for (const [at, [label, value]] of told.entries()) {
      const field = box(parent, 20 + at * 150, top, 140, 40);
      say(field, 20 + at * 150, top, label, 1);
      say(field, 20 + at * 150, top + 18, value, 2);
    }
  };
  for (const [index, text] of ['Bill number: MB-2026-3301', 'Status: Partial payment issued', 'Charged: $2,341.00'].entries())
    say(0, 0, index * 20, text, 0);
  // What is shut elsewhere on the page says nothing of the lines.
  page.pieces.push({ text: 'Appeals', box: [0, 70, 60, 16], block: box(0, 0, 70, 200, 20), look: 7, closed: true });
  const holder = box(0, 0, 100, 1000, 500);
  for (const [index, [code, billed, allowed, deductible, paid, why]] of [
    ['12042', '$1,985.00', '$1,310.10', '$250.00', '$1,060.10', ['M201', '$674.90', 'Reduced to the usual amount of this area.']],
    ['73140', '$356.00', '$227.84', '$0.00', '$227.84', ['M112', '$128.16', 'Network discount taken.']],
  ].entries() as Iterable<[number, [string, string, string, string, string, [string, string, string]]]>) {
    const top = 100 + index * 150;
    const line = box(holder, 0, top, 1000, 140);
    const head = box(line, 0, top, 1000, 30);
    for (const [at, text] of [code, '10/08/2026', '× 1'].entries()) say(head, 20 + at * 100, top + 4, text, 3);
    amounts(box(line, 0, top + 40, 1000, 40), top + 40, [
      ['Charge', billed],
      ['Allowed', allowed],
      ['Deductible', deductible],
      ['Paid', paid],
    ]);
    const row = box(line, 0, top + 90, 1000, 20);
    for (const [at, text] of why.entries()) say(row, 20 + at * 90, top + 90, text, 4 + at);
  }
  amounts(box(holder, 0, 390, 1000, 40), 390, [
    ['Allowed', '$1,537.94'],
    ['Deductible', '$250.00'],
    ['Patient owes', '$250.00'],
  ]);
  return page;
}

test('sums below the last line are the claim’s; a code, what it took and its words in a row are why the line was cut', () => {
  const { claim } = read(summed()).claims[0]!;
  expect(claim).toMatchObject({
    statusText: 'Partial payment issued',
    status: 'paid',
    allowed: 153_794,
    deductible: 25_000,
    patientResponsibility: 25_000,
  });
  const own = (code: string, amount: number) => [{ system: 'payer', code, amount }];
  expect(claim.serviceLines).toMatchObject([
    { procedure: '12042', allowed: 131_010, paid: 106_010, reasons: own('M201', 67_490) },
    { procedure: '73140', allowed: 22_784, paid: 22_784, reasons: own('M112', 12_816) },
  ]);
  expect(claim.serviceLines![1]!.patientResponsibility).toBeUndefined();
});
