/**
 * Prints that put a second value below the first one and say so in the head with a stroke: `PATIENT NAME/` over `DATE OF BIRTH`. The two rows of a claim become
 * one, with a column for each name; under a name that goes on in the second row (`SERVICE` over `DATES`) the two values are one.
 */

import { isDay } from '../cells/damage';
import { type Cell, cellText, isBlank, type Row } from '../cells/table';
import { KIND } from '../columns/column';
import { matchName } from '../names/headers';

/** Rows in which the names have to come, and claims that must fit before anything is joined. */
const [SEARCHED, CLAIMS] = [60, 2];
/** Claims that have a second row, of all. */
const IN_TWOS = 0.5;

interface Heads {
  at: number;
  /** columns of two names, and those whose name goes on in the second row */
  stacked: number[];
  names: string[];
  further: string[];
}

/** The same rows where the list is no such. */
export function slashedHeads(rows: Row[]): Row[] {
  const heads = headsOf(rows);
  if (!heads) return rows;
  const { at, stacked, names, further } = heads;
  const again = new Set(rows.slice(at, at + 2).map(fold));
  const out: Row[] = [...rows.slice(0, at), { number: rows[at]!.number, cells: [...names, ...further] }];
  const body = rows.slice(at + 2).filter((row) => !isBlank(row) && !again.has(fold(row)));
  let [firsts, seconds] = [0, 0];
  for (let index = 0; index < body.length; index++) {
    const [row, below] = [body[index]!, body[index + 1]];
    const isFirst = stacked.some((column) => has(row, column)) && filled(row).length > 2;
    const cells = isFirst && below ? joined(row, below, heads) : undefined;
    out.push(cells ? { ...row, cells } : row);
    if (isFirst) firsts++;
    if (!cells) continue;
    seconds++;
    index++;
  }
  return seconds >= CLAIMS && seconds >= firsts * IN_TWOS ? out : rows;
}

const has = (row: Row, column: number): boolean => (row.cells[column] ?? '') !== '';
const filled = (row: Row): number[] => row.cells.flatMap((cell, column) => (cell === '' ? [] : [column]));
const fold = (row: Row): string => row.cells.map(cellText).join('\u0001').toLowerCase();

function headsOf(rows: Row[]): Heads | undefined {
  for (let at = 0; at + 1 < Math.min(rows.length, SEARCHED); at++) {
    const [upper, lower] = [rows[at]!, rows[at + 1]!].map((row) => row.cells.map(cellText));
    if (!upper!.some((name) => STROKE.test(name)) && !lower!.some((name) => name.startsWith('/'))) continue;
    const width = Math.max(upper!.length, lower!.length);
    const pairs = Array.from({ length: width }, (_, column) => [upper![column] ?? '', lower![column] ?? ''] as const);
    const stacked = pairs.flatMap((pair, column) => (isStacked(...pair) ? [column] : []));
    const names = pairs.map(([one, other], column) =>
      stacked.includes(column) ? one.replace(STROKE, '') : `${one} ${other}`.trim(),
    );
    const further = stacked.map((column) => pairs[column]![1].replace(/^\//, ''));
    const fields = [...names, ...further].map((name) => matchName(name)?.field).filter((field) => field !== undefined);
    if (stacked.length > 0 && fields.length > 3) return { at, stacked, names, further };
  }
  return undefined;
}

const STROKE = / ?\/$/;

/** Two names that are known and say two things. */
function isStacked(one: string, other: string): boolean {
  if (!STROKE.test(one) && !other.startsWith('/')) return false;
  const [upper, lower] = [matchName(one.replace(STROKE, ''))?.field, matchName(other.replace(/^\//, ''))?.field];
  return upper !== undefined && lower !== undefined && (upper !== lower || upper === 'ignored');
}

/** The two rows as one; undefined where the lower one is no second row: it says nothing below a name of two, or says again what only a claim's first row says. */
function joined(row: Row, below: Row, { stacked, names }: Heads): Cell[] | undefined {
  if (!stacked.some((column) => has(below, column)) || filled(below).length >= filled(row).length) return undefined;
  const others = filled(below).filter((column) => !stacked.includes(column));
  const goOn = others.map((column): Cell | undefined => {
    const [one, other] = [cellText(row.cells[column]), cellText(below.cells[column])];
    if (isDay(one) && isDay(other)) return one === other ? one : `${one} - ${other}`;
    const field = matchName(names[column] ?? '')?.field;
    const isWords = field === undefined || field === 'ignored' || KIND[field] === 'code' || KIND[field] === 'text';
    return isWords ? [one, other].filter((text) => text !== '').join(', ') : undefined;
  });
  if (goOn.includes(undefined)) return undefined;
  const cells = names.map((_, column) => (others.includes(column) ? goOn[others.indexOf(column)]! : (row.cells[column] ?? '')));
  return [...cells, ...stacked.map((column) => below.cells[column] ?? '')];
}
