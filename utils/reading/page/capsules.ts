/** Tables that are only there to set a text in a cell. */

import { withoutSigns } from '../words/text';
import type { Model } from './model';

/** Tables in cells that hold one text and nothing else but signs: grids draw a head and the arrow that sorts by it so. */
export function capsulesIn(model: Model): Set<number> {
  const rows = new Map<number, number>();
  /** for each table in a cell the one block with text in it, or -1 where several have some */
  const holders = new Map<number, number>();
  const around: number[] = [];
  model.blocks.forEach(({ kind, parent }, index) => {
    const outer = around[parent] ?? -1;
    around.push(kind === 'table' && model.within(parent, ['cell', 'header']) ? index : outer);
    if (kind === 'row' && outer >= 0) rows.set(outer, (rows.get(outer) ?? 0) + 1);
    if (kind === 'table' && outer >= 0) holders.set(outer, -1);
  });
  for (const { block, text, form } of model.units) {
    const table = around[block] ?? -1;
    if (table < 0 || (withoutSigns(text) === '' && !form)) continue;
    const before = holders.get(table);
    holders.set(table, form || (before !== undefined && before !== block) ? -1 : block);
  }
  return new Set([...holders].filter(([table, holder]) => holder >= 0 && rows.get(table) === 1).map(([table]) => table));
}
