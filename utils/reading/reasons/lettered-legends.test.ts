import { describe, expect, it } from 'vitest';
import type { Unit } from '../page/model';
import { letteredLegends } from './lettered-legends';

/** Texts in one block, line by line, each with where it begins. */
const unitsOf = (...lines: [left: number, text: string][][]): Unit[] =>
  lines
    .flatMap((line, row) => line.map(([left, text]) => ({ left, text, row })))
    .map(({ left, text, row }, id) => ({
      id,
      text,
      pieces: [id],
      box: [left, row * 12, text.length * 6, 11] as const,
      block: 1,
      look: 0,
      bold: false,
      closed: false,
      labels: [],
      glued: false,
    }));

describe('codes of letters alone', () => {
  it('are explained under a heading of remarks, line by line', () => {
    const found = letteredLegends(
      unitsOf(
        [[0, 'Remarks']],
        [
          [0, 'J'],
          [30, 'Over the rate of the network.'],
        ],
        [
          [0, 'Q4'],
          [30, 'Left out by the plan document.'],
        ],
        [
          [0, 'DD'],
          [30, 'Taken as the yearly deductible.'],
        ],
      ),
    );
    expect(found.map(({ key, text }) => `${key} ${text}`)).toEqual([
      'J Over the rate of the network.',
      'DD Taken as the yearly deductible.',
    ]);
  });

  it('are no codes without such a heading', () => {
    expect(
      letteredLegends(
        unitsOf(
          [[0, 'Patient']],
          [
            [0, 'J'],
            [30, 'Over the rate of the network.'],
          ],
        ),
      ),
    ).toEqual([]);
  });

  it('and their words stand in one text each, or all in one', () => {
    const told = (...texts: string[]) =>
      letteredLegends(unitsOf(...texts.map((text): [number, string][] => [[0, text]]))).map(({ key, text }) => `${key} ${text}`);
    expect(told('Key to codes', 'A. Over the rate of the network.', 'B - Part of another service')).toEqual([
      'A Over the rate of the network.',
      'B Part of another service',
    ]);
    expect(told('Notes: A = Over the rate; C = Part of another service')).toEqual([
      'A Over the rate',
      'C Part of another service',
    ]);
    expect(told('Notes', 'A - Over the rate of the network')).toEqual([]);
    expect(told('Address: A = Home; B = Work')).toEqual([]);
  });
});
