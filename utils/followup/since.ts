/**
 * What happened since the denial: clerks' notes, representatives' answers and messages of a portal tell who did what, and how that ended. It changes no kind of
 * denial, but it settles what is left to do, before all that was found out beside it (`findings.ts`).
 */
import type { DenialKind } from './denial-kind';
import type { Found } from './findings';
import type { Happening } from './happening';
import { HAPPENINGS } from './happenings';
import { once } from './memo';
import { canHold, type Phrase } from './phrase';
import { sentencesOf } from './since-words';

const NEGATION = '(?:no|denied) ';
/** Up to five words, a comma one of them; no negation, unless the phrase itself goes on to one. */
const GAP = `(?:(?!${NEGATION})[a-z0-9#,]+ ){0,5}`;
/** What voids it stands in the same clause. */
const WITHIN = GAP.replace(',', '');

type Told = Pick<Phrase, 'pattern' | 'needs'>;

/** A phrase as it is searched for in a sentence of `since-vocabulary.ts`; `phrase.ts` takes words out that tell here who did what. */
export function compileTold(phrase: string, gap = GAP): Told {
  const needs: string[][] = [];
  const parts = phrase.split(' ').map((part) => {
    if (part === '~') return gap;
    const optional = part.endsWith('?');
    const choices = (optional ? part.slice(0, -1) : part).split('/');
    if (!optional) needs.push(choices);
    const choice = `(?:${choices.join('|')}) `;
    return optional ? `(?:${choice})?` : choice;
  });
  return { pattern: new RegExp(` ${parts.join('')}`), needs };
}

const all = (phrases: readonly string[] = [], gap = GAP): Told[] => phrases.map((phrase) => compileTold(phrase, gap));

const ready = once(() =>
  HAPPENINGS.map((happening) => ({
    happening,
    told: all(happening.told),
    unless: all(happening.unless, WITHIN),
    nowhere: all(happening.nowhere),
    beside: all(happening.beside),
  })),
);

/** "Not", "if", "once": before or behind what is told they say that it did not come about, or not yet. A condition with a date is a date. */
const NEGATED = / (?:no|denied)(?: [a-z0-9#]+)? $/;
const ON_CONDITION = / cond (?!date|num|[a-z]+ date)/;
const THEN_ON_CONDITION = /^(?:[a-z0-9#]+ ){0,4}(?:cond|after) (?!date|num)/;

/** A sentence in the words of `since-vocabulary.ts`, and each of them once. */
interface Sentence {
  text: string;
  words: ReadonlySet<string>;
}

const holdsIn = (sentence: Sentence, told: Told): boolean => {
  const { text, words } = sentence;
  if (!canHold(told, words)) return false;
  const found = told.pattern.exec(text);
  if (!found || text.endsWith(' ? ')) return false;
  const before = text.slice(0, found.index + 1);
  const after = text.slice(found.index + found[0].length);
  return !NEGATED.test(before) && !ON_CONDITION.test(before) && !THEN_ON_CONDITION.test(after);
};

const anyOf = (phrases: readonly Told[], { text, words }: Sentence): boolean =>
  phrases.some((told) => canHold(told, words) && told.pattern.test(text));

const isOf = ({ of, notOf }: Happening, { category }: DenialKind): boolean =>
  (of?.includes(category) ?? true) && !notOf?.includes(category);

/** Whether the payer is said to process the claim once more. */
export const isProcessedAgain = (text: string): boolean => sentencesOf(text).some((sentence) => sentence.includes(' rework '));

/** What a text tells that settles a denial of this kind, the strongest last; `decided`: it has adjustment reasons. */
export function sinceIn(text: string, kind: DenialKind, decided: boolean): Found[] {
  const sentences = sentencesOf(text).map((sentence): Sentence => ({ text: sentence, words: new Set(sentence.split(' ')) }));
  if (sentences.length === 0) return [];
  const somewhere = (phrases: readonly Told[]): boolean => sentences.some((sentence) => anyOf(phrases, sentence));
  return ready()
    .filter(
      ({ happening, told, unless, nowhere, beside }) =>
        isOf(happening, kind) &&
        !(happening.undecided && decided) &&
        sentences.some((sentence) => told.some((phrase) => holdsIn(sentence, phrase)) && !anyOf(unless, sentence)) &&
        !somewhere(nowhere) &&
        (beside.length === 0 || somewhere(beside)),
    )
    .map(({ happening: { action, opens, closes, decided: instead } }) =>
      decided && instead
        ? { action: instead }
        : { ...(action ? { action } : {}), ...(opens ? { opens } : {}), ...(closes ? { closes } : {}) },
    );
}
