/**
 * Phrases of rule files, made ready once: words in their order, `a/b` either, `word?` may be absent, `~` up to three words between,
 * `@class` any word of a class below. The search is linear: each part is a fixed choice of words, and a gap never crosses a sentence.
 */

const CLASSES: Readonly<Record<string, readonly string[]>> = {
  '@no': ['no', 'not', 'without', 'missing', 'lack', 'absent', 'never', 'none', 'failed', 'unable', 'nothing'],
  '@bad': [
    'invalid',
    'inconsistent',
    'incomplete',
    'mismatch',
    'unacceptable',
    'unknown',
    'missing',
    'absent',
    'lack',
    'unrecognized',
    'discrepancy',
  ],
  '@got': [
    'received',
    'obtained',
    'submitted',
    'requested',
    'found',
    'given',
    'provided',
    'filed',
    'supplied',
    'present',
    'indicated',
    'secured',
    'attached',
    'furnished',
    'sent',
    'reported',
    'returned',
    'on',
  ],
  '@paper': ['records', 'report', 'itemized', 'invoice', 'attachment', 'clinical', 'films', 'xray', 'orders', 'order'],
  '@doc': [
    'certificate',
    'certification',
    'prescription',
    'images',
    'film',
    'models',
    'assessment',
    'summary',
    'narrative',
    'consent',
    'photos',
    'charting',
    'cmn',
    'document',
  ],
  '@who': ['member', 'dependent', 'newborn'],
};

/** Words that carry nothing here: taken out of texts and phrases alike. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an the this that these those our your its their we it is was were are be been being has have had does do did will shall would'.split(
    ' ',
  ),
);

export interface Phrase {
  pattern: RegExp;
  /** how many words have to be there: the longer, the surer */
  words: number;
  /** of each of these one word has to be in the text: most phrases are out at once */
  needs: readonly (readonly string[])[];
}

const GAP = '(?:[a-z0-9#]+ ){0,3}';
/** Between the words of what denies nothing there is no negation: "necessity was not met" is not "necessity met". */
const PLAIN_GAP = '(?:(?!(?:no|not|never|without|failed|lack) )[a-z0-9#]+ ){0,3}';

/** `@num` stands for any number. */
const NUMBER = '[0-9]+';

const choicesOf = (part: string): string[] =>
  part.split('/').flatMap((word) => (word === '@num' ? [NUMBER] : CLASSES[word]) ?? [word]);

/** "Never loaded" is not loaded. */
const orNever = (choices: string[]): string[] =>
  choices.includes('not') && !choices.includes('never') ? [...choices, 'never'] : choices;

export function compilePhrase(text: string, neutral = false): Phrase {
  let words = 0;
  const needs: string[][] = [];
  const parts = text.split(' ').map((part) => {
    if (part === '~') return neutral ? PLAIN_GAP : GAP;
    const optional = part.endsWith('?');
    const choices = orNever(choicesOf(optional ? part.slice(0, -1) : part).filter((word) => !EMPTY_WORDS.has(word)));
    if (choices.length === 0) return '';
    const choice = `(?:${choices.join('|')}) `;
    if (!optional) {
      words += 1;
      if (!choices.includes(NUMBER)) needs.push(choices);
    }
    return optional ? `(?:${choice})?` : choice;
  });
  return { pattern: new RegExp(` ${parts.join('')}`, 'g'), words, needs };
}

/** Whether a text with these words can hold the phrase at all. */
export const canHold = ({ needs }: Pick<Phrase, 'needs'>, words: ReadonlySet<string>): boolean =>
  needs.every((choices) => choices.some((word) => words.has(word)));

/** The words that a phrase is written in. */
export const wordsOfPhrase = (text: string): string[] =>
  text
    .split(' ')
    .filter((part) => part !== '~')
    .flatMap((part) => choicesOf(part.replace('?', '')))
    .filter((word) => word !== NUMBER);
