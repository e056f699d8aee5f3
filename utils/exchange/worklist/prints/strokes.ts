/** Prints whose columns are kept apart by strokes, one below the other: a stroke that stands anywhere else belongs to a value (`CO-45 | CO-97`). */

/** Strokes of a line, lines that have them in the same places, and the share of all lines with strokes, at least. */
const [STROKES, LINES, SHARE] = [3, 4, 0.5];
/** Lines that are looked at. */
const SEARCHED = 400;

const placesOf = (line: string): number[] => [...line].flatMap((char, at) => (char === '|' || char === '+' ? [at] : []));

/** Where the strokes of the print stand; undefined where the lines do not have them in the same places. */
export function drawnStrokes(lines: readonly string[]): readonly number[] | undefined {
  const counts = new Map<string, number>();
  let all = 0;
  for (const line of lines.slice(0, SEARCHED)) {
    if (!line.includes('|')) continue;
    all++;
    const key = placesOf(line).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  if (!most || most[1] < LINES || most[1] < all * SHARE) return undefined;
  const places = most[0].split(' ').map(Number);
  return places.length < STROKES ? undefined : places;
}

/** The cells between the strokes of a line that has more of them than the print draws; undefined for any other line. */
export function betweenStrokes(line: string, strokes: readonly number[]): string[] | undefined {
  if (line.split('|').length - 1 <= strokes.length || strokes.some((at) => line[at] !== '|')) return undefined;
  return [...strokes, line.length].map((end, index) => line.slice(index === 0 ? 0 : strokes[index - 1]! + 1, end));
}
