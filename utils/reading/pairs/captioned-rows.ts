/** Rows of values with a row of labels below each, as on printed forms. */

import type { Model, Unit } from '../page/model';
import { parse } from '../values/parse';
import { isLabel, meanings } from '../words/labels';
import type { Kind } from '../words/words';

/** The values of such rows, by the label below. */
export type Captions = ReadonlyMap<number, readonly Unit[]>;

const known = new WeakMap<Model, Captions>();

/** So many values of a page in the form that the labels below ask for are no chance. */
const SURE = 3;

export function captionsOf(model: Model): Captions {
  let captions = known.get(model);
  if (!captions) {
    const runs = [...model.childrenOf.values()].flatMap((rows) =>
      runsIn(model, rows).flatMap((run) => captionsIn(model, run) ?? []),
    );
    const sure = runs.reduce((sum, run) => sum + run.sure, 0);
    captions = new Map(sure >= SURE ? runs.flatMap(({ pairs }) => pairs) : []);
    known.set(model, captions);
  }
  return captions;
}

/** A row's boxes. */
type Row = readonly number[];

/** Rows that follow each other in a block, as many boxes in each, and as many of values as of labels. */
function runsIn(model: Model, children: readonly number[]): Row[][] {
  if (children.length < 2) return [];
  const runs: Row[][] = [[]];
  for (const child of children) {
    const row = boxesOf(model, child);
    const first = runs.at(-1)![0];
    if (!row || (first && first.length !== row.length)) runs.push([]);
    if (row) runs.at(-1)!.push(row);
  }
  return runs.filter((run) => run.length >= 2 && run.length % 2 === 0);
}

/** The boxes of a row that hold texts and no boxes. */
function boxesOf({ childrenOf, unitsOf }: Model, block: number): Row | undefined {
  const boxes = childrenOf.get(block) ?? [];
  if (boxes.length < 2 || boxes.length > 12 || unitsOf.has(block)) return undefined;
  if (boxes.some((box) => childrenOf.has(box))) return undefined;
  return boxes.some((box) => unitsOf.has(box)) ? boxes : undefined;
}

/** Kinds of values that have digits in a form of their own. */
const FORMED: ReadonlySet<Kind> = new Set(['money', 'date', 'dates', 'birth', 'npi', 'diagnoses']);

/** Values and labels that take turns, values first and labels last, and no value is of another form than its label asks for. */
function captionsIn(model: Model, run: readonly Row[]): { pairs: [number, readonly Unit[]][]; sure: number } | undefined {
  if (!run.every((row, index) => areLabels(row.flatMap((box) => textsOf(model, box))) === (index % 2 === 1))) return undefined;
  const pairs: [number, readonly Unit[]][] = [];
  let sure = 0;
  for (let at = 0; at < run.length; at += 2)
    for (const [index, box] of run[at + 1]!.entries()) {
      const labels = textsOf(model, box);
      const values = textsOf(model, run[at]![index]!);
      const [label, first] = [labels[0], values[0]];
      if (!label || !first) continue;
      if (labels.length > 1 || values.some((value) => value.box[1] + value.box[3] > label.box[1] + 6)) return undefined;
      const asked = meanings(label.text, false).filter(({ field, score }) => field !== 'none' && score > 0.9);
      const read = asked.map(({ kind }) => parse(kind, first.text));
      const formed = asked.length > 0 && asked.every(({ kind }) => FORMED.has(kind));
      if (formed && /\d/.test(first.text) && read.every((one) => one === undefined)) return undefined;
      if (formed && /\d/.test(first.text)) sure++;
      pairs.push([label.id, values]);
    }
  return { pairs, sure };
}

const textsOf = ({ units, unitsOf }: Model, box: number): Unit[] => (unitsOf.get(box) ?? []).map((id) => units[id]!);

/** Most of the texts are labels that we know, and none has numbers. */
function areLabels(texts: readonly Unit[]): boolean {
  const labels = texts.filter(({ text, form, act }) => !form && !act && isLabel(text));
  return labels.length * 2 > texts.length && !texts.some(({ text }) => /\d{3}|\d[./]\d/.test(text));
}
