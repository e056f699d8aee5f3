/**
 * Columns that hold two fields at once (`Patient (DOB)`, `Insurance - Member ID`, `Total Chg / Balance`) are parted before anything else is read:
 * the first field stays in its place, the others become columns at the end. A cell that does not part in exactly one way is told and left out.
 */
import type { Problem } from '../../imported';
import { reasonCodes } from '../cells/codes-in-cells';
import { isAmount, isDay, saysNothing } from '../cells/damage';
import { parseDate } from '../cells/dates';
import { withoutDate } from '../cells/names';
import { cellText, type Row } from '../cells/table';
import { isFault, isValue, parseIdentifier, parseMoney } from '../cells/values';
import { matchName, type WorklistField } from '../names/headers';
import { type ColumnChoices, KIND, sample } from './column';
import { likeMemberIds } from './column-content';

export interface Parted {
  names: string[];
  rows: Row[];
  /** column at the end → its place in the file */
  partOf: ReadonlyMap<number, number>;
}

/** Cells of a column that must part cleanly before the column is taken for two. */
const ENOUGH = 0.6;

export function partColumns(names: string[], rows: Row[], choices: ColumnChoices, problems: Problem[], where: string): Parted {
  const partOf = new Map<number, number>();
  let parted: Parted = { names, rows, partOf };
  const hasPatient = names.some((name) => /^(?:patient|last)Name$/.test(matchName(name)?.field ?? ''));
  const hasBirth = names.some((name) => matchName(name)?.field === 'patientBirthDate');
  names.forEach((name, index) => {
    if (choices.has(name) || choices.has(index + 1)) return;
    const cells = sample(rows, index).map(cellText);
    const parts =
      partsOfName(name) ??
      payerWithId(name, cells) ??
      withDay(name, cells) ??
      (hasPatient ? undefined : withName(name, cells)) ??
      (hasBirth ? undefined : withBirth(name, cells));
    if (!parts || cells.every((text) => COMMA_FOR_CENTS.test(text))) return;
    const fields = parts.map((part) => part.field);
    const clean = cells.filter((text) => partCell(text, fields)?.every((part) => part !== '')).length;
    if (clean === 0 || clean < cells.length * ENOUGH) return;
    const start = parted.names.length;
    for (let at = 1; at < parts.length; at++) partOf.set(start + at - 1, index);
    parted = {
      names: [
        ...parted.names.map((one, at) => (at === index ? parts[0]!.name : one)),
        ...parts.slice(1).map((part) => part.name),
      ],
      rows: parted.rows.map((row) => {
        const text = cellText(row.cells[index]);
        const values = saysNothing(text) ? undefined : partCell(text, fields);
        if (!values && !saysNothing(text))
          problems.push({
            where: `${where}row ${row.number}, column "${name}"`,
            what: `${text.slice(0, 60)} does not part into ${parts.map((part) => part.name).join(' and ')}; not taken`,
          });
        const cells = Array.from({ length: start }, (_, at) => (at === index ? (values?.[0] ?? '') : (row.cells[at] ?? '')));
        return { ...row, cells: [...cells, ...parts.slice(1).map((_, at) => values?.[at + 1] ?? '')] };
      }),
      partOf,
    };
  });
  return parted;
}

/** `4.873,30` below `Ins Balance (Claim)`: one amount. */
const COMMA_FOR_CENTS = /^[-(]?\d{1,3}(?:\.?\d{3}){0,4},\d{2}[-)]?$/;

interface NamePart {
  name: string;
  field: WorklistField | 'ignored';
}

const isWanted = (part: NamePart): part is NamePart & { field: WorklistField } => part.field !== 'ignored';

/** The fields that a name joins, where each part of it is the name of another field; undefined for a name of one thing. */
function partsOfName(name: string): NamePart[] | undefined {
  const words = name.split(/\s+[-–—&|+]\s+|\s*[/|;,\n]\s*|\s+and\s+|\s*[()[\]]\s*/i).filter((part) => part !== '');
  if (words.length < 2 || words.length > 3) return undefined;
  const ofDay = words.length === 2 && BARE_DAY.test(words[1]!) ? dayOf(words[0]!, words[1]!) : undefined;
  // `Name & DOB`: whose birth it is
  const ofBirth = words.some((part) => matchName(part)?.field === 'patientBirthDate');
  const fieldOf = (part: string): NamePart['field'] | undefined =>
    ofBirth && /^name$/i.test(part) ? 'patientName' : matchName(part)?.field;
  const parts: { name: string; field: NamePart['field'] | undefined }[] =
    ofDay ?? words.map((part) => ({ name: ofBirth && /^name$/i.test(part) ? 'patient name' : part, field: fieldOf(part) }));
  const isPart = (part: { name: string; field: WorklistField | 'ignored' | undefined }): part is NamePart =>
    part.field !== undefined;
  if (!parts.every(isPart)) return undefined;
  // `Account / Pt Type`: what stands behind the number is not wanted, but it is no part of it
  const last = parts.at(-1)!;
  if (parts.length === 2 && last.field === 'ignored' && (ofDay || KIND[parts[0]!.field as WorklistField] === 'id')) return parts;
  if (!parts.every(isWanted) || new Set(parts.map((part) => part.field)).size < parts.length) return undefined;
  // two codes, two halves of a name, two dates of one service: their own readers know these
  if (new Set(parts.map((part) => KIND[part.field])).size < parts.length && !parts.every((part) => KIND[part.field] === 'money'))
    return undefined;
  const isDated = (part: NamePart & { field: WorklistField }): boolean =>
    part.field === 'reasonCode' && parts.length === 2 && KIND[last.field as WorklistField] === 'date';
  return parts.some((part) => !isDated(part) && (KIND[part.field] === 'code' || KIND[part.field] === 'count'))
    ? undefined
    : parts;
}

