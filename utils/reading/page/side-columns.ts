/** Labels in one box, a line each, and their values in the box beside it. */

import { parse } from '../values/parse';
import { isLabel, meanings } from '../words/labels';
import type { Kind } from '../words/words';
import { type Model, shareY, type Unit } from './model';
import { heldIn, unitsInside } from './units-inside';

/** The values of such labels, by the label; none where nothing stands at a label's height. */
export type SideColumns = ReadonlyMap<number, readonly Unit[]>;

/** Fewer lines than this are no list of labels; more are not looked at. */
const [LEAST, MOST] = [3, 60];
/** So many values of a page in the form that their labels ask for are no chance. */
const SURE = 3;
/** So far beside the longest label the values begin at the most, in pixels. */
const FAR = 300;
/** More boxes side by side are no labels and values. */
const MOST_BOXES = 8;

const known = new WeakMap<Model, SideColumns>();

export function sideColumnsOf(model: Model): SideColumns {
  let columns = known.get(model);
  if (!columns) {
    const found = [...model.childrenOf.values()].flatMap((boxes) => columnsIn(model, boxes));
    const sure = found.reduce((sum, one) => sum + one.sure, 0);
    columns = new Map(sure >= SURE ? found.flatMap(({ pairs }) => pairs) : []);
    known.set(model, columns);
  }
  return columns;
}

type Line = readonly Unit[];

/** The values of one box of labels, and how many of them have the form that their labels ask for. */
interface Paired {
  pairs: [number, readonly Unit[]][];
  sure: number;
}

function columnsIn(model: Model, boxes: readonly number[]): Paired[] {
  if (boxes.length < 2 || boxes.length > MOST_BOXES) return [];
  if (!boxes.some((box, index) => mayBeList(model, box) && mayBeList(model, boxes[index + 1]))) return [];
  const columns = boxes.map((box) => linesOf(model, box));
  return columns.flatMap((labels, index) => {
    const values = columns[index + 1];
    // Values of several records stand in as many boxes.
    if (!labels || !values || !areLabels(labels) || areLabels(values)) return [];
    const next = columns[index + 2];
    return next && !areLabels(next) ? [] : (paired(labels, values) ?? []);
  });
}

function mayBeList(model: Model, block: number | undefined): boolean {
  const many = block === undefined ? 0 : heldIn(model).many[block]!;
  return many >= LEAST && many <= MOST;
}

/** A box's lines from top to bottom; nothing for a box that is no list. */
function linesOf(model: Model, block: number): Line[] | undefined {
  if (!mayBeList(model, block)) return undefined;
  const inside = unitsInside(model)(block);
  const lines: Unit[][] = [];
  for (const id of inside) {
    const unit = model.units[id]!;
    const last = lines.at(-1)?.at(-1);
    if (last && shareY(last.box, unit.box) > Math.min(last.box[3], unit.box[3]) / 2) lines.at(-1)!.push(unit);
    else lines.push([unit]);
  }
  const falls = lines.every((line, index) => index === 0 || line[0]!.box[1] > lines[index - 1]![0]!.box[1]);
  return falls && lines.length >= LEAST ? lines : undefined;
}

/** Most of the lines are labels that we know, and none has numbers. */
function areLabels(lines: readonly Line[]): boolean {
  const labels = lines.filter(([unit, more]) => !more && !unit!.form && !unit!.act && isLabel(unit!.text));
  return labels.length * 2 > lines.length && !lines.some((line) => line.some(({ text }) => /\d{3}|\d[./]\d/.test(text)));
}

/** Kinds of values that have digits in a form of their own. */
const FORMED: ReadonlySet<Kind> = new Set(['money', 'date', 'dates', 'birth', 'npi', 'diagnoses']);

/** Each value at its label's height, none between two labels, and none of another form than its label asks for. */
function paired(labels: readonly Line[], values: readonly Line[]): Paired | undefined {
  if (labels.some((line) => line.length > 1)) return undefined;
  const right = Math.max(...labels.flat().map(({ box }) => box[0] + box[2]));
  const pairs = labels.map(([label]): [number, Unit[]] => [label!.id, []]);
  let sure = 0;
  for (const line of values) {
    const [first] = line;
    const at = labels.findIndex(([label]) => shareY(label!.box, first!.box) > Math.min(label!.box[3], first!.box[3]) / 2);
    const gap = first!.box[0] - right;
    if (at < 0 || gap < -4 || gap > FAR || pairs[at]![1].length > 0) return undefined;
    const asked = meanings(labels[at]![0]!.text.replace(/:$/, ''), false).filter(
      ({ field, score }) => field !== 'none' && score > 0.9,
    );
    const formed = asked.length > 0 && asked.every(({ kind }) => FORMED.has(kind)) && /\d/.test(first!.text);
    if (formed && asked.every(({ kind }) => parse(kind, first!.text) === undefined)) return undefined;
    if (formed) sure++;
    pairs[at]![1].push(...line);
  }
  return { pairs, sure };
}
