/** Heads of service lines that each open and close the box below them. */

import type { Model } from '../page/model';

/** What a heading that fills its box opens and closes: the box right after it. */
export function panelBelow(model: Model, block: number): number | undefined {
  const { kind, parent, box } = model.blocks[block]!;
  if (kind !== 'heading' || parent < 0) return undefined;
  const next = model.childrenOf.get(parent)!.find((child) => child > block);
  const below = next === undefined ? undefined : model.blocks[next]!;
  return below?.kind === 'block' && below.box[1] >= box[1] + box[3] - 4 ? next : undefined;
}

/** Heads and what they open that take turns in one box: the box right below each head, as wide as it is. Nothing where one of them has none. */
export function panelsBetween(model: Model, heads: readonly number[]): Map<number, number> | undefined {
  const panels = new Map<number, number>();
  const own = new Set(heads);
  for (const head of heads) {
    const { parent, box } = model.blocks[head]!;
    const next = (model.childrenOf.get(parent) ?? []).find((child) => child > head);
    const below = next === undefined ? undefined : model.blocks[next]!.box;
    const fits = below && below[0] === box[0] && below[2] === box[2] && Math.abs(below[1] - box[1] - box[3]) <= 4;
    if (!fits || own.has(next!)) return undefined;
    panels.set(head, next!);
  }
  return heads.length > 1 ? panels : undefined;
}
