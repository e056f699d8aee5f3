/** Counts under labels that are an amount's: `Paid: 44` at the head of a page, over how many came back. */

import type { Pair } from '../pairs/pairs';
import { parse } from '../values/parse';
import type { Kind } from '../words/words';

/** How many were paid is no amount where one stands under a label of its own. Takes it out of the options. */
export function withoutCounts(options: readonly { field: string; kind: Kind; pair: Pair; score: number }[]): void {
  const sums = options.filter(({ kind, pair }) => kind === 'money' && parse('money', pair.text)?.sure);
  for (const option of options)
    if (option.kind === 'money' && /^\d{1,4}$/.test(option.pair.text) && sums.some(({ field }) => field === option.field))
      option.score = 0;
}
