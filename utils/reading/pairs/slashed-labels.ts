/** `PATIENT / RELATION / BIRTH DATE` over `HERRERA, DIEGO A`, `SON` and `9/12/2017`: several labels in one text, and as many values after it. */

import { type Model, shareY, type Unit } from '../page/model';
import { parse } from '../values/parse';
import { meanings } from '../words/labels';
import type { Pair } from './pairs';

/** Between values of several labels at least so much room is left, in pixels; less parts the words of one. */
const APART = 6;

/** The value has the form that the label asks for; one whose words are not known asks for none. */
export function suits(label: string, text: string): boolean {
  const known = meanings(label, false);
  return known.length === 0 || known.some(({ field, kind }) => field === 'none' || parse(kind, text) !== undefined);
}

/** Each label with its value; nothing where the text is no such, or the values are more or fewer than the labels. */
export function slashedPairs({ units, blocks }: Model, label: Unit, section: string): Pair[] {
  const labels = label.text.split(' / ');
  if (labels.length < 2 || labels.length > 4 || label.form || label.act) return [];
  if (!labels.some((one) => (meanings(one, false)[0]?.score ?? 0) > 0.9)) return [];
  const values = units.slice(label.id + 1, label.id + 1 + labels.length);
  const [first] = values;
  const after = units[label.id + 1 + labels.length];
  if (!first || values.length !== labels.length || (after && after.block === first.block)) return [];
  const { parent } = blocks[first.block]!;
  if (first.block !== label.block && parent !== blocks[label.block]!.parent) return [];
  const apart = values.every((unit, index) => {
    const before = values[index - 1];
    return (
      unit.block === first.block &&
      suits(labels[index]!, unit.text) &&
      !unit.form &&
      !unit.act &&
      (!before || (shareY(before.box, unit.box) > unit.box[3] / 2 && unit.box[0] - before.box[0] - before.box[2] >= APART))
    );
  });
  return apart
    ? labels.map((text, index) => ({
        // `Check / Date`: the day is the payment's.
        label: /^date$/i.test(text) && meanings(labels[0]!, false)[0]?.field === 'checkNumber' ? 'Payment date' : text,
        labelUnit: label.id,
        units: [values[index]!.id],
        text: values[index]!.text,
        tie: 0.9,
        section,
      }))
    : [];
}
