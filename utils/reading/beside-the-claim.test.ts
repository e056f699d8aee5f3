import { expect, test } from 'vitest';
import type { Block, PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from './read';

const LOOKS: readonly Block['kind'][] = ['block', 'heading', 'header', 'cell', 'dt', 'dd', 'item'];

/** A claim without headings of its own, in a column at the left. */
function claim(): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1300, 900] }],
    pieces: [],
  };
  for (const [index, [label, value]] of [
    ['Claim number', '20260118004417'],
    ['Patient name', 'Rivera, Ana'],
    ['Member ID', 'HXK2200417'],
    ['Claim status', 'Denied'],
    ['Billed amount', '$100.00'],
    ['Paid amount', '$0.00'],
  ].entries()) {
    put(page, `${label}: ${value}`, [0, 40 + index * 24], 'block');
  }
  return page;
}

function put(page: PageText, text: string, [x, y]: readonly [number, number], kind: Block['kind'], parent = 0): number {
  const block = page.blocks.push({ parent, kind, box: [x, y, 120, 20] }) - 1;
  if (text !== '') page.pieces.push({ text, box: [x, y, text.length * 7, 16], block, look: LOOKS.indexOf(kind) });
  return block;
}

const READ = { claimNumber: '20260118004417', patientName: 'Ana Rivera', memberId: 'HXK2200417', status: 'denied', paid: 0 };

test('recent claims beside a claim under the only heading of the page are not what it is about', () => {
  const page = claim();
  put(page, 'Recent claims', [900, 320], 'heading');
  const table = put(page, '', [900, 344], 'table');
  for (const [index, cells] of [
    ['Claim', 'Patient', 'Status'],
    ['E7740192833', 'Tolliver, Amos', 'Denied'],
    ['E7739981002', 'Marsh, Dell', 'Pending'],
  ].entries()) {
    const row = put(page, '', [900, 344 + index * 20], 'row', table);
    for (const [at, text] of cells.entries())
      put(page, text, [900 + at * 130, 344 + index * 20], index === 0 ? 'header' : 'cell', row);
  }
  expect(read(page).claims.map(({ claim }) => claim)).toMatchObject([READ]);
});

test('a list under the only heading of the page is what it is about, recent claims of a kind as well', () => {
  const page = { ...claim(), pieces: [] };
  put(page, 'Recent Facility Claims', [0, 20], 'heading');
  const table = put(page, '', [0, 44], 'table');
  for (const [index, cells] of [
    ['Claim Number', 'Member', 'Charge', 'Status'],
    ['26217K01834', 'Tolliver, Amos', '$100.00', 'Denied'],
    ['26219K77120', 'Marsh, Dell', '$250.00', 'In process'],
  ].entries()) {
    const row = put(page, '', [0, 44 + index * 20], 'row', table);
    for (const [at, text] of cells.entries()) put(page, text, [at * 130, 44 + index * 20], index === 0 ? 'header' : 'cell', row);
  }
  expect(read(page).claims.map(({ claim: { claimNumber, status } }) => [claimNumber, status])).toEqual([
    ['26217K01834', 'denied'],
    ['26219K77120', 'pending'],
  ]);
});

test('the family of a patient makes no list of a claim, and names no other patient', () => {
  const page = claim();
  put(page, 'Family', [900, 320], 'heading');
  for (const [index, text] of [
    'Member: Tolliver, Rose',
    'DOB: 02/11/2014',
    'Member ID: ZZT4471182002',
    'Member: Tolliver, Abe',
    'DOB: 05/19/2011',
    'Member ID: ZZT4471182003',
  ].entries())
    put(page, text, [900, 344 + index * 20], 'item');
  const [one, ...more] = read(page).claims;
  expect(more).toEqual([]);
  expect(one?.claim).toMatchObject(READ);
  expect(one?.claim.patientBirthDate).toBeUndefined();
});

test('the number of another policy is not the member’s', () => {
  const page = claim();
  page.pieces = page.pieces.filter(({ text }) => !text.startsWith('Member ID'));
  put(page, 'Other insurance', [0, 300], 'heading');
  put(page, 'Policy number', [0, 330], 'dt');
  put(page, 'HM4471182', [110, 330], 'dd');
  expect(read(page).claims[0]?.claim).toMatchObject({ claimNumber: '20260118004417' });
  expect(read(page).claims[0]?.claim.memberId).toBeUndefined();
});
