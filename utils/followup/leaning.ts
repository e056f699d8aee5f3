/**
 * Which denial a text is like as a whole, where single phrases are too few or speak against each other: every word and every pair of words counts for the
 * kinds in whose rules, examples and listed codes it stands (a naive Bayes classifier). A second opinion beside the phrases, never a statement.
 */
import type { DenialCategory } from '@/utils/claim/words';
import { CODES, listsEdition } from '@/utils/codes/code-lists';
import type { DenialKind } from './denial-kind';
import { kindByCode, kindOfListed } from './kinds';
import { EMPTY_WORDS, wordsOfPhrase } from './phrase';
import { plainWords } from './plain-words';
import { DENIAL_KINDS } from './rules';

/** Counted for a word that a category has never shown. */
const UNSEEN = 0.2;
/** How much the commoner categories count before a word is read. */
const PRIOR = 0.3;
/** Words of one text hang together, so that their odds say less than their product: they are set this many times nearer to even. */
const CALM = 2;

interface Counts {
  /** by word or pair of words: how often it stands in each kind's texts */
  byWord: Map<string, Map<DenialKind, number>>;
  texts: Map<DenialCategory, number>;
  words: Map<DenialCategory, number>;
}

/** The words and pairs of a text in plain words, each once; numbers say nothing. */
function marksOf(plain: string): Set<string> {
  const words = plain.split(' ').filter((word) => word !== '' && word !== '.' && !/^\d+$/.test(word));
  return new Set([...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)]);
}

const phraseWords = (phrase: string): string =>
  wordsOfPhrase(phrase.replaceAll(/@[a-z]+/g, ' '))
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .join(' ');

/** The lists' words are spelled well. */
const asWritten = (word: string): string => word;

/** All that is known to speak of each kind: the lists' own words for the codes, the rule files' phrases and examples. */
function* learnt(): Generator<[DenialKind, string]> {
  for (const list of ['carc', 'rarc', 'csc'] as const) {
    for (const { code, gist, category } of CODES[list].codes.values()) {
      if (category === 'payment-info' || gist.startsWith('Retired')) continue;
      const kind = kindByCode(`${list}:${code}`) ?? kindOfListed(category);
      if (kind) yield [kind, plainWords(gist, asWritten)];
    }
  }
  for (const kind of DENIAL_KINDS) {
    for (const phrase of kind.words) yield [kind, phraseWords(phrase)];
    for (const { text } of kind.examples) if (text) yield [kind, plainWords(text)];
  }
}

function count(): Counts {
  const counts: Counts = { byWord: new Map(), texts: new Map(), words: new Map() };
  const more = <K>(map: Map<K, number>, key: K, by: number): unknown => map.set(key, (map.get(key) ?? 0) + by);
  for (const [kind, text] of learnt()) {
    const marks = marksOf(text);
    more(counts.texts, kind.category, 1);
    more(counts.words, kind.category, marks.size);
    for (const mark of marks) {
      let kinds = counts.byWord.get(mark);
      if (!kinds) {
        kinds = new Map();
        counts.byWord.set(mark, kinds);
      }
      more(kinds, kind, 1);
    }
  }
  return counts;
}

let counts: Counts | undefined;
let edition = 0;

export interface Leaning {
  /** 0 to 1, all categories together 1 */
  share: number;
  /** the kind of this category that the words are most like */
  kind: DenialKind;
}

/** How much a text in plain words leans to each category; empty where none of its words is known. */
export function leaningsOf(plain: string): ReadonlyMap<DenialCategory, Leaning> {
  if (!counts || edition !== listsEdition()) {
    edition = listsEdition();
    counts = count();
  }
  const { byWord, texts, words } = counts;
  const known = [...marksOf(plain)].flatMap((mark) => byWord.get(mark) ?? []);
  if (known.length === 0) return new Map();
  const odds = new Map<DenialCategory, number>();
  for (const [category, of] of words) {
    const all = Math.log(of + UNSEEN * byWord.size);
    let sum = PRIOR * Math.log(texts.get(category) ?? 1);
    for (const kinds of known) {
      let times = 0;
      for (const [kind, by] of kinds) if (kind.category === category) times += by;
      sum += Math.log(times + UNSEEN) - all;
    }
    odds.set(category, sum);
  }
  const most = Math.max(...odds.values());
  const weights = [...odds].map(([category, sum]) => [category, Math.exp((sum - most) / CALM)] as const);
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(
    weights.flatMap(([category, weight]) => {
      const kind = likest(known, category);
      return kind ? [[category, { share: weight / whole, kind }] as const] : [];
    }),
  );
}

/** Rare words tell kinds apart: each counts by the part of its uses that this kind has. */
function likest(known: readonly Map<DenialKind, number>[], category: DenialCategory): DenialKind | undefined {
  const scores = new Map<DenialKind, number>();
  for (const kinds of known) {
    const all = [...kinds.values()].reduce((sum, by) => sum + by, 0);
    for (const [kind, by] of kinds) if (kind.category === category) scores.set(kind, (scores.get(kind) ?? 0) + by / all);
  }
  return [...scores].sort(([, one], [, other]) => other - one)[0]?.[0];
}
