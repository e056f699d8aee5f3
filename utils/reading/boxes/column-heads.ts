/** What heads a column of values beside the claims, and so says nothing of all of them. */
import type { Model, Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import { parse } from '../values/parse';
import { meanings } from '../words/labels';

const OF_PERSONS = new Set(['patientName', 'patientBirthDate', 'memberId', 'lastName', 'firstName']);

/** The next value of a column that stands apart follows within so many texts. */
const NEAR = 40;

/** As wide a gap between two values of a column, against the height of one. */
const WIDEST = 5;

/**
 * A pinned column stands apart from the rest of its grid: its head has the first row's value right below it, and the other rows' below that one.
 * Taken for a label it would give every claim the first row's patient.
 */
export const headsColumn = (model: Model): ((pair: Pair) => boolean) => headsColumnOf(model, OF_PERSONS);

/** The same of any of some fields. */
export const headsColumnOf =
  (model: Model, fields: ReadonlySet<string>) =>
  (pair: Pair): boolean => {
    const value = model.units[pair.units[0] ?? -1];
    const label = model.units[pair.labelUnit];
    if (!value || !label || value.id === label.id || value.box[1] < label.box[1] + label.box[3] / 2) return false;
    const [meaning] = meanings(pair.label, false);
    if (!meaning || !fields.has(meaning.field)) return false;
    const below = model.units.slice(value.id + 1, value.id + 1 + NEAR).find((unit) => isNext(unit, value));
    return below !== undefined && meanings(below.text, false).length === 0 && parse(meaning.kind, below.text) !== undefined;
  };

/** The next value of the same column, drawn alike. */
const isNext = (unit: Unit, value: Unit): boolean =>
  unit.look === value.look &&
  (Math.abs(unit.box[0] - value.box[0]) < 3 || Math.abs(unit.box[0] + unit.box[2] - value.box[0] - value.box[2]) < 3) &&
  unit.box[1] >= value.box[1] + value.box[3] &&
  unit.box[1] < value.box[1] + value.box[3] * WIDEST;
