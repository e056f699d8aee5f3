/** The denial kinds made ready for use: by code, by category, and by the payer's words. */
import type { DenialCategory } from '@/utils/claim/words';
import type { DenialKind } from './denial-kind';
import { compilePhrase, type Phrase } from './phrase';
import { plainWords } from './plain-words';
import { DENIAL_KINDS } from './rules';

const byCode = new Map<string, DenialKind>();
for (const kind of DENIAL_KINDS) {
  for (const [list, codes] of Object.entries(kind.codes)) for (const code of codes ?? []) byCode.set(`${list}:${code}`, kind);
}

/** The kind that a rule file gives to a code (`carc:197`). */
export const kindByCode = (key: string): DenialKind | undefined => byCode.get(key);

const general = new Map<DenialCategory, DenialKind>();
for (const kind of DENIAL_KINDS) if (kind.general) general.set(kind.category, kind);

/** The kind that stands for a whole category, for codes that no file names. */
export const kindOfCategory = (category: DenialCategory): DenialKind | undefined => general.get(category);

export const kindById = (id: string): DenialKind | undefined => DENIAL_KINDS.find((kind) => kind.id === id);

const SPOKEN: readonly { kind: DenialKind; phrases: Phrase[] }[] = DENIAL_KINDS.map((kind) => ({
  kind,
  phrases: kind.words.map(compilePhrase),
}));
const NEUTRAL: readonly Phrase[] = DENIAL_KINDS.flatMap((kind) => kind.notWords ?? []).map(compilePhrase);

export interface SpokenKind {
  kind: DenialKind;
  /** 1 for one word that only hints, up to 3 for a whole phrase */
  strength: number;
}

interface Hit {
  kind: DenialKind;
  from: number;
  to: number;
  words: number;
}

function hitsOf(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const { kind, phrases } of SPOKEN) {
    for (const { pattern, words } of phrases) {
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        hits.push({ kind, from: match.index + 1, to: match.index + match[0].length, words });
        // the blank that ends one word begins the next
        pattern.lastIndex = match.index + 1;
      }
    }
  }
  return hits;
}

const STRENGTHS = [0, 1.2, 2, 2.4, 2.6, 2.8] as const;

/** The kinds that a text speaks of, surest first. What only sounds like a denial ("authorization not required") is taken out before. */
export function kindsInWords(text: string): SpokenKind[] {
  let words = plainWords(text);
  if (words.trim() === '') return [];
  for (const { pattern } of NEUTRAL)
    words = words.replaceAll(pattern, (found) => ` ${'_'.repeat(Math.max(1, found.length - 2))} `);
  const hits = hitsOf(words);
  // a longer phrase owns its words: "not medically necessary at this level of care" is not also "not medically necessary"
  const own = hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other.kind !== hit.kind &&
          other.from <= hit.from &&
          other.to >= hit.to &&
          other.to - other.from > hit.to - hit.from &&
          other.words > hit.words,
      ),
  );
  const strengths = new Map<DenialKind, { strength: number; from: number }>();
  for (const { kind, words: count, from } of own) {
    const strength = STRENGTHS[Math.min(count, STRENGTHS.length - 1)] ?? 0;
    const before = strengths.get(kind);
    strengths.set(kind, { strength: Math.max(before?.strength ?? 0, strength), from: Math.min(before?.from ?? from, from) });
  }
  return [...strengths]
    .map(([kind, { strength, from }]) => ({ kind, strength: strength * (kind.weight === 'generic' ? 0.7 : 1), from }))
    .sort((one, other) => other.strength - one.strength || one.from - other.from)
    .map(({ kind, strength }) => ({ kind, strength }));
}
