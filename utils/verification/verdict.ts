/**
 * Verdicts of comparing the hospital's record with the portal. `same`: equal once writing is set aside · `harmless`: written differently or
 * less shown, nobody has to do anything · `differs`: the clerk must look. In doubt the worse verdict is given.
 */
export type Verdict = 'same' | 'harmless' | 'differs';

export interface Comparison {
  verdict: Verdict;
  /** a sentence for the clerk; for `differs` with the denial that it leads to */
  why: string;
}

export const same = (why: string): Comparison => ({ verdict: 'same', why });
export const harmless = (why: string): Comparison => ({ verdict: 'harmless', why });
export const differs = (why: string): Comparison => ({ verdict: 'differs', why });

const RANK: Record<Verdict, number> = { same: 0, harmless: 1, differs: 2 };

/** The worst of several comparisons; the first of equals. */
export const worst = (comparisons: Comparison[]): Comparison =>
  comparisons.reduce((a, b) => (RANK[b.verdict] > RANK[a.verdict] ? b : a));