/** `Ins / ID` over `Aetna W445120933`: the member's number, which is another in each row. A payer's own comes again with the payer. */
function payerWithId(name: string, cells: string[]): NamePart[] | undefined {
  const [payer = '', id = '', ...more] = name.split(/\s*[/&|;,()\n-]\s*/).filter((part) => part !== '');
  if (more.length > 0 || matchName(payer)?.field !== 'payer' || !/^(?:id|id ?(?:#|no\.?|number)|#)$/i.test(id)) return undefined;
  const numbers = cells.map((text) => LAST_WORD.exec(text.replace(/[)\]]$/, ''))?.[2] ?? '');
  if (new Set(numbers).size < numbers.length || !likeMemberIds(numbers)) return undefined;
  return [
    { name: payer, field: 'payer' },
    { name: 'member id', field: 'memberId' },
  ];
}

/** `Denial Code / Date`, `Check # / Date`: the day of what stands before it. */
const BARE_DAY = /^(?:date|dt|day|on)$/i;
const DAY_OF: Partial<Record<WorklistField, NamePart & { field: WorklistField }>> = {
  reasonCode: { name: 'denial date', field: 'processedDate' },
  checkNumber: { name: 'check date', field: 'paymentDate' },
  paid: { name: 'paid date', field: 'paymentDate' },
};

/** A column and the day of what it holds; the day of a status and of most numbers is none that is wanted. */
function dayOf(name: string, day: string): NamePart[] | undefined {
  const field = matchName(name)?.field;
  if (!field || field === 'ignored' || KIND[field] === 'date' || KIND[field] === 'name') return undefined;
  return [{ name, field }, DAY_OF[field] ?? { name: day, field: 'ignored' }];
}

/** `Check #` over `889123 10/14/26`: a number with its day behind it. */
function withDay(name: string, cells: string[]): NamePart[] | undefined {
  const field = matchName(name)?.field;
  if (!field || field === 'ignored' || KIND[field] !== 'id' || cells.length === 0) return undefined;
  return cells.every((text) => NUMBER_AND_DAY.test(text)) ? dayOf(name, 'date') : undefined;
}

/** `Member` over `W12345678 - DOE JANE`: a number with the name behind it, in a list that has no other name. */
function withName(name: string, cells: string[]): NamePart[] | undefined {
  const field = matchName(name)?.field;
  if (!field || field === 'ignored' || KIND[field] !== 'id' || cells.length === 0) return undefined;
  if (!cells.every((text) => NUMBER_AND_NAME.test(text))) return undefined;
  return [
    { name, field },
    { name: 'patient name', field: 'patientName' },
  ];
}

/** Years between the first and the last day behind the patients' names from which on these are days of birth: a list's services lie closer together. */
const GENERATIONS = 8;

/** `Pt` over `KIM, JI-WOO (1975-02-03)`: the name with the birth date behind it, in a list that has no other. */
function withBirth(name: string, cells: string[]): NamePart[] | undefined {
  if (matchName(name)?.field !== 'patientName') return undefined;
  const years = cells.flatMap((text) => {
    const [, behind] = withoutDate(text);
    const parsed = behind === undefined ? 'empty' : parseDate(behind, { order: 'mdy', digits: 'serial' });
    return isValue(parsed) ? Number(parsed.value.slice(0, 4)) : [];
  });
  if (years.length === 0 || Math.max(...years) - Math.min(...years) < GENERATIONS) return undefined;
  return [
    { name, field: 'patientName' },
    { name: 'birth date', field: 'patientBirthDate' },
  ];
}

const LAST_WORD = /^(\S.*)[\s,(](\S{5,})$/;
const NUMBER_AND_DAY = /^([A-Z]{0,4}\d[\dA-Z]{3,18})[ ,/|([-]{1,4}(\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2}))[)\]]?$/i;
/** At least two words or a comma: `A123 - B` is a number. */
const NUMBER_AND_NAME = /^[A-Z]{0,4}\d[\dA-Z]{3,18}\s*[-–/:|]\s*\p{L}{2,}(?:,\s*|\s+)\p{L}[\p{L} .,'’-]*$/iu;

/** A sign with a blank on either side, whatever stands in brackets beside it. */
const APART = /\s+[-–—/|]\s+/g;
const SPACED = /\s+[-–—/|]\s+|\s*[|;\n]\s*|\s*[()[\]]\s*/g;
const TIGHT = /\s*[-–—/|;\n()[\],]\s*/g;

/** What stands before a day of birth in a cell: `UPCHURCH,TOBIAS DOB: 04/24/84`. */
const BIRTH = /[\s,;|([-]{1,4}(?:dob|d\.o\.b\.?|born|birth ?date|date of birth)(?: ?: ?| )(?=\d|[a-z]{3}[ -]\d)/i;

/** One value for each field, `''` for one that is not there; undefined where the cell can be parted in no way or in several. */
function partCell(shown: string, fields: readonly NamePart['field'][]): string[] | undefined {
  if (shown.length > 200) return undefined;
  const text = fields.includes('patientBirthDate') ? shown.replace(BIRTH, ' | ') : shown;
  for (const separators of [APART, SPACED, TIGHT]) {
    const found = ways(text, separators, fields);
    if (found.length === 1) return found[0];
    if (found.length > 1) return undefined;
  }
  const [, number, day] = (fields.length === 2 && NUMBER_AND_DAY.exec(text)) || [];
  if (number !== undefined && day !== undefined && fitsField(number, fields[0]!) && fitsField(day, fields[1]!))
    return [number, day];
  // `Aetna W445120933`, `Ana Rivera 5/4/61`: two lines of a cell, or written so
  const [, words, last] = (fields.length === 2 && LAST_WORD.exec(text)) || [];
  if (
    words &&
    last &&
    /\d.*\d.*\d/.test(last) &&
    !/\d/.test(words) &&
    fitsField(words, fields[0]!) &&
    fitsField(last, fields[1]!)
  )
    return [words, last];
  const all = fields.flatMap((field, at) => (fitsField(text, field) ? [at] : []));
  // a number alone is the one that is wanted
  const wanted = isDay(text) ? [] : all.filter((at) => fields[at] !== 'ignored');
  const whole = wanted.length === 1 ? wanted : all;
  return whole.length === 1 ? fields.map((_, at) => (at === whole[0] ? text : '')) : undefined;
}

/** Every choice of separators that gives each field a value of its kind. */
function ways(text: string, separators: RegExp, fields: readonly NamePart['field'][]): string[][] {
  const cuts = [...text.matchAll(separators)]
    .filter((cut) => cut[0] !== '')
    .map((cut) => ({ start: cut.index, end: cut.index + cut[0].length }));
  const found: string[][] = [];
  const go = (from: number, first: number, done: string[]): void => {
    const field = fields[done.length]!;
    if (done.length === fields.length - 1) {
      const last = text
        .slice(from)
        .replace(/\s*[)\]]\s*$/, '')
        .trim();
      if (last !== '' && fitsField(last, field)) found.push([...done, last]);
      return;
    }
    for (let at = first; at < cuts.length && found.length < 3; at++) {
      const value = text.slice(from, cuts[at]!.start).trim();
      if (value !== '' && fitsField(value, field)) go(cuts[at]!.end, at + 1, [...done, value]);
    }
  };
  go(0, 0, []);
  return found;
}

function fitsField(text: string, field: NamePart['field']): boolean {
  // a short code, of a patient's type, a class; a group's number; or the day of something
  if (field === 'ignored') return /^(?:[A-Z]{1,4}|(?=.*\d)[A-Z\d-]{3,12})$/i.test(text) || isDay(text);
  if (field === 'reasonCode') return reasonCodes(text) !== undefined || (/\p{L}{3}/u.test(text) && !/\d\//.test(text));
  switch (KIND[field]) {
    case 'date':
      return isValue(parseDate(text, { order: 'mdy', digits: 'serial' })) && text.length >= 6;
    case 'money':
      return !isFault(parseMoney(text, { decimalComma: false }));
    case 'id':
    case 'npi':
      return (
        isValue(parseIdentifier(text)) &&
        /^['#]?[\p{L}\d]/u.test(text) &&
        /\d/.test(text) &&
        !/\s\S+\s/.test(text) &&
        !isAmount(text)
      );
    case 'name':
      return /\p{L}{2}/u.test(text) && !/\d/.test(text);
    default:
      return /\p{L}{2}/u.test(text) && !/^(?:[A-Z]{0,4}\d[\d-]{4,}|[$(-]*\d[\d,]*\.\d{2}\)?)$/i.test(text);
  }
}
