import { expect, test } from 'vitest';
import type { Cell } from './cells';
import { isTitleApart } from './title-apart';

const line = (text: string, top: number): { cells: Cell[]; top: number; bottom: number } => ({
  cells: [{ text, lines: [text], units: [1], box: [0, top, 90, 18], header: false, wide: false, block: 0 }],
  top,
  bottom: top + 18,
});

test('words alone below an empty line are a title, and neither sums nor how what follows stands', () => {
  expect(isTitleApart(line('0450', 100), line('Need help?', 160))).toBe(true);
  expect(isTitleApart(line('0450', 100), line('Need help?', 118))).toBe(false);
  expect(isTitleApart(line('0450', 100), line('Total', 160))).toBe(false);
  expect(isTitleApart(line('0450', 100), line('0300 99213', 160))).toBe(false);
});
