/**
 * The payer's words in one plain form: abbreviations written out, jargon folded to a few known words, typing mistakes mended.
 * `Pt not elig DOS; no pre-cert on file.` → ` member not eligible dos . no auth on file . `
 */
import { ABBREVIATIONS, COMPOUNDS, RAW_COMPOUNDS } from './abbreviations';
import { mendWord } from './mend';
import { EMPTY_WORDS } from './phrase';

const words = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/['’`]s\b/g, '')
    .replaceAll(/['’`]/g, '')
    .replaceAll(/\bw ?\/ ?(?:o|out)\b/g, ' without ')
    .replaceAll(/\be ?[&/] ?i\b/g, ' experimental ')
    .replaceAll(/(?<![\d.,])0\.00\b/g, ' zero ')
    .replaceAll(/[.;!?\n\r|]+(?=\s|$)/g, ' . ')
    .replaceAll(/[^a-z0-9#. ]+/g, ' ')
    .replaceAll(/(?<=[a-z0-9])\.(?=[a-z0-9])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()} `;

const replaced = (text: string, compounds: readonly (readonly [RegExp, string])[]): string => {
  let plain = text;
  for (const [pattern, to] of compounds) plain = plain.replaceAll(pattern, to);
  return plain;
};

/** Characters of a text that are read: a payer's reason is never longer. */
export const LONGEST_TEXT = 6_000;

/** Text is cut at `LONGEST_TEXT`. `mend`: mistakes of typing are looked for, which takes its time. */
export function plainWords(text: string, mend: (word: string) => string = mendWord): string {
  const raw = replaced(words(text.slice(0, LONGEST_TEXT)), RAW_COMPOUNDS);
  const spelled = raw
    .split(' ')
    .filter(Boolean)
    .map((word) => ABBREVIATIONS.get(word) ?? mend(word))
    .join(' ');
  const plain = replaced(` ${spelled} `, COMPOUNDS);
  return ` ${plain
    .split(' ')
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .join(' ')} `;
}
