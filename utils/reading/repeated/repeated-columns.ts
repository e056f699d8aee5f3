/** Names of columns over boxes that look alike: what a box shows below one of them is named by it, also where the texts of a cell stand in a stack. */

import { type Model, shareX, type Unit } from '../page/model';
import { meanings } from '../words/labels';
import { fieldOf, type Part, PEOPLE, type Shape } from './repeated-parts';

/** So many texts on one line that name something, each over one of the first box, are a table's head. */
const COLUMNS = 3;
/** How far over the first box it may stand, and how far from the edge of what it is over, in pixels. */
const [OVER, ASIDE] = [90, 6];

const isUnder = ([x, , across]: Unit['box'], { box }: Unit): boolean =>
  Math.abs(box[0] - x) <= ASIDE || Math.abs(box[0] + box[2] - x - across) <= ASIDE;

/** The texts of the line over the first box that name its columns; none where there is no such line. */
export function columnHeads(model: Model, [first = []]: readonly (readonly Unit[])[], readable: ReadonlySet<Unit>): Unit[] {
  const [begin] = first;
  const lines = new Map<number, Unit[]>();
  for (const unit of model.units.slice(0, begin!.id)) {
    const { box, form, act } = unit;
    if (form || act === 'button' || box[1] >= begin!.box[1] || begin!.box[1] - box[1] > OVER || !readable.has(unit)) continue;
    lines.set(box[1], [...(lines.get(box[1]) ?? []), unit]);
  }
  const names = ({ text, box }: Unit): boolean =>
    !/[▾▼⌄]$/.test(text) && meaningsIn(text).length > 0 && first.some((unit) => isUnder(box, unit));
  return [...lines.values()].find((line) => line.filter(names).length >= COLUMNS) ?? [];
}

/** `Claim and health plan`, `Claim # / Account`: several names for what stands below each other, in that order. */
const namesIn = (text: string): string[] => text.split(/ (?:and|or|&) | ?[/·|] ?|, /);
const meaningsIn = (text: string) => [text, ...namesIn(text)].flatMap((name) => meanings(name, false));

/**
 * Lets each head name the texts below it by their shapes, each of its names one of them. Changes the parts.
 * @returns whether the heads are these boxes' own, and more than a table's: under most of them something stands in nearly every box, and in a stack
 */
export function nameByHeads(heads: readonly Unit[], boxes: readonly (readonly Part[])[]): boolean {
  let found = 0;
  let stacks = 0;
  for (const parts of boxes)
    for (const head of heads) {
      const below = parts.filter((part) => headOf(part, heads) === head);
      if (below.length > 0) found++;
      if (below.length > 1) stacks++;
      nameCell(
        head.text,
        below.filter(({ label }) => label === undefined),
      );
    }
  return found * 5 >= boxes.length * heads.length * 4 && stacks >= boxes.length;
}

function nameCell(head: string, below: readonly Part[]): void {
  const top = Math.min(...below.map(({ unit }) => unit.box[1]));
  const isFirst = ({ unit }: Part): boolean => unit.box[1] - top <= ASIDE;
  const names = namesIn(head);
  const several = names.length > 1;
  const shapes = new Set(below.map(({ shape }) => shape));
  const used = new Set<string>();
  for (const shape of shapes) {
    const texts = below.filter((part) => part.shape === shape && (several || isFirst(part) || !IN_WORDS.has(shape)));
    const fits = fitsOf(several ? names : [head], shape).filter(({ field }) => !used.has(field));
    // Of two names for one text nobody knows which it has.
    if (fits.length > 1 && fits.length !== texts.length) {
      for (const part of texts) part.torn = true;
      continue;
    }
    for (const [index, fit] of fits.entries()) {
      const part = texts[index];
      if (!part) continue;
      used.add(fit.field);
      part.label = fit.name;
      part.shape = fit.shape;
    }
  }
  for (const part of below)
    if (part.label === undefined && isFirst(part)) {
      part.label = head;
      if (several) part.torn = true;
    }
}

/** What stands at the foot of a cell and is no number, day or sum may be a sentence about the claim. */
const IN_WORDS: ReadonlySet<Shape> = new Set(['words', 'person']);
/** What each name says of a text of that shape; funds may be called as people are. */
const fitsOf = (names: readonly string[], shape: Shape): { name: string; shape: Shape; field: string }[] => {
  const ofShape = (one: Shape) =>
    names.flatMap((name) => {
      const field = fieldOf(name, one)?.field ?? (one === 'money' && PEOPLE.test(name) ? name : undefined);
      return field === undefined ? [] : [{ name, shape: one, field }];
    });
  const own = ofShape(shape);
  return own.length === 0 && shape === 'person' ? ofShape('words') : own;
};

/** The head over a text: the one that it shares an edge with, else the one that it shares most of its width with. */
function headOf({ unit }: Part, heads: readonly Unit[]): Unit | undefined {
  const edge = heads.filter(({ box }) => isUnder(box, unit));
  if (edge.length === 1) return edge[0];
  const over = heads.filter(({ box }) => shareX(box, unit.box) > 0);
  return over.length === 1 ? over[0] : undefined;
}
