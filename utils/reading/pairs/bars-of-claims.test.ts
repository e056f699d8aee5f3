import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

type Box = [number, number, number, number];

/** A page of rows that each hold a label and its value, the label a text of the row and the value far right of it in a box of its own. */
function pageOf(rows: readonly (readonly [label: string, value: string])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/record',
    title: 'Provider Service Portal',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1280, 900] }],
    pieces: [],
  };
  const put = (text: string, box: Box, block: number): void => void page.pieces.push({ text, box, block, look: block });
  const nav = page.blocks.push({ parent: 0, kind: 'nav', box: [0, 35, 1280, 36] }) - 1;
  const heading = page.blocks.push({ parent: nav, kind: 'heading', level: 1, box: [16, 43, 151, 19] }) - 1;
  put('Claim 75867070-40', [16, 43, 151, 19], heading);
  put('Paid', [194, 46, 26, 15], nav);
  for (const [index, [label, value]] of rows.entries()) {
    const y = 120 + index * 29;
    const row = page.blocks.push({ parent: 0, kind: 'item', box: [68, y, 1144, 29] }) - 1;
    page.pieces.push({ text: label, box: [74, y + 6, label.length * 7, 16], block: row, look: 20 });
    const own = page.blocks.push({ parent: row, kind: 'block', box: [1100, y + 6, 106, 16] }) - 1;
    page.pieces.push({ text: value, box: [1100, y + 6, 106, 16], block: own, look: 21 });
  }
  return page;
}

test('a bar of a menu that is headed by a claim says its number and how it stands, and a row’s value may stand far from its label', () => {
  const page = pageOf([
    ['Received', '12/27/2025'],
    ['Date completed', '01/10/2026'],
    ['Patient control number', '918647611'],
    ['Patient name', 'Nora Velasquez'],
    ['Date of birth', '03/28/1966'],
    ['Total charges', '$2,825.44'],
    ['Approved amount', '$1,822.78'],
  ]);
  expect(read(page).claims[0]?.claim).toMatchObject({
    claimNumber: '75867070-40',
    statusText: 'Paid',
    receivedDate: '2025-12-27',
    processedDate: '2026-01-10',
    patientAccountNumber: '918647611',
    patientBirthDate: '1966-03-28',
    allowed: 182_278,
  });
});
