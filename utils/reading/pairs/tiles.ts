/** Tiles: a value set large, and what it is below it. */

import type { Model, Unit } from '../page/model';
import { parse } from '../values/parse';
import { isStatusWord } from '../values/status';
import { dates, money } from '../values/values';
import { isLabel, type Meaning, meanings } from '../words/labels';
import { withoutColon } from '../words/text';

/** What a page shows about its tiles. */
interface Tiles {
  /** the value above each text whose form alone says that it is the text's, by the text's number */
  sure: ReadonlyMap<number, Unit>;
  /** how labels look below which no others than their values stand: one such page draws all its labels so */
  looks: ReadonlySet<number>;
}

const known = new WeakMap<Model, Tiles>();
/** So many labels with a value above that has their form show how a page is drawn. */
const ENOUGH = 3;

function tilesOf(model: Model): Tiles {
  let tiles = known.get(model);
  if (!tiles) {
    const sure = new Map<number, Unit>();
    const alike = new Map<number, number>();
    const below = new Map<number, { labels: number; fits: number; otherwise: number }>();
    for (const unit of model.units) {
      // Most texts are no label: what stands over them does not matter.
      const words = withoutColon(unit.text);
      const counts = !unit.form && !unit.act && words.length <= 40 && isLabel(words);
      const asked = meanings(words, false);
      if (!counts && !asked.some(isSure)) continue;
      const over = textOver(model, unit);
      if (!over) continue;
      if (counts && over.look !== unit.look) countBelow(unit, over, below);
      if (!isSurely(over, asked)) continue;
      sure.set(unit.id, over);
      if (!unit.form && !unit.act) alike.set(unit.look, (alike.get(unit.look) ?? 0) + 1);
    }
    const decided = [...below].filter(
      ([, { labels, fits, otherwise }]) => labels >= ENOUGH && fits >= LEAST_FITS && otherwise === 0,
    );
    const looks = [...alike].filter(([, count]) => count >= ENOUGH).map(([look]) => look);
    tiles = { sure, looks: new Set([...looks, ...decided.map(([look]) => look)]) };
    known.set(model, tiles);
  }
  return tiles;
}

/** So many values among such pairs have the form that the label below them asks for. */
const LEAST_FITS = 2;

/**
 * Counts for each look how many labels of it end a box that they share with one other text: which of the two is the label is decided for all boxes that are
 * drawn alike, and never for one of them.
 */
function countBelow(label: Unit, value: Unit, found: Map<number, { labels: number; fits: number; otherwise: number }>): void {
  const so = found.get(label.look) ?? { labels: 0, fits: 0, otherwise: 0 };
  found.set(label.look, so);
  so.labels++;
  if (isLabel(value.text) && !isAsked(label, value)) so.otherwise++;
  else if (
    /\d/.test(value.text) &&
    meanings(withoutColon(label.text), false).some(({ kind }) => parse(kind, value.text) !== undefined)
  )
    so.fits++;
}

/** The value of a label that stands below it, where the two fill a box alone. */
export function valueAbove(model: Model, label: Unit): Unit | undefined {
  const led = amountBefore(model, label);
  if (led) return led;
  const tiles = tilesOf(model);
  const sure = tiles.sure.get(label.id);
  if (sure) return isStatusOf(label, sure) ? undefined : sure;
  if (!tiles.looks.has(label.look)) return undefined;
  const value = textOver(model, label);
  return value &&
    value.look !== label.look &&
    !value.act &&
    !value.form &&
    (!isLabel(value.text) || isAsked(label, value)) &&
    !isStatusOf(label, value)
    ? value
    : undefined;
}

/** The words of a status are labels elsewhere: `Paid` above `Status`. */
const isAsked = (label: Unit, value: Unit): boolean =>
  meanings(withoutColon(label.text), false).some(
    ({ kind, score }) => kind === 'status' && score > 0.9 && parse(kind, value.text) !== undefined && isStatusWord(value.text),
  );

/** `Denied` below a claim's number is its status, and labels nothing but an amount or a day. */
const isStatusOf = (label: Unit, { text }: Unit): boolean =>
  isStatusWord(label.text) && /\d{3}/.test(text) && !money(text) && !dates(text, false);

/** `Patient · born 05/30/1959` below a name: what the value above is, with more behind it. */
export function leadAbove(model: Model, label: Unit): { lead: string; value: Unit } | undefined {
  const lead = /^(.{3,40}?)(?: · |, )/.exec(label.text)?.[1];
  if (lead === undefined || !tilesOf(model).looks.has(label.look) || !isLabel(lead)) return undefined;
  const value = valueAbove(model, label);
  return value && value.look !== label.look ? { lead, value } : undefined;
}

const isAbove = (value: Unit, label: Unit): boolean =>
  value.box[1] + value.box[3] <= label.box[1] + 6 && Math.abs(value.box[0] - label.box[0]) < Math.max(60, value.box[2]);

/** What stands above a text that may be its label, where the two fill a box alone. */
function textOver(model: Model, label: Unit): Unit | undefined {
  const beside = unitsBeside(model, label);
  const value = endsPair(beside, label) ? model.units[beside[0]!] : undefined;
  return value && isAbove(value, label) ? value : undefined;
}

const isSure = ({ score }: Meaning): boolean => score > 0.9;

