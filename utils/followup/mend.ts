/**
 * Typing mistakes mended: a word that is in no list and one letter (two in long words) from exactly one known word is read as it.
 * Words under five letters are left alone, and the first letter has to be right: a wrong mending is worse than none.
 * What is written without its vowels ("crdntld", "pndg") is no mistake but a habit, and is read as the one word that has these consonants.
 */
import { ABBREVIATIONS } from './abbreviations';
import { COMMON_WORDS, plainVocabulary } from './known-words';
import { once } from './memo';

const known = once(() => new Set<string>([...COMMON_WORDS, ...plainVocabulary(), ...ABBREVIATIONS.keys()]));
const byFirstLetter = once(() =>
  Map.groupBy(
    new Set([...plainVocabulary(), ...ABBREVIATIONS.keys()].filter((word) => word.length >= 5 && !word.includes(' '))),
    (word) => word.slice(0, 1),
  ),
);

/** Letters to change, add, drop or swap between two words, given up above `most`. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let twoBack: number[] = [];
  let back = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (back[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (twoBack[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    twoBack = back;
    back = row;
  }
  return back[other.length] ?? most + 1;
}

const spelled = (word: string): string => ABBREVIATIONS.get(word) ?? word;

function search(word: string): string {
  const most = word.length >= 8 ? 2 : 1;
  let best = most + 1;
  let found = new Set<string>();
  for (const candidate of byFirstLetter().get(word.slice(0, 1)) ?? []) {
    const far = distance(word, candidate, most);
    if (far < best) {
      best = far;
      found = new Set([spelled(candidate)]);
    } else if (far === best && far <= most) found.add(spelled(candidate));
  }
  const [only] = found;
  return found.size === 1 && only !== undefined && best <= most ? only : word;
}

const VOWELS = /[aeiou]/g;

/** A word's first letter and its consonants, each run of one letter once: "credentialed" and "crdntld" are both `crdntld`. */
const bones = (word: string): string => `${word.slice(0, 1)}${word.slice(1).replaceAll(VOWELS, '')}`.replaceAll(/(.)\1+/g, '$1');

const byBones = once(() =>
  Map.groupBy(
    [...plainVocabulary(), ...ABBREVIATIONS.keys(), ...COMMON_WORDS].filter((word) => word.length >= 5 && !word.includes(' ')),
    bones,
  ),
);

/** Of the vowels at most one in six letters is left: an everyday word has more. */
const isClipped = (word: string): boolean => word.length >= 4 && 6 * (word.match(VOWELS)?.length ?? 0) <= word.length;

/** Whether `full` is this with one consonant more, inside: "pndg" of "pndng". */
function lacksOne(left: string, full: string): boolean {
  if (full.length !== left.length + 1 || full.at(-1) !== left.at(-1)) return false;
  let at = 0;
  while (left[at] === full[at]) at += 1;
  return at > 0 && left.slice(at) === full.slice(at + 1);
}

/** The one word of which this is what a hurried hand leaves, or the word itself. */
function writtenOut(word: string): string {
  if (!isClipped(word)) return word;
  const left = bones(word);
  const whole = byBones().get(left) ?? [...byBones()].flatMap(([full, words]) => (lacksOne(left, full) ? words : []));
  const found = new Set(whole.map(spelled));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : word;
}

/** An everyday word with an ending: "contacted", "neglected". */
const isInflected = (word: string): boolean =>
  ['ed', 'd', 'ing', 's', 'es', 'er', 'ly', 'able'].some(
    (ending) => word.endsWith(ending) && COMMON_WORDS.has(word.slice(0, -ending.length)),
  );

const mended = new Map<string, string>();

export function mendWord(word: string): string {
  if (word.length < 4 || word.length > 24 || known().has(word) || isInflected(word) || /\d/.test(word)) return word;
  const before = mended.get(word);
  if (before !== undefined) return before;
  const clipped = writtenOut(word);
  const result = clipped === word && word.length >= 5 ? search(word) : clipped;
  if (mended.size < 5_000) mended.set(word, result);
  return result;
}

/** Drops what is remembered of payers' texts: a word of theirs may be a name. Answers how many words that were. */
export function forgetWords(): number {
  const words = mended.size;
  mended.clear();
  return words;
}
