/** Tables that are only there to set a text in a cell. */

import { withoutSigns } from '../words/text';
import type { Model } from './model';

const CELLS = ['cell', 'header'];

/** A record has so many further cells with a text of their own beside one that holds a table. */
const LEAST_BESIDE = 4;
/** A table of more rows than this is one of its own. */
const MOST_ROWS = 4;

/**
 * Tables in cells that hold one text and nothing else but signs: grids draw a head and the arrow that sorts by it so. And small ones without heads
 * in a cell of a record, below columns that have heads: they set a code beside its words, or one line below another.
 */
export function capsulesIn(model: Model): Set<number> {
  const rows = new Map<number, number>();
  /** for each table in a cell the one block with text in it, or -1 where several have some */
  const holders = new Map<number, number>();
  const around: number[] = [];
  model.blocks.forEach(({ kind, parent }, index) => {
    const outer = around[parent] ?? -1;
    around.push(kind === 'table' && model.within(parent, CELLS) ? index : outer);
    if (kind === 'row' && outer >= 0) rows.set(outer, (rows.get(outer) ?? 0) + 1);
    if (kind === 'table' && outer >= 0) holders.set(outer, -1);
  });
  for (const { block, text, form } of model.units) {
    const table = around[block] ?? -1;
    if (table < 0 || (withoutSigns(text) === '' && !form)) continue;
    const before = holders.get(table);
    holders.set(table, form || (before !== undefined && before !== block) ? -1 : block);
  }
  const inRecord = recordTest(model);
  return new Set(
    [...holders]
      .filter(([table, holder]) =>
        holder >= 0 && rows.get(table) === 1 ? true : (rows.get(table) ?? 0) <= MOST_ROWS && inRecord(table),
      )
      .map(([table]) => table),
  );
}

/** Whether an inner table without heads stands in one cell of a record, under a row of declared heads as long as the record. */
function recordTest({ blocks, childrenOf, unitsOf }: Model): (table: number) => boolean {
  const kindsOf = (block: number): string[] => (childrenOf.get(block) ?? []).map((child) => blocks[child]!.kind);
  const headed = (table: number): number =>
    Math.max(0, ...(childrenOf.get(table) ?? []).map((row) => kindsOf(row).filter((kind) => kind === 'header').length));
  return (table) => {
    const cell = blocks[table]!.parent;
    const row = blocks[cell]?.parent ?? -1;
    if (row < 0 || blocks[row]!.kind !== 'row' || (blocks[cell]!.cols ?? 1) > 1) return false;
    const rows = childrenOf.get(table) ?? [];
    const plain = rows.every((one) => kindsOf(one).every((kind) => kind === 'cell'));
    if (!plain || rows.some((one) => (childrenOf.get(one) ?? []).some((part) => childrenOf.has(part)))) return false;
    const beside = (childrenOf.get(row) ?? []).filter((one) => one !== cell && unitsOf.has(one));
    return beside.length >= LEAST_BESIDE && headed(blocks[row]!.parent) === kindsOf(row).length;
  };
}
