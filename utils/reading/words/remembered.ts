/**
 * What one text says by itself, many rules ask: is it an amount, a label, a code. Texts come again and again, on a page and from page to page,
 * so each is taken apart once.
 */

/** Texts of one question that are kept, and the longest of them: what is longer is a sentence, and hardly comes twice. */
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 100;

const all: Map<string, unknown>[] = [];

/** Kept where the answer is `undefined`, so that one look tells it from a text that was never asked about: most texts are no amount and no day. */
const NONE = Symbol('none');

/** The same question, answered from memory where it was asked of this text before. What it answers is shared: it must never be changed. */
export function remembered<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T | typeof NONE>();
  all.push(known);
  return (text) => {
    if (text.length > LONGEST_KNOWN) return ask(text);
    const before = known.get(text);
    if (before !== undefined) return (before === NONE ? undefined : before) as T;
    if (known.size >= MOST_KNOWN) known.clear();
    const found = ask(text);
    known.set(text, found === undefined ? NONE : found);
    return found;
  };
}

/** Drops every text that is remembered of pages: a name may be among them. Answers how many they were. */
export function forgetTexts(): number {
  const texts = all.reduce((sum, { size }) => sum + size, 0);
  for (const known of all) known.clear();
  return texts;
}
