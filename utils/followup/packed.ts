/**
 * Sayings packed for shipping: every word once, and each saying as one sign for a common word and two for another. It takes a fifth less room in the package
 * than the words themselves. Words are of small letters, digits and `#`.
 */

/** Signs that stand in a string of the program as they are. */
const SIGNS = [...Array(94).keys()].map((index) => String.fromCharCode(33 + index)).filter((sign) => !'"\\`$'.includes(sign));
/** So many signs begin a pair. */
const PAIRS = 40;
const SINGLE = SIGNS.length - PAIRS;

const signOf = (index: number): string => {
  if (index < SINGLE) return SIGNS[index] ?? '';
  const rest = index - SINGLE;
  return `${SIGNS[SINGLE + Math.floor(rest / SIGNS.length)] ?? ''}${SIGNS[rest % SIGNS.length] ?? ''}`;
};

type Sayings = ReadonlyMap<string, readonly string[]>;

/** By kind, each saying as words between blanks. Throws where there are more words than signs. */
export function pack(sayings: Sayings): string {
  const counts = new Map<string, number>();
  for (const word of [...sayings.values()].flat().flatMap((saying) => saying.split(' ')))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const byCount = [...counts].sort(([one, often], [other, more]) => more - often || (one < other ? -1 : 1)).map(([word]) => word);
  const words = [...byCount.slice(0, SINGLE), ...byCount.slice(SINGLE).sort()];
  if (words.length > SINGLE + PAIRS * SIGNS.length)
    throw new Error(`${words.length} different words are more than can be packed`);
  const signs = new Map(words.map((word, index) => [word, signOf(index)]));
  const lines = [...sayings].map(([kind, texts]) =>
    [
      kind,
      ...texts
        .map((text) =>
          text
            .split(' ')
            .map((word) => signs.get(word))
            .join(''),
        )
        .sort(),
    ].join(' '),
  );
  return [words.join(' '), ...lines].join('\n');
}

/** What was packed; sayings of a kind come in another order. */
export function unpack(packed: string): Sayings {
  const [dictionary = '', ...lines] = packed.split('\n');
  const words = new Map(dictionary.split(' ').map((word, index) => [signOf(index), word]));
  const first = new Set(SIGNS.slice(SINGLE));
  const saying = (signs: string): string => {
    const said: string[] = [];
    for (let at = 0; at < signs.length; ) {
      const length = first.has(signs.charAt(at)) ? 2 : 1;
      said.push(words.get(signs.slice(at, at + length)) ?? '');
      at += length;
    }
    return said.join(' ');
  };
  return new Map(
    lines.map((line) => {
      const [kind = '', ...texts] = line.split(' ');
      return [kind, texts.map(saying)];
    }),
  );
}
