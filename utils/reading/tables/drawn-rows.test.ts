import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** A table of rows of labels over rows of values, both in plain cells; labels are marked with `*`. */
function tableOf(rows: readonly (readonly string[])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'table', box: [0, 0, 1000, 900] }],
    pieces: [],
  };
  for (const [at, cells] of rows.entries()) {
    const row = page.blocks.push({ parent: 0, kind: 'row', box: [0, at * 30, 1000, 29] }) - 1;
    for (const [index, text] of cells.entries()) {
      const box: [number, number, number, number] = [index * 250, at * 30, 249, 29];
      const block = page.blocks.push({ parent: row, kind: 'cell', box }) - 1;
      page.pieces.push({
        text: text.replace('*', ''),
        box: [box[0], box[1] + 6, 100, 16],
        block,
        look: text.startsWith('*') ? 1 : 2,
      });
    }
  }
  return page;
}

test('the last labels of a form, fewer than those above them, stand over values of their own', () =>
  expect(
    read(
      tableOf([
        ['*Claim No.', '*Acct #', '*Receipt Date', '*NPI'],
        ['E7291762561', 'HV-327175', '06/07/2026', '1304756137'],
        ['*Recipient Name', '*Billed', '*Subscriber ID', '*Billing Provider'],
        ['Ingrid J. Lopez', '$596.81', 'W156768530', 'Riverbend Regional Medical Center'],
        ['*Date of Service'],
        ['05/15/2026'],
      ]),
    ).claims[0]?.claim,
  ).toMatchObject({
    claimNumber: 'E7291762561',
    patientName: 'Ingrid J. Lopez',
    memberId: 'W156768530',
    billed: 59681,
    serviceFrom: '2026-05-15',
  }));
