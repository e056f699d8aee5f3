/** What stands with a value under one label: a day with an amount, a sentence behind either. */

import type { Unit } from '../page/model';
import type { Segment } from '../page/segments';
import { parse } from '../values/parse';
import { isStatusWord } from '../values/status';
import { money } from '../values/values';
import { meanings } from '../words/labels';
import type { Pair } from './pairs';

/** `EFT on 09/25/2026` */
const ISSUED =
  /^(?:eft|ach|check|virtual card|electronic(?: funds transfer)?),? (?:issued |sent |mailed |dated |on )+(.{6,20})$/i;

const ADDEND = /^(\p{L}[\p{L} -]{2,30}?):? (\$?[\d,]{1,12}\.\d\d)$/u;

/** `Deductible 250.00 + Copay 100.00 + Coinsurance 113.94 = 463.94`: what a sum is made of, where it adds up. */
function addendsOf(pair: Pair): Pair[] | undefined {
  if (!pair.text.includes('=')) return undefined;
  const [sum, total, ...more] = pair.text.split(/ ?= ?/);
  const cents = (text = ''): number => money(text)?.cents ?? Number.NaN;
  const addends = (sum ?? '').split(/ \+ /).map((part) => ADDEND.exec(part));
  if (total === undefined || more.length > 0 || addends.length < 2 || addends.some((addend) => addend === null)) return undefined;
  if (addends.reduce((all, addend) => all + cents(addend![2]), 0) !== cents(total)) return undefined;
  return [{ ...pair, text: total }, ...addends.map((addend) => ({ ...pair, label: addend![1]!, text: addend![2]! }))];
}

/** `Patient responsibility: $0.00. A provider may not …`: the amount before a sentence. */
export function sumBeforeSentence(pair: Pair): Pair {
  const sum = /^(\$[\d,]{1,12}\.\d{2})\. \p{Lu}/u.exec(pair.text)?.[1];
  return sum && meanings(pair.label, false)[0]?.kind === 'money' ? { ...pair, text: sum } : pair;
}

/** Labels under which a day and an amount may stand: few are. */
const OF_PAYMENT = /^(?:plan |amount )?(?:paid|payment)\b/i;

/** `Paid` over `10/27/26 · $137.30`: the day and the amount under one label. */
export function dayAndSum(pair: Pair): Pair[] | undefined {
  const parted = / [·•|] /.exec(pair.text);
  const only = parted ? pair.text.slice(0, parted.index) : pair.text;
  const kind = parted ? meanings(pair.label, false)[0]?.kind : undefined;
  // `Payment sent` over `Apr 24, 2026 · EFT 9904188237`: the day is what was asked for.
  if (kind === 'date' && !parse('date', pair.text, false) && parse('date', only, false)) return [{ ...pair, text: only }];
  if (!OF_PAYMENT.test(pair.label)) return addendsOf(pair);
  const issued = /^(?:paid|payment)\b/i.test(pair.label) ? ISSUED.exec(pair.text)?.[1] : undefined;
  if (issued && parse('date', issued, false)) return [{ ...pair, label: 'Payment date', text: issued }];
  // `Paid` before `08/21/2026, EFT 774100933`
  const [, paidOn, number] =
    /^(\S{8,10}),? (?:by )?(?:eft|check|ach|draft)(?: (?:no\.?|number|#))? ?#?([A-Z0-9-]{5,20})$/i.exec(pair.text) ?? [];
  if (number && /^(?:paid|payment)\b/i.test(pair.label) && parse('date', paidOn!, false))
    return [
      { ...pair, label: 'Payment date', text: paidOn! },
      { ...pair, label: 'Payment number', text: number },
    ];
  const addends = addendsOf(pair);
  if (addends) return addends;
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

/** `Paid 2026-11-02`, and on its line `$5,650.00`: the amount that the label and its day stand before. */
export const sumBehindDay = (unit: Unit, { label, text }: Segment, next: Unit | undefined): Unit | undefined =>
  next &&
  !next.form &&
  /^(?:paid|payment|plan paid|amount paid)$/i.test(label) &&
  unit.text === `${label} ${text}` &&
  parse('date', text, false) &&
  money(next.text)?.sure
    ? next
    : undefined;

/** A status, or a day with the end of a sentence behind it, is the value by itself. */
export const isWhole = (kind: string | undefined, [first, ...more]: readonly Unit[]): boolean =>
  kind === 'status'
    ? isStatusWord(first!.text)
    : (kind === 'date' || kind === 'dates') &&
      more[0]?.glued === true &&
      /^[.;]/.test(more[0].text) &&
      parse('date', first!.text, false) !== undefined;
