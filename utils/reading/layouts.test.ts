import { describe, expect, test } from 'vitest';
import type { Block, PageText, Piece } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { sumBeforeSentence } from './pairs/day-and-sum';
import { read } from './read';
import { legendOf } from './reasons/legends';

const empty = (): PageText => ({
  url: 'https://portal.example/claim',
  title: 'Claim details',
  ...SEEN_WHOLE,
  blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 1000] }],
  pieces: [],
});

/** Puts a text in a block of its own at a place. Answers the block. */
function put(
  page: PageText,
  text: string,
  [x, y]: readonly [number, number],
  more: Partial<Piece & Pick<Block, 'kind'>> = {},
): number {
  const { kind = 'block', ...piece } = more;
  const block = page.blocks.push({ parent: 0, kind, box: [x, y, 200, 20] }) - 1;
  page.pieces.push({ text, box: [x, y, text.length * 7, 16], block, look: 1, ...piece });
  return block;
}

const pairs = (page: PageText, rows: readonly (readonly [string, string])[]): void => {
  for (const [index, [label, value]] of rows.entries()) {
    put(page, label, [0, 200 + index * 24], { look: 2 });
    put(page, value, [170, 200 + index * 24], { look: 3 });
  }
};

const CLAIM = [
  ['Claim number', '20260118004417'],
  ['Patient name', 'Rivera, Ana'],
  ['Service date', '01/09/2026'],
  ['Billed amount', '$100.00'],
  ['Paid amount', '$0.00'],
] as const;

describe('a page is read as it is laid out', () => {
  test('a term goes with its own definition, whatever is drawn nearer', () => {
    const page = empty();
    pairs(page, CLAIM);
    const list = page.blocks.push({ parent: 0, kind: 'block', box: [0, 400, 400, 60] }) - 1;
    for (const [text, kind, x, y] of [
      ['Received date', 'dt', 0, 400],
      ['01/12/2026', 'dd', 0, 424],
    ] as const) {
      const block = page.blocks.push({ parent: list, kind, box: [x, y, 120, 20] }) - 1;
      page.pieces.push({ text, box: [x, y, 90, 16], block, look: 1 });
    }
    put(page, '01/30/2026', [130, 402], { kind: 'dd' });
    expect(read(page).claims[0]?.claim.receivedDate).toBe('2026-01-12');
  });

  test('labels and values that take turns on a line are parted, and a birth date behind a name is read', () => {
    const page = empty();
    pairs(page, CLAIM.slice(0, 1));
    pairs(page, CLAIM.slice(2));
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [0, 100, 900, 20] }) - 1;
    for (const [index, text] of ['Patient', 'FAIRCHILD, ODETTE (DOB 05/08/1966)', 'Patient ID', 'U7714408201'].entries())
      page.pieces.push({
        text,
        box: [index * 260, 100, text.length * 7, 16],
        block,
        look: 1 + (index % 2),
      });
    expect(read(page).claims[0]?.claim).toMatchObject({
      patientName: 'ODETTE FAIRCHILD',
      patientBirthDate: '1966-05-08',
      memberId: 'U7714408201',
    });
  });

  test('a number in groups of digits in a title is the claim’s', () => {
    const page = empty();
    put(page, 'Claim 2026154 90 417733', [0, 60], { kind: 'heading' });
    pairs(page, [...CLAIM.slice(1), ['Status', 'Denied']]);
    expect(read(page).claims[0]?.claim.claimNumber).toBe('202615490417733');
  });

  test('a status with its day in a heading is the claim’s, and the day of receipt is none', () => {
    const page = empty();
    pairs(page, [...CLAIM, ['Claim received', '01/12/2026']]);
    expect(read(page).claims[0]?.claim.statusText).toBeUndefined();
    put(page, 'Finalized 03/06/2026', [0, 60], { kind: 'heading' });
    expect(read(page).claims[0]?.claim.statusText).toBe('Finalized');
  });

  test('a covered amount is what was allowed where it is paid and borne in every row', () => {
    const table = (covered: string): PageText => {
      const page = empty();
      pairs(page, CLAIM);
      const whole = page.blocks.push({ parent: 0, kind: 'table', box: [0, 500, 700, 90] }) - 1;
      const rows = [
        ['Date', 'Procedure', 'Billed', 'Covered', 'Copay', 'Paid'],
        ['01/09/2026', '99213', '$60.00', '$40.00', '$10.00', '$30.00'],
        ['01/09/2026', '81002', '$40.00', covered, '$0.00', '$12.00'],
      ];
      for (const [index, cells] of rows.entries()) {
        const row = page.blocks.push({ parent: whole, kind: 'row', box: [0, 500 + index * 30, 700, 30] }) - 1;
        for (const [at, text] of cells.entries()) {
          const kind = index === 0 ? 'header' : 'cell';
          const block = page.blocks.push({ parent: row, kind, box: [at * 110, 500 + index * 30, 110, 30] }) - 1;
          page.pieces.push({ text, box: [at * 110, 500 + index * 30, 80, 16], block, look: 1 });
        }
      }
      return page;
    };
    const allowed = (page: PageText) => read(page).claims[0]?.claim.serviceLines?.map((line) => line.allowed);
    expect(allowed(table('$12.00'))).toEqual([4000, 1200]);
    expect(allowed(table('$20.00'))).toEqual([undefined, undefined]);
  });
});

