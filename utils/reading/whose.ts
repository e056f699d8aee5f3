/** Labels too short to say whose they are: the name beside or above them says it. */
import { labelWords, meanings } from './labels';
import { type Model, shareY } from './model';
import type { Pair } from './pairs';

/** `NPI`, `ID`, `Number` alone. */
const isBare = (label: string): boolean => {
  const words = labelWords(label);
  return words.length === 1 && ['npi', 'id', 'number', 'birth', 'tin'].includes(words[0]!);
};

/** A label before somebody's name. */
const names = (label: string): boolean => {
  const [meaning] = meanings(label, false);
  return (
    meaning !== undefined &&
    (meaning.field === 'patientName' ||
      meaning.field === 'providerName' ||
      /\b(?:provider|physician|practitioner|doctor|facility)\b/i.test(label))
  );
};

/**
 * `NPI 1780431296` under a billing provider's name, `ID: HWV108820471001` right of `PATIENT: KESSLER, WAYNE D`: the section of such a pair is then
 * the label before that name. Changes the pairs.
 */
export function sayWhose(model: Model, pairs: readonly Pair[]): void {
  const byEnd = [...pairs].filter((pair) => names(pair.label)).sort((a, b) => lastUnit(a) - lastUnit(b));
  for (const pair of pairs) {
    if (!isBare(pair.label)) continue;
    const named = byEnd.findLast((one) => lastUnit(one) < pair.labelUnit);
    if (named && (isBelow(model, named, pair) || isBeside(model, named, pair))) pair.section = named.label;
  }
}

const lastUnit = (pair: Pair): number => pair.units.at(-1) ?? pair.labelUnit;

/** In the same box as the name, nothing else between them. */
const isBelow = (model: Model, named: Pair, pair: Pair): boolean =>
  model.units[lastUnit(named)]!.block === model.units[pair.labelUnit]!.block && pair.labelUnit - lastUnit(named) <= 2;

/** In the next box of the same row. */
function isBeside(model: Model, named: Pair, pair: Pair): boolean {
  const left = model.units[lastUnit(named)]!;
  const right = model.units[pair.labelUnit]!;
  return (
    right.id - left.id === 1 &&
    model.blocks[left.block]!.parent === model.blocks[right.block]!.parent &&
    shareY(left.box, right.box) > Math.min(left.box[3], right.box[3]) / 2
  );
}
