/**
 * Lists whose claims take two rows under two rows of names: `Patient Name, Acct #, …, Billed` over `Birth Date, Member ID, …, Paid`. Each pair of rows becomes
 * one, the second's cells behind the first's. Taken one by one the second rows would be claims of their own, each value under another's name.
 */
import { KIND } from './column';
import { matchName, type WorklistField } from './headers';
import { cellText, isBlank, type Row } from './table';

/** Rows in which the names have to come. */
const SEARCHED = 60;
/** Names of fields that each of the two rows has at least. */
const NAMES = 4;
/** Pairs that must fit before anything is joined. */
const PAIRS = 2;

const texts = (row: Row): string[] => row.cells.map(cellText);
const filled = (row: Row): number => row.cells.filter((cell) => cell !== '').length;

/** The same rows where the list is no such. */
export function pairedHeads(rows: Row[]): Row[] {
  const at = rows
    .slice(0, SEARCHED)
    .findIndex((row, index) => rows[index + 1] && areHeads(fieldsOf(row), fieldsOf(rows[index + 1]!)));
  const [first, second] = [rows[at], rows[at + 1]];
  if (!first || !second) return rows;
  const [upper, lower] = [fieldsOf(first), fieldsOf(second)];
  const below = rows.slice(at + 2).filter((row) => filled(row) > 2);
  const firsts = below.filter((_, index) => index % 2 === 0);
  const pairs = firsts.flatMap((row, index) => (below[2 * index + 1] ? [[row, below[2 * index + 1]!] as const] : []));
  const isPair = ([one, other]: readonly [Row, Row]): boolean =>
    fits(one, upper) && fits(other, lower) && !(fits(other, upper) && fits(one, lower));
  if (pairs.length < PAIRS || pairs.length * 2 < below.length || !pairs.every(isPair)) return rows;
  const width = Math.max(first.cells.length, ...firsts.map((row) => row.cells.length));
  const joined = new Map(pairs.map(([one, other]) => [one, other]));
  const seconds = new Set(joined.values());
  const behind = (row: Row, more: Row): Row => ({
    ...row,
    cells: [...Array.from({ length: width }, (_, index) => row.cells[index] ?? ''), ...more.cells],
  });
  return [
    ...rows.slice(0, at),
    behind(first, second),
    ...rows.slice(at + 2).flatMap((row) => {
      const more = joined.get(row);
      return more ? [behind(row, more)] : seconds.has(row) || isBlank(row) ? [] : [row];
    }),
  ];
}

type Fields = readonly (WorklistField | undefined)[];

/** Fields by column; none of a row that is no row of names. */
function fieldsOf(row: Row): Fields {
  const names = texts(row);
  if (names.some((name) => /\d{3}|\d[/.]\d/.test(name))) return [];
  return names.map((name) => {
    const field = name === '' ? undefined : matchName(name)?.field;
    return field === 'ignored' ? undefined : field;
  });
}

/** Both are names of fields throughout, and none of the one is one of the other. */
function areHeads(upper: Fields, lower: Fields): boolean {
  const [one, other] = [upper, lower].map((fields) => fields.filter((field) => field !== undefined)) as [
    WorklistField[],
    WorklistField[],
  ];
  return one.length >= NAMES && other.length >= NAMES && new Set([...one, ...other]).size === one.length + other.length;
}

/** What is under a day's name is a day, under an amount's an amount, and under a person's no number. */
const fits = (row: Row, fields: Fields): boolean =>
  fields.every((field, index) => {
    const text = cellText(row.cells[index]);
    if (field === undefined || text === '') return true;
    if (KIND[field] === 'date') return /^\D{0,4}\d{1,4}[/-]\w{1,3}[/-]\d|^\d{5,8}$/.test(text);
    if (KIND[field] === 'money') return /^[-($]*\d[\d,]*(?:\.\d+)?[-)]?$/.test(text);
    return KIND[field] !== 'name' || !/\d/.test(text);
  });
