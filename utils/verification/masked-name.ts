/** Names of which a portal hides letters. */
import { type Comparison, differs, harmless } from './verdict';

/** What a name that differs leads to. */
export const DENIAL = 'the payer may not find the patient (CARC 31, claim status A7 with 153 or 158)';

/** `J*** S****`: a star or cross in a word hides letters. */
export const isMasked = (name: string): boolean => /\p{L}[*#•●]|[*#•●]{2,}/u.test(name);

/** Words with hidden letters against words in the same order: what is shown has to agree, and at least two letters have to be shown. */
export function compareMasked(a: string, b: string): Comparison {
  const split = (name: string): string[] =>
    name
      .toUpperCase()
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .split(/[^\p{L}\p{N}*#•●]+/u)
      .filter((word) => word !== '');
  const inOrder = (name: string): string[] =>
    (name.includes(',') ? [...name.split(',').slice(1), name.split(',')[0]!] : [name]).flatMap(split);
  const [left, right] = [inOrder(a), inOrder(b)];
  // a middle name may be left out
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  const ends = fewer.length >= 2 && more.length > fewer.length ? [...more.slice(0, fewer.length - 1), more.at(-1)!] : more;
  const shown = [...fewer, ...ends].join('').replaceAll(/[*#•●]/g, '').length;
  if (fewer.length !== ends.length || shown < 2) return differs('One side hides too much of the name to compare it.');
  const fits = fewer.every((word, index) => {
    const other = ends[index]!;
    const open = Math.min(word.search(/[*#•●]|$/), other.search(/[*#•●]|$/));
    const whole = isMasked(word) || isMasked(other) ? open : Math.max(word.length, other.length);
    return word.slice(0, whole) === other.slice(0, whole);
  });
  return fits
    ? harmless('One side hides a part of the name; what is shown is the same.')
    : differs(`What is shown of the name is not the same: ${DENIAL}.`);
}
