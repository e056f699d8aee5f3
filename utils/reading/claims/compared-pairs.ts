/** A table that sets what was sent beside what the payer answered: the answer is the claim's. */

import type { Pair } from '../pairs/pairs';
import type { Table } from '../tables/tables';
import { meanings } from '../words/labels';
import { isBlank } from '../words/text';

const SENT = /\b(?:sent|submitted|asked|request(?:ed)?|inquiry|276|837|you|provider)\b/i;
const ANSWERED = /\b(?:returned|received|answer(?:ed)?|response|replied|reported|277|835|payer|plan)\b/i;

/** The values of the payer's column with the labels at the left of their rows. */
export function comparedPairs(tables: readonly Table[]): Pair[] {
  return tables.flatMap(({ grid, types }) => {
    const [heads, ...more] = grid.headers;
    if (heads?.length !== 3 || more.length > 0 || types.some((type) => type !== 'other')) return [];
    const [, left, right] = heads.map(({ text }) => text) as [string, string, string];
    const answer = SENT.test(left) && ANSWERED.test(right) ? 2 : SENT.test(right) && ANSWERED.test(left) ? 1 : 0;
    const known = grid.rows.filter(({ byColumn }) => meanings(byColumn[0]?.text ?? '', false).length > 0).length;
    if (answer === 0 || known * 2 < grid.rows.length) return [];
    return grid.rows.flatMap(({ byColumn }): Pair[] => {
      const [label, value] = [byColumn[0], byColumn[answer]];
      if (!label || !value || isBlank(label.text) || isBlank(value.text)) return [];
      return [
        { label: label.text, labelUnit: label.units[0]!, units: value.units, text: value.text, tie: 0.95, section: grid.title },
      ];
    });
  });
}
