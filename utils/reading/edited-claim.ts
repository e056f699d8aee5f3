/** A claim opened for correction: at clearinghouses its values stand in fields that can be changed, and they are what was sent. */

import type { Model, Unit } from './page/model';
import { isStatusWord } from './values/status';
import { meanings } from './words/labels';

/** Fewer filled fields are a search. */
const LEAST_FIELDS = 12;
/** So many of a claim's own labels stand over them. */
const LEAST_LABELS = 5;

/** True for a page that says a claim's status and holds the claim in a form; a form for a new claim has no status. */
export function isEdited(model: Model): boolean {
  const { units } = model;
  const filled = units.filter((unit) => unit.form === 'editable' && unit.text !== '');
  if (filled.length < LEAST_FIELDS) return false;
  const title = units.find((unit) => !unit.act && !unit.form && TITLE.test(unit.text));
  if (!title || !units.some((unit) => isBeside(title, unit))) return false;
  const first = filled[0]!.id;
  const labels = units.filter((unit) => unit.id > first - 2 && !unit.form && !unit.act);
  const fields = new Set(labels.flatMap((unit) => own(unit.text)));
  return fields.size >= LEAST_LABELS && fields.has('billed');
}

const TITLE = /^(?:(?:view|edit|correct|fix)[ /&-]{0,3}(?:and |or )?){1,2}(?:rejected )?claim\b/i;

/** A status without a label in the title's line. */
const isBeside = (title: Unit, unit: Unit): boolean =>
  unit.id > title.id && unit.id < title.id + 6 && !unit.form && !unit.act && isStatusWord(unit.text);

const own = (text: string): string[] => {
  const [meaning] = meanings(withoutBox(text), true);
  return meaning && meaning.field !== 'none' && meaning.score > 0.9 ? [meaning.field] : [];
};

/** `21. DIAGNOSIS`, `24A. FROM`, `1a. INSURED'S I.D. NUMBER` without the number of the paper form's box. */
export const withoutBox = (text: string): string => text.replace(/^(?:\d{1,2}[A-Za-z]{0,2}|[A-J])\. (?=\p{Lu})/u, '');

/** The same page with its fields' values as shown, and its labels without their numbers. Changes the units. */
export function showFields({ units }: Model): void {
  for (const unit of units) {
    if (unit.form === 'editable' && unit.text !== '') unit.form = 'shown';
    else if (!unit.form) unit.text = withoutBox(unit.text);
  }
}
