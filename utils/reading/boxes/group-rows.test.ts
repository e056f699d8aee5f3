import { expect, test } from 'vitest';
import type { Box, PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';
import { type Payment, paymentOver } from './group-rows';

const COLUMNS = ['', 'Claim number', 'Patient', 'Service date', 'Billed', 'Status'];
const WIDTH = 160;

/** A list whose rows of one wide cell, a sign that folds them before it, name who pays the claims below. */
function listOf(rows: readonly (readonly string[])[]): PageText {
  const page: PageText = {
    url: 'https://clearinghouse.example/claims',
    title: 'Claim status',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 600] }],
    pieces: [],
  };
  const table = page.blocks.push({ parent: 0, kind: 'table', box: [0, 100, 960, rows.length * 24] }) - 1;
  for (const [at, texts] of rows.entries()) {
    const row = page.blocks.push({ parent: table, kind: 'row', box: [0, 100 + at * 24, 960, 24] }) - 1;
    for (const [column, text] of texts.entries()) {
      const cols = texts.length === 2 && column === 1 ? 5 : 1;
      const box: Box = [column * WIDTH, 100 + at * 24, WIDTH * cols, 24];
      const block = page.blocks.push({ parent: row, kind: at === 0 ? 'header' : 'cell', box, ...(cols > 1 ? { cols } : {}) }) - 1;
      if (text !== '') page.pieces.push({ text, box, block, look: at === 0 ? 2 : 1 });
    }
  }
  return page;
}

test('each claim is paid by whom the row over its group names, though a filter’s row stands before it', () => {
  const { claims } = read(
    listOf([
      COLUMNS,
      COLUMNS.map(() => ''),
      ['-', 'Payer: Northlake Health Plan'],
      ['', 'NL26100881', 'Rivera, Ana', '06/05/2026', '$300.00', 'Paid'],
      ['', 'NL26100914', 'Okafor, Chidi', '06/07/2026', '$90.00', 'Denied'],
      ['-', 'Payer: Bluestem Mutual'],
      ['', 'BM77120044', 'Doe, Sam', '06/09/2026', '$45.00', 'Paid'],
    ]),
  );
  expect(claims.map(({ claim }) => [claim.claimNumber, claim.payer])).toEqual([
    ['NL26100881', 'Northlake Health Plan'],
    ['NL26100914', 'Northlake Health Plan'],
    ['BM77120044', 'Bluestem Mutual'],
  ]);
});

const over = (...texts: string[]): Payment | undefined =>
  paymentOver({
    cells: texts.map((text, at) => ({
      text,
      lines: [text],
      units: [],
      box: [at * WIDTH, 0, WIDTH, 20] as Box,
      header: false,
      wide: false,
      block: 0,
    })),
    box: [0, 0, 960, 20],
    block: 0,
    under: 0,
    byColumn: [],
  });

test('a row of few texts over a group says how its claims were paid, or that they were not', () => {
  expect(over('Paid Nov 20, 2026', 'EFT 770041963 3 claims')).toEqual({ day: 'Nov 20, 2026', number: '770041963' });
  expect(over('Issued 09/25/2026', 'Check #3301876', '1 claim')).toEqual({ day: '09/25/2026', number: '3301876' });
  expect(over('Nothing paid', '2 claims')).toEqual({});
  expect(over('SB-4410-772', 'Leopold Kerrigan', '$640.00')).toBeUndefined();
});

test('the row below a claim’s own says its number and why, each a text of its own', () => {
  const page = listOf([
    ['', 'Account', 'Patient', 'Service date', 'Billed', 'Status'],
    ['', 'RV-5391876', 'Rivera, Ana', '06/05/2026', '$300.00', 'Denied'],
    ['', 'Payer claim no. ESRKQ7LV900'],
    ['', 'RV-5391902', 'Doe, Sam', '06/09/2026', '$45.00', 'Paid'],
    ['', 'Payer claim no. BM77120044'],
  ]);
  const number = page.pieces.find(({ text }) => text.endsWith('ESRKQ7LV900'))!;
  page.pieces.splice(page.pieces.indexOf(number) + 1, 0, {
    ...number,
    text: 'CO 29 Filed after the time limit',
    box: [WIDTH * 3, number.box[1], WIDTH * 2, 24],
    joint: 'gap',
  });
  const { claims } = read(page);
  expect(claims.map(({ claim }) => [claim.claimNumber, claim.reasons])).toEqual([
    ['ESRKQ7LV900', [{ system: 'carc', group: 'CO', code: '29', text: 'Filed after the time limit' }]],
    ['BM77120044', undefined],
  ]);
});

test('the number of a claim behind a name over its bills is no member’s', () => {
  const { claims } = read(
    listOf([
      ['', 'Bill number', 'Patient account', 'Service date', 'Billed', 'Bill status'],
      ['', 'Rivera, Ana H. LCW claim 8C614402J'],
      ['', 'B26-4471903', 'CGM0088417-2', '06/05/2026', '$300.00', 'Paid'],
      ['', 'Okafor, Chidi Claim #8C588120D'],
      ['', 'B26-4459310', 'CGM0091220-1', '06/07/2026', '$90.00', 'Denied'],
    ]),
  );
  expect(claims.map(({ claim }) => [claim.patientName, claim.memberId])).toEqual([
    ['Ana H. Rivera', undefined],
    ['Chidi Okafor', undefined],
  ]);
});
