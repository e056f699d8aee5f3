import { describe, expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { prose } from './pairs/prose';
import { shortLabelled } from './pairs/small-print';
import { read } from './read';
import { type Cell, namesColumns } from './tables/cells';
import { rarc } from './values/codes';
import { reasonsInCell } from './values/reasons';
import { statusOfGroup } from './values/status';

/** Boxes one below the other, each with texts at places of their own: `[x, y, text]`. */
function boxes(
  title: string,
  all: readonly (readonly (readonly [number, number, string])[])[],
  more: readonly string[] = [],
): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title,
    ...SEEN_WHOLE,
    blocks: [],
    pieces: [],
  };
  page.blocks.push({ parent: -1, kind: 'block', box: [0, 0, 1200, 1000] });
  const text = (parent: number, x: number, y: number, shown: string): void => {
    const block = page.blocks.push({ parent, kind: 'block', box: [x, y, shown.length * 6 + 9, 18] }) - 1;
    page.pieces.push({ text: shown, box: [x, y, shown.length * 6 + 9, 16], block, look: 1 });
  };
  for (const [index, shown] of more.entries()) text(0, 20, 40 + index * 24, shown);
  for (const [index, texts] of all.entries()) {
    const top = 200 + index * 80;
    const card = page.blocks.push({ parent: 0, kind: 'block', box: [0, top, 1000, 60] }) - 1;
    for (const [x, y, shown] of texts) text(card, x, top + y, shown);
  }
  return page;
}

const card = (name: string, number: string, id: string, status: string, why: string, billed: string) =>
  [
    [20, 4, name],
    [20, 24, number],
    [200, 24, id],
    [500, 4, status],
    ...(why === '' ? [] : [[500, 24, why] as const]),
    [800, 4, `Billed ${billed}`],
  ] as const;

describe('a list of boxes whose numbers have no labels', () => {
  const people = [
    card('Rivera, Ana', '26301-00441', 'KH4410021', 'Denied', 'No referral on file', '$120.00'),
    card('Okafor, Chidi', '26301-00452', 'KH4410377', 'Paid', '', '$80.00'),
  ];

  test('gives none of two numbers that may be either, and no claim', () => {
    expect(read(boxes('Claims', people)).claims).toEqual([]);
  });

  test('gives both where one comes again with the same person alone, and the reason below the status', () => {
    const again = card('Rivera, Ana', '26302-00097', 'KH4410021', 'Pended', '', '$45.00');
    const { claims } = read(boxes('Claims', [...people, again]));
    expect(claims.map(({ claim }) => [claim.claimNumber, claim.memberId, claim.status, claim.billed])).toEqual([
      ['26301-00441', 'KH4410021', 'denied', 12_000],
      ['26301-00452', 'KH4410377', 'paid', 8_000],
      ['26302-00097', 'KH4410021', 'pending', 4_500],
    ]);
    expect(claims[0]?.claim.reasons).toEqual([{ system: 'payer', text: 'No referral on file' }]);
  });
});

test('boxes that no label leads are claims under a heading of claims, each with its own status, and none under one of payments', () => {
  const box = (name: string, id: string, number: string, status: string, sum: string) =>
    [
      [20, 4, name],
      [20, 24, id],
      [260, 4, number],
      [500, 4, status],
      [800, 4, sum],
    ] as const;
  const page = (heading: string) => {
    const made = boxes(
      'Portal',
      [
        box('Rivera, Ana', 'KHN00441002', 'CV-77120418', 'Paid', '$120.00'),
        box('Rivera, Ana', 'KHN00441002', 'CV-77120977', 'In review', '$80.00'),
        box('Okafor, Chidi', 'KHN00441037', 'CV-77118833', 'Denied', '$45.00'),
      ],
      [heading],
    );
    made.blocks[1] = { ...made.blocks[1]!, kind: 'heading', level: 3 };
    return read(made).claims.map(({ claim }) => [claim.claimNumber, claim.memberId, claim.status, claim.paid]);
  };
  expect(page('Claims of your practice')).toEqual([
    ['CV-77120418', 'KHN00441002', 'paid', undefined],
    ['CV-77120977', 'KHN00441002', 'pending', undefined],
    ['CV-77118833', 'KHN00441037', 'denied', undefined],
  ]);
  expect(page('Payments of claims')).toEqual([]);
});

