/**
 * Pivot tables and grouped reports write a group's name in its first row alone: `AETNA`, then empty cells until the next payer. Where the list itself
 * proves that form, the empty cells mean the name above; anywhere else an empty cell says nothing and stays so.
 */
import type { Problem } from '../../imported';
import { cellText, type Row } from '../cells/table';
import { isTotal } from '../cells/totals';
import { type Column, KIND, placeOf } from '../columns/column';

/** Rows as given, with the labels of their groups filled in; the same rows where the list is no such table. */
export function carryLabels(rows: Row[], columns: Column[], problems: Problem[], where: string): Row[] {
  const key = columns.find(({ field }) => field === 'patientAccountNumber' || field === 'claimNumber')?.index ?? 0;
  // where the number stands first, nothing stands before it
  if (key === 0) return rows;
  const claims = rows.filter((row) => /\d/.test(text(row, key)) && !isTotal(text(row, 0)));
  const depth = labelColumns(rows, claims, columns.slice(0, key));
  if (depth === 0) return rows;
  for (const column of columns.slice(0, depth))
    problems.push({
      where: `${where}${placeOf(column)}`,
      what: 'has a name in the first row of each group only: taken for the rows below it',
    });
  const taken = new Set(claims);
  let labels: string[] = [];
  return rows.map((row) => {
    if (!taken.has(row)) return row;
    const first = row.cells.findIndex((cell) => cellText(cell) !== '');
    labels = Array.from({ length: depth }, (_, at) => (at < first ? (labels[at] ?? '') : text(row, at)));
    return { ...row, cells: row.cells.map((cell, at) => (at < depth ? labels[at]! : cell)) };
  });
}

const text = (row: Row, index: number): string => cellText(row.cells[index]);

/**
 * How many columns at the left are labels: each is empty somewhere, and nowhere filled again to the left of an empty one. Where no totals prove the
 * groups, the first column alone must, and only what names a group can be one: a check or a day that some claims lack is no label.
 */
function labelColumns(rows: Row[], claims: Row[], columns: Column[]): number {
  if (claims.length === 0 || text(claims[0]!, 0) === '' || claims.every((row) => text(row, 0) !== '')) return 0;
  const totalled = isTotalled(rows, claims);
  if (!(totalled || isGrouped(claims) || isNumbered(claims))) return 0;
  let depth = 0;
  for (const { index, field } of columns) {
    if (claims.every((row) => text(row, index) !== '')) break;
    if (!totalled && field && KIND[field] !== 'text' && KIND[field] !== 'name') break;
    if (
      claims.some(
        (row) => text(row, index) === '' && depth > 0 && columns.slice(0, depth).some((one) => text(row, one.index) !== ''),
      )
    )
      break;
    depth++;
  }
  return depth;
}

/** Nearly every group ends in a total of its own name. */
function isTotalled(rows: Row[], claims: Row[]): boolean {
  const names = groupNames(claims);
  const records = new Set(claims);
  const totals = new Set(rows.filter((row) => !records.has(row)).map((row) => text(row, 0).toLowerCase()));
  const totalled = names.filter((name) => totals.has(`${name.toLowerCase()} total`) || totals.has(`total ${name.toLowerCase()}`));
  return totalled.length > 0 && totalled.length >= names.length - 1;
}

/** Names in the order of the alphabet that prove it: a list that lacks some payers has them neither each once nor in order. */
const IN_ORDER = 4;

/** No name comes twice, and far more cells are empty than filled, or the names stand in the order of the alphabet. */
function isGrouped(claims: Row[]): boolean {
  const names = groupNames(claims);
  if (names.length < 2 || new Set(names).size < names.length || names.some((name) => !/\p{L}{2}/u.test(name))) return false;
  const inOrder = names.every((name, at) => at === 0 || name.toLowerCase() > names[at - 1]!.toLowerCase());
  return claims.length >= names.length * 3 || (names.length >= IN_ORDER && inOrder && claims.length > names.length);
}

/** Another column says the same in each row of a group, and another thing in each other group: the payer's ID beside payers' names in first rows alone. */
function isNumbered(claims: Row[]): boolean {
  const width = Math.max(...claims.map(({ cells }) => cells.length));
  const names = new Set(groupNames(claims)).size;
  if (names < 2) return false;
  return Array.from({ length: width - 1 }, (_, at) => at + 1).some((index) => {
    const said = new Map<string, string>();
    let name = '';
    const holds = claims.every((row) => {
      name = text(row, 0) || name;
      const value = text(row, index);
      if (!said.has(name)) said.set(name, value);
      return value !== '' && said.get(name) === value;
    });
    return holds && new Set(said.values()).size === names;
  });
}

const groupNames = (claims: Row[]): string[] => claims.map((row) => text(row, 0)).filter((name) => name !== '');
