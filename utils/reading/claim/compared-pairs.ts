/** A table that sets what was sent beside what the payer answered, or what a claim was beside what it is: the latter is the claim's. So are all values of one whose heads say no more than that. */

import type { Pair } from '../pairs/pairs';
import type { Cell } from '../tables/cells';
import type { Table } from '../tables/tables';
import { meanings } from '../words/labels';
import { isBlank } from '../words/text';
import { newestColumn } from '../words/versions';

const SENT = /\b(?:sent|submitted|asked|request(?:ed)?|inquiry|276|837|you|provider)\b/i;
const ANSWERED = /\b(?:returned|received|answer(?:ed)?|response|replied|reported|277|835|payer|plan)\b/i;

/** More columns are no two or three versions and what changed between them. */
const MOST = 6;

function answeredColumn([, left, right, ...more]: readonly Cell[]): number {
  if (!left || !right || more.length > 0) return 0;
  return SENT.test(left.text) && ANSWERED.test(right.text) ? 2 : SENT.test(right.text) && ANSWERED.test(left.text) ? 1 : 0;
}

/** `Field` and `Value` over labels and values that could as well stand without. */
const [LABELS, VALUES] = [
  /^(?:(?:data |claim )?fields?(?: name)?|items?|elements?|attributes?|property|labels?|descriptions?|names?|category|parameter)$/i,
  /^(?:values?|details?|information|data|contents?|response|result|entry)$/i,
];
const valueColumn = ([label, value, ...more]: readonly Cell[]): number =>
  label && value && more.length === 0 && LABELS.test(label.text) && VALUES.test(value.text) ? 1 : 0;

/** The values of the payer's column with the labels at the left of their rows. */
export function comparedPairs(tables: readonly Table[]): Pair[] {
  return tables.flatMap(({ grid, types }) => {
    const [heads, ...more] = grid.headers;
    if (!heads || heads.length < 2 || heads.length > MOST || more.length > 0 || types.some((type) => type !== 'other')) return [];
    const newest = newestColumn(heads.slice(1).map(({ text }) => text)) + 1;
    const answer = heads.length === 2 ? valueColumn(heads) : newest || answeredColumn(heads);
    if (answer === 0) return [];
    // A row that begins with a label and an amount may be taken for a total.
    const rows = grid.rows.map(({ byColumn, cells }) =>
      byColumn.length === 0 && cells.length === heads.length ? cells : byColumn,
    );
    if (rows.filter(([label]) => meanings(label?.text ?? '', false).length > 0).length * 2 < rows.length) return [];
    return rows.flatMap((cells): Pair[] => {
      const [label, value] = [cells[0], cells[answer]];
      if (!label || !value || isBlank(label.text) || isBlank(value.text)) return [];
      return [
        {
          label: label.text,
          labelUnit: label.units[0]!,
          units: value.units,
          text: value.text,
          tie: 0.95,
          section: newest > 0 ? '' : grid.title,
        },
      ];
    });
  });
}
