import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { menuEntries } from './menus';
import { buildModel } from './model';

/** Texts one below the other, each in a box of its own. */
function column(texts: readonly string[], looks: readonly number[] = []): PageText {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: '',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 240, 400] }],
    pieces: [],
  };
  for (const [index, text] of texts.entries()) {
    const y = 100 + index * 27;
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [16, y, 200, 20] }) - 1;
    page.pieces.push({ text, box: [16, y, text.length * 7, 17], block, look: looks[index] ?? 1 });
  }
  return page;
}

const entriesIn = (page: PageText): number => {
  const model = buildModel(page);
  return menuEntries(model, model.units).size;
};

test('words one below the other, drawn alike, are a menu', () =>
  expect(entriesIn(column(['Transactions', 'Eligibility', 'Claim Status', 'Claims (CSI)', 'Manuals'], [2, 1, 3, 1, 1]))).toBe(5));

test('labels with values below them are none', () => {
  expect(entriesIn(column(['Claim status', 'Denied', 'Received', '06/11/2026', 'Billed', '$187.50']))).toBe(0);
  expect(entriesIn(column(['Claim status', 'Denied', 'Patient', 'Ana Rivera', 'Payer', 'Humana'], [1, 2, 1, 2, 1, 2]))).toBe(0);
});

test('labels in boxes whose values stand unwrapped beside them are none', () => {
  const labels = ['Claim number', 'Claim status', 'Patient account', 'Date received', 'Date processed'];
  const page = column(labels);
  for (const [index, text] of ['2026118004', 'Paid', 'A-1177', '06/11/2026', '06/20/2026'].entries())
    page.pieces.push({ text, box: [150, 100 + index * 27, text.length * 7, 17], block: 0, look: 2 });
  expect(entriesIn(page)).toBe(0);
});

test('lines of one block at one distance are a menu as well, those of a claim are none', () => {
  const lines = (texts: readonly string[]): PageText => {
    const page = column([]);
    for (const [index, text] of texts.entries())
      page.pieces.push({ text, box: [index === 2 ? 16 : 10, 100 + index * 15, text.length * 7, 14], block: 0, look: 1 });
    return page;
  };
  expect(entriesIn(lines(['Menu', 'Claims', 'Claim Status', 'Referral', 'EOB', 'Reports']))).toBe(6);
  expect(entriesIn(lines(['Claim status', 'Denied', 'Received', '06/11/2026', 'Billed', '$187.50']))).toBe(0);
});

test('the portal’s mark above it, how much waits behind an entry, and the office at its foot make it no less a menu', () => {
  const page = column(
    ['acme', 'Home', 'Worklists', 'Remittances', 'Patients', 'Payer rules', 'Reports', 'Elm Street Clinic'],
    [9, 1, 3, 1, 1, 1, 1, 8],
  );
  const [mark] = page.pieces;
  mark!.box = [4, 60, 60, 24];
  const foot = page.pieces.at(-1)!;
  foot.box = [16, 700, 120, 15];
  page.pieces.splice(3, 0, { text: '12', box: [110, 154, 16, 17], block: page.pieces[2]!.block, look: 5 });
  expect(entriesIn(page)).toBe(6);
});

test('names under their labels with a number behind one of them are values', () => {
  const page = column(['Patient', 'Ana Rivera', 'Payer', 'Humana', 'Plan', 'Gold', 'Member'], [1, 2, 1, 2, 1, 2, 1]);
  page.pieces.push({ text: '774', box: [110, 262, 16, 17], block: page.pieces[6]!.block, look: 2 });
  expect(entriesIn(page)).toBe(0);
});
