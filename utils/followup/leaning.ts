/**
 * Which denial a text is like as a whole, where single phrases are too few or speak against each other: every word, its stem and every pair of words counts
 * for the kinds in whose sayings, rules and listed codes it stands (a naive Bayes classifier over kinds; a category has what its kinds have).
 */
import type { DenialCategory } from '@/utils/claim/words';
import { CODES, listsEdition } from '@/utils/codes/code-lists';
import type { DenialKind } from './denial-kind';
import { kindByCode, kindOfListed } from './kinds';
import { EMPTY_WORDS, wordsOfPhrase } from './phrase';
import { LONGEST_TEXT, plainWords } from './plain-words';
import { DENIAL_KINDS, HEARD } from './rules';

/** Counted for a mark that a kind has never shown. */
const UNSEEN = 0.1;
/** How much the commoner kinds count before a word is read. */
const PRIOR = 0.3;
/** Words of one text hang together, so that their odds say less than their product: they are set this many times nearer to even. */
const CALM = 2;
/** What payers say weighs more than the short words of a code list. */
const SAYING = 2;
/** So many first letters stand for a word's stem ("surgeon", "surgical"). */
const STEM = 5;

/** The words, stems and pairs of a text in plain words, each once; numbers say nothing. */
function marksOf(plain: string): Set<string> {
  const words = plain.split(' ').filter((word) => word !== '' && word !== '.' && !/^\d+$/.test(word));
  const marks = new Set(words);
  words.forEach((word, index) => {
    if (word.length > STEM) marks.add(`${word.slice(0, STEM)}*`);
    if (index > 0) marks.add(`${words[index - 1]} ${word}`);
  });
  return marks;
}

const phraseWords = (phrase: string): string =>
  wordsOfPhrase(phrase.replaceAll(/@[a-z]+/g, ' '))
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .join(' ');

/** The lists' words are spelled well. */
const asWritten = (word: string): string => word;

/** Many short texts in plain words, read together since that is several times faster; a text of two sentences comes as two. */
function plainTexts(texts: readonly string[]): string[] {
  const batches = [''];
  for (const text of texts) {
    const last = batches[batches.length - 1] ?? '';
    if (last.length + text.length + 3 <= LONGEST_TEXT) batches[batches.length - 1] = `${last}${text} \n `;
    else batches.push(`${text} \n `);
  }
  return batches.flatMap((batch) => plainWords(batch, asWritten).split(' . '));
}

/** What the code lists say in their own words, by kind. */
function gists(): Map<DenialKind, string[]> {
  const said = new Map<DenialKind, string[]>();
  for (const list of ['carc', 'rarc', 'csc'] as const) {
    for (const { code, gist, category } of CODES[list].codes.values()) {
      if (category === 'payment-info' || gist.startsWith('Retired')) continue;
      const kind = kindByCode(`${list}:${code}`) ?? kindOfListed(category);
      if (kind) said.set(kind, [...(said.get(kind) ?? []), gist]);
    }
  }
  return said;
}

/** All that is known to speak of each kind, with its weight: the lists' words, the rule files' phrases and examples, what payers say. */
function* learnt(heard: typeof HEARD): Generator<readonly [DenialKind, string, number]> {
  for (const [kind, texts] of gists()) for (const text of plainTexts(texts)) yield [kind, text, 1];
  for (const kind of DENIAL_KINDS) {
    for (const phrase of kind.words) yield [kind, phraseWords(phrase), 1];
    const sayings = [...kind.examples.flatMap(({ text }) => text ?? []), ...(heard.get(kind.id) ?? [])];
    for (const text of plainTexts(sayings)) yield [kind, text, SAYING];
  }
}

/** How much more a mark says for a kind than one that the kind has never shown, by kind. */
type Evidence = ReadonlyMap<DenialKind, number>;

export interface Learnt {
  evidence: ReadonlyMap<string, Evidence>;
  /** by kind: what it starts with, and what each mark of a text takes away */
  kinds: ReadonlyMap<DenialKind, { start: number; each: number }>;
}

/** What the rules, the lists and these sayings (by the kind's id) teach. */
export function learn(heard: typeof HEARD): Learnt {
  const counts = new Map<string, Map<DenialKind, number>>();
  const texts = new Map<DenialKind, number>();
  const sizes = new Map<DenialKind, number>();
  const more = <K>(map: Map<K, number>, key: K, by: number): unknown => map.set(key, (map.get(key) ?? 0) + by);
  for (const [kind, text, weight] of learnt(heard)) {
    const marks = marksOf(text);
    more(texts, kind, 1);
    more(sizes, kind, marks.size * weight);
    for (const mark of marks) {
      let kinds = counts.get(mark);
      if (!kinds) {
        kinds = new Map();
        counts.set(mark, kinds);
      }
      more(kinds, kind, weight);
    }
  }
  const evidence = new Map<string, Evidence>();
  for (const [mark, kinds] of counts)
    evidence.set(mark, new Map([...kinds].map(([kind, times]) => [kind, Math.log((times + UNSEEN) / UNSEEN)])));
  return {
    evidence,
    kinds: new Map(
      [...sizes].map(([kind, size]) => [
        kind,
        { start: PRIOR * Math.log(texts.get(kind) ?? 1), each: Math.log(size + UNSEEN * counts.size) },
      ]),
    ),
  };
}

let known: Learnt | undefined;
let edition = 0;

/** Learnt when it is first asked for, and again where a code list was replaced. */
function all(): Learnt {
  if (!known || edition !== listsEdition()) {
    edition = listsEdition();
    known = learn(HEARD);
  }
  return known;
}

export interface Leaning {
  /** 0 to 1, all categories together 1 */
  share: number;
  /** of this category the kinds that the words are like, with their parts of the share */
  kinds: ReadonlyMap<DenialKind, number>;
}

/** How much a text in plain words leans to each category; empty where none of its words is known. */
export function leaningsOf(plain: string, { evidence, kinds: starts }: Learnt = all()): ReadonlyMap<DenialCategory, Leaning> {
  const odds = new Map<DenialKind, number>();
  let marks = 0;
  for (const mark of marksOf(plain)) {
    const kinds = evidence.get(mark);
    if (!kinds) continue;
    marks += 1;
    for (const [kind, by] of kinds) odds.set(kind, (odds.get(kind) ?? 0) + by);
  }
  if (marks === 0) return new Map();
  for (const [kind, { start, each }] of starts) odds.set(kind, (odds.get(kind) ?? 0) + start - marks * each);
  const most = Math.max(...odds.values());
  const weights = [...odds].map(([kind, sum]) => [kind, Math.exp((sum - most) / CALM)] as const);
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const leanings = new Map<DenialCategory, { share: number; kinds: Map<DenialKind, number> }>();
  for (const [kind, weight] of weights) {
    const share = weight / whole;
    if (share < 0.001) continue;
    const leaning = leanings.get(kind.category) ?? { share: 0, kinds: new Map() };
    leaning.share += share;
    leaning.kinds.set(kind, share);
    leanings.set(kind.category, leaning);
  }
  return leanings;
}
