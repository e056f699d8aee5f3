/** The days of a stay in hospital, where the page has no other days of service: `Admitted` and `Discharged`, each with its day. */

import { type Draft, put } from '../draft/draft';
import type { Pair } from '../pairs/pairs';
import { dates } from '../values/values';
import { labelWords } from '../words/labels';

/** Puts both into a claim without days of service; one of them alone is no period. */
export function stayInto(draft: Draft, pairs: readonly Pair[]): void {
  if (draft.marks.has('serviceFrom') || draft.marks.has('serviceTo')) return;
  const [first, last] = ['admission', 'discharge'].map((word) =>
    pairs.find((pair) => names(pair, word) && dates(pair.text, false)),
  );
  if (!first || !last || dates(first.text, false)!.from > dates(last.text, false)!.to) return;
  put(draft, 'serviceFrom', 'date', first.text, { units: [first.labelUnit, ...first.units], confidence: 0.8 });
  put(draft, 'serviceTo', 'date', last.text, { units: [last.labelUnit, ...last.units], confidence: 0.8 });
}

const names = ({ label }: Pair, word: string): boolean => {
  const [first, second, ...more] = labelWords(label);
  return first === word && (second === undefined || second === 'date') && more.length === 0;
};
