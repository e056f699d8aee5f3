/** Boxes that repeat, each a record with the same labels before or above its values, as the rows of one table under these labels. */

import type { Model, Unit } from '../page/model';
import { segments } from '../page/segments';
import { unitsInside } from '../page/units-inside';
import { isStatusWord, statusOfGroup } from '../values/status';
import { isLabel } from '../words/labels';
import { withoutColon } from '../words/text';
import { textOf } from './cell-texts';
import { type Cell, isButton } from './cells';
import type { Grid, GridRow } from './grid';
import { titleOf } from './table-titles';
import { tilesOf } from './values-above';

/** Fewer labels than this in a box make no record. */
const LEAST_LABELS = 3;
/** So many of a box's labels are to be those of the others. */
const ALIKE = 0.6;

/** A column's name, and how many boxes it has. */
const MOST_IN_NAME = 3;

interface Card {
  block: number;
  /** the smallest box in it around all its labels */
  inner: number;
  labels: ReadonlySet<string>;
}

interface Field {
  label: Unit;
  key: string;
  units: Unit[];
  /** the value, where it stands in the label's own text */
  text?: string;
}

/** @param free units that no declared table holds */
export function cardGrids(model: Model, free: readonly Unit[]): Grid[] {
  const known = new Map<number, string>();
  const counts = new Map<string, number>();
  for (const unit of free) {
    const key = keyOf(unit);
    if (key === undefined) continue;
    known.set(unit.id, key);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const every = new Map(known);
  for (const [unit, key] of known) if (counts.get(key)! < 2) known.delete(unit);
  withoutValues(model, known);
  if (new Set(known.values()).size < LEAST_LABELS) return [];
  const own = new Set(free.map((unit) => unit.id));
  const inside = unitsInside(model);
  const cards = cardsOf(model, known)
    .filter((card) => !isForm(model, card, inside(card.block)))
    .map((card) => ({ ...card, labels: new Set(inside(card.block).flatMap((unit) => every.get(unit) ?? [])) }));
  const groups = groupsOf(model, cards);
  return groups.flatMap((group) => gridOf(model, group, known, own) ?? []);
}

/** What a text is the label of, or begins with the label of. */
function keyOf(unit: Unit): string | undefined {
  if (unit.form || unit.act === 'button' || unit.text.length > 160) return undefined;
  const parts = segments(unit.text);
  if (parts.length > 1) return undefined;
  const label = parts[0]?.label ?? unit.text;
  return isLabel(label) ? named(label) : undefined;
}

/** Values that are labels elsewhere (`Paid`) are drawn otherwise than labels: takes out what is drawn as few labels are. */
function withoutValues(model: Model, known: Map<number, string>): void {
  const signOf = (unit: number): string => {
    const { look, text } = model.units[unit]!;
    return `${look}${text.endsWith(':') ? ':' : ''}`;
  };
  const keys = new Map<string, Set<string>>();
  for (const [unit, key] of known) keys.set(signOf(unit), (keys.get(signOf(unit)) ?? new Set()).add(key));
  for (const unit of [...known.keys()]) if (keys.get(signOf(unit))!.size < LEAST_LABELS) known.delete(unit);
}

const named = (text: string): string => withoutColon(text).toLowerCase();

/** The largest boxes in which no label is said twice. */
function cardsOf(model: Model, known: ReadonlyMap<number, string>): Card[] {
  const labels = model.blocks.map((): Set<string> | undefined => undefined);
  const twice = model.blocks.map(() => false);
  for (const [unit, key] of known)
    for (let at = model.units[unit]!.block; at >= 0 && !twice[at]; at = model.blocks[at]!.parent) {
      const own = labels[at] ?? new Set();
      labels[at] = own;
      if (own.has(key)) twice[at] = true;
      own.add(key);
    }
  for (let at = model.blocks.length - 1; at > 0; at--) {
    const { parent } = model.blocks[at]!;
    if (parent >= 0 && twice[at]) twice[parent] = true;
  }
  const cards: Card[] = [];
  for (let block = 0; block < model.blocks.length; block++) {
    const { parent } = model.blocks[block]!;
    const own = labels[block];
    if (!own || own.size < LEAST_LABELS || twice[block] || parent < 0 || !twice[parent]) continue;
    let at = block;
    for (let inner: number | undefined = at; inner !== undefined; ) {
      at = inner;
      inner = (model.childrenOf.get(at) ?? []).find((child) => labels[child]?.size === own.size);
    }
    cards.push({ block, inner: at, labels: own });
  }
  return cards;
}

/** What a list is searched by has the labels of its records and is none: half of its labels stand at fields to fill in. */
const isForm = ({ units }: Model, { labels }: Card, held: readonly number[]): boolean =>
  held.filter((unit) => units[unit]!.form === 'editable').length * 2 >= labels.size;

const alike = (a: Card, b: Card): boolean => {
  const both = [...a.labels].filter((label) => b.labels.has(label)).length;
  return both >= LEAST_LABELS - 1 && both >= Math.min(a.labels.size, b.labels.size) * ALIKE;
};

/** Boxes alike that stand in one box, or in the columns of a board. What is alike and stands in several others may be of several records. */
function groupsOf(model: Model, cards: readonly Card[]): Card[][] {
  const out: Card[][] = [];
  const groups = byParent(model, cards);
  for (const group of groups) {
    const same = groups.filter((one) => alike(one[0]!, group[0]!));
    if (same.length === 1 && group.length > 1) out.push(group);
    if (same.length === 1 || same[0] !== group) continue;
    const board = byParent(
      model,
      same.flat().map((card) => ({ ...card, block: card.inner })),
    );
    if (isBoard(model, board)) out.push(board.flat());
  }
  return out;
}

function byParent(model: Model, cards: readonly Card[]): Card[][] {
  const groups: Card[][] = [];
  for (const card of cards) {
    const { parent } = model.blocks[card.block]!;
    const group = groups.find(([first]) => model.blocks[first!.block]!.parent === parent && alike(first!, card));
    if (group) group.push(card);
    else groups.push([card]);
  }
  return groups;
}

/** Columns side by side, each with a name over its boxes. */
function isBoard(model: Model, groups: readonly Card[][]): boolean {
  const columns = groups.map(([card]) => model.blocks[card!.block]!.parent);
  const [holder, ...others] = new Set(columns.map((column) => model.blocks[column]!.parent));
  const names = groups.map(([card]) => columnName(model, card!, groups.flat()));
  const statuses = names.filter((name) => name && statusOfGroup(textOf(model, name).text) !== undefined).length;
  return holder !== undefined && others.length === 0 && names.every((name) => name) && statuses * 2 > names.length;
}

/** The one text of a board's column besides its boxes: how the claims in it stand. */
function columnName(model: Model, { block }: Card, group: readonly Card[]): number[] | undefined {
  const { parent } = model.blocks[block]!;
  const cards = group.map((card) => card.block);
  const inside = unitsInside(model);
  const others = (model.childrenOf.get(parent) ?? []).filter((child) => !cards.includes(child)).flatMap(inside);
  const units = [...(model.unitsOf.get(parent) ?? []), ...others];
  return units.length > 0 && units.length <= MOST_IN_NAME ? units : undefined;
}

function gridOf(
  model: Model,
  group: readonly Card[],
  known: ReadonlyMap<number, string>,
  own: ReadonlySet<number>,
): Grid | undefined {
  const inside = unitsInside(model);
  const held = group.map(({ block }) => inside(block).map((unit) => model.units[unit]!));
  if (held.some((units) => units.some((unit) => !own.has(unit.id))) || !areNext(model, group, held)) return undefined;
  const isKey = labelTest(group, held, known);
  const records = held.flatMap((units, index) => {
    const tiles = tiledFields(model, group[index]!.block, units, isKey);
    if (tiles) return tiles;
    const first = units.findIndex((unit) => isKey(unit) !== undefined);
    const fields = fieldsOf(model, group[index]!.block, units.slice(first), isKey);
    return fields ? { fields, titles: units.slice(0, first).filter(says) } : [];
  });
  const titles = titleHeads(records.map((record) => record.titles));
  if (records.length < held.length || !titles) return undefined;
  const fields = records.map((record) => [
    ...record.titles.map((unit, index): Field => ({ label: unit, key: titles[index]!, units: [unit], text: unit.text })),
    ...record.fields,
  ]);
  const keys = [...new Set(fields.flatMap((record) => record.map(({ key }) => key)))];
  const heads = keys.map((key): Cell => {
    const labels = fields.flatMap((record) => record.filter((field) => field.key === key).map(({ label }) => label));
    const text = titles.includes(key) ? key : (segments(labels[0]!.text)[0]?.label ?? labels[0]!.text).replace(/\s*:$/, '');
    return cell(
      model,
      labels[0]!,
      { text, lines: [text] },
      labels.map(({ id }) => id),
      true,
    );
  });
  const board =
    new Set(group.map(({ block }) => model.blocks[block]!.parent)).size > 1 && !keys.some((key) => /\bstatus$/.test(key));
  const rows = fields.map((record, index): GridRow => {
    const { block } = group[index]!;
    const byColumn = keys.map((key) => {
      const field = record.find((one) => one.key === key);
      const units = field?.units.map(({ id }) => id) ?? [];
      const said = field?.text === undefined ? textOf(model, units) : { text: field.text, lines: [field.text] };
      return field && cell(model, field.units[0] ?? field.label, said, units, false);
    });
    const name = board ? columnName(model, group[index]!, group) : undefined;
    if (name) byColumn.push(cell(model, model.units[name[0]!]!, statusIn(model, name), name, false));
    return { cells: byColumn.flatMap((one) => one ?? []), box: model.blocks[block]!.box, block, under: 0, byColumn };
  });
  if (board) heads.push({ ...heads[0]!, text: 'Status', lines: ['Status'], units: [] });
  return { headers: [heads], rows, block: -1, title: titleOf(model, model.blocks[group[0]!.block]!.parent, heads) };
}

/** What stands between two boxes of one box belongs to the first of them, which is no record then. */
const areNext = (model: Model, group: readonly Card[], held: readonly (readonly Unit[])[]): boolean =>
  group.every((card, index) => {
    const before = group[index - 1];
    if (!before || model.blocks[before.block]!.parent !== model.blocks[card.block]!.parent) return true;
    return model.units.slice(held[index - 1]!.at(-1)!.id + 1, held[index]![0]!.id).every((unit) => !says(unit));
  });

/** More than a button, a picture or a field to fill in. */
const says = (unit: Unit): boolean =>
  unit.act !== 'button' &&
  !isButton(unit.text) &&
  unit.form !== 'image' &&
  unit.form !== 'editable' &&
  /[\p{L}\d]/u.test(unit.text);

const cell = (
  model: Model,
  { box, block }: Unit,
  said: { text: string; lines: string[] },
  units: number[],
  header: boolean,
): Cell => ({ ...said, units, box: box[2] > 0 ? box : model.blocks[block]!.box, header, wide: false, block });

/** What the name of a board's column says, without how many stand in it. */
function statusIn(model: Model, units: readonly number[]): { text: string; lines: string[] } {
  const { text } = textOf(model, units);
  const said = statusOfGroup(text) ?? text;
  return { text: said, lines: [said] };
}

/**
 * What the texts say that stand over the labels of every box: a status, a claim's number. Nothing where one of them says neither, or where boxes have
 * not as many of them.
 */
function titleHeads(titles: readonly (readonly Unit[])[]): string[] | undefined {
  const [first = []] = titles;
  if (titles.some((units) => units.length !== first.length)) return undefined;
  const heads = first.flatMap((_, index) => {
    const texts = titles.map((units) => units[index]!.text);
    if (texts.every((text) => isStatusWord(text))) return 'Status';
    return texts.every((text) => CLAIM_NUMBER.test(text)) && new Set(texts).size === texts.length ? 'Claim number' : [];
  });
  return heads.length === first.length && new Set(heads).size === heads.length ? heads : undefined;
}

/** `2026-1019-30447`: more digits than a day or an amount has. */
const CLAIM_NUMBER = /^(?=(?:\D*\d){7})[A-Z\d][A-Z\d-]{7,24}$/;

/** Tells a label: a known one, or what stands in most boxes in the same words, drawn as known labels are and as no value is, or with a colon. */
function labelTest(
  group: readonly Card[],
  held: readonly (readonly Unit[])[],
  known: ReadonlyMap<number, string>,
): (unit: Unit) => string | undefined {
  const labels = new Set(group.flatMap((card) => [...card.labels]));
  const isKnown = (unit?: Unit): boolean => unit !== undefined && labels.has(known.get(unit.id) ?? '');
  const looks = new Set(held.flatMap((units) => units.flatMap((unit) => (isKnown(unit) ? unit.look : []))));
  const apart = !held.some((units) =>
    units.some((unit, index) => looks.has(unit.look) && !isKnown(unit) && isKnown(units[index - 1])),
  );
  const counts = new Map<string, number>();
  for (const units of held)
    for (const text of new Set(units.map((unit) => unit.text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (unit) => {
    if (isKnown(unit)) return known.get(unit.id);
    if (!looks.has(unit.look) || unit.form || unit.act || !(apart || unit.text.endsWith(':'))) return undefined;
    const repeats = !/\d/.test(unit.text) && unit.text.length <= 40 && counts.get(unit.text)! > group.length * ALIKE;
    return repeats || isLabel(unit.text) ? named(unit.text) : undefined;
  };
}

/** The labels of a box whose values stand above them, and what stands over them all. */
function tiledFields(
  model: Model,
  card: number,
  units: readonly Unit[],
  isKey: (unit: Unit) => string | undefined,
): { fields: Field[]; titles: Unit[] } | undefined {
  const fields = tilesOf(model, card, units, isKey);
  if (!fields) return undefined;
  const used = new Set(fields.flatMap((field) => [field.label, ...field.units]));
  const first = units.findIndex((unit) => used.has(unit));
  const titles = units.slice(0, first).filter(says);
  return units.slice(first).some((unit) => says(unit) && !used.has(unit)) ? undefined : { fields, titles };
}

/** The labels of a box, each with the value that follows it; nothing where more stands in the box than labels and values. */
function fieldsOf(
  model: Model,
  card: number,
  units: readonly Unit[],
  isKey: (unit: Unit) => string | undefined,
): Field[] | undefined {
  const fields: Field[] = [];
  let field: Field | undefined;
  let last: Unit | undefined;
  for (const unit of units) {
    const key = isKey(unit);
    if (key !== undefined) {
      if (fields.some((one) => one.key === key)) return undefined;
      const [part] = segments(unit.text);
      field = { label: unit, key, units: [] };
      if (part && part.text !== '') {
        field.text = part.text;
        field.units.push(unit);
      }
      fields.push(field);
      last = unit;
      continue;
    }
    if (!says(unit)) continue;
    if (!field || !goesOn(model, card, field, unit, last!)) return undefined;
    field.units.push(unit);
    last = unit;
  }
  const empty = fields.filter((one) => one.units.length === 0).length;
  return empty * 2 > fields.length ? undefined : fields;
}

/** It stands in the box of its label and of the text before it, or is the first text behind the label. */
function goesOn(model: Model, card: number, { label, units }: Field, unit: Unit, last: Unit): boolean {
  if (units.length === 0) return true;
  const part = (block: number): number => {
    let at = block;
    while (at !== card && model.blocks[at]!.parent !== card) at = model.blocks[at]!.parent;
    return at;
  };
  const own = part(unit.block);
  return own === card ? unit.before === last.id : own === part(last.block) || own === part(label.block);
}
