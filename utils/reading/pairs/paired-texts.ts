/** What the pairs of a page say of its texts, before a text that stands alone is taken for a status. */
import { type Model, push } from '../page/model';
import { parse } from '../values/parse';
import { isStatusWord } from '../values/status';
import { dates, money } from '../values/values';
import { meanings } from '../words/labels';
import { isBlank } from '../words/text';
import type { Pair } from './pairs';

export interface PairedTexts {
  /** units that are a label or its value, and so no status that stands alone */
  paired: ReadonlySet<number>;
  /** the same but for what has a day for its value: a step with its day may be a status */
  otherwise: ReadonlySet<number>;
  /** labels of several words that have values elsewhere on the page */
  heads: ReadonlySet<string>;
  /** units that only say that the claim was received */
  receipts: ReadonlySet<number>;
}

const known = new WeakMap<readonly Pair[], PairedTexts>();

/** Once for all cards of a page: each looks among all pairs. */
export function pairedTexts(model: Model, pairs: readonly Pair[]): PairedTexts {
  let found = known.get(pairs);
  if (!found) {
    found = lookThrough(model, pairs);
    known.set(pairs, found);
  }
  return found;
}

/** The value has the form of what the label asks for: `Paid` over a sentence labels nothing. */
const suits = (pair: Pair): boolean => {
  const found = meanings(pair.label, false);
  return (
    found.length === 0 ||
    isBlank(pair.text) ||
    found.some(({ field, kind }) => field === 'none' || parse(kind, pair.text) !== undefined)
  );
};

/** `Claim received` at a day is no status: every claim was received. */
export const isReceipt = (pair: Pair): boolean =>
  meanings(pair.label, false)[0]?.field === 'receivedDate' && dates(pair.text, false) !== undefined;

/** Labels of several words that have values elsewhere on the page: `Plan paid` over a dash is no status. */
export const labelsOfTwo = (pairs: readonly Pair[]): ReadonlySet<string> =>
  new Set(pairs.flatMap(({ label, text }) => (label.includes(' ') && (money(text) || dates(text, false)) ? [label] : [])));

function lookThrough(model: Model, pairs: readonly Pair[]): PairedTexts {
  // What says by itself what it is needs no label: `Denied` beside `Processed on October 6, 2026`.
  const told = new Set(pairs.flatMap(({ labelUnit, units }) => (units[0] === labelUnit ? [labelUnit] : [])));
  const isTold = ({ label, labelUnit, units }: Pair): boolean =>
    isStatusWord(label) &&
    // `Rejected: information not valid` is one status, and no label with its value.
    (units[0] === labelUnit ? isStatusWord(model.units[labelUnit]!.text) : units.every((unit) => told.has(unit)));
  const heads = labelsOfTwo(pairs);
  const byValue = new Map<number, Pair[]>();
  for (const pair of pairs) push(byValue, pair.units[0] ?? -1, pair);
  // The value below a status that a label of its own stands nearer to is that one's.
  const isOthers = ({ label, labelUnit, units }: Pair): boolean =>
    isStatusWord(label) &&
    (byValue.get(units[0] ?? -1) ?? []).some(
      (other) =>
        other.labelUnit > labelUnit && other.units[0] !== other.labelUnit && (meanings(other.label, false)[0]?.score ?? 0) > 0.9,
    );
  const paired = new Set(
    pairs
      .filter((pair) => !/status|\bclaim$/i.test(pair.label) && pair.tie > 0.8 && suits(pair) && !isTold(pair) && !isOthers(pair))
      .flatMap((pair) => [...pair.units, pair.labelUnit]),
  );
  const otherwise = new Set(
    pairs.flatMap((pair) => (dates(pair.text, false) === undefined ? [...pair.units, pair.labelUnit] : [])),
  );
  const receipts = new Set(pairs.flatMap((pair) => (isReceipt(pair) ? [pair.labelUnit] : [])));
  return { paired, otherwise, heads, receipts };
}
