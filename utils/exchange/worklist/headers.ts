/**
 * Column names of hospitals' systems → fields. Names are compared word by word after their usual abbreviations are spelled out, so that
 * `Pt Acct #`, `PATIENT_ACCOUNT_NUMBER` and `Patient Acct No.` are one name. Within a field the better names come first.
 */
import { ABBREVIATIONS, FIELD_NAMES, IGNORED_NAMES, type WorklistField } from './header-names';

export type { WorklistField } from './header-names';

export interface NameMatch {
  /** `ignored` is a name that is known and is none of the claim's fields (MRN, age, notes) */
  field: WorklistField | 'ignored';
  /** 0 is the best name of the field */
  rank: number;
}

const NOISE = new Set([
  'of',
  'the',
  'a',
  'for',
  'us',
  'usd',
  'mm',
  'dd',
  'yyyy',
  'yy',
  'mmddyyyy',
  'in',
  'is',
  'hb',
  'pb',
  'field',
  'col',
  'column',
  'value',
  'txt',
  'text',
]);
/** Words that a name may have or lack without becoming another column. */
const OPTIONAL = new Set(['primary', 'current', 'hospital', 'reported', 'full', 'latest', 'original']);

/** The words of a column name, abbreviations spelled out: `DOS From` → `service date from`. */
export function nameWords(name: string): string[] {
  const spaced = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/\bo\/s\b/g, 'outstanding')
    .replace(/\ba\/r\b/g, 'ar')
    .replace(/\bd\/c\b/g, 'discharge')
    .replace(/\bw\/o\b/g, 'write off')
    .replace(/\bf\/u\b/g, 'follow up')
    .replace(/#/g, ' number ')
    .replace(/\$/g, ' amount ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .trim();
  if (spaced === '') return [];
  const words = spaced.split(' ').flatMap((word) => ABBREVIATIONS.get(word)?.split(' ') ?? [word]);
  return words.filter((word, index) => !NOISE.has(word) && words.indexOf(word) === index);
}

const key = (words: string[]): string => [...words].sort().join(' ');

const known = new Map<string, NameMatch>();
for (const [field, names] of FIELD_NAMES)
  names.forEach((name, rank) => {
    const words = key(nameWords(name));
    if (!known.has(words)) known.set(words, { field, rank });
  });
for (const name of IGNORED_NAMES) {
  const words = key(nameWords(name));
  if (!known.has(words)) known.set(words, { field: 'ignored', rank: 0 });
}

/** What a column's name says it holds; undefined where the name is not known. */
export function matchName(name: string): NameMatch | undefined {
  const bare = name.replace(/\s+/g, ' ').trim();
  if (bare === '' || bare.length > 60) return undefined;
  const words = nameWords(bare);
  const exact = known.get(key(words));
  if (exact) return exact;
  const needed = words.filter((word) => !OPTIONAL.has(word));
  const loose = needed.length > 0 && needed.length < words.length ? known.get(key(needed)) : undefined;
  if (loose) return { ...loose, rank: loose.rank + 20 };
  const inBrackets = /\(([^)]+)\)/.exec(bare)?.[1];
  if (words.length === 0 && inBrackets) return matchName(inBrackets);
  return undefined;
}

/** One text for a list's columns, under which a clerk's corrections are kept for the next file of the same shape. */
export const columnsKey = (headers: string[]): string => headers.map((header) => nameWords(header).join(' ')).join('|');
