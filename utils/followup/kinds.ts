/** The denial kinds made ready for use: by code, by category, and by the payer's words. */
import { DENIAL_CATEGORIES, type DenialCategory } from '@/utils/claim/words';
import type { DenialKind } from './denial-kind';
import { once } from './memo';
import { canHold, compilePhrase, type Phrase } from './phrase';
import { plainWords } from './plain-words';
import { DENIAL_KINDS } from './rules';

const byCode = new Map<string, DenialKind>();
for (const kind of DENIAL_KINDS) {
  for (const [list, codes] of Object.entries(kind.codes)) for (const code of codes ?? []) byCode.set(`${list}:${code}`, kind);
}

/** The kind that a rule file gives to a code (`carc:197`). */
export const kindByCode = (key: string): DenialKind | undefined => byCode.get(key);

const byId = new Map(DENIAL_KINDS.map((kind) => [kind.id, kind]));
export const kindById = (id: string): DenialKind | undefined => byId.get(id);

const general = new Map<DenialCategory, DenialKind>();
for (const kind of DENIAL_KINDS) if (kind.general) general.set(kind.category, kind);

/** The kind that stands for a whole category, for codes that no file names. */
export const kindOfCategory = (category: DenialCategory): DenialKind | undefined => general.get(category);

const CATEGORIES: ReadonlyMap<string, DenialCategory> = new Map(DENIAL_CATEGORIES.map((name) => [name, name]));

/** The category that a code list names, where it is one of denials. */
export const listedCategory = (name: string | undefined): DenialCategory | undefined => CATEGORIES.get(name ?? '');

/** The kind that stands for it. */
export function kindOfListed(name: string | undefined): DenialKind | undefined {
  const category = listedCategory(name);
  return category && kindOfCategory(category);
}

/** Phrases by a word without which they cannot be found: a text is asked only for those of its own words. */
type Phrasebook<T> = ReadonlyMap<string, readonly { of: T; phrase: Phrase }[]>;

function phrasebook<T>(entries: Iterable<readonly [T, Phrase]>): Phrasebook<T> {
  const book = new Map<string, { of: T; phrase: Phrase }[]>();
  for (const [of, phrase] of entries) {
    const [fewest = []] = [...phrase.needs].sort((one, other) => one.length - other.length);
    for (const word of fewest) {
      const known = book.get(word);
      if (known) known.push({ of, phrase });
      else book.set(word, [{ of, phrase }]);
    }
  }
  return book;
}

const compiled = (phrasesOf: (kind: DenialKind) => readonly string[]) =>
  once(() => phrasebook(DENIAL_KINDS.flatMap((kind) => phrasesOf(kind).map((text) => [kind, compilePhrase(text)] as const))));

const spoken = compiled(({ words }) => words);
const hints = compiled((kind) => kind.hints ?? []);
const neutral = once(() =>
  phrasebook(
    DENIAL_KINDS.flatMap((kind) => (kind.notWords ?? []).map((text) => [undefined, compilePhrase(text, true)] as const)),
  ),
);

export interface SpokenKind {
  kind: DenialKind;
  /** 1 for one word that only hints, up to 3 for a whole phrase */
  strength: number;
}

interface Hit<T> {
  of: T;
  from: number;
  to: number;
  words: number;
}

/** A reason says the same thing once or twice; a text that repeats itself without end is not read to its end. */
const MOST_OF_ONE = 4;
const MOST_HITS = 600;

function hitsOf<T>(text: string, book: Phrasebook<T>): Hit<T>[] {
  const hits: Hit<T>[] = [];
  const present = new Set(text.split(' '));
  const tried = new Set<Phrase>();
  for (const word of present) {
    for (const { of, phrase } of book.get(word) ?? []) {
      if (tried.has(phrase) || !canHold(phrase, present)) continue;
      tried.add(phrase);
      const { pattern, words } = phrase;
      pattern.lastIndex = 0;
      let found = 0;
      for (let match = pattern.exec(text); match && found < MOST_OF_ONE && hits.length < MOST_HITS; match = pattern.exec(text)) {
        found += 1;
        hits.push({ of, from: match.index + 1, to: match.index + match[0].length, words });
        // the next phrase can begin with a word of this one
        pattern.lastIndex = match.index + 1;
      }
    }
  }
  return hits;
}

