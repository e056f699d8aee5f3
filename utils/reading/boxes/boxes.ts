/** The boxes, or the stretches, that parts of a page are in. */

import type { Model, Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import { sectionsAround } from './card-sections';
import { panelsBetween } from './line-panels';

/** Tells whether a block lies in another; blocks are numbered in document order, so a block's inside is a run of numbers. */
export function insideTest(model: Model): (block: number, container: number) => boolean {
  const last = model.blocks.map((_, index) => index);
  for (let index = model.blocks.length - 1; index > 0; index--) {
    const { parent } = model.blocks[index]!;
    if (parent >= 0) last[parent] = Math.max(last[parent]!, last[index]!);
  }
  return (block, container) => block >= container && block <= last[container]!;
}

export interface Card {
  /** true for the units that stand in it */
  holds(unit: number): boolean;
  pairs: Pair[];
}

/** How many of some blocks lie in a block, itself included. */
function counter(model: Model, marked: readonly number[]): (container: number) => number {
  const counts = model.blocks.map(() => 0);
  for (const block of new Set(marked)) counts[block] = 1;
  for (let index = model.blocks.length - 1; index > 0; index--) {
    const { parent } = model.blocks[index]!;
    if (parent >= 0) counts[parent]! += counts[index]!;
  }
  return (container) => counts[container]!;
}

/** The largest block around each of several places that holds no other of them and nothing of `foreign`. */
export function territories(model: Model, places: readonly number[], foreign: readonly number[]): number[] {
  const held = counter(model, places);
  const strange = counter(model, foreign);
  return places.map((place) => {
    let at = place;
    for (;;) {
      const { parent } = model.blocks[at]!;
      if (parent < 0 || held(parent) > held(at) || strange(parent) > 0) return at;
      at = parent;
    }
  });
}

/** One box a claim. */
export interface ClaimCard extends Card {
  /** all that stands in it, in the page's order */
  units: Unit[];
}

/** The stretches of a page that belong to each anchor: boxes where there are boxes around them, else from one anchor to the next. */
export function split(
  model: Model,
  pairs: readonly Pair[],
  anchors: readonly number[],
  lines: readonly number[] = [],
): ClaimCard[] {
  const order = [...anchors].sort((a, b) => a - b);
  const blocks = territories(
    model,
    order.map((unit) => model.units[unit]!.block),
    [],
  );
  const stretches = cardsOf(model, pairs, order.length, stretchOf(model, startsOf(model, order)));
  if (new Set(blocks).size !== order.length) return stretches;
  const sections = lines.length > 1 ? sectionsAround(model, blocks, lines) : undefined;
  if (sections) return cardsOf(model, pairs, order.length, sections);
  const boxes = cardsOf(model, pairs, order.length, boxOf(model, blocks, panelsBetween(model, blocks)));
  // The last stretch goes on to the end of the page, whatever stands there.
  const covered = (cards: readonly Card[]): number => cards.slice(0, -1).reduce((sum, card) => sum + card.pairs.length, 0);
  return covered(stretches) > covered(boxes) * 1.5 ? stretches : boxes;
}

/** How far a row's texts may stand above those of the row that goes on with it, from top to top, in heights of a line. */
const NEXT_ROW = 1.8;

/** The label of a text that says its own: `Patient: Ada Quill`. */
const labelIn = (text: string): string | undefined => /^([^\d:]{2,30}):/.exec(text)?.[1];

/** The texts of the row right above an anchor, where they have labels of their own and nothing else stands as near above them. */
function rowAbove(model: Model, anchor: number): Unit[] {
  const { box } = model.units[anchor]!;
  const row: Unit[] = [];
  for (let id = anchor - 1; id >= 0; id--) {
    const unit = model.units[id]!;
    const above = box[1] - unit.box[1];
    if (above < box[3] / 2 || above > box[3] * NEXT_ROW || labelIn(unit.text) === undefined) break;
    row.unshift(unit);
  }
  const before = row[0] && model.units[row[0].id - 1];
  return before && row[0]!.box[1] - before.box[1] <= box[3] * NEXT_ROW ? [] : row;
}

/** Where each stretch begins: at its anchor, or at the row above it that says the same of each claim (`Patient: …  Member ID: …` over `Claim: …`). */
function startsOf(model: Model, order: readonly number[]): number[] {
  const rows = order.map((anchor) => rowAbove(model, anchor));
  const like = rows.map((row) => row.map(({ text }) => labelIn(text)).join('|'));
  return like[0] && like.every((labels) => labels === like[0]) ? rows.map((row) => row[0]!.id) : [...order];
}

/** For each unit the number of the stretch that it stands in, -1 before the first. */
function stretchOf(model: Model, order: readonly number[]): number[] {
  let at = -1;
  const last = order.at(-1)!;
  const sums = model.units.filter((unit) => unit.id > order[0]! && OF_ALL.test(unit.text));
  // Sums below the last claim, where no other has any, are of them all.
  const end = sums[0] && sums[0].id > last ? sums[0].id : model.units.length;
  return model.units.map((unit) => {
    while (order[at + 1] !== undefined && unit.id >= order[at + 1]!) at++;
    return unit.id < end ? at : -1;
  });
}

/** `TOTAL CHARGES: 1,403.00` */
const OF_ALL = /^(?:report |grand |page |batch )?totals?\b/i;

/**
 * For each unit the number of the innermost of these blocks that it stands in, -1 outside of all.
 * @param panels the box that a block opens below it, and what stands in there is in the block
 */
export function boxOf(model: Model, blocks: readonly number[], panels?: ReadonlyMap<number, number>): number[] {
  const numbers = new Map(blocks.flatMap((block, index) => [block, panels?.get(block) ?? block].map((one) => [one, index])));
  const box: number[] = [];
  for (const [index, { parent }] of model.blocks.entries()) box.push(numbers.get(index) ?? (parent < 0 ? -1 : box[parent]!));
  return model.units.map((unit) => box[unit.block]!);
}

/** @param cardOf number of the card that each unit stands in, by unit */
export function cardsOf(model: Model, pairs: readonly Pair[], count: number, cardOf: readonly number[]): ClaimCard[] {
  const cards = Array.from(
    { length: count },
    (_, index): ClaimCard => ({ holds: (unit) => cardOf[unit] === index, pairs: [], units: [] }),
  );
  for (const unit of model.units) cards[cardOf[unit.id]!]?.units.push(unit);
  for (const pair of pairs) cards[cardOf[pair.labelUnit]!]?.pairs.push(pair);
  return cards;
}
