/**
 * Every sentence the clerk reads stands in `public/_locales/<language>/messages.json`; a language without a sentence falls back to English.
 * In a sentence `$1`, `$2` … take the values given here.
 */

import type messages from '@/public/_locales/en/messages.json';
import { browser } from '@/utils/browser';

export type Word = keyof typeof messages;

/** Words that exist for one and for many: `days_left_one`, `days_left_other`. */
export type CountedWord = Word extends infer W ? (W extends `${infer Stem}_other` ? Stem : never) : never;

const lookUp: (name: string, values: string[]) => string = (name, values) =>
  browser.i18n.getMessage(name as Word & '@@ui_locale', values);

/** Words without values, as they were found: a page asks for the same ones thousands of times, and each question goes to the browser. */
const plain = new Map<Word, string>();

/** The sentence in the clerk's language. A word that no file holds is shown by its name, so that it is noticed. */
export function t(word: Word, ...values: (string | number)[]): string {
  if (values.length > 0) return lookUp(word, values.map(String)) || word;
  let found = plain.get(word);
  if (found === undefined) {
    found = lookUp(word, []) || word;
    plain.set(word, found);
  }
  return found;
}

let rules: Intl.PluralRules | undefined;

/** The sentence for this many: the count is `$1`, further values follow. */
export function tn(stem: CountedWord, count: number, ...values: (string | number)[]): string {
  rules ??= new Intl.PluralRules(t('language'));
  const exact = lookUp(`${stem}_${rules.select(count)}`, [count, ...values].map(String));
  return exact || lookUp(`${stem}_other`, [count, ...values].map(String)) || stem;
}

/** A share of 0 to 1 as people say it: `40 %`. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
