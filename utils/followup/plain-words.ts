/**
 * The payer's words in one plain form: abbreviations written out, jargon folded to a few known words, typing mistakes mended.
 * `Pt not elig DOS; no pre-cert on file.` → ` member not eligible dos . no auth on file . `
 */
import { ABBREVIATIONS, COMPOUNDS } from './abbreviations';

const words = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .replaceAll(/\bw ?\/ ?o\b/g, ' without ')
    .replaceAll(/[.;!?\n\r|]+(?=\s|$)/g, ' . ')
    .replaceAll(/[^a-z0-9#. ]+/g, ' ')
    .replaceAll(/(?<=[a-z0-9])\.(?=[a-z0-9])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()} `;

const spell = (word: string): string => ABBREVIATIONS.get(word) ?? word;

/** All words that the folding and the rules know, for mending typing mistakes. Filled once, by the first text. */
export function plainWords(text: string): string {
  const spelled = words(text.slice(0, 20_000)).split(' ').filter(Boolean).map(spell).join(' ');
  let plain = ` ${spelled} `;
  for (const [pattern, to] of COMPOUNDS) plain = plain.replaceAll(pattern, to);
  return plain;
}