/** The form of a value above alone says that it is the label's, of which `asked` says what it may mean. */
const isSurely = (value: Unit, asked: readonly Meaning[]): boolean =>
  !value.act &&
  !value.form &&
  /\d/.test(value.text) &&
  asked.some((one) => isSure(one) && (one.field === 'none' || parse(one.kind, value.text)?.sure === true)) &&
  !isLabel(value.text);

/** The one text of the box that holds a label's own box and nothing else: it may be broken around the label. */
export function textAround(model: Model, label: Unit): Unit | undefined {
  const { parent } = model.blocks[label.block]!;
  const [only, ...more] = parent < 0 ? [] : (model.unitsOf.get(parent) ?? []);
  const alone = model.unitsOf.get(label.block)?.length === 1 && model.childrenOf.get(parent)?.length === 1;
  return alone && more.length === 0 && only === label.id + 1 ? model.units[only] : undefined;
}

/** Two units, the second of them the label. */
const endsPair = (units: readonly number[], { id }: Unit): boolean => units.length === 2 && units[1] === id;

/** The units of a label's box; of the box around it, where it fills its own and that one holds two. Of values and labels in turns, its own two. */
function unitsBeside(model: Model, label: Unit): readonly number[] {
  const turns = inTurns(model, label);
  if (turns) return turns;
  const own = model.unitsOf.get(label.block) ?? [];
  // A box for the value, and right in the box around it the label.
  const inside = model.childrenOf.get(label.block);
  const inner = inside?.length === 1 && own.length < 2 ? inside[0] : undefined;
  const held = inner === undefined ? undefined : model.unitsOf.get(inner);
  if (held?.length === 1 && !model.childrenOf.has(inner!)) return merged(held[0]!, own);
  if (own.length > 1 || model.childrenOf.has(label.block)) return own;
  const { parent } = model.blocks[label.block]!;
  const above = parent < 0 ? undefined : model.unitsOf.get(parent);
  if (above?.length === 1 && model.childrenOf.get(parent)?.length === 1) return merged(above[0]!, own);
  const boxes = parent < 0 ? [] : (model.childrenOf.get(parent) ?? []);
  const sum = largeAbove(model, label, boxes);
  if (sum) return [sum.id, label.id];
  if (boxes.length !== 2 || model.unitsOf.has(parent) || boxes.some((box) => model.childrenOf.has(box))) return own;
  return boxes.flatMap((box) => model.unitsOf.get(box) ?? []);
}

/** One unit among at most one other, in the page's order. */
const merged = (one: number, others: readonly number[]): readonly number[] => {
  const other = others[0];
  return other === undefined ? [one] : other < one ? [other, one] : [one, other];
};

/** A sum set large over its small label at the foot of a box, whatever else stands above the two: a mark that says how the claim stands. */
function largeAbove(model: Model, label: Unit, boxes: readonly number[]): Unit | undefined {
  const value = model.units[label.id - 1];
  return value &&
    boxes.at(-1) === label.block &&
    boxes.at(-2) === value.block &&
    model.unitsOf.get(value.block)?.length === 1 &&
    value.box[3] > label.box[3] * 1.4 &&
    isAmount(value) &&
    namesAmount(label) &&
    (boxes.length < 3 ||
      boxes.every((box) => (model.unitsOf.get(box) ?? []).every((id) => id === label.id || model.units[id]!.look !== label.look)))
    ? value
    : undefined;
}

/** More values and labels that take turns in one box, or on one line, are not looked at. */
const MOST_TURNS = 24;

/** Several values in one box, each with its label below it in a box of its own: the label's value, and the label. */
function inTurns({ blocks, unitsOf, childrenOf }: Model, { id, block }: Unit): readonly number[] | undefined {
  const { parent } = blocks[block]!;
  const values = unitsOf.get(parent) ?? [];
  const boxes = childrenOf.get(parent) ?? [];
  if (values.length < 2 || values.length > MOST_TURNS || values.length !== boxes.length) return undefined;
  const labels = boxes.flatMap((box) => (childrenOf.has(box) ? [] : (unitsOf.get(box) ?? [])));
  const each = labels.length === values.length && labels.every((label, index) => label === values[index]! + 1);
  return each ? [id - 1, id] : undefined;
}

/** `1,266.40 USD billed`: an amount that a line begins with, and what it is behind it to the line's end. */
function amountBefore(model: Model, label: Unit): Unit | undefined {
  // On a green screen values stand behind their labels.
  if (model.width !== undefined) return undefined;
  const value = label.before === undefined ? undefined : model.units[label.before];
  if (value === undefined || !namesAmount(label) || !isAmount(value)) return undefined;
  // `$905.00 billed $377.40 paid`: on a line that begins with an amount and ends with a label the two take turns.
  let first = value;
  let turns = 0;
  for (let at = model.units[first.before ?? -1]; at && turns < MOST_TURNS; at = model.units[at.before ?? -1], turns++) first = at;
  if (first.before !== undefined) return undefined;
  for (let at = first; ; ) {
    const name = model.units[at.id + 1];
    if (name?.before !== at.id || !isAmount(at) || !namesAmount(name)) return undefined;
    const next = model.units[name.id + 1];
    if (next?.before !== name.id) return value;
    at = next;
  }
}

const isAmount = ({ text }: Unit): boolean => parse('money', text)?.sure === true;
const namesAmount = ({ text }: Unit): boolean => {
  const [meaning] = meanings(text, false);
  return meaning?.kind === 'money' && meaning.score > 0.9;
};
