import type { Model } from './model';

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
