/** A day and an amount that stand under one label. */
import { meanings } from './labels';
import type { Pair } from './pairs';
import { parse } from './parse';

/** `Paid` over `10/27/26 · $137.30`: the day and the amount under one label. */
export function dayAndSum(pair: Pair): Pair[] | undefined {
  const [only, ...rest] = pair.text.split(/ [·•|] /);
  const kind = rest.length > 0 ? meanings(pair.label, false)[0]?.kind : undefined;
  // `Payment sent` over `Apr 24, 2026 · EFT 9904188237`: the day is what was asked for.
  if (kind === 'date' && !parse('date', pair.text, false) && parse('date', only!, false)) return [{ ...pair, text: only! }];
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
