/**
 * Reports printed in two lines for each claim whose two lines of names stand in the very same places: where a value stands says nothing of the name it
 * belongs to. What kind of value stands there does: a day over a word, `LAST, FIRST` over an insurance.
 */

import { isTotal } from '../cells/totals';
import { kindOf } from './lines-sides';
import { RULER, type Span, spansOf } from './print-columns';

/** Columns that tell the two lines apart, for lines that do not come strictly by turns. */
const TELLING = 2;
/** Claims of two lines at least, where one column alone tells the lines apart. */
const PAIRS = 4;

export interface Turns {
  firsts: number[];
  seconds: Set<number>;
  /** lines of values of which it is not sure under which names they stand */
  unsure: Set<number>;
}

/** Whether where a value stands leaves open which of the two names it has. */
export function standTogether(upper: Span[], lower: Span[]): boolean {
  const [fewer, more] = upper.length < lower.length ? [upper, lower] : [lower, upper];
  return fewer.every((span) => placeOf(span, more) !== undefined);
}

/** Undefined where all lines of values are of one kind: each is a claim, below names of two lines' height. */
export function linesInTurns(lines: string[], from: number, names: Span[], heads: readonly string[]): Turns | undefined {
  const found = lines.flatMap((text, at) => (at >= from && !heads.includes(text) && isValues(text, names) ? [at] : []));
  const kinds = found.map((at) => kindsOf(lines[at] ?? '', names));
  const telling = names.flatMap((_, column) => {
    const [upper, lower] = [kinds[0]?.[column], kinds[1]?.[column]];
    const isEither = kinds.every((line) => line[column] === undefined || line[column] === upper || line[column] === lower);
    return upper && lower && upper !== lower && isEither ? [{ column, upper, lower }] : [];
  });
  const sides = kinds.map((line) => {
    const said = telling.flatMap(({ column, upper }) => (line[column] ? [line[column] === upper ? 'upper' : 'lower'] : []));
    return new Set(said).size === 1 ? said[0] : undefined;
  });
  const turns: Turns = { firsts: [], seconds: new Set(), unsure: new Set() };
  found.forEach((at, index) => {
    const isBelow = sides[index] === 'lower' && sides[index - 1] === 'upper' && found[index - 1] === at - 1;
    if (sides[index] === 'upper') turns.firsts.push(at);
    else if (isBelow) turns.seconds.add(at);
    else turns.unsure.add(at);
  });
  const isStrict = turns.seconds.size >= PAIRS && turns.unsure.size === 0 && turns.seconds.size === turns.firsts.length;
  const isSure =
    turns.seconds.size > 1 && (isStrict || telling.length >= TELLING) && turns.seconds.size * 2 >= turns.firsts.length;
  if (isSure) return turns;
  const isOneKind = names.every((_, column) => new Set(kinds.flatMap((line) => line[column] ?? [])).size < 2);
  return isOneKind ? undefined : { firsts: [], seconds: new Set(), unsure: new Set(found) };
}

const placeOf = (word: Span, names: Span[]): number | undefined => {
  const at = names.findIndex((name) => Math.abs(word.start - name.start) <= 1 || Math.abs(word.end - name.end) <= 1);
  return at < 0 ? undefined : at;
};

/** A line with a number, most of whose words begin or end where a name does, and no sum. */
function isValues(text: string, names: Span[]): boolean {
  const words = spansOf(text);
  if (words.length < 2 || !/\d/.test(text) || RULER.test(text)) return false;
  if (words.some(({ start, end }) => isTotal(text.slice(start, end)))) return false;
  return words.filter((word) => placeOf(word, names) !== undefined).length > words.length / 2;
}

function kindsOf(text: string, names: Span[]): (string | undefined)[] {
  const kinds: (string | undefined)[] = names.map(() => undefined);
  for (const word of spansOf(text)) {
    const place = placeOf(word, names);
    if (place !== undefined) kinds[place] ??= kindOf(text.slice(word.start, word.end));
  }
  return kinds;
}
