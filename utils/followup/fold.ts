/** Words set to one form: small letters, no accents, no punctuation, single blanks. Codes and numbers stay as they are. */

/** `Blue-Cross & Blue Shield, TX.` → `blue cross blue shield tx`. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    // An amount is one number: `allowed 1,519.25` allows no one thing.
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replaceAll(/[^a-z0-9#]+/g, ' ')
    .trim();

/** True where the folded text holds the folded words, whole. */
export const holds = (folded: string, words: string): boolean => folded.includes(words) && ` ${folded} `.includes(` ${words} `);
