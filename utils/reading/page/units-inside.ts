/** What stands in a block and below it. */
import type { Model, Unit } from './model';

/** All units in a block and below it. */
export function unitsInside(model: Model): (block: number) => number[] {
  const { many, first, last } = heldIn(model);
  return (block) => {
    const found: number[] = [];
    // Texts are numbered as they stand: those of one block mostly follow one another, and no block in it has to be looked into.
    if (many[block] === 0) return found;
    if (last[block]! - first[block]! + 1 === many[block]) {
      for (let id = first[block]!; id <= last[block]!; id++) found.push(id);
      return found;
    }
    const stack = [block];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      found.push(...(model.unitsOf.get(at) ?? []));
      stack.push(...(model.childrenOf.get(at) ?? []));
    }
    return found.sort((a, b) => a - b);
  };
}

/** By block; -1 for the first and last where there is none. */
interface Held {
  many: number[];
  first: number[];
  last: number[];
}

const known = new WeakMap<Model, Held>();

/** How many units stand in each block and below it, and their first and last: of all blocks at once, since a page may be nested deep. */
export function heldIn(model: Model): Held {
  let held = known.get(model);
  if (!held) {
    held = countedIn(model);
    known.set(model, held);
  }
  return held;
}

function countedIn({ blocks, units }: Model): Held {
  // No typed arrays: each would have its memory outside of the heap, which costs more than to count.
  const many = blocks.map(() => 0);
  const first = blocks.map(() => -1);
  const last = blocks.map(() => -1);
  for (const { id, block } of units) {
    if (many[block] === 0) first[block] = id;
    last[block] = id;
    many[block]!++;
  }
  // Blocks are numbered in document order: what is in a block has a number above its own.
  for (let index = blocks.length - 1; index > 0; index--) {
    const { parent } = blocks[index]!;
    if (many[index] === 0 || parent < 0) continue;
    first[parent] = many[parent] === 0 ? first[index]! : Math.min(first[parent]!, first[index]!);
    last[parent] = Math.max(last[parent]!, last[index]!);
    many[parent]! += many[index]!;
  }
  return { many, first, last };
}

/** The first unit in a block or below it. */
export const firstInside = (model: Model, block: number): Unit | undefined => model.units[heldIn(model).first[block]!];
