/**
 * Report writers save a page's head with every record: title, page and the columns' names come first in each row, then the values, then the report's
 * totals. Such rows become the list they are.
 */

import { cellText, type Row } from '../cells/table';
import { matchName } from '../names/headers';

/** Names that must be known, of all that stand before the values. */
const KNOWN = 0.6;
const FEWEST = 4;
/** What a report prints of itself: days, times, pages. */
const OF_THE_REPORT = /\d{2}|: |\bpage\b/i;

/** Names first, then the values of each row; the same rows where they do not carry their own head. */
export function headsOutOfRows(rows: Row[]): Row[] {
  const filled = rows.filter((row) => row.cells.length > FEWEST * 2);
  const [first, ...more] = filled;
  if (!first || more.length === 0 || filled.length < rows.length * 0.9) return rows;
  const texts = first.cells.map(cellText);
  const isSame = texts.map(
    (text, index) => !OF_THE_REPORT.test(text) && more.every((row) => cellText(row.cells[index]) === text),
  );
  const start = isSame.findIndex((_, index) => isName(texts[index]!) && isSame.slice(index, index + FEWEST).every(Boolean));
  if (start < 0) return rows;
  const end = isSame.indexOf(false, start);
  const names = texts.slice(start, end);
  if (names.length < FEWEST || names.filter(isName).length < names.length * KNOWN) return rows;
  const said = saidBefore(filled, start);
  return [
    { number: first.number, cells: [...names, ...said.map(({ label }) => label)] },
    ...filled.map((row) => ({
      ...row,
      cells: [...row.cells.slice(end, end + names.length), ...said.map(({ valueIn }) => valueIn(row))],
    })),
  ];
}

/** `Payer: AETNA` before the names, in one cell or in two: what the heading of its section says of each row. */
function saidBefore(rows: readonly Row[], start: number): { label: string; valueIn: (row: Row) => string }[] {
  return Array.from({ length: start }, (_, index) => index).flatMap((index) => {
    const parts = rows.map((row) => LABELLED.exec(cellText(row.cells[index])));
    const label = parts[0]?.[1];
    if (label === undefined || !isOfHeading(label) || !parts.every((part) => part?.[1] === label)) return [];
    if (parts.every((part) => part?.[2] !== ''))
      return { label, valueIn: (row) => LABELLED.exec(cellText(row.cells[index]))?.[2] ?? '' };
    const isApart = index + 1 < start && parts.every((part) => part?.[2] === '');
    return isApart ? { label, valueIn: (row) => cellText(row.cells[index + 1]) } : [];
  });
}

const LABELLED = /^(\p{L}[^:]{1,30}):\s*(.*)$/u;
const isOfHeading = (label: string): boolean => matchName(label)?.field === 'payer';

const isName = (text: string): boolean => text !== '' && !/\d/.test(text) && matchName(text) !== undefined;
