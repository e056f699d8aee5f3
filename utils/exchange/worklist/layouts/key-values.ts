/** Lists that say in every cell what it is: `acct=25958470; patient="OKAFOR, ANA"; charges=36.00`. */

import { cellText, type Row } from '../cells/table';
import { matchName } from '../names/headers';

/** Pairs in a row, rows of them, their share of all rows, and the share of names that are known, at least. */
const [PAIRS, ROWS, MOST, KNOWN] = [4, 2, 0.8, 0.6];
/** Rows that are looked at first. */
const SEARCHED = 60;

const PAIR = /^\s*(\p{L}[\p{L}\d_ .#-]{0,40}?) ?= ?(.*)$/su;

/** Names first, then a row for each row of pairs; the same rows where the list is no such. */
export function keyValues(rows: Row[]): Row[] {
  const some = rows.slice(0, SEARCHED).filter((row) => row.cells.length >= PAIRS);
  const own = some.filter((row) => pairsOf(row) !== undefined);
  if (own.length < ROWS || own.length < some.length * MOST) return rows;
  const all = rows.map((row) => ({ row, pairs: pairsOf(row) }));
  const names = [...new Set(all.flatMap(({ pairs }) => [...(pairs?.keys() ?? [])]))];
  if (names.filter((name) => matchName(name)).length < names.length * KNOWN) return rows;
  const first = all.findIndex(({ pairs }) => pairs !== undefined);
  const whole = all.map(({ row, pairs }) => (pairs ? { ...row, cells: names.map((name) => pairs.get(name) ?? '') } : row));
  return [...whole.slice(0, first), { number: 0, cells: names }, ...whole.slice(first)];
}

/** Undefined where a cell of the row is no pair, or one name comes twice. */
function pairsOf(row: Row): Map<string, string> | undefined {
  const texts = row.cells.map(cellText).filter((text) => text !== '');
  const pairs = new Map<string, string>();
  for (const text of texts) {
    const [, name, value] = PAIR.exec(text) ?? [];
    if (name === undefined || value === undefined || pairs.has(name)) return undefined;
    pairs.set(name, value.replace(/^(["'])(.*)\1$/s, '$2'));
  }
  return pairs.size >= PAIRS ? pairs : undefined;
}
