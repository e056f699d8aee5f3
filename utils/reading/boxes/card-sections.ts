/** Claims one below the other in one box: a strip of labels each, above it whose claim it is, below it a table of its lines. */

import type { Model } from '../page/model';

/** What stands above a strip is so many boxes at the most. */
const HIGHEST_HEAD = 2;

/**
 * For each unit the number of the claim that it belongs to, -1 for none; nothing where the strips do not all have one table below them.
 * @param strips the boxes of the claims' labels, in the page's order
 * @param tables the boxes of the tables of lines
 */
export function sectionsAround(model: Model, strips: readonly number[], tables: readonly number[]): number[] | undefined {
  const parent = model.blocks[strips[0]!]!.parent;
  if (parent < 0 || strips.some((strip) => model.blocks[strip]!.parent !== parent)) return undefined;
  const boxes = model.childrenOf.get(parent)!;
  const childOf = (block: number): number => {
    let at = block;
    while (at >= 0 && model.blocks[at]!.parent !== parent) at = model.blocks[at]!.parent;
    return boxes.indexOf(at);
  };
  const starts = strips.map((strip) => boxes.indexOf(strip));
  const lines = tables.map(childOf).filter((place) => place >= 0);
  // The first table after each strip is its own, and all tables are of strips.
  const ends = starts.map((start, index) => {
    const own = lines.filter((place) => place > start && place < (starts[index + 1] ?? boxes.length));
    return own.length === 1 ? own[0]! : -1;
  });
  if (ends.includes(-1) || lines.length !== strips.length) return undefined;
  const heads = starts.slice(1).map((start, index) => start - ends[index]! - 1);
  const high = heads[0] ?? 0;
  if (high > HIGHEST_HEAD || heads.some((head) => head !== high) || starts[0]! < high) return undefined;
  const own = new Map<number, number>();
  for (const [index, start] of starts.entries())
    for (let place = start - high; place <= ends[index]!; place++) own.set(boxes[place]!, index);
  const card: number[] = [];
  for (const [block, { parent: around }] of model.blocks.entries())
    card.push(own.get(block) ?? (around < 0 ? -1 : card[around]!));
  return model.units.map((unit) => card[unit.block]!);
}
