/**
 * Pivot tables and grouped reports write a group's name in its first row alone: `AETNA`, then empty cells until the next payer. Where the list itself
 * proves that form, the empty cells mean the name above; anywhere else an empty cell says nothing and stays so.
 */
import type { Problem } from '../imported';
import { type Column, placeOf } from './column';
import { cellText, type Row } from './table';

/** Rows as given, with the labels of their groups filled in; the same rows where the list is no such table. */
export function carryLabels(rows: Row[], columns: Column[], problems: Problem[], where: string): Row[] {
  const key = columns.find(({ field }) => field === 'patientAccountNumber' || field === 'claimNumber')?.index ?? 0;
  const claims = rows.filter((row) => /\d/.test(text(row, key)));
  const depth = labelColumns(claims, key);
  if (depth === 0 || !isGrouped(rows, claims, key)) return rows;
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

/** How many columns at the left are labels: each is empty somewhere, and nowhere filled again to the left of an empty one. */
function labelColumns(claims: Row[], key: number): number {
  let depth = 0;
  while (depth < key && claims.some((row) => text(row, depth) === '')) depth++;
  const outline = claims.every((row) => {
    let filled = false;
    for (let at = 0; at < depth; at++) {
      if (text(row, at) !== '') filled = true;
      else if (filled) return false;
    }
    return true;
  });
  return outline && claims.length > 0 && text(claims[0]!, 0) !== '' ? depth : 0;
}

/** Proof: nearly every group ends in a total of its own name; or no name comes twice, and far more cells are empty than filled. */
function isGrouped(rows: Row[], claims: Row[], key: number): boolean {
  const names = claims.map((row) => text(row, 0)).filter((name) => name !== '');
  const totals = new Set(rows.filter((row) => !/\d/.test(text(row, key))).map((row) => text(row, 0).toLowerCase()));
  const totalled = names.filter((name) => totals.has(`${name.toLowerCase()} total`) || totals.has(`total ${name.toLowerCase()}`));
  if (totalled.length > 0 && totalled.length >= names.length - 1) return true;
  return names.length >= 2 && new Set(names).size === names.length && claims.length >= names.length * 3;
}
