/** What the address of a page says of the numbers on it: the claim's where the page shows it without a label, and whose others are. */

import type { PageText } from '@/utils/page/page-text';
import type { Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';

/** A number with letters and dashes as claims have it. */
const NUMBER = /^(?=(?:[^\d]*\d){6})[A-Z\d]+(?:-[A-Z\d]+){0,4}$/i;
/** Whose a number is that an address gives beside the claim's. */
const OTHERS = /member|patient|subscriber|person|provider|npi|tin|user|session|account|group|auth|date/i;

interface Numbers {
  /** what stands behind `claims`, or under a name of its own there */
  claims: ReadonlySet<string>;
  /** what stands before it, or under a name that says whose it is */
  others: ReadonlySet<string>;
}

function numbersIn(address: string): Numbers {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { claims: new Set(), others: new Set() };
  }
  const steps = url.pathname.split('/').map((step) => step.toUpperCase());
  const from = steps.findIndex((step) => /^(?:MY|VIEW)?-?(?:CLAIMS?|BILLS?)(?:-?(?:DETAILS?|STATUS|SUMMARY|VIEW))?$/.test(step));
  const named = [...url.searchParams].map(([name, value]) => ({ others: OTHERS.test(name), value: value.toUpperCase() }));
  const before = from < 0 ? [] : steps.slice(0, from);
  const owned = steps.filter((_, index) => OTHERS.test(steps[index - 1] ?? ''));
  const numbers = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.filter((text) => NUMBER.test(text)));
  return {
    claims: numbers(from < 0 ? [] : [...steps.slice(from + 1), ...named.flatMap((one) => (one.others ? [] : [one.value]))]),
    others: numbers([...before, ...owned, ...named.flatMap((one) => (one.others ? [one.value] : []))]),
  };
}

/** The texts that are not a number of which the address says that it is someone's: a member's, a provider's. */
export function withoutOthers({ url }: PageText, free: readonly Unit[]): readonly Unit[] {
  const { others } = numbersIn(url);
  return others.size === 0 ? free : free.filter(({ text }) => !others.has(text.toUpperCase()));
}

/** The text, or the part of a strip, that says the address's number again and stands under no other label. */
export function numberOfAddress(
  { url }: PageText,
  free: readonly Unit[],
  pairs: readonly Pair[],
): { text: string; id: number } | undefined {
  const { claims: numbers } = numbersIn(url);
  if (numbers.size === 0) return undefined;
  const paired = new Set(pairs.flatMap((pair) => pair.units));
  const found = free.flatMap(({ id, text, form }) =>
    form || paired.has(id) || text.length > 80
      ? []
      : text.split(/ [·•|] /).flatMap((part) => (numbers.has(part.toUpperCase()) ? [{ text: part, id }] : [])),
  );
  return new Set(found.map(({ text }) => text)).size === 1 ? found[0] : undefined;
}
