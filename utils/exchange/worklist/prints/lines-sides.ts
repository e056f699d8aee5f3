/**
 * Reports printed in two lines for each claim: under which of the two lines of names a line of values stands. Its places tell it mostly. Where they leave it open,
 * because both lines' names stand near, what the sure lines have in these places does: a day over an amount, `LAST, FIRST` over a status.
 */

import { isTotal } from '../cells/totals';
import { RULER, type Span, spansOf } from './print-columns';

export type Side = 'upper' | 'lower';

/** Sure lines of each side that are learnt from, at least. */
const LEARNT = 2;
/** Words of a line that tell its side, at least; and so many more than those that tell the other. */
const [TELLING, MORE] = [2, 3];

/** `placed` says the side of a line by its places. Above `from` stand the names. */
export function sidesOf(
  lines: readonly string[],
  from: number,
  placed: (text: string) => Side | undefined,
  names: readonly Span[],
): (Side | undefined)[] {
  const sides = lines.map((text, at) => (at < from ? undefined : placed(text)));
  const seen = { upper: seenIn(lines, sides, 'upper'), lower: seenIn(lines, sides, 'lower') };
  if (seen.upper.lines < LEARNT || seen.lower.lines < LEARNT) return sides;
  const learnt = (text: string): Side | undefined => {
    const words = isValues(text, names) ? wordsOf(text) : [];
    let [upper, lower] = [0, 0];
    for (const word of words) {
      const [above, below] = [seen.upper.has(word), seen.lower.has(word)];
      if (above && !below) upper++;
      else if (below && !above) lower++;
    }
    if (upper >= TELLING && upper >= lower * MORE) return 'upper';
    return lower >= TELLING && lower >= upper * MORE ? 'lower' : undefined;
  };
  return sides.map((side, at) => side ?? (at < from ? undefined : learnt(lines[at]!)));
}

interface Word extends Span {
  kind: string;
}

const wordsOf = (text: string): Word[] =>
  spansOf(text).map(({ start, end }) => ({ start, end, kind: kindOf(text.slice(start, end)) }));

function seenIn(
  lines: readonly string[],
  sides: readonly (Side | undefined)[],
  side: Side,
): { lines: number; has: (word: Word) => boolean } {
  const places = new Set<string>();
  let count = 0;
  lines.forEach((text, at) => {
    if (sides[at] !== side) return;
    count++;
    for (const { start, end, kind } of wordsOf(text)) places.add(`${kind} from ${start}`).add(`${kind} to ${end}`);
  });
  return { lines: count, has: ({ start, end, kind }) => places.has(`${kind} from ${start}`) || places.has(`${kind} to ${end}`) };
}

/** A line with a number, most of whose words begin or end where a name does, and no sum. */
function isValues(text: string, names: readonly Span[]): boolean {
  const words = spansOf(text);
  if (words.length < 2 || !/\d/.test(text) || RULER.test(text)) return false;
  if (words.some(({ start, end }) => isTotal(text.slice(start, end)))) return false;
  const isPlaced = (word: Span): boolean =>
    names.some((name) => Math.abs(word.start - name.start) <= 1 || Math.abs(word.end - name.end) <= 1);
  return words.filter(isPlaced).length > words.length / 2;
}

/** What kind of value a word is. */
export function kindOf(word: string): string {
  if (/^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}$/.test(word) || /^\d{1,2}-[A-Z]{3}-\d{2,4}$/i.test(word)) return 'day';
  if (/^[-($]*[\d,]+\.\d\d[-)]?$/.test(word)) return 'amount';
  if (/\d/.test(word)) return 'number';
  return word.includes(',') ? 'name' : 'words';
}
