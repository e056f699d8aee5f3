/** The claim's number in the address of its own page, where the page shows it without a label. */

import type { PageText } from '@/utils/page/page-text';
import type { Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';

/** A number with letters and dashes as claims have it. */
const NUMBER = /^(?=(?:[^\d]*\d){6})[A-Z\d]+(?:-[A-Z\d]+){0,4}$/i;
/** Whose a number is that an address gives beside the claim's. */
const OTHERS = /member|patient|subscriber|person|provider|npi|tin|user|session|account|group|auth|date/i;

/** What stands in the address behind `claims`, or under a name of its own there. */
function numbersIn(address: string): ReadonlySet<string> {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return new Set();
  }
  const steps = url.pathname.split('/').map((step) => step.toUpperCase());
  const from = steps.findIndex((step) => /^(?:MY|VIEW)?-?(?:CLAIMS?|BILLS?)(?:-?(?:DETAILS?|STATUS|SUMMARY|VIEW))?$/.test(step));
  if (from < 0) return new Set();
  const named = [...url.searchParams].flatMap(([name, value]) => (OTHERS.test(name) ? [] : [value.toUpperCase()]));
  return new Set([...steps.slice(from + 1), ...named].filter((step) => NUMBER.test(step)));
}

/** The text, or the part of a strip, that says the address's number again and stands under no other label. */
export function numberOfAddress(
  { url }: PageText,
  free: readonly Unit[],
  pairs: readonly Pair[],
): { text: string; id: number } | undefined {
  const numbers = numbersIn(url);
  if (numbers.size === 0) return undefined;
  const paired = new Set(pairs.flatMap((pair) => pair.units));
  const found = free.flatMap(({ id, text, form }) =>
    form || paired.has(id) || text.length > 80
      ? []
      : text.split(/ [·•|] /).flatMap((part) => (numbers.has(part.toUpperCase()) ? [{ text: part, id }] : [])),
  );
  return new Set(found.map(({ text }) => text)).size === 1 ? found[0] : undefined;
}
