/**
 * Boxes of a page that look alike, whatever the markup calls them: each holds one text of a kind that every claim has once, a number or a name,
 * written in the same letters.
 */

import { boxOf, territories } from '../boxes/boxes';
import { isPersonsName } from '../boxes/card-badges';
import { IN_TABLE, type Model, push, type Unit } from '../page/model';
import { dates, identifier } from '../values/values';
import { remembered } from '../words/remembered';

/** Of more kinds of texts none parts a page that a person could read. */
const MOST_KINDS = 6;

/** A number as payers write it: `B-20260924-3310`, `YZ-9QD4-51102`. */
export const isNumber = (text: string): boolean =>
  text.length >= 6 &&
  text.length <= 26 &&
  /^#?[A-Z\d](?:[A-Z\d-]*[A-Z\d])$/.test(text) &&
  (text.match(/\d/g)?.length ?? 0) >= 4 &&
  identifier(text.replace(/^#/, '')) !== undefined;

/** The parts of a strip: `Visit Sep 23, 2026 · B-20260924-3310`; a dash stands between two days as well. */
export const stripParts = (text: string): string[] => (dates(text, false) ? [text] : text.split(/ [·•|—] /));

/** A short word before a number says what it is of. */
const withoutLead = (text: string): string => text.replace(/^(?:\p{L}+\.? ){0,2}(?:#|no\.? )?(?=\S+$)/iu, '');

/** Which of the texts that every claim has once it may be. */
const anchorKind = remembered((text): 'name' | 'number' | undefined => {
  if (isPersonsName(text)) return 'name';
  return stripParts(text).filter((part) => isNumber(withoutLead(part))).length === 1 ? 'number' : undefined;
});

/** Texts of a kind that every claim has once, by the letters that they are written in: those that come most often first. */
export function anchorsIn(units: readonly Unit[]): Unit[][] {
  const kinds = new Map<string, Unit[]>();
  for (const unit of units) {
    if (unit.form || unit.text.length > 80) continue;
    const kind = anchorKind(unit.text);
    if (kind) push(kinds, `${kind} ${unit.look}`, unit);
  }
  return [...kinds.values()]
    .filter((list) => list.length > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_KINDS);
}

/**
 * Sets of boxes, the ones that hold most first: of each set every box is as far above its text as the others are above theirs.
 * @param units what may be read
 */
export function repeatedBoxes(model: Model, units: readonly Unit[]): Unit[][][] {
  const often = anchorsIn(units);
  const readable = new Set(units);
  const seen = new Set<string>();
  return often.flatMap((anchors) => {
    const blocks = boxesAround(model, anchors);
    const own = blocks ? unitsIn(model, blocks, readable) : [];
    const boxes = own.length > 1 && own.every(saysEnough) ? own : stretches(model, units, anchors);
    const key = boxes.map(([first]) => first?.id).join();
    if (boxes.length < 2 || !boxes.every(saysEnough) || seen.has(key)) return [];
    seen.add(key);
    return [boxes];
  });
}

/** Of fewer texts nothing can be told. */
const LEAST = 3;
const saysEnough = (box: readonly Unit[]): boolean => box.flatMap(({ text }) => stripParts(text)).length >= LEAST;
/** So many texts before the one that parts them may be of the same claim. */
const BEFORE = 8;

/**
 * Without boxes, from one claim's first text to the next one's: what stands before the first of the texts that part them is of its claim as far back as
 * the same letters stand before the second.
 */
function stretches(model: Model, units: readonly Unit[], anchors: readonly Unit[]): Unit[][] {
  const places = anchors.map((anchor) => units.indexOf(anchor));
  const [first = 0, second = 0] = places;
  let lead = 0;
  while (
    lead < BEFORE &&
    lead < second - first &&
    first > lead &&
    units[first - lead - 1]!.look === units[second - lead - 1]!.look
  )
    lead++;
  const found = places.slice(1).map((place, index) => units.slice(places[index]! - lead, place - lead));
  const looks = new Set(found.flatMap((part) => part.map(({ look }) => look)));
  const most = Math.max(...found.map((part) => part.length));
  const start = places.at(-1)! - lead;
  const last = units.slice(start, start + most);
  const end = last.findIndex(({ look }) => !looks.has(look));
  // One claim's texts end in the block that is around all of them.
  return found.every((part) => part.length <= most && part.length * 2 > most) && isTogether(model, anchors)
    ? [...found, end < 0 ? last : last.slice(0, end)]
    : [];
}

/** They are texts of one block, or of blocks side by side, and of no table. */
const isTogether = ({ blocks, within }: Model, anchors: readonly Unit[]): boolean => {
  if (anchors.some(({ block }) => within(block, IN_TABLE))) return false;
  const around = new Set(anchors.map(({ block }) => blocks[block]!.parent));
  return around.size === 1 || new Set(anchors.map(({ block }) => block)).size === 1;
};

/** The block around each text that is as many levels above it as any of them allows: of a group of one alone its head would be in it. */
function boxesAround(model: Model, anchors: readonly Unit[]): number[] | undefined {
  const around = territories(
    model,
    anchors.map(({ block }) => block),
    [],
  );
  if (new Set(around).size !== around.length) return undefined;
  const above = (block: number, levels: number): number => {
    let at = block;
    for (let level = 0; level < levels; level++) at = model.blocks[at]!.parent;
    return at;
  };
  const levels = anchors.map(({ block }, index) => {
    let count = 0;
    for (let at = block; at !== around[index]; at = model.blocks[at]!.parent) count++;
    return count;
  });
  return anchors.map(({ block }) => above(block, Math.min(...levels)));
}

function unitsIn(model: Model, blocks: readonly number[], readable: ReadonlySet<Unit>): Unit[][] {
  const box = boxOf(model, blocks);
  const found: Unit[][] = blocks.map(() => []);
  for (const unit of model.units) if (readable.has(unit)) found[box[unit.id]!]?.push(unit);
  return found;
}
