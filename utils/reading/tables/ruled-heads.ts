/** Tables of green screens and printouts whose columns a line of dashes below the heads draws. */

import { around, shareX } from '../page/model';
import { wordsOf } from '../page/terminal';
import type { Cell } from './cells';

/** How many characters a head may stand beside its dashes. */
const BESIDE = 2;

const isRule = (cells: readonly Cell[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^[-=_]+(?: +[-=_]+)*$/.test(cell.text));

/**
 * The heads in the columns that the dashes draw, each head word over its own: `S ICN` over `- -------------` is two, `MSG CODES` over one
 * run of dashes is one. Nothing where the band draws no columns, or a head stands over none of them.
 * @param width of a character, in pixels
 */
export function ruledHeads(heads: readonly Cell[], rule: readonly Cell[], width: number): Cell[] | undefined {
  if (!isRule(rule)) return undefined;
  const runs = rule.flatMap((cell) => wordsOf(cell.text, cell.box, width));
  if (runs.length < 3) return undefined;
  const columns = runs.map((run): Cell => ({ ...heads[0]!, text: '', lines: [], units: [], box: run.box }));
  for (const head of heads)
    for (const word of wordsOf(head.text, head.box, width)) {
      const away = runs.map((run) => -shareX(run.box, word.box));
      const nearest = away.indexOf(Math.min(...away));
      if (away[nearest]! > BESIDE * width) return undefined;
      const column = columns[nearest]!;
      const text = column.text === '' ? word.text : `${column.text} ${word.text}`;
      columns[nearest] = {
        ...column,
        text,
        lines: [text],
        units: [...new Set([...column.units, ...head.units])],
        box: around(column.box, word.box),
      };
    }
  return columns;
}
