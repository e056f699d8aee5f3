/** A name, and below it or beside it on one line what tells the person: birth date and member number without labels. */

import type { Unit } from '../page/model';
import { isStatusWord } from '../values/status';
import { dates, identifier, personName } from '../values/values';
import { meanings } from '../words/labels';
import { type Draft, put } from './draft';
import { isOrganization } from './payer';

/** `06/30/1971 (55 y)`, `DOB 06/30/1971`, `b. 06/30/1971` */
const BORN =
  /^(?:(?:dob|born|b\.|birth date|date of birth):? )?(\S.{5,20}?\d)(?: ?\((?:age )?\d{1,3} ?(?:y|yo|yrs?|years?)?(?: old)?\))?$/i;
const NUMBER = /^(?:(?:member |subscriber )?id:? ?#? ?)?((?=(?:[A-Z-]*\d){5})[A-Z0-9][A-Z0-9 *-]{6,19})$/;

/** `Female, 58 y.o., 10/21/1967` */
const SEX_FIRST = /^(?:fe)?male, \d{1,3} ?y/i;

/** Years that no claim's own days lie before its service. */
const YEARS = 4;

const isLongBefore = (shown: string, billed: string | undefined): boolean => {
  const day = dates(shown, false, true)?.from;
  return day !== undefined && billed !== undefined && Number(billed.slice(0, 4)) - Number(day.slice(0, 4)) > YEARS;
};

const SEX = /^(?:male|female|[MF])$/i;

/** On its line, in a box of its own further right. */
const isRightOf = (left: Unit, right: Unit): boolean =>
  right.id === left.id + 1 &&
  right.box[0] >= left.box[0] + left.box[2] - 2 &&
  Math.abs(right.box[1] + right.box[3] / 2 - left.box[1] - left.box[3] / 2) < 5;

/** Puts name, birth date and member number of the one such strip into the draft, where the page has them from nowhere else. */
export function stripInto(draft: Draft, free: readonly Unit[]): void {
  if (['patientName', 'memberId', 'patientBirthDate'].every((field) => draft.marks.has(field))) return;
  const { serviceFrom, receivedDate, processedDate } = draft.claim;
  const day = serviceFrom ?? receivedDate ?? processedDate ?? latestYear(free);
  const found = free.flatMap((unit, index) => stripAt(free, unit, index, day) ?? []);
  const [strip, ...more] = found;
  if (!strip || more.length > 0) return;
  // A strip of somebody else says nothing of the patient.
  if (draft.claim.patientName !== undefined && draft.claim.patientName !== personName(strip.name)) return;
  const mark = { units: strip.units, confidence: 0.8 };
  if (!draft.marks.has('patientName')) put(draft, 'patientName', 'person', strip.name, mark);
  if (strip.born) put(draft, 'patientBirthDate', 'birth', strip.born, mark);
  // A number that a label calls another one is not the member's.
  const id = strip.id && identifier(strip.id);
  const { claimNumber, patientAccountNumber, checkNumber } = draft.claim;
  if (id && ![claimNumber, patientAccountNumber, checkNumber].includes(id)) put(draft, 'memberId', 'id', id, mark);
}

/** The latest year that a page or card speaks of. */
const latestYear = (free: readonly Unit[]): string | undefined =>
  free
    .flatMap(({ text }) => text.match(/\b20\d\d\b/g) ?? [])
    .sort()
    .at(-1);

interface Strip {
  name: string;
  born?: string;
  id?: string;
  units: number[];
}

/** @param billed a day of the claim, as CCYY-MM-DD */
function stripAt(free: readonly Unit[], unit: Unit, index: number, billed?: string): Strip | undefined {
  const next = free[index + 1];
  if (!next || !isName(unit) || next.act || next.form || unit.box[1] - free[0]!.box[1] > 600) return undefined;
  const isBelow =
    next.box[1] >= unit.box[1] + unit.box[3] - 4 && next.box[1] - unit.box[1] < 44 && Math.abs(next.box[0] - unit.box[0]) < 6;
  const isBeside = unit.bold && next.block === unit.block && Math.abs(next.box[1] - unit.box[1]) < 8 && SEX_FIRST.test(next.text);
  const isRow = !isBelow && !isBeside && isRightOf(unit, next);
  if (!isBelow && !isBeside && !isRow) return undefined;
  const line = [next];
  const follows = (one: Unit | undefined): boolean =>
    one !== undefined &&
    (one.before === line.at(-1)!.id ||
      (isBelow && one.block === next.block && Math.abs(one.box[1] - next.box[1]) < 4) ||
      (isBeside && one.block === next.block && one.box[1] === next.box[1]) ||
      // How the claim stands may stand at the end of the line.
      (isRow && !isStatusWord(one.text) && isRightOf(line.at(-1)!, one)));
  for (let at = index + 2; follows(free[at]) && line.length < 9; at++) line.push(free[at]!);
  const parts = line
    .map((one) => one.text)
    .join(' · ')
    .split(/\s*[·•|]\s*/)
    .flatMap((part) => (SEX_FIRST.test(part) ? part.split(', ') : [part]))
    .filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const days = parts.flatMap((part) => {
    const text = BORN.exec(part)?.[1];
    const day = text ? dates(text, false, true) : undefined;
    return text && day && day.from === day.to ? [text] : [];
  });
  // On one line with a name a day may be any day: the sex beside it, or that no claim waits so long, says that it is the birth date.
  const isBirth = parts.some((part) => SEX.test(part)) || (days[0] !== undefined && isLongBefore(days[0], billed));
  if (isRow && (!isBirth || line.some(({ text }) => meanings(text, false).length > 0))) return undefined;
  const ids = parts.flatMap((part) => {
    const text = NUMBER.exec(part)?.[1];
    return text && identifier(text) && !dates(text, true) ? [text] : [];
  });
  const people = parts.some((part) => /^(?:male|female|[MFX]|(?:age )?\d{1,3} ?(?:y|yo|yrs?|years?)(?: old)?)$/i.test(part));
  const labelled = parts.some((part) => /\b(?:dob|born|birth|member|subscriber)\b|\(\d{1,3} ?y/i.test(part));
  if (days.length !== 1 || ids.length > 1 || !(ids.length === 1 || people || labelled)) return undefined;
  // A claim's number and its day below a name tell nobody's birth.
  if (!people && !labelled && !isBirth) return undefined;
  return { name: unit.text, born: days[0]!, ...(ids[0] ? { id: ids[0] } : {}), units: [unit.id, ...line.map((one) => one.id)] };
}

const isName = (unit: Unit): boolean =>
  !unit.act &&
  !unit.form &&
  personName(unit.text) !== undefined &&
  /^\p{Lu}[\p{L}.'-]+,? \p{Lu}/u.test(unit.text) &&
  unit.text.split(' ').length <= 5 &&
  !isOrganization(unit.text) &&
  !isStatusWord(unit.text) &&
  meanings(unit.text, false).length === 0;
