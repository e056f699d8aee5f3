/** Statuses shown as a letter, with the words elsewhere on the page: `St: P = Paid, D = Denied, S = Suspended`. */

import { statusMeaning } from '../values/status';
import type { Unit } from './model';

/** A text with more letters in it is no key to a column. */
const LONGEST = 300;
/** Two letters with their words need so many. */
const SHORTEST = 'P=Pay,D=Den'.length;

/** The words of each letter, where one text explains two or more of them. */
export function statusLetters(units: readonly Unit[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { text } of units) {
    if (text.length > LONGEST || text.length < SHORTEST || !/[A-Z] ?[=–-] ?\p{L}/u.test(text)) continue;
    const keys = [...text.matchAll(/(?:^|[\s,;:(|])([A-Z]{1,2}) ?[=–-] ?(\p{L}[\p{L} -]{2,30}?)(?=\s?[,;.|)]|$)/gu)];
    if (keys.length < 2 || !keys.every(([, , words]) => statusMeaning(words!) !== undefined)) continue;
    for (const [, letter, words] of keys) if (!found.has(letter!)) found.set(letter!, words!);
  }
  return found;
}
