/** All that a text beside a denial settles: what was found out, how it stands, what has happened, how far it is, and a second denial; each stronger than the one before. */
import type { DenialCategory } from '@/utils/claim/words';
import { daysComparedIn } from './compared-days';
import type { DenialKind } from './denial-kind';
import { type Found, findingsIn } from './findings';
import { plainWords } from './plain-words';
import { progressIn } from './progress-step';
import { secondDenialIn } from './second-denial';
import { isDoneWith } from './set-aside';
import { sinceIn } from './since';
import { TOLD_AS } from './since-vocabulary';

/** Names of one payer that stand for each other. */
const SAME: readonly (readonly string[])[] = [
  ['uhc', 'united', 'unitedhealthcare'],
  ['medicare', 'mcare', 'mcr'],
  ['medicaid', 'mcaid', 'mcd'],
];

/** Each of these is many plans: a note that names one beside another plan of that name speaks of the other. */
const OF_MANY: ReadonlySet<string> = new Set(['blue', 'bluecross', 'bcbs']);

/** The words by which notes call the payer itself. `payer` is its name, folded. */
export const ownNamesOf = (payer: string): string[] =>
  payer
    .split(' ')
    .filter((word) => TOLD_AS.get(word) === 'brand' && !OF_MANY.has(word))
    .flatMap((word) => SAME.find((names) => names.includes(word)) ?? [word]);

/** "RTE shows Cigna active" is Cigna's own cover in a note on Cigna's denial, and another one in a note on Aetna's. */
function withoutNames(text: string, names: readonly string[]): string {
  return names.length === 0
    ? text
    : text.replaceAll(new RegExp(`\\b(?:${names.join('|')})\\b(?! (?:advantage|supp|sec))`, 'gi'), 'payer');
}

export interface Told {
  text: string;
  /** what the text is about */
  kind: DenialKind;
  /** the claim has adjustment reasons */
  decided: boolean;
  /** what the words say of how it stands */
  stands: readonly Found[];
  /** how notes call the payer */
  names: readonly string[];
}

/** What the payer may have settled by itself, so that nothing is left where it says so. */
const SETTLED_BY_PAYER: ReadonlySet<DenialCategory> = new Set(['contractual', 'other', 'duplicate']);

export function settledIn({ text, kind, decided, stands, names }: Told): Found[] {
  const told = withoutNames(text, names);
  // an approval for other days settles nothing of this one
  if (daysComparedIn(text.toLowerCase()) !== '') return findingsIn(plainWords(told), kind, decided);
  return [
    ...findingsIn(plainWords(told), kind, decided),
    ...stands,
    ...sinceIn(told, kind, decided),
    ...progressIn(told, kind),
    ...secondDenialIn(told, kind),
    ...(SETTLED_BY_PAYER.has(kind.category) && isDoneWith(text) ? [{ action: 'none' as const }] : []),
  ];
}
