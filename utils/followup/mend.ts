/**
 * Typing mistakes mended: a word that is in no list and one letter (two in long words) from exactly one known word is read as it.
 * Words under five letters are left alone, and the first letter has to be right: a wrong mending is worse than none.
 * What is written without its vowels ("crdntld", "pndg") is no mistake but a habit, and is read as the one word that has these consonants.
 */
import { ABBREVIATIONS } from './abbreviations';
import { COMMON_WORDS, plainVocabulary } from './known-words';
import { once } from './memo';

/** What a text is mended by. */
export interface Vocabulary {
  /** words that are right as they stand, beside those that are meant */
  known: Iterable<string>;
  /** words that a mistaken one may have been */
  meant: Iterable<string>;
  /** the form in which such a word is read */
  readAs: (word: string) => string;
  /** from so many letters on two of them may be wrong, and not one alone */
  twoFrom: number;
}

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

const VOWELS = /[aeiou]/g;

/** A word's first letter and its consonants, each run of one letter once: "credentialed" and "crdntld" are both `crdntld`. */
const bones = (word: string): string => `${word.slice(0, 1)}${word.slice(1).replaceAll(VOWELS, '')}`.replaceAll(/(.)\1+/g, '$1');

/** Of the vowels at most one in six letters is left: an everyday word has more. */
export const isClipped = (word: string): boolean => word.length >= 4 && 6 * (word.match(VOWELS)?.length ?? 0) <= word.length;

/** Whether `full` is this with one consonant more, inside: "pndg" of "pndng". */
function lacksOne(left: string, full: string): boolean {
  if (full.length !== left.length + 1 || full.at(-1) !== left.at(-1)) return false;
  let at = 0;
  while (left[at] === full[at]) at += 1;
  return at > 0 && left.slice(at) === full.slice(at + 1);
}

/** No English word ends so: a vowel is gone ("aftr", "outsd", "paybl", "extractn"). */
const ENDS_CLIPPED = /(?:[bcdfgkpstv][rl]|[mn]l|[bcdfkpstv]n|[bcfgkmpstvz]d|[bcdfghkmpstv]g|[bdkmv]t)$/;

/** Whether a word's letters stand in this order in another, which has more of them: "outsd" in "outside", "aftr" in "after". */
function isDroppedFrom(word: string, full: string): boolean {
  let at = 0;
  for (const letter of full) if (letter === word[at]) at += 1;
  return at === word.length && full.length > word.length;
}

/** An everyday word with an ending: "contacted", "neglected". */
const isInflected = (word: string): boolean =>
  ['ed', 'd', 'ing', 's', 'es', 'er', 'ly', 'able'].some(
    (ending) => word.endsWith(ending) && COMMON_WORDS.has(word.slice(0, -ending.length)),
  );

/** "Faxd", "maild": a word that has lost the "e" of its ending. */
const withItsEnding = (word: string): string => (word.endsWith('d') ? `${word.slice(0, -1)}ed` : word);

/** What every mender remembers of payers' texts. */
const remembered: Map<string, string>[] = [];

/** A mender of single words in small letters; the vocabulary is gathered at the first word that is to be mended. */
export function menderBy(vocabulary: () => Vocabulary): (word: string) => string {
  const ready = once(() => {
    const { known, meant, readAs, twoFrom } = vocabulary();
    const long = [...new Set(meant)].filter((word) => word.length >= 5 && !word.includes(' '));
    return {
      known: new Set([...known, ...meant]),
      byFirstLetter: Map.groupBy(long, (word) => word.slice(0, 1)),
      byBones: Map.groupBy([...long, ...[...COMMON_WORDS].filter((word) => word.length >= 5)], bones),
      readAs,
      twoFrom,
    };
  });

  function search(word: string): string {
    const { byFirstLetter, readAs, twoFrom } = ready();
    const most = word.length >= twoFrom ? 2 : 1;
    let best = most + 1;
    let found = new Set<string>();
    for (const candidate of byFirstLetter.get(word.slice(0, 1)) ?? []) {
      const far = distance(word, candidate, most);
      if (far < best) {
        best = far;
        found = new Set([readAs(candidate)]);
      } else if (far === best && far <= most) found.add(readAs(candidate));
    }
    const [only] = found;
    return found.size === 1 && only !== undefined && best <= most ? only : word;
  }

  /** The one word of which this is what a hurried hand leaves, or the word itself. */
  function writtenOut(word: string): string {
    if (!isClipped(word) && !ENDS_CLIPPED.test(word)) return word;
    const { byBones, readAs } = ready();
    const left = bones(word);
    const whole = byBones.get(left) ?? [...byBones].flatMap(([full, words]) => (lacksOne(left, full) ? words : []));
    // some vowels are left: nothing but vowels may be gone
    const meant = isClipped(word) ? whole : whole.filter((full) => isDroppedFrom(word, full));
    const found = new Set(meant.map(readAs));
    const [only] = found;
    return found.size === 1 && only !== undefined ? only : word;
  }

  const mended = new Map<string, string>();
  remembered.push(mended);

  return (word) => {
    if (word.length < 4 || word.length > 24 || ready().known.has(word) || isInflected(word) || /\d/.test(word)) return word;
    const before = mended.get(word);
    if (before !== undefined) return before;
    const ended = withItsEnding(word);
    const clipped = ready().known.has(ended) ? ready().readAs(ended) : writtenOut(word);
    const result = clipped === word && word.length >= 5 ? search(word) : clipped;
    if (mended.size < 5_000) mended.set(word, result);
    return result;
  };
}

/** Words in which the rules are written, and those of clerks' and payers' shorthand. */
export const mendWord: (word: string) => string = menderBy(() => ({
  known: COMMON_WORDS,
  meant: [...plainVocabulary(), ...ABBREVIATIONS.keys()],
  readAs: (word) => ABBREVIATIONS.get(word) ?? word,
  twoFrom: 8,
}));

/** Drops what is remembered of payers' texts: a word of theirs may be a name. Answers how many words that were. */
export function forgetWords(): number {
  const words = remembered.reduce((sum, { size }) => sum + size, 0);
  for (const mended of remembered) mended.clear();
  return words;
}
