/**
 * `LANDRY, HIROSHI D    DOB 07/16/1952    MRN 4935713`: a patient and what is said of him, in one cell or one printed line, apart by gaps and without colons →
 * `Patient: LANDRY, HIROSHI D`, `DOB: 07/16/1952`, `MRN: 4935713`.
 */
import { PAYER } from '../columns/column-content';
import { matchName } from '../names/headers';

/** Words of a label at most, letters of a line at most, and labels behind a name at least. */
const [WORDS, LONGEST, LABELS] = [4, 600, 2];
/** Names that only loose rules know have words in them that are no label's. */
const LOOSE = 80;

const NAME = /^\p{L}[\p{L}'’. -]{0,40}(?:, ?|\^)\p{L}[\p{L}'’.^ -]{0,40}$/u;
/** A name without a comma is one beside what only a person has. */
const WHOLE_NAME = /^\p{L}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){1,5}$/u;
const OF_PERSON = /\b(?:birth\w*|dob|age|sex|gender|mrn|member|mbr|subscriber|insured|policy|certificate|cert)\b|^d[._]?o[._]?b/i;
/** Whose the labels are. */
const OF_CLAIM = /^(?:patient|pt|pat|name|resident|client|member|acct|account|visit|encounter)\b/i;

interface Part {
  label: string;
  value: string;
  isKnown: boolean;
}

/** The parts with a colon behind each label; undefined for any other text. */
export function labelsApart(text: string): string[] | undefined {
  if (text.length > LONGEST || !/\S {2,}\S/.test(text)) return undefined;
  const [first = '', ...others] = text.trim().split(/ {2,}/);
  if (/^\d/.test(first) || others.length === 0) return undefined;
  const parts: Part[] = [];
  for (const other of others) {
    const part = partOf(other);
    if (!part) return undefined;
    parts.push(part);
  }
  const known = parts.filter(({ isKnown }) => isKnown).length;
  const shown = parts.map(({ label, value }) => `${label}: ${value}`.trim());
  const own = partOf(first);
  // one is enough behind a patient who is called so with a colon
  const least = /^(?:patient|pt|pat)(?: name)?: /i.test(first) ? 1 : LABELS;
  if (own?.isKnown && OF_CLAIM.test(own.label) && known >= least) return [`${own.label}: ${own.value}`, ...shown];
  if (own && isBelowClaim([own, ...parts])) return [`${own.label}: ${own.value}`, ...shown];
  const isName = NAME.test(first) || (WHOLE_NAME.test(first) && !PAYER.test(first) && parts.length >= LABELS);
  const isOfPerson = parts.some(({ label }) => OF_PERSON.test(label.replaceAll('_', ' ')));
  const isSure = isOfPerson || (NAME.test(first) && known > LABELS);
  return isName && isSure && known * 3 >= parts.length ? [`Patient: ${first}`, ...shown] : undefined;
}

/** `POL 4064955625   CLM 2275074325716   SVC 09/17/26-09/20/26`: each part known, and one of them the claim's number or the member's. */
function isBelowClaim(parts: readonly Part[]): boolean {
  const fields = parts.map(({ label }) => matchName(label)?.field);
  const isOne = parts.every(({ label, value, isKnown }) => isKnown && /^[A-Z#]{2,8}$/.test(label) && /\d|^-+$|^$/.test(value));
  return (
    isOne && new Set(fields).size === fields.length && fields.some((field) => field === 'claimNumber' || field === 'memberId')
  );
}

const WITH_COLON = /^((?:[1-3](?:st|nd|rd)[ _]?)?[\p{L}#][\p{L}\d #./()_'-]{0,29}):(?:\s+(.*))?$/iu;
/** What a value at the end of a part is made of: a number, a day in one word or in three. */
const OF_NUMBER = /\d|^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w{0,6}$/i;
/** What stands behind a name and makes it another's. */
const MORE_LABEL =
  /^(?:mnemonic|code|id|no|nbr|num|number|#|class|type|plan|name|phone|group|grp|age|date|dt|desc|description)\.?$/i;

/** A label with what stands behind it, with a colon between them or without. */
function partOf(part: string): Part | undefined {
  const [, named, behind = ''] = WITH_COLON.exec(part) ?? [];
  if (named !== undefined) return { label: named, value: behind, isKnown: matchName(named) !== undefined };
  const words = part.split(' ');
  // names stand in rows of their own, and have no values behind them
  if (words.length < 2 || !/^(?:[1-3](?:st|nd|rd)[ _]?)?\p{L}/iu.test(part) || (!/\d| -+$/.test(part) && isKnown(part)))
    return undefined;
  let start = words.length;
  while (start > 1 && OF_NUMBER.test(words[start - 1]!)) start--;
  if (start < words.length && /\d/.test(words.at(-1)!)) {
    const known = knownBefore(words, start);
    if (known > 0) return split(words, known);
    return start > WORDS ? undefined : split(words, start);
  }
  for (let count = Math.min(WORDS, words.length - 1); count > 0; count--) {
    if (!isKnown(words.slice(0, count).join(' '))) continue;
    // `Insurance Company LA`: the last word says nothing in a name, and begins the value
    if (count > 1 && isSame(words, count)) continue;
    return split(words, words.length > count + 1 && MORE_LABEL.test(words[count]!) ? count + 1 : count);
  }
  return split(words, words.length > 2 && /^[1-3](?:st|nd|rd)$/i.test(words[0]!) ? 2 : 1);
}

/** `Ins Name GEORGIA MEDICAID [34622]`: words of a known label, where words of its value stand before the number; 0 where none do. */
function knownBefore(words: readonly string[], start: number): number {
  for (let count = Math.min(WORDS, start); count > 0; count--)
    if (isKnown(words.slice(0, count).join(' ')) && !(count > 1 && isSame(words, count)))
      return count < start && !MORE_LABEL.test(words[count]!) ? count : 0;
  return 0;
}

function isSame(words: readonly string[], count: number): boolean {
  const [whole, shorter] = [count, count - 1].map((length) => matchName(words.slice(0, length).join(' ')));
  return whole !== undefined && whole.field === shorter?.field && whole.rank === shorter.rank;
}

function split(words: readonly string[], count: number): Part {
  const label = words.slice(0, count).join(' ');
  return { label, value: words.slice(count).join(' '), isKnown: isKnown(label) };
}

function isKnown(label: string): boolean {
  const match = label.length > 1 ? matchName(label) : undefined;
  return match ? match.rank < LOOSE || match.field === 'memberId' || match.field === 'patientBirthDate' : /^id ?#?$/i.test(label);
}

/** The cells of a row that has nothing but such a text, each part one; the same cells of any other row. */
export function withLabelsApart<Cell>(cells: (Cell | string)[]): (Cell | string)[] {
  let only: string | undefined;
  for (const cell of cells) {
    if (cell === '' || cell === null) continue;
    if (only !== undefined || typeof cell !== 'string') return cells;
    only = cell;
  }
  const parts = only === undefined ? undefined : labelsApart(only);
  return parts ? [...parts, ...cells.slice(parts.length).map(() => '')] : cells;
}
