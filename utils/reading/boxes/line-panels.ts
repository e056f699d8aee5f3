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

/**
 * What heads in one box open: the box right below a head, as wide as it is. A head right above the next one is shut, and so is the last one where the
 * page says it; nothing where something else stands below one of them.
 */
export function panelsBetween(model: Model, heads: readonly number[]): Map<number, number> | undefined {
  const panels = new Map<number, number>();
  const own = new Set(heads);
  const after = new Map<number, number>();
  const more = new Set<number>();
  for (const parent of new Set(heads.map((head) => model.blocks[head]!.parent))) {
    const children = model.childrenOf.get(parent) ?? [];
    for (const [index, child] of children.entries())
      if (own.has(child) && index + 1 < children.length) {
        after.set(child, children[index + 1]!);
        if (index + 2 < children.length && !own.has(children[index + 2]!)) more.add(child);
      }
  }
  const last = heads.at(-1);
  // A claim's head with what stands in several boxes below it opens nothing.
  if (heads.some((head) => head !== last && more.has(head) && !own.has(after.get(head)!))) return undefined;
  for (const head of heads) {
    const { box } = model.blocks[head]!;
    const next = after.get(head);
    const below = next === undefined ? undefined : model.blocks[next]!.box;
    const fits = below && below[0] === box[0] && below[2] === box[2] && Math.abs(below[1] - box[1] - box[3]) <= 4;
    if (fits && !own.has(next!)) panels.set(head, next!);
    else if (head !== last && !own.has(next!)) return undefined;
  }
  if (panels.size === heads.length) return panels.size > 1 ? panels : undefined;
  const shut = shutHeads(model, own);
  if (shut.size === 0 || shut.has(last!)) panels.delete(last!);
  return panels.size > 0 ? panels : undefined;
}

/**
 * The boxes below each of several heads in one box, up to the next one, by their first and last block: below the last one as many as are of the kinds
 * below the others, since anything may follow. Nothing where a head has none, or where they stand in different boxes.
 */
export function stretchesBelow(
  model: Model,
  heads: readonly number[],
): ReadonlyMap<number, readonly [first: number, last: number]> | undefined {
  const parents = new Set(heads.map((head) => model.blocks[head]!.parent));
  if (parents.size !== 1 || !heads.every((head) => model.blocks[head]!.kind === 'heading')) return undefined;
  const children = model.childrenOf.get(model.blocks[heads[0]!]!.parent) ?? [];
  const kindOf = (child: number): string =>
    (model.childrenOf.get(child) ?? []).some((one) => model.blocks[one]!.kind === 'item') ? 'list' : model.blocks[child]!.kind;
  const below = heads.map((head) => {
    const rest = children.slice(children.indexOf(head) + 1);
    const end = rest.findIndex((child) => model.blocks[child]!.kind === 'heading');
    return end < 0 ? rest : rest.slice(0, end);
  });
  const last = below.at(-1)!;
  const others = below.slice(0, -1);
  const kinds = new Set(others.length > 0 ? others.flat().map(kindOf) : ['table', 'list']);
  const strange = last.findIndex((child) => !kinds.has(kindOf(child)));
  const most = Math.max(...(others.length > 0 ? others : [last]).map(({ length }) => length));
  last.splice(Math.min(most, strange < 0 ? last.length : strange));
  if (below.some((list) => list.length === 0)) return undefined;
  const next = (child: number): number => children.find((other) => other > child) ?? Number.POSITIVE_INFINITY;
  return new Map(heads.map((head, index) => [head, [below[index]![0]!, next(below[index]!.at(-1)!) - 1] as const]));
}

/** The heads of which the page says that what they open is shut. */
function shutHeads(model: Model, heads: ReadonlySet<number>): ReadonlySet<number> {
  const headOf: number[] = [];
  for (const [index, { parent }] of model.blocks.entries())
    headOf.push(heads.has(index) ? index : parent < 0 ? -1 : headOf[parent]!);
  return new Set(model.units.flatMap((unit) => (unit.closed && headOf[unit.block]! >= 0 ? headOf[unit.block]! : [])));
}
