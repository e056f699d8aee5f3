/** The number that stands below each card's patient, under `ID` alone or without a label. */

import { LONG_NUMBER } from '../boxes/cards';
import { type Draft, put } from '../draft/draft';
import type { Model, Unit } from '../page/model';
import { dates } from '../values/values';

/** How far below a name the number may stand, in pixels, and how far from where the name begins. */
const [BELOW, ASIDE] = [12, 4];

/**
 * Puts into each claim the number right below its patient's name, where every card has one there and the claim's own number elsewhere. Without a label
 * it is the member's only where it comes again with the same person and never with another.
 */
export function idsBelowNames(drafts: readonly Draft[], model: Model, labelled: ReadonlyMap<number, readonly string[]>): void {
  if (drafts.length < 2 || drafts.some((draft) => draft.claim.claimNumber === undefined || draft.marks.has('memberId'))) return;
  const found = drafts.flatMap((draft) => idBelow(draft, model, labelled));
  if (found.length < drafts.length) return;
  const names = drafts.map(({ claim }) => claim.patientName);
  const both = new Set(found.map(({ id }, index) => `${id} ${names[index]}`)).size;
  const people = new Set(names).size;
  const own = new Set(found.map(({ id }) => id)).size;
  const named = found.every((one) => one.named);
  if (!named && (both !== own || both !== people || people === drafts.length)) return;
  for (const [index, { id, unit }] of found.entries())
    if (id !== drafts[index]!.claim.claimNumber)
      put(drafts[index]!, 'memberId', 'id', id, { units: [unit.id], confidence: named ? 0.85 : 0.8 });
}

/** `ID U7110358201`, `OSC70441882-01`, `ID 948810223 · DOB 03/14/1971`; beside the name as well where it says what it is: `(Member ID 900118240-01)` */
function idBelow(
  draft: Draft,
  model: Model,
  labelled: ReadonlyMap<number, readonly string[]>,
): { id: string; named: boolean; unit: Unit }[] {
  const name = model.units[draft.marks.get('patientName')?.units.at(-1) ?? -1];
  const after = name && model.units[name.id + 1];
  if (!after || after.form || after.act) return [];
  const told = LED_BY_ID.exec(after.text)?.[1];
  if (told && (isBelow(name, after) || after.before === name.id) && LONG_NUMBER.test(told))
    return [{ id: told, named: true, unit: after }];
  const alone = ONLY_ID.test(after.text);
  const next = model.units[after.id + 1];
  // `RIVERA, ANA`, and on its line `ID` before the number.
  const beside = alone && next?.before === after.id && Math.abs(after.box[1] - name.box[1]) < ASIDE;
  if (!beside && !isBelow(name, after)) return [];
  const unit = alone && next?.before === after.id ? next : after;
  const id = besideItsDay(unit.text);
  if (unit.form || unit.act || (!alone && labelled.get(unit.id)?.some((text) => text.includes(id)))) return [];
  return LONG_NUMBER.test(id.replace(PERSONS, '$1')) ? [{ id, named: alone, unit }] : [];
}

/** The number in a strip that holds a day and nothing else besides: `Nov 9, 2026 · TB-4471-0093`, `TR44182290 · Visit Nov 17, 2026`. */
function besideItsDay(text: string): string {
  const parts = text.split(/ [·•|] /);
  const others = parts.filter((part) => !dates(part, false) && !dates(part.replace(/^\p{L}{3,12} /u, ''), false));
  return parts.length === 2 && others.length === 1 ? others[0]! : text;
}

/** Who of a family it is, behind a blank: `W20418830 02`. */
const PERSONS = /^(\S+) \d{2}$/;
const ONLY_ID = /^id(?: ?#| number| no\.?)?:?$/i;
const LED_BY_ID = /^\(?(?:(?:member|subscriber) )?id(?: ?#| number| no\.?)?:? ([A-Z\d-]{6,25})(?:\)| [·•|] .{1,60})?$/i;

const isBelow = ({ box: [x, y, , height] }: Unit, { box: [left, top] }: Unit): boolean =>
  Math.abs(left - x) <= ASIDE && top >= y + height - ASIDE && top <= y + height + BELOW;
