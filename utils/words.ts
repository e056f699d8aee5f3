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

/** The sentence in the clerk's language. A word that no file holds is shown by its name, so that it is noticed. */
export const t = (word: Word, ...values: (string | number)[]): string => lookUp(word, values.map(String)) || word;

let rules: Intl.PluralRules | undefined;

/** The sentence for this many: the count is `$1`, further values follow. */
export function tn(stem: CountedWord, count: number, ...values: (string | number)[]): string {
  rules ??= new Intl.PluralRules(t('language'));
  const exact = lookUp(`${stem}_${rules.select(count)}`, [count, ...values].map(String));
  return exact || lookUp(`${stem}_other`, [count, ...values].map(String)) || stem;
}