/** A table without declared heads, as the page's markup has it. */
function table(page: PageText, top: number, rows: readonly (readonly string[])[]): void {
  const whole = page.blocks.push({ parent: 0, kind: 'table', box: [0, top, 900, rows.length * 30] }) - 1;
  for (const [index, cells] of rows.entries()) {
    const row = page.blocks.push({ parent: whole, kind: 'row', box: [0, top + index * 30, 900, 30] }) - 1;
    for (const [at, text] of cells.entries()) {
      const block = page.blocks.push({ parent: row, kind: 'cell', box: [at * 150, top + index * 30, 150, 30] }) - 1;
      page.pieces.push({ text, box: [at * 150, top + index * 30, 130, 16], block, look: index === 0 ? 1 : 2 });
    }
  }
}

describe('a table of lines', () => {
  test('the last day stands in a column of its own, and a status has its code and words behind', () => {
    const page = empty();
    pairs(page, CLAIM);
    table(page, 500, [
      ['DOS', 'To', 'Procedure', 'Billed', 'Paid', 'Line result'],
      ['01/09/2026', '02/08/2026', '97010', '$60.00', '$0.00', 'Denied - 0B3 Bundled into another therapy'],
    ]);
    expect(read(page).claims[0]?.claim.serviceLines).toEqual([
      {
        procedure: '97010',
        serviceFrom: '2026-01-09',
        serviceTo: '2026-02-08',
        billed: 6000,
        paid: 0,
        reasons: [{ system: 'payer', code: '0B3', text: 'Bundled into another therapy' }],
      },
    ]);
  });

  test('codes in a table of their own go to the lines that a column Detail numbers', () => {
    const page = empty();
    pairs(page, CLAIM);
    table(page, 500, [
      ['Item', 'DOS', 'Procedure', 'Billed', 'Paid'],
      ['1', '01/09/2026', '99213', '$60.00', '$40.00'],
      ['2', '01/09/2026', '90670', '$40.00', '$0.00'],
    ]);
    table(page, 640, [
      ['Detail', 'EOB Code', 'Description'],
      ['2', '0371', 'Vaccine is furnished by the program'],
    ]);
    const [claim] = read(page).claims;
    expect(claim?.claim.reasons).toBeUndefined();
    expect(claim?.claim.serviceLines?.map(({ reasons }) => reasons?.map(({ code }) => code))).toEqual([undefined, ['0371']]);
  });
});

describe('a table turned round', () => {
  test('lines side by side, a column each, are read without declared heads', () => {
    const page = empty();
    pairs(page, CLAIM);
    const whole = page.blocks.push({ parent: 0, kind: 'table', box: [0, 500, 450, 120] }) - 1;
    const rows = [
      ['Service date', '01/09/2026', '01/09/2026'],
      ['Procedure', '99213', '81002'],
      ['Billed', '$60.00', '$40.00'],
      ['Paid', '$0.00', '$0.00'],
    ];
    for (const [index, cells] of rows.entries()) {
      const row = page.blocks.push({ parent: whole, kind: 'row', box: [0, 500 + index * 30, 450, 30] }) - 1;
      for (const [at, text] of cells.entries()) {
        const block = page.blocks.push({ parent: row, kind: 'cell', box: [at * 150, 500 + index * 30, 150, 30] }) - 1;
        page.pieces.push({ text, box: [at * 150, 500 + index * 30, 80, 16], block, look: at === 0 ? 1 : 2 });
      }
    }
    expect(read(page).claims[0]?.claim.serviceLines?.map(({ procedure, billed }) => [procedure, billed])).toEqual([
      ['99213', 6000],
      ['81002', 4000],
    ]);
  });
});

test('a numbered remark with its code behind is found by its number', () => {
  expect(legendOf('1 This service is part of another procedure. [X09]', 7)).toMatchObject({
    key: 'note 1',
    reason: { system: 'payer', code: 'X09', text: 'This service is part of another procedure' },
  });
});

test('an amount before a sentence is the amount alone', () => {
  const pair = { label: 'Patient responsibility', labelUnit: 1, units: [2], tie: 1, section: '' };
  expect(sumBeforeSentence({ ...pair, text: '$0.00. Providers may not bill the patient.' }).text).toBe('$0.00');
  expect(sumBeforeSentence({ ...pair, label: 'Note', text: '$5.00. Ask for it.' }).text).toBe('$5.00. Ask for it.');
});

describe('how a claim stands', () => {
  test('a status set off from its day is the status, and the day the decision’s', () => {
    const page = empty();
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [0, 60, 400, 20] }) - 1;
    page.pieces.push(
      { text: 'Denied', box: [0, 60, 50, 18], block, look: 7, bold: true },
      { text: 'on 04/14/2026', box: [54, 60, 90, 18], block, look: 8 },
    );
    pairs(page, CLAIM);
    expect(read(page).claims[0]?.claim).toMatchObject({ statusText: 'Denied', processedDate: '2026-04-14' });
  });

  test('two words of a status, the second set off, are read as one', () => {
    const page = empty();
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [0, 60, 400, 20] }) - 1;
    page.pieces.push(
      { text: 'Finalized:', box: [0, 60, 60, 18], block, look: 7 },
      { text: 'Paid', box: [64, 60, 30, 18], block, look: 8, bold: true },
    );
    pairs(page, CLAIM);
    expect(read(page).claims[0]?.claim).toMatchObject({ statusText: 'Finalized: Paid', status: 'paid' });
  });

  test('a prior approval with lines and amounts is no claim', () => {
    const page = empty();
    put(page, 'Prior Approval Response Details', [0, 40], { kind: 'heading' });
    pairs(page, [...CLAIM.slice(1, 4), ['Client ID', 'HW70418T'], ['Status', 'Modified']]);
    expect(read(page).claims).toEqual([]);
  });
});
