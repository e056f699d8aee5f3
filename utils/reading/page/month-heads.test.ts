import { expect, test } from 'vitest';
import type { Block } from '@/utils/page/page-text';
import { yearsOfMonths } from './month-heads';

const block = (parent: number): Block => ({ parent, kind: 'block', box: [0, 0, 9, 9] });

/** A page with two sections, each with a head and a row in it. */
const BLOCKS = [block(-1), block(0), block(1), block(1), block(0), block(4), block(4)];

const after = (texts: readonly (readonly [string, number])[]): string[] => {
  const units = texts.map(([text, at]) => ({ text, block: at }));
  yearsOfMonths(BLOCKS, units);
  return units.map(({ text }) => text);
};

test('days without a year have that of the month over them', () => {
  expect(
    after([
      ['December 2026', 2],
      ['Dec 9', 3],
      ['January 2027', 5],
      ['Jan 4 – 6', 6],
      ['Mon, Jan 11 – Jan 12', 6],
    ]),
  ).toEqual(['December 2026', 'Dec 9, 2026', 'January 2027', 'Jan 4 – 6, 2027', 'Mon, Jan 11 – Jan 12, 2027']);
});

test('a day of another month, a whole date, and one that stands elsewhere keep what they say', () => {
  const shown: [string, number][] = [
    ['December 2026', 2],
    ['Nov 30', 3],
    ['Nov 30 – Dec 2', 3],
    ['Dec 9, 2025', 3],
    ['Dec 9', 6],
  ];
  expect(after(shown)).toEqual(shown.map(([text]) => text));
});

test('a day of the week beside its number is a day of that month, and of no other', () =>
  expect(
    after([
      ['December 2026', 2],
      ['Wed 9', 3],
      ['10 Thursday', 3],
      ['Wed 10', 3],
      ['Thu 31', 6],
    ]),
  ).toEqual(['December 2026', 'dec 9, 2026', 'dec 10, 2026', 'Wed 10', 'Thu 31']));

test('a month’s name may say what happened in it, and a day may stand before the month', () =>
  expect(
    after([
      ['Visits in October 2026', 2],
      ['22 Oct', 3],
      ['5 – 7 Oct', 3],
      ['5 Sep', 3],
    ]),
  ).toEqual(['Visits in October 2026', 'oct 22, 2026', 'oct 5 – 7, 2026', '5 Sep']));

test('a number in one box and its day of the week in the next are a day of that month, and two of each are its days', () =>
  expect(
    after([
      ['October 2026', 2],
      ['21', 3],
      ['Wed', 3],
      ['15–17', 3],
      ['Thu–Sat', 3],
      ['21', 3],
      ['Thu', 3],
    ]),
  ).toEqual(['October 2026', 'oct 21, 2026', 'Wed', 'oct 15 - 17, 2026', 'Thu–Sat', '21', 'Thu']));