test('steps that a claim goes through head no columns', () => {
  const cells = (...texts: string[]): Cell[] =>
    texts.map((text, index) => ({
      text,
      lines: [text],
      units: [index],
      box: [index * 100, 0, 90, 20],
      header: false,
      wide: false,
      block: 0,
    }));
  expect(namesColumns(cells('Received', 'In Review', 'Finalized', 'Paid'))).toBe(false);
  expect(namesColumns(cells('Claim ID', 'Status', 'Charge', '277 Code'))).toBe(true);
});

test('a 277 category and its status code in columns of a list say why, with the words that a list below gives them', () => {
  const page = boxes('Claims', [], []);
  const table = page.blocks.push({ parent: 0, kind: 'table', box: [0, 100, 1000, 72] }) - 1;
  const rows = [
    ['Claim ICN', 'Member Name', 'First DOS', 'Category', 'Status Code', 'Charge'],
    ['20263010009117000', 'Rivera, Ana', '10/12/2026', 'F1 - Finalized/Payment', '65', '296.00'],
    ['20263090002218000', 'Okafor, Chidi', '10/29/2026', 'P1 - Pending/In Process', '20', '144.00'],
  ];
  for (const [at, texts] of rows.entries()) {
    const row = page.blocks.push({ parent: table, kind: 'row', box: [0, 100 + at * 24, 1000, 24] }) - 1;
    for (const [index, text] of texts.entries()) {
      const kind = at === 0 ? 'header' : 'cell';
      const block = page.blocks.push({ parent: row, kind, box: [index * 160, 100 + at * 24, 160, 24] }) - 1;
      page.pieces.push({ text, box: [index * 160, 102 + at * 24, text.length * 6, 18], block, look: 1 });
    }
  }
  const block = page.blocks.push({ parent: 0, kind: 'block', box: [0, 300, 1000, 20] }) - 1;
  const text = 'Codes: 20 Accepted for processing; 65 Claim was paid.';
  page.pieces.push({ text, box: [0, 300, 700, 18], block, look: 1 });
  expect(read(page).claims.map(({ claim }) => claim.reasons)).toEqual([
    [{ system: 'csc', code: 'F1:65', text: 'Claim was paid.' }],
    [{ system: 'csc', code: 'P1:20', text: 'Accepted for processing' }],
  ]);
});

test('a line over a group of claims says how they stand, and no other line does', () => {
  expect(statusOfGroup('** CLAIM STATUS: PAID **')).toBe('PAID');
  expect(statusOfGroup('▾ Status: Denied (Count=2)')).toBe('Denied');
  expect(statusOfGroup('Pended claims (3)')).toBe('Pended');
  expect(statusOfGroup('Processing Status: Approved - Paid (Count=2)')).toBe('Approved - Paid');
  expect(statusOfGroup('Payer: Northlake Health Plan')).toBeUndefined();
});

test('small print that calls a number by name is read, other words are not', () => {
  expect(shortLabelled('Patient Acct NSE-1190')).toEqual([{ label: 'Patient Acct', text: 'NSE-1190' }]);
  expect(shortLabelled('ID MC8842017 01')).toEqual([{ label: 'member id', text: 'MC8842017 01' }]);
  expect(shortLabelled('Account services')).toEqual([]);
});

test('a number beyond the remark codes is the payer’s own, and a day is no reason', () => {
  expect([rarc('M144'), rarc('MA130'), rarc('N705')]).toEqual(['M144', 'MA130', 'N705']);
  expect([rarc('M990'), rarc('MA7'), rarc('N0130')]).toEqual([undefined, undefined, undefined]);
  expect(reasonsInCell('ERA 10/30/2026', 'any', true)).toEqual([]);
});

test('a 277 category and status in columns of their own say how a listed claim stands, and why', () => {
  const heads = [
    'Payer claim #',
    'Patient',
    'Service dates',
    'Charge',
    'Cat.',
    'Category description',
    'Status',
    'Status description',
  ];
  const row = (...cells: string[]) => cells.map((text, index) => [20 + index * 140, 4, text] as const);
  const { claims } = read(
    boxes('Claim status', [
      row(...heads),
      row('620822017704', 'Rivera, Ana', '07/30/2026', '$318.00', 'F2', 'Finalized/Denial', '107', 'Processed by contract'),
      row(
        '620826008813',
        'Okafor, Chidi',
        '08/04/2026',
        '$910.44',
        'P3',
        'Pending/Requested Information',
        '317',
        'Medical records',
      ),
    ]),
  );
  expect(claims.map(({ claim }) => [claim.statusText, claim.status, claim.reasons])).toEqual([
    ['Finalized/Denial', 'denied', [{ system: 'csc', code: 'F2:107', text: 'Processed by contract' }]],
    ['Pending/Requested Information', 'pending', [{ system: 'csc', code: 'P3:317', text: 'Medical records' }]],
  ]);
});