const NEGATED =
  / (?:no|not|without|never|missing|lack|absent|failed|unable|none) (?:[a-z0-9#]+ (?:or|nor|and) )?(?:[a-z0-9#]+ )?$/;

function affirmed<T>(text: string, hits: readonly Hit<T>[]): Hit<T>[] {
  return hits.filter(({ from }) => !NEGATED.test(text.slice(Math.max(0, from - 40), from)));
}

/** "authorization on file" denies nothing, "no authorization on file" does: a negation up to two words before makes it a denial again. */
const neutralIn = (text: string): Hit<undefined>[] => affirmed(text, hitsOf(text, neutral()));

const within = (inner: { from: number; to: number }, outer: { from: number; to: number }): boolean =>
  outer.from <= inner.from && outer.to >= inner.to;
const overlap = (one: { from: number; to: number }, other: { from: number; to: number }): boolean =>
  one.from < other.to && other.from < one.to;

/** The provider's own time to act: "must be scheduled within 7 business days of the letter" is no payer who asks for patience. */
const OWN_TERM =
  /(?<= (?:must|may|can|should|please|you|submitted|dispute|appeal|request|reply|respond|answer) (?:[a-z#]+ ){0,5})(?:within|in|inside) (?:next )?\d+ (?:business |calendar |working )?(?:days|weeks|months|hours) (?:(?:of|from|after) (?:date )?(?:letter|notice|receipt|receiving|decision|denied|eob|date) )?/g;

/** A text in plain words without what only sounds like a denial: "no auth required; filed late" → "; filed late". */
export function denyingWords(text: string): string {
  const plain = plainWords(text).replaceAll(OWN_TERM, '');
  let kept = plain;
  for (const { from, to } of neutralIn(plain)) kept = `${kept.slice(0, from)}${' '.repeat(to - from)}${kept.slice(to)}`;
  return kept;
}

/** Hits that stand: what sounds like a denial and is none takes out what it touches; a longer phrase owns the words of a shorter one. */
function standing(text: string): Hit<DenialKind>[] {
  const plain = neutralIn(text);
  const hits = hitsOf(text, spoken()).filter(
    (hit) => !plain.some((other) => overlap(hit, other) && !(within(other, hit) && hit.words > other.words)),
  );
  return hits.filter((hit) => !hits.some((other) => other.of !== hit.of && other.words > hit.words && within(hit, other)));
}

const bookOf = (kind: DenialKind, phrases: readonly string[]): Phrasebook<DenialKind> =>
  phrasebook(phrases.map((text) => [kind, compilePhrase(text, true)] as const));

const besides = once(() =>
  DENIAL_KINDS.flatMap((kind) =>
    kind.beside ? [{ kind, book: bookOf(kind, kind.beside), contrary: bookOf(kind, kind.notBeside ?? []) }] : [],
  ),
);

/** The kinds that words say beside these kinds of codes, more exactly than those (`beside` of `denialKindSchema`). */
export function kindsBeside(coded: ReadonlySet<string>, text: string): DenialKind[] {
  const fit = besides().filter(({ kind }) => kind.refines?.some((id) => coded.has(id)));
  if (fit.length === 0) return [];
  const words = plainWords(text);
  return fit
    .filter(({ book, contrary }) => affirmed(words, hitsOf(words, book)).length > 0 && hitsOf(words, contrary).length === 0)
    .map(({ kind }) => kind);
}

const STRENGTHS = [0, 1.2, 2, 2.4, 2.6, 2.8] as const;

/** "Denied" says less than "data is missing", and that less than a reason. */
const sureness = (kind: DenialKind): number =>
  kind.weight !== 'generic' ? (kind.soft ? 0.9 : 1) : kind.category === 'other' ? 0.3 : 0.7;

/** The kinds that a text speaks of, surest first. What only sounds like a denial ("authorization not required") does not count. */
export function kindsInWords(text: string): SpokenKind[] {
  const words = text === '' ? '' : plainWords(text);
  if (words.trim() === '') return [];
  const strengths = new Map<DenialKind, { strength: number; from: number }>();
  for (const { of: kind, words: count, from } of standing(words)) {
    const strength = (STRENGTHS[Math.min(count, STRENGTHS.length - 1)] ?? 0) * sureness(kind);
    const before = strengths.get(kind);
    strengths.set(kind, { strength: Math.max(before?.strength ?? 0, strength), from: Math.min(before?.from ?? from, from) });
  }
  if (strengths.size === 0) {
    // no phrase: the words alone can still point one way
    for (const { of: kind, from } of hitsOf(words, hints())) {
      const before = strengths.get(kind);
      strengths.set(kind, { strength: Math.min((before?.strength ?? 0.5) + 0.3, 1.1), from: before?.from ?? from });
    }
  }
  return [...strengths]
    .sort(([, one], [, other]) => other.strength - one.strength || one.from - other.from)
    .map(([kind, { strength }]) => ({ kind, strength }));
}
