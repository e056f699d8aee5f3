/**
 * The listed code whose short words are nearest to a text, for texts in which no phrase is found: shared words, rare ones counting more
 * (cosine of tf-idf vectors). A hint, never a statement.
 */
import { CODES, listsEdition } from '@/utils/codes/code-lists';
import { plainWords } from './plain-words';

/** Under this likeness nothing is said. */
const ENOUGH = 0.55;

interface Entry {
  key: string;
  weights: Map<string, number>;
  length: number;
}

interface Index {
  rarity: Map<string, number>;
  byWord: Map<string, Entry[]>;
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    plainWords(text)
      .split(' ')
      .filter((word) => word.length > 1),
  );

function build(): Index {
  const gists = (['carc', 'rarc', 'csc'] as const).flatMap((list) =>
    [...CODES[list].codes.values()]
      .filter((entry) => entry.category !== 'payment-info' && !entry.gist.startsWith('Retired'))
      .map((entry) => ({ key: `${list}:${entry.code}`, words: wordsOf(entry.gist) })),
  );
  const count = new Map<string, number>();
  for (const { words } of gists) for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  const rarity = new Map([...count].map(([word, times]) => [word, Math.log(1 + gists.length / times)]));
  const byWord = new Map<string, Entry[]>();
  for (const { key, words } of gists) {
    const weights = new Map([...words].map((word) => [word, rarity.get(word) ?? 0]));
    const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
    const entry = { key, weights, length };
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), entry]);
  }
  return { rarity, byWord };
}

let index: Index | undefined;
let edition = 0;

/** The key (`carc:31`) and the likeness, up to 1; undefined where no code's words are near. Earlier lists win among equals. */
export function nearestCode(text: string): { key: string; likeness: number } | undefined {
  const words = wordsOf(text);
  if (words.size === 0) return undefined;
  if (!index || edition !== listsEdition()) {
    edition = listsEdition();
    index = build();
  }
  const { rarity, byWord } = index;
  // a word that no gist has makes the text less like any of them
  const unknown = Math.log(1 + 500);
  let length = 0;
  const dots = new Map<Entry, number>();
  for (const word of words) {
    const weight = rarity.get(word) ?? unknown;
    length += weight * weight;
    for (const entry of byWord.get(word) ?? []) dots.set(entry, (dots.get(entry) ?? 0) + weight * (entry.weights.get(word) ?? 0));
  }
  let best: { key: string; likeness: number } | undefined;
  for (const [entry, dot] of dots) {
    const likeness = dot / (entry.length * Math.sqrt(length));
    if (likeness > (best?.likeness ?? ENOUGH)) best = { key: entry.key, likeness };
  }
  return best;
}
