/** How text is compared in the search: small letters, accents away. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Letters and digits, with what stands between them in a number or a compound. */
const WORD = /[\p{L}\p{N}]+(?:[-./][\p{L}\p{N}]+)*/gu;
const LONGEST = 60;

/** The words of a text as they were written, numbers without their dashes too. */
export function wordsOf(text: string): string[] {
  const words = new Set<string>();
  for (const [word] of plain(text).matchAll(WORD)) {
    const bare = word.replace(/[-./]/g, '');
    for (const form of /\p{N}/u.test(word) ? [word, bare] : [word])
      for (let from = 0; from < form.length; from += LONGEST) words.add(form.slice(from, from + LONGEST));
  }
  return [...words].filter(({ length }) => length > 1);
}
