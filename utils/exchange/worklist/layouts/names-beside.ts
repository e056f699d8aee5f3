/** Report writers lay names and values out by themselves: in a spreadsheet a name may stand a column or two beside what it names. */
import { cellText, type Row } from '../cells/table';

/** Columns between a name and its values, and names that stand so in one list, at least: one alone is an empty column beside one without a name. */
const [FARTHEST, FEWEST] = [2, 2];

/** The names, each over its values; the same where they stand there already. */
export function namesOverValues(names: string[], rows: Row[]): string[] {
  const width = Math.max(names.length, ...rows.slice(0, 200).map(({ cells }) => cells.length));
  const named = (index: number): boolean => (names[index] ?? '') !== '';
  const hasValues = (index: number): boolean => rows.some((row) => cellText(row.cells[index]) !== '');
  const places = Array.from({ length: width }, (_, index) => index);
  const nameless = places.filter((index) => !named(index) && hasValues(index));
  if (nameless.length < FEWEST) return names;
  const filled = places.map(hasValues);
  const near = nameless.map((to) =>
    namesNear(
      to,
      (at) => named(at) && !filled[at],
      (at) => named(at) || filled[at] === true,
    ),
  );
  // where a name stands on either side of values, those that have one alone say on which side all of them stand
  const sides = new Set(near.flatMap((found, at) => (found.length === 1 ? [Math.sign(found[0]! - nameless[at]!)] : [])));
  const moves = nameless.flatMap((to, at) => {
    const from =
      near[at]!.length === 1 || sides.size === 1
        ? near[at]!.find((one) => near[at]!.length === 1 || sides.has(Math.sign(one - to)))
        : undefined;
    return from === undefined ? [] : [{ from, to }];
  });
  if (moves.length < FEWEST || new Set(moves.map(({ from }) => from)).size < moves.length) return names;
  const moved = places.map((index) => names[index] ?? '');
  for (const { from, to } of moves) [moved[to], moved[from]] = [names[from]!, ''];
  return moved;
}

/** The places near `from`, one on each side, that are wanted with nothing before them. */
function namesNear(from: number, isWanted: (at: number) => boolean, isFilled: (at: number) => boolean): number[] {
  return [-1, 1].flatMap((step) => {
    for (let away = 1; away <= FARTHEST; away++) {
      const at = from + step * away;
      if (isWanted(at)) return [at];
      if (isFilled(at)) return [];
    }
    return [];
  });
}
