/** What labels right behind a code say of it: `Adjustment: CO 29`, then `Amount: $96.00` and `Explanation: Filed too late`. */
import type { Reason } from '@/utils/claim/claim';
import type { Pair } from '../pairs/pairs';
import { money } from '../values/values';

const AMOUNT = /^(?:adj\w*\.? )?(?:amount|amt)\.?$/i;
const WORDS =
  /^(?:(?:code|reason|denial|remark|adjustment|pend(?:ed|ing)?|hold|reject(?:ion|ed)?|edit|error) )?(?:descriptions?|explanations?|meaning|message|narrative|definition|text|details?)$|^what (?:it|this|that) means$/i;

/** The amount and the words, and the pairs that gave them; those behind the next code are its own. */
export function toldBehind(
  pairs: readonly Pair[],
  index: number,
): { told: Pick<Reason, 'amount' | 'text'>; pairs: Pair[] } | undefined {
  const { section, label } = pairs[index]!;
  // `Adjustment code`, then `Adjustment reason`
  const reason = label.replace(/ code$/i, ' reason').toLowerCase();
  const told: Pick<Reason, 'amount' | 'text'> = {};
  const spent: Pair[] = [];
  for (const next of pairs.slice(index + 1, index + 3)) {
    const sum = AMOUNT.test(next.label) ? money(next.text) : undefined;
    const says = WORDS.test(next.label) || (/ code$/i.test(label) && next.label.toLowerCase() === reason);
    const words = says && /\p{L}{3}.* /u.test(next.text) ? next.text : undefined;
    if (next.section !== section || !(sum || words)) break;
    if (sum) told.amount ??= sum.cents;
    if (words) told.text ??= words;
    spent.push(next);
  }
  return spent.length > 0 ? { told, pairs: spent } : undefined;
}
