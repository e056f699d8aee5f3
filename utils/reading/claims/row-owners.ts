/** Which claims of a table a label with its value is of, where it stands in the table and in no claim's own row. */

import { groupRows } from '../boxes/group-rows';
import type { Draft } from '../draft/draft';
import type { Context } from '../reasons/context';
import type { Table } from '../tables/tables';

/**
 * Asks for a block of a claims' table whose it is: of the claims below, up to the next group, where it stands over a group of claims; else of the
 * claim above. Nothing where it is in no such table.
 * @param rowOf the block of each claim's row, -1 where none is marked, in the page's order
 */
export function ownersBetween(
  { model, pairs, inside }: Context,
  claimTables: readonly Table[],
  rowOf: ReadonlyMap<Draft, number>,
): (block: number) => Draft[] | undefined {
  const rows = claimTables.flatMap(({ grid }) => grid.rows.map((row) => row.block));
  const inGrid = (block: number): boolean => claimTables.some(({ grid }) => grid.block >= 0 && inside(block, grid.block));
  const between = pairs
    .map(({ label, labelUnit }) => ({ label, block: model.units[labelUnit]!.block }))
    .filter(({ block }) => inGrid(block) && !rows.some((row) => row >= 0 && inside(block, row)));
  // What is said over the first claim already, and between rows again, heads groups of claims that no row heads.
  const first = Math.min(...[...rowOf.values()].filter((row) => row >= 0));
  const over = new Set(between.flatMap(({ label, block }) => (block < first ? [label] : [])));
  const heads = inOrder(between.flatMap(({ label, block }) => (over.has(label) ? [block] : [])));
  const groups = inOrder(claimTables.flatMap(groupRows));
  const below = (block: number, starts: readonly number[]): Draft[] => {
    const next = starts.find((start) => start > block) ?? Number.POSITIVE_INFINITY;
    return [...rowOf].flatMap(([draft, row]) => (row > block && row < next ? [draft] : []));
  };
  return (block) => {
    if (!inGrid(block)) return undefined;
    if (heads.includes(block)) return below(block, heads);
    const own = Math.max(...rows.filter((row) => row <= block));
    if (groups.includes(own)) return below(block, groups);
    return [...rowOf].flatMap(([draft, row]) => (row >= 0 && row < block ? [draft] : [])).slice(-1);
  };
}

const inOrder = (blocks: readonly number[]): number[] => [...blocks].sort((a, b) => a - b);
