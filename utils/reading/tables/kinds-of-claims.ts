/** Columns whose heads say what kind of claim or payment it is: `Episode claim`, `Bundle payment`. */

import { money } from '../values/values';
import { withoutKind } from '../words/kinds-before';
import { isBlank } from '../words/text';
import type { Kind } from '../words/words';
import type { Cell } from './cells';
import type { GridRow } from './grid';
import { isOf } from './stacked-columns';
import type { Column } from './tables';

/** Only so many rows are looked at. */
const MOST_ROWS = 200;

/** The chosen columns, and for each field that none of them is the one whose head names it behind a word more, where all its cells agree. */
export function withKinds(chosen: readonly Column[], header: readonly Cell[], rows: readonly GridRow[]): readonly Column[] {
  const found = header.flatMap(({ text }, index) => {
    const [meaning] = withoutKind(text);
    return meaning && !chosen.some((column) => column.index === index || column.field === meaning.field)
      ? [{ index, header: text, line: -1, ...meaning, score: SURE }]
      : [];
  });
  const alone = found.filter(({ field }, _, all) => all.filter((one) => one.field === field).length === 1);
  return [...chosen, ...alone.filter((column) => agrees(column, chosen, rows.slice(0, MOST_ROWS)))];
}

/** As sure as the head and all cells below it are together. */
const SURE = 0.9;

function agrees({ index, field }: Column, chosen: readonly Column[], rows: readonly GridRow[]): boolean {
  const texts = rows.map((row) => row.byColumn[index]?.text ?? '');
  const filled = texts.filter((text) => !isBlank(text));
  if (field === 'claimNumber') return filled.length === rows.length && areNumbers(filled);
  const billed = chosen.find((column) => column.field === 'billed' && column.line < 0)?.index;
  if (billed === undefined || filled.length === 0) return false;
  return rows.every((row, at) => {
    if (isBlank(texts[at]!)) return true;
    const [paid, sum] = [money(texts[at]!), money(row.byColumn[billed]?.text ?? '')];
    return paid?.sure === true && sum !== undefined && Math.abs(paid.cents) <= Math.abs(sum.cents) && paid.cents * sum.cents >= 0;
  });
}

const ID: Kind = 'id';

/** A number in each cell, and none twice. */
const areNumbers = (texts: readonly string[]): boolean =>
  texts.length > 0 && new Set(texts).size === texts.length && texts.every((text) => isOf(ID, text));
