import { describe, expect, it } from 'vitest';
import type { Cell } from './cells';
import { ruledHeads } from './ruled-heads';

const WIDTH = 9;

/** The texts of a line that blanks set apart, each where it stands. */
const cellsOf = (line: string): Cell[] =>
  [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    text: match[0],
    lines: [match[0]],
    units: [match.index],
    box: [match.index * WIDTH, 0, match[0].length * WIDTH, 17],
    header: false,
    wide: false,
    block: 0,
  }));

const heads = (line: string, rule: string): string[] | undefined =>
  ruledHeads(cellsOf(line), cellsOf(rule), WIDTH)?.map((cell) => cell.text);

describe('heads over a line of dashes', () => {
  it('are parted and joined as the dashes draw the columns', () => {
    expect(heads(' S ICN            BILLED    MSG CODES', ' - ------------- --------- -----------')).toEqual([
      'S',
      'ICN',
      'BILLED',
      'MSG CODES',
    ]);
  });

  it('are left as they are where no dashes follow, or a head stands over none of them', () => {
    expect(heads('ICN  MBI  NAME', '5826233118540  7WN4QJ2HF51  VANWINKLE')).toBeUndefined();
    expect(heads('ICN  MBI  NAME                     PAID', '---  ---  ----')).toBeUndefined();
  });
});
