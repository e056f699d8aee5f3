/**
 * What the hospital, or a representative on the phone, found out beside the denial ("chart supports all six units", "new card scanned", "only a 999, no 277CA"):
 * it does not change what was denied, but it settles what is done about it. Each holds for denials of some categories alone; the gates hold over all of it.
 */
import type { Action, Route } from '@/utils/claim/words';
import { ANSWERS } from './answer-words';
import { CONCESSIONS } from './concession-words';
import type { DenialKind } from './denial-kind';
import { ESTABLISHED } from './established-words';
import { FINDINGS, type Finding } from './finding-words';
import { once } from './memo';
import { PAYMENT_FINDINGS } from './payment-finding-words';
import { compilePhrase, type Phrase } from './phrase';

/** The later, the stronger. */
export const ALL_FINDINGS: readonly Finding[] = [...FINDINGS, ...PAYMENT_FINDINGS, ...ANSWERS, ...CONCESSIONS, ...ESTABLISHED];

const ready = once(() =>
  ALL_FINDINGS.map(({ words, notWords = [], ...finding }) => ({
    finding,
    phrases: words.map((text) => compilePhrase(text, true)),
    contrary: notWords.map((text) => compilePhrase(text)),
  })),
);

/** One who found something out tells it; "please" and "your" are said to her, and only bid her look. */
const SAID_TO_HER = /\b(?:please|pls|you|(?<!\b(?:at|per|by) )your)\b/i;

/** Said to her too, and a fact: whose bill it is. */
const NAMES_WHO_PAYS = /\b(?:bill|forward|send|submit|route)\b[^.;]{1,60}\bhealth (?:insurer|plan|insurance|carrier|payer)\b/i;

/** A text without the sentences that are said to the provider. */
export const withoutBidding = (text: string): string =>
  text
    .split(/(?<=[.;!?\n])(?=\s)/)
    .filter((sentence) => !SAID_TO_HER.test(sentence) || NAMES_WHO_PAYS.test(sentence))
    .join('');

const speak = (plain: string, phrases: readonly Phrase[]): boolean => phrases.some(({ pattern }) => plain.search(pattern) >= 0);

export interface Found {
  action?: Action;
  opens?: Route;
  closes?: Finding['closes'];
}

/** What a text in plain words tells that settles a denial of this kind; `decided`: it has adjustment reasons. */
export function findingsIn(plain: string, { id, category }: DenialKind, decided: boolean): Found[] {
  return ready()
    .filter(
      ({ finding, phrases, contrary }) =>
        finding.of.includes(category) && !finding.notOf?.includes(id) && speak(plain, phrases) && !speak(plain, contrary),
    )
    .map(({ finding: { action, opens, closes, decided: instead } }) =>
      decided && instead
        ? { action: instead }
        : { ...(action ? { action } : {}), ...(opens ? { opens } : {}), ...(closes ? { closes } : {}) },
    );
}
