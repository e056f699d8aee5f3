import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { isOfList, overlayAlone, standingBeside } from './open-panel';

/** A list of three claims, and a box of labels and values that begins so far to the right. */
function pageOf(left: number, listWidth: number): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 800] }],
    pieces: [],
  };
  const say = (parent: number, text: string, x: number, y: number): void => {
    const block = page.blocks.push({ parent, kind: 'block', box: [x, y, 150, 16] }) - 1;
    page.pieces.push({ text, box: [x, y, 150, 16], block, look: 0, joint: 'break' });
  };
  const list = page.blocks.push({ parent: 0, kind: 'block', box: [0, 60, listWidth, 740] }) - 1;
  for (const [at, number] of ['26-5487731', '26-5460092', '26-5400718'].entries())
    for (const [row, text] of [number, 'Paid', `$${at + 1}86.00`].entries()) say(list, text, 20, 80 + at * 80 + row * 20);
  const panel = page.blocks.push({ parent: 0, kind: 'block', box: [left, 60, 600, 740] }) - 1;
  for (const [at, text] of ['Claim number', '26-5460092', 'Status', 'Paid', 'Billed', '$286.00', 'Paid', '$97.20'].entries())
    say(panel, text, left + 20 + (at % 2) * 200, 80 + Math.floor(at / 2) * 30);
  for (const [at, text] of ['Member ID', 'W40118207', 'Received', '10/02/2026'].entries())
    say(panel, text, left + 20 + (at % 2) * 200, 240 + Math.floor(at / 2) * 30);
  return page;
}

const textsOf = ({ pieces }: PageText): string[] => pieces.flatMap(({ text }) => (text === '' ? [] : [text]));

test('a box that is drawn over the list is read without it', () => {
  const page = pageOf(600, 1200);
  const over = overlayAlone(page)!;
  expect(textsOf(over)).toHaveLength(12);
  expect(isOfList(page, over, { claimNumber: '26-5460092' })).toBe(true);
  expect(isOfList(page, over, { claimNumber: '26-9999999' })).toBe(false);
});

test('a list without numbers is the one that a claim is of by its patient', () => {
  const page = pageOf(600, 1200);
  const over = overlayAlone(page)!;
  page.pieces[0] = { ...page.pieces[0]!, text: 'Vance, Teodora' };
  expect(isOfList(page, over, { claimNumber: '26-9999999', patientName: 'Teodora Vance' })).toBe(true);
  expect(isOfList(page, over, { claimNumber: '26-9999999', patientName: 'Ottilie Vance' })).toBe(false);
});

test('a claim that is open beside its list is found by its number', () => {
  const page = pageOf(600, 500);
  expect(overlayAlone(page)).toBeUndefined();
  const beside = standingBeside(page)!;
  expect(beside.number).toBe('26-5460092');
  expect(textsOf(beside.panel)).toHaveLength(12);
  expect(textsOf(beside.list)).toHaveLength(9);
  expect(beside.closes).toBe(false);
});

test('a panel with a button that closes it was opened over its list, though it stands beside it', () => {
  const page = pageOf(600, 500);
  const { block } = page.pieces.find(({ text }) => text === 'Claim number')!;
  page.pieces.push({ text: '✕', box: [1160, 70, 12, 15], block, look: 1, act: 'button' });
  expect(standingBeside(page)!.closes).toBe(true);
});
