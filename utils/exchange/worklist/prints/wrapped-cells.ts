/**
 * Prints that break a value too long for its column and go on below it: `De La Garza,` over `Rosetta D`. A line is such a rest where each of its words stands under a
 * value with words, fits into its column, and would not have fitted behind that value.
 */
import { isFilled, type Span, spansOf } from './print-columns';

/** What goes on, and in which column. */
export interface Rest {
  /** the line of the value */
  of: number;
  column: number;
  text: string;
}

/** Lines of rests that a print has at least: one alone may say anything. */
const FEWEST = 2;

/** Blanks between two columns. */
const GAP = 2;

/** The rests by their lines; none where the print breaks no values. */
export function restsIn(
  lines: string[],
  names: Span[],
  cuts: number[],
  isClaim: (line: string) => boolean,
): ReadonlyMap<number, Rest[]> {
  const found = new Map<number, Rest[]>();
  // what stands in the columns now, by column: the text, where it begins
  let open: { of: number; values: Map<number, { text: string; start: number }> } | undefined;
  lines.forEach((line, index) => {
    if (isClaim(line)) {
      const values = new Map(
        spansOf(line).map(({ start, end }) => [columnOf(start, cuts), { text: line.slice(start, end), start }]),
      );
      open = { of: index, values };
      return;
    }
    const rests = open && index > open.of ? restsOf(line, open, names, cuts) : undefined;
    if (!open || !rests) {
      open = undefined;
      return;
    }
    for (const { column, text } of rests) open.values.set(column, { text, start: open.values.get(column)!.start });
    found.set(index, rests);
  });
  return found.size < FEWEST ? new Map() : found;
}

const columnOf = (start: number, cuts: number[]): number => cuts.filter((cut) => cut <= start).length;

function restsOf(
  line: string,
  { of, values }: { of: number; values: ReadonlyMap<number, { text: string; start: number }> },
  names: Span[],
  cuts: number[],
): Rest[] | undefined {
  const spans = spansOf(line);
  const rests = spans.map(({ start, end }): Rest | undefined => {
    const column = columnOf(start, cuts);
    const above = values.get(column);
    const next = names[column + 1];
    const text = line.slice(start, end);
    if (!above || !next || column === 0 || above.start !== start || end >= next.start || !/\p{L}/u.test(above.text))
      return undefined;
    const [first = ''] = text.split(' ');
    const width = next.start - start - GAP;
    return above.text.length + 1 + first.length > width && !/\d/.test(text) && !isFilled(line[start - 1])
      ? { of, column, text }
      : undefined;
  });
  return spans.length > 0 && rests.every((rest) => rest !== undefined) ? rests : undefined;
}
