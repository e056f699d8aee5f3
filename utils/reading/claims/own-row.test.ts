import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** Tables of one row below headings: heads over values. */
function pageOf(tables: readonly (readonly [heading: string, heads: readonly string[], values: readonly string[]])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'View claim',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 900] }],
    pieces: [],
  };
  for (const [index, [heading, heads, values]] of tables.entries()) {
    const top = 80 + index * 110;
    const title = page.blocks.push({ parent: 0, kind: 'heading', level: 3, box: [0, top, 300, 20] }) - 1;
    page.pieces.push({ text: heading, box: [0, top, heading.length * 8, 18], block: title, look: 1, bold: true });
    const table = page.blocks.push({ parent: 0, kind: 'table', box: [0, top + 30, 900, 52] }) - 1;
    for (const [down, texts] of [heads, values].entries()) {
      const row = page.blocks.push({ parent: table, kind: 'row', box: [0, top + 30 + down * 26, 900, 26] }) - 1;
      for (const [at, text] of texts.entries()) {
        const box: [number, number, number, number] = [at * 220, top + 30 + down * 26, 220, 26];
        const cell = page.blocks.push({ parent: row, kind: 'cell', box }) - 1;
        page.pieces.push({ text, box, block: cell, look: 2 + down });
      }
    }
  }
  return page;
}

const CLAIM = ['Claim', ['Claim #', 'Claim Status', 'Patient Control No.'], ['E8757980067', 'Denied', 'HV-445834']] as const;

test('a row with the claim’s number is its head where the page tells the rest of the claim in other tables', () => {
  const page = pageOf([
    CLAIM,
    ['Member', ['Recipient Name', 'DOB', 'Recipient ID'], ['Van Houten, Walter', '11/24/1949', '78427461001']],
    ['Dates', ['DOS', 'Finalized'], ['03/19/2026 - 03/22/2026', '04/21/2026']],
    ['Payment', ['Total Charges', 'Paid Amount'], ['$846.75', '$0.00']],
  ]);
  const { kind, claims } = read(page);
  expect([kind, claims.length]).toEqual(['claim-detail', 1]);
  expect(claims[0]?.claim).toMatchObject({
    claimNumber: 'E8757980067',
    patientAccountNumber: 'HV-445834',
    patientName: 'Walter Van Houten',
    memberId: '78427461001',
    serviceFrom: '2026-03-19',
    billed: 84_675,
    status: 'denied',
  });
});

test('a list with one hit is a list', () => {
  const heads = ['Claim #', 'Patient', 'Service Date', 'Billed', 'Status'];
  const page = pageOf([['Claims found', heads, ['E8757980067', 'Van Houten, Walter', '03/19/2026', '$846.75', 'Denied']]]);
  expect(read(page).kind).toBe('claim-list');
});
