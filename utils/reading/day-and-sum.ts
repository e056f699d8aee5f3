/** A day and an amount that stand under one label. */
import { meanings } from './labels';
import type { Pair } from './pairs';
import { parse } from './parse';

/** `Patient responsibility: $0.00. A provider may not …`: the amount before a sentence. */
export function sumBeforeSentence(pair: Pair): Pair {
  const sum = /^(\$[\d,]{1,12}\.\d{2})\. \p{Lu}/u.exec(pair.text)?.[1];
  return sum && meanings(pair.label, false)[0]?.kind === 'money' ? { ...pair, text: sum } : pair;
}

/** `Paid` over `10/27/26 · $137.30`: the day and the amount under one label. */
export function dayAndSum(pair: Pair): Pair[] | undefined {
  if (!/^(?:paid|payment|plan paid|amount paid)$/i.test(pair.label)) return undefined;
  const parts = pair.text.split(/ [·|•–—-] | on |, (?=\$)/);
  const [day, sum] = [parts.find((one) => parse('date', one, false)), parts.find((one) => parse('money', one, false)?.sure)];
  return parts.length === 2 && day && sum
    ? [
        { ...pair, text: sum },
        { ...pair, label: 'Payment date', text: day },
      ]
    : undefined;
}