test('a payer’s code of letters is told from its words with a sign between or without', () => {
  for (const text of ['QR DENY: Duplicate of a claim', 'QR: DENY: Duplicate of a claim', 'QR - DENY: Duplicate of a claim'])
    expect(reasonsInCell(text, 'payer', true), text).toEqual([
      { system: 'payer', code: 'QR', text: 'DENY: Duplicate of a claim' },
    ]);
});

test('an amount before the word that names it is read like one behind it', () => {
  expect(prose('$1,753.00 billed')).toEqual([{ label: 'billed', text: '$1,753.00' }]);
  expect(prose('$25.00 gift card')).toEqual([]);
});

test('a head that names a person and an ID in brackets stands over both', () => {
  const row = (...cells: string[]) => cells.map((text, index) => [20 + index * 240, 4, text] as const);
  const { claims } = read(
    boxes('Claims', [
      row('Claim #', 'Member (Plan ID)', 'Status', 'Billed'),
      row('261470044177', 'Ana Rivera (11204417700)', 'Denied', '$240.00'),
      row('261520118820', 'Chidi Okafor (11300118844)', 'Paid', '$80.00'),
    ]),
  );
  expect(claims.map(({ claim }) => [claim.patientName, claim.memberId])).toEqual([
    ['Ana Rivera', '11204417700'],
    ['Chidi Okafor', '11300118844'],
  ]);
});

test('a cell under `Payment` says which one it was and of which day', () => {
  const page = boxes('Claims', []);
  const table = page.blocks.push({ parent: 0, kind: 'table', box: [0, 300, 1100, 90] }) - 1;
  for (const [row, texts] of [
    ['Claim number', 'Patient', 'Service date', 'Charges', 'Paid', 'Status', 'Payment'],
    ['2026118004', 'Rivera, Ana', '08/10/2026', '$412.00', '$268.31', 'Paid', 'EFT 7714420 08/28/2026'],
    ['2026118005', 'Doe, Sam', '08/11/2026', '$96.00', '$0.00', 'Denied', 'EFT pending since 08/28/2026'],
  ].entries()) {
    const block = page.blocks.push({ parent: table, kind: 'row', box: [0, 300 + row * 30, 1100, 30] }) - 1;
    for (const [column, text] of texts.entries()) {
      const box = [column * 150, 300 + row * 30, 150, 30] as const;
      const cell = page.blocks.push({ parent: block, kind: row === 0 ? 'header' : 'cell', box: [...box] }) - 1;
      page.pieces.push({ text, box: [...box], block: cell, look: row === 0 ? 1 : 2 });
    }
  }
  expect(read(page).claims.map(({ claim }) => [claim.checkNumber, claim.paymentDate])).toEqual([
    ['7714420', '2026-08-28'],
    [undefined, undefined],
  ]);
});

test('a dash under the label of an amount leaves the label a label, and a code with its words in a card says why', () => {
  const box = (name: string, number: string, status: string, paid: string, why: string) =>
    [
      [20, 4, status],
      [20, 24, number],
      [200, 4, name],
      [200, 24, `Member ID KH44${number.slice(-5)}`],
      [500, 4, 'Plan paid'],
      [500, 24, paid],
      [800, 4, 'Billed $45.00'],
      ...(why === '' ? [] : [[20, 44, why] as const]),
    ] as const;
  const { claims } = read(
    boxes('Claims', [
      box('Rivera, Ana', '2630100441', 'Pended', '–', 'H23 Answer about other insurance not received'),
      box('Okafor, Chidi', '2630100452', 'Paid', '$20.00', ''),
    ]),
  );
  expect(claims.map(({ claim }) => [claim.claimNumber, claim.statusText, claim.reasons?.[0]?.code])).toEqual([
    ['2630100441', 'Pended', 'H23'],
    ['2630100452', 'Paid', undefined],
  ]);
});
