/** Declared tables that declare no rows. */

import type { Model } from '../page/model';

/** Fewer columns than this are pairs of labels and values. */
const LEAST = 4;

/** A declared table whose heads and cells stand in it without rows. */
export function holdsCells(model: Model, block: number): boolean {
  if (model.blocks[block]?.kind !== 'table') return false;
  const kinds = (model.childrenOf.get(block) ?? []).map((child) => model.blocks[child]!.kind);
  const count = (kind: string): number => kinds.filter((one) => one === kind).length;
  return count('header') >= LEAST && count('cell') >= LEAST && count('row') === 0;
}
