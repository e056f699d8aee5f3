/** Rows of labels and their values: `Claim: 7275`, `CRANE001 | Crane, Wilbur T | Birthdate: 5/14/1968 | Policy: W20441`. */
import type { WorklistField } from '../names/header-names';
import { matchName, nameWords } from '../names/headers';

/** A label as it stands with its value; the label is empty where none stands before the value. */
export type Labelled = readonly (readonly [label: string, value: string])[];

/** What the label of a patient's name is where the name stands without one. */
const PATIENT = 'Patient';
/** Words that a label has at most, and cells that stand before the first. */
const [WORDS, LEADING] = [4, 2];
/** Names that only loose rules know have words in them that are no label's. */
const LOOSE = 80;

export const fieldOf = (label: string): WorklistField | undefined => {
  const field = matchName(label)?.field;
  return field === 'ignored' ? undefined : field;
};

/** Labels of one field are one column. */
export const keyOf = (label: string): string => fieldOf(label) ?? nameWords(label).join(' ');

/** A surname, one name and an initial: what stands behind more may be the beginning of the next label. */
const SHORT_NAME = /^\p{L}[\p{L}'’. -]*, ?\p{L}[\p{L}'’.-]*(?: \p{L}\.?| (?:jr|sr|i{1,3}|iv)\.?)?$/iu;
const NAME = /^\p{L}[\p{L}'’. -]{1,30}, ?\p{L}[\p{L}'’. -]{1,30}$/u;
/** `Dolores R Ruiz Ortega`: without a comma only before what a person alone has. */
const WHOLE_NAME = /^\p{L}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){1,4}$/u;
/** `ACCT# 44021`, `DOB 01/06/1950`: what needs no colon. */
const WITHOUT_COLON = /^(\p{L}[\p{L} .]{0,20}#|DOB|D\.O\.B\.?) ?([A-Z]{0,5}\d[\dA-Z/-]*)$/iu;
/** Behind a word, and no time of a day. */
const COLON = /(?<=[\p{L}#.)]) ?:/gu;

/** The labels of a row and their values; undefined where anything in it is neither. */
export function labelsIn(cells: readonly string[]): Labelled | undefined {
  const found: [string, string][] = [];
  const leading: string[] = [];
  let isOpen = false;
  for (const cell of cells) {
    if (cell === '') continue;
    const parts = partsOf(cell) ?? namedParts(cell);
    if (parts) {
      found.push(...parts);
      isOpen = found.at(-1)![1] === '';
    } else if (cell.includes(': ')) return undefined;
    else if (found.length === 0) leading.push(cell);
    else if (isOpen) {
      found.at(-1)![1] = cell;
      isOpen = false;
    } else if (isTorn(found.at(-1)!, cell)) found.at(-1)![1] += `, ${cell}`;
    else if (isNameBehind(found.at(-1)!, cell)) found.at(-1)![1] = cell;
    else return undefined;
  }
  if (found.length === 0 || leading.length > LEADING) return undefined;
  const names = leading.filter((text) => NAME.test(text));
  const fields = found.map(([label]) => fieldOf(label));
  const hasName = fields.includes('patientName');
  const isPerson = fields.includes('patientBirthDate') || fields.includes('memberId');
  const [only = '', ...more] = leading;
  const named = hasName
    ? undefined
    : names.length === 1
      ? names[0]
      : more.length === 0 && isPerson && WHOLE_NAME.test(only)
        ? only
        : undefined;
  return [...leading.map((text) => [named === text ? PATIENT : '', text] as const), ...found];
}

/** `Patient: OKAFOR` and `ANA`: a name that its own comma has torn. */
const isTorn = ([label, value]: readonly [string, string], next: string): boolean =>
  fieldOf(label) === 'patientName' && !value.includes(',') && NAME.test(`${value}, ${next}`);

/** `INS: MCR A` and `PALMETTO GBA MEDICARE`: a payer's name behind the system's own code for it. */
const isNameBehind = ([label, value]: readonly [string, string], next: string): boolean =>
  fieldOf(label) === 'payer' && /^[A-Z0-9]{2,6}(?: [A-Z0-9]{1,3})?$/.test(value) && /^\p{L}{2}[^:]*\p{L}{3}/u.test(next);

/** The labels of a cell; undefined where it does not begin with one. */
function partsOf(cell: string): [string, string][] | undefined {
  const colons = [...cell.matchAll(COLON)].map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
  const [, label = '', value = ''] = (colons.length === 0 && WITHOUT_COLON.exec(cell)) || [];
  if (label !== '' && fieldOf(label)) return [[label, value]];
  const [first, ...more] = colons;
  if (!first || !isLabel(cell.slice(0, first.start))) return undefined;
  const parts: [string, string][] = [[cell.slice(0, first.start).trim(), '']];
  let from = first.end;
  // what somebody wrote may have anything in it
  if (/\b(?:notes?|comments?|actions?|memo|follow[ -]?up|spoke|rep)\b/i.test(parts[0]![0])) {
    parts[0]![1] = cell.slice(from).trim();
    return parts;
  }
  for (const { start, end } of more) {
    const text = cell.slice(from, start);
    const label = labelAtEnd(text);
    if (label === undefined) continue;
    const value = text.slice(0, text.length - label.length).trim();
    if (/\p{L}{2}$/u.test(value) && !SHORT_NAME.test(value)) return undefined;
    parts.at(-1)![1] = value;
    parts.push([label.trim(), '']);
    from = end;
  }
  parts.at(-1)![1] = cell.slice(from).trim();
  return parts;
}

/** What stands behind a label that needs no colon. */
const VALUE = /^(?=.*\d)[A-Z\d][A-Z\d/.-]*$/i;
/** Words of a label without a colon at most. */
const SHORT = 3;

/** `LANDRY, HIROSHI D DOB 07/16/1952 MRN 4935713 ID 1PR2MF4KJ67`: a name, and labels without colons, each with a number or a day. */
function namedParts(cell: string): [string, string][] | undefined {
  if (!/\d/.test(cell) || cell.includes(':')) return undefined;
  const words = cell.split(' ');
  const first = words.findIndex((_, at) => labelFrom(words, at) > 0);
  const name = words
    .slice(0, first)
    .join(' ')
    .replace(/[ ,;|-]+$/, '');
  if (first < 1 || !NAME.test(name)) return undefined;
  const parts: [string, string][] = [[PATIENT, name]];
  for (let at = first; at < words.length; ) {
    const count = labelFrom(words, at);
    if (count === 0) return undefined;
    parts.push([words.slice(at, at + count).join(' '), words[at + count]!.replace(/[,;]$/, '')]);
    at += count + 1;
  }
  return parts;
}

/** How many words from here are a known label with a value behind it. */
function labelFrom(words: readonly string[], at: number): number {
  // an initial before a label
  if (words[at]!.length < 2) return 0;
  for (let count = Math.min(SHORT, words.length - at - 1); count > 0; count--) {
    const match = VALUE.test(words[at + count]!.replace(/[,;]$/, ''))
      ? matchName(words.slice(at, at + count).join(' '))
      : undefined;
    if (match ? match.rank < LOOSE : /^id#?$/i.test(words[at]!) && count === 1 && VALUE.test(words[at + 1]!)) return count;
  }
  return 0;
}

/** Also `2nd Ins`, what a second payer is called. */
const isLabel = (text: string): boolean =>
  /^(?:[1-3](?:st|nd|rd)[ _]?|277 )?[\p{L}#][\p{L}\d #./()_'-]{0,29}$/iu.test(text.trim());

/** The longest known name at the end of what stands before a colon. */
function labelAtEnd(text: string): string | undefined {
  const words = text.trim().split(' ');
  for (let count = Math.min(WORDS, words.length); count > 0; count--) {
    const label = words.slice(-count).join(' ');
    // an initial before a label
    if (count > 1 && words.at(-count)!.length < 2) continue;
    const match = matchName(label);
    if (match && match.rank < LOOSE) return label;
  }
  return undefined;
}
