/**
 * Which denial a text is like as a whole, where single phrases are too few or speak against each other: every word, its stem and every pair of words counts
 * for the kinds in whose sayings, rules and listed codes it stands, and a little for the other kinds of their category (a naive Bayes classifier over kinds).
 */
import type { DenialCategory } from '@/utils/claim/words';
import { CODES, listsEdition } from '@/utils/codes/code-lists';
import type { DenialKind } from './denial-kind';
import { allHeard, type Heard } from './heard';
import { kindByCode, kindOfListed } from './kinds';
import { EMPTY_WORDS, wordsOfPhrase } from './phrase';
import { LONGEST_TEXT, plainWords } from './plain-words';
import { DENIAL_KINDS } from './rules';

/** Counted for a mark that a kind has never shown. */
const UNSEEN = 0.1;
/** How much the commoner kinds count before a word is read. */
const PRIOR = 0.3;
/** Words of one text hang together, so that their odds say less than their product: they are set this many times nearer to even. */
const CALM = 2;
/** What payers say weighs more than the short words of a code list. */
const SAYING = 2;
/** So many first letters stand for a word's stem ("surgeon", "surgical"). */
const STEM = 4;
/** So much of what a category has shown of a mark counts for each of its kinds: a kind with few sayings still knows its category's words. */
const KIN = 0.05;

/** Words that only join others. */
const LINKS: ReadonlySet<string> = new Set(['of', 'to', 'for', 'and', 'or', 'by', 'with', 'from', 'at', 'as', 'in']);

/** The words of a text in plain words that say something; numbers say nothing. */
const tellingWords = (plain: string): string[] =>
  plain.split(' ').filter((word) => word !== '' && word !== '.' && !/^\d+$/.test(word) && !LINKS.has(word));

/** The words, stems and pairs of a text in plain words (pairs also over one word between), each once. */
function marksOf(plain: string): Set<string> {
  const words = tellingWords(plain);
  const marks = new Set(words);
  words.forEach((word, index) => {
    if (word.length > STEM) marks.add(`${word.slice(0, STEM)}*`);
    if (index > 0) marks.add(`${words[index - 1]} ${word}`);
    if (index > 1) marks.add(`${words[index - 2]} _ ${word}`);
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
  return batches.flatMap((batch) => plainWords(batch, asWritten, false).split(' . '));
}

/** Sayings as they are learnt: in plain words that say something, each once, in order. In this form they are shipped (`scripts/sayings.ts`), and it stays as it is when read again. */
export function inPlainWords(sayings: readonly string[]): string[] {
  const plain = plainTexts(sayings).map((text) => tellingWords(text).join(' '));
  return [...new Set(plain)].filter((text) => text !== '').sort();
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
function* learnt(heard: Heard): Generator<readonly [DenialKind, string, number]> {
  for (const [kind, texts] of gists()) for (const text of plainTexts(texts)) yield [kind, text, 1];
  for (const kind of DENIAL_KINDS) {
    for (const phrase of kind.words) yield [kind, phraseWords(phrase), 1];
    const sayings = [...kind.examples.flatMap(({ text }) => text ?? []), ...(heard.get(kind.id) ?? [])];
    for (const text of inPlainWords(sayings)) yield [kind, text, SAYING];
  }
}

/** How often a mark was shown, by kind. */
type Shown = ReadonlyMap<DenialKind, number>;

export interface Learnt {
  marks: ReadonlyMap<string, Shown>;
  /** by category: its kinds, each with what it starts with and what each mark of a text takes away */
  kinds: ReadonlyMap<DenialCategory, readonly { kind: DenialKind; start: number; each: number }[]>;
}

/** What the rules, the lists and these sayings (by the kind's id) teach. */
export function learn(heard: Heard): Learnt {
  const marks = new Map<string, Map<DenialKind, number>>();
  const texts = new Map<DenialKind, number>();
  const sizes = new Map<DenialKind, number>();
  const ofCategory = new Map<DenialCategory, number>();
  const more = <K>(map: Map<K, number>, key: K, by: number): unknown => map.set(key, (map.get(key) ?? 0) + by);
  for (const [kind, text, weight] of learnt(heard)) {
    const own = marksOf(text);
    more(texts, kind, 1);
    more(sizes, kind, own.size * weight);
    more(ofCategory, kind.category, own.size * weight);
    for (const mark of own) {
      const shown = marks.get(mark);
      if (shown) more(shown, kind, weight);
      else marks.set(mark, new Map([[kind, weight]]));
    }
  }
  const kinds = new Map<DenialCategory, { kind: DenialKind; start: number; each: number }[]>();
  for (const [kind, size] of sizes) {
    const all = size + KIN * (ofCategory.get(kind.category) ?? 0) + UNSEEN * marks.size;
    const starts = { kind, start: PRIOR * Math.log(texts.get(kind) ?? 1), each: Math.log(all) };
    kinds.set(kind.category, [...(kinds.get(kind.category) ?? []), starts]);
  }
  return { marks, kinds };
}

let taught: Learnt | undefined;
let edition = 0;

/** Learnt when it is first asked for, and again where a code list was replaced. */
function all(): Learnt {
  if (!taught || edition !== listsEdition()) {
    edition = listsEdition();
    taught = learn(allHeard());
  }
  return taught;
}

export interface Leaning {
  /** 0 to 1, all categories together 1 */
  share: number;
  /** of this category the kinds that the words are like, with their parts of the share */
  kinds: ReadonlyMap<DenialKind, number>;
}

/** How much more a mark says for each kind than for one that has never shown it, added to `odds`. */
function weigh(shown: Shown, kinds: Learnt['kinds'], odds: Map<DenialKind, number>): void {
  const ofCategory = new Map<DenialCategory, number>();
  for (const [{ category }, times] of shown) ofCategory.set(category, (ofCategory.get(category) ?? 0) + times);
  for (const [category, times] of ofCategory) {
    for (const { kind } of kinds.get(category) ?? []) {
      const counted = (shown.get(kind) ?? 0) + KIN * times;
      odds.set(kind, (odds.get(kind) ?? 0) + Math.log((counted + UNSEEN) / UNSEEN));
    }
  }
}

/** How much a text in plain words leans to each category; empty where none of its words is known. */
export function leaningsOf(plain: string, { marks, kinds }: Learnt = all()): ReadonlyMap<DenialCategory, Leaning> {
  const odds = new Map<DenialKind, number>();
  let known = 0;
  for (const mark of marksOf(plain)) {
    const shown = marks.get(mark);
    if (!shown) continue;
    known += 1;
    weigh(shown, kinds, odds);
  }
  if (known === 0) return new Map();
  for (const { kind, start, each } of [...kinds.values()].flat()) odds.set(kind, (odds.get(kind) ?? 0) + start - known * each);
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
