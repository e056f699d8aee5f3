/** What stands in a block and below it. */
import type { Model, Unit } from './model';

/** All units in a block and below it. */
export function unitsInside(model: Model): (block: number) => number[] {
  return (block) => {
    // Most blocks hold texts and no block; texts are numbered as they stand.
    if (!model.childrenOf.has(block)) return [...(model.unitsOf.get(block) ?? [])];
    const found: number[] = [];
    const stack = [block];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      found.push(...(model.unitsOf.get(at) ?? []));
      stack.push(...(model.childrenOf.get(at) ?? []));
    }
    return found.sort((a, b) => a - b);
  };
}

interface Held {
  /** how many units */
  many: number;
  /** -1 where there is none */
  first: number;
  last: number;
}

const known = new WeakMap<Model, readonly Held[]>();

/** How many units stand in a block and below it, and their first and last: of all blocks at once, since a page may be nested deep. */
export function heldIn(model: Model, block: number): Readonly<Held> {
  let all = known.get(model);
  if (!all) {
    const held = model.blocks.map((_, index): Held => {
      const own = model.unitsOf.get(index) ?? [];
      return { many: own.length, first: own[0] ?? -1, last: own.at(-1) ?? -1 };
    });
    // Blocks are numbered in document order: what is in a block has a number above its own.
    for (let index = held.length - 1; index > 0; index--) {
      const own = held[index]!;
      const around = held[model.blocks[index]!.parent];
      if (!around || own.many === 0) continue;
      around.first = around.many === 0 ? own.first : Math.min(around.first, own.first);
      around.last = Math.max(around.last, own.last);
      around.many += own.many;
    }
    known.set(model, held);
    all = held;
  }
  return all[block]!;
}

/** The first unit in a block or below it. */
export const firstInside = (model: Model, block: number): Unit | undefined => model.units[heldIn(model, block).first];
