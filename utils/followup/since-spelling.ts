/**
 * Typing mistakes and shorthand mended in what clerks tell of what happened since: by the words in which that is told, and only where those do not know a word
 * by the shorthand of the rules, which would take "sent" and "send" for one.
 */
import { ABBREVIATIONS } from './abbreviations';
import { HAPPENINGS } from './happenings';
import { COMMON_WORDS, plainVocabulary } from './known-words';
import { once } from './memo';
import { isClipped, menderBy } from './mend';
import { TOLD_AS } from './since-vocabulary';

const toldWords = once(
  () =>
    new Set([
      ...TOLD_AS.keys(),
      ...TOLD_AS.values(),
      ...HAPPENINGS.flatMap(({ told, unless = [], nowhere = [], beside = [] }) => [...told, ...unless, ...nowhere, ...beside])
        .flatMap((phrase) => phrase.split(/[ /]/))
        .map((word) => word.replace('?', '')),
    ]),
);

const mend = menderBy(() => ({
  known: [...COMMON_WORDS, ...plainVocabulary(), ...ABBREVIATIONS.keys()],
  meant: toldWords(),
  readAs: (word) => TOLD_AS.get(word) ?? word,
  twoFrom: 11,
}));

/** A word of at least four small letters as it was meant. */
export const spelledRight = (word: string): string =>
  toldWords().has(word) ? word : ((isClipped(word) ? ABBREVIATIONS.get(word) : undefined) ?? mend(word));
