/** Which rows of a list are claims, and why the others are none: titles, totals, rulers, a legend, a line that was torn off. */

import { UNSURE } from '../cells/damage';
import { type Cell, cellText, type Row } from '../cells/table';
import { isTotal } from '../cells/totals';
import { isPlainNumber } from '../cells/values';
import { type Column, KIND } from '../columns/column';
import type { ListShape } from '../columns/list-shape';
import { headsPayer } from '../prints/page-heads';

export const TOTAL = 'a total, not a claim';

/** `RUN DATE: 10/14/26`: what a report prints of itself, no number of a claim. */
const LABELLED = /^(?:\p{L}[\p{L} /.#]{1,30}: ?\S|(?:printed|generated|exported|page) +\d)/iu;
/** A row below the names that says how each is written: `(mm/dd/yyyy)`, `($)`. */
const FORMAT = /^(?:\([^()\d]*\)|[mdy]{2,4}(?:[-/.][mdy]{2,4}){1,2})$/i;
const RULER = /^[\s\-=_*.+|]*$/;

/** How many there are, where a number of an account would be longer. */
const isCount = (text: string): boolean => /^\d{1,2}(?:,?\d{3})?$/.test(text);

/** Why a row is no claim; `ruler` for a line of dashes, undefined for a claim. */
export function notAClaim(row: Row, shape: ListShape): string | undefined {
  if (!row.cells.some(hasDigit) && shape.numeric >= NUMERIC) {
    const words = row.cells.map(cellText).filter((text) => text !== '');
    if (words.length > 1 && !words.every((text) => RULER.test(text) || FORMAT.test(text)) && !words.some(isTotal))
      return 'has no number, no day and no amount: no claim';
  }
  let mapped = 0;
  for (const column of shape.mapped) if (row.cells[column.index] !== undefined && row.cells[column.index] !== '') mapped++;
  let named = 0;
  const isLedBySum = (): boolean => isTotal(cellText(row.cells.find((cell) => cellText(cell) !== '')));
  for (const column of shape.identity) {
    const text = cellText(row.cells[column.index]);
    // `AETNA Total` over how many accounts it adds up.
    if (isCount(text) && isLedBySum()) continue;
    const isNameColumn = column.field !== undefined && KIND[column.field] === 'name';
    if (isPlainNumber(text) ? !isNameColumn : namesClaim(text, isNameColumn)) named++;
    // Nearly every row: what else it names changes nothing.
    if (named > 1 && mapped > shape.mapped.length / 2) return undefined;
  }
  const texts = row.cells.map(cellText);
  const filled = texts.filter((text) => text !== '');
  if (filled.every((text) => RULER.test(text)) || filled.every((text) => FORMAT.test(text))) return 'ruler';
  if (headsPayer(row)) return `"${filled.join(' ').slice(0, 60)}" is no claim`;
  const sums = texts.some(isTotal);
  if (sums && (named === 0 || mapped <= shape.mapped.length / 2)) return TOTAL;
  if (filled.every((text) => text === UNSURE))
    return 'two names stand above each value, and nothing says which is its own: not taken';
  if (named === 0)
    return filled.length <= 2
      ? `"${filled.join(' ').slice(0, 60)}" is no claim`
      : 'has no account, claim number, name or member ID: not taken';
  // `Q02` and its words, of a legend: no claim has words for a number
  const isWords = ({ field, index }: Column): boolean =>
    field !== undefined && KIND[field] === 'id' && /\p{L}{3}/u.test(texts[index] ?? '') && !/\d/.test(texts[index] ?? '');
  if (filled.length === 2 && shape.mapped.length > 3 && shape.identity.some(isWords))
    return `"${filled.join(' ').slice(0, 60)}" is no claim`;
  if (filled.length === 1 && shape.mapped.length > 2) return `"${filled[0]!.slice(0, 60)}" stands alone in its row: no claim`;
  if (
    mapped <= 1 &&
    filled.length <= 2 &&
    /\b(?:page|printed|report|run date|generated|end of|confidential|filter|sorted|as of|user)\b/i.test(filled.join(' '))
  )
    return `"${filled.join(' ').slice(0, 60)}" is no claim`;
  return undefined;
}

/** Columns of numbers, days and amounts that a list has, from which on a row without a digit is none of its claims. */
const NUMERIC = 3;

const hasDigit = (cell: Cell): boolean => typeof cell !== 'string' || /\d/.test(cell);

/** `*** MEDICARE PART A`: what a report draws around its sums. */
const DRAWN = /^[*=#>-]{2}/;
/** Nobody is called so: `CLASS TOTAL MEDICARE` in the column of names. */
const SUM = /\btotals?\b/i;
const isName = (text: string): boolean =>
  /\p{L}/u.test(text) && !DRAWN.test(text) && !SUM.test(text) && !/\d/.test(text.replace(/[[(].*$/, ''));

/** The text says which claim the row is of: somebody's name in a column of names, elsewhere a number. */
const namesClaim = (text: string, asName: boolean): boolean =>
  text !== '' && !isTotal(text) && !LABELLED.test(text) && (asName ? isName(text) : /[\d#]/.test(text));

/** A row that a line break nobody quoted has cut in two: both halves are short, together they fit, and the second is no claim by itself. */
export function brokenLine(row: Row, next: Row | undefined, width: number, shape: ListShape): Row | undefined {
  if (!next || row.cells.length < 2 || next.cells.length < 2 || next.number !== row.number + 1) return undefined;
  if (row.cells.length + next.cells.length - 1 !== width || notAClaim(next, shape) === undefined) return undefined;
  const last = row.cells.length - 1;
  return {
    number: row.number,
    cells: [...row.cells.slice(0, last), `${cellText(row.cells[last])} ${cellText(next.cells[0])}`, ...next.cells.slice(1)],
  };
}
