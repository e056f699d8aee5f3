/** Report writers lay names and values out by themselves: in a spreadsheet a name may stand a column or two beside what it names. */
import { cellText, type Row } from './table';

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
  const moves = nameless.flatMap((to) => {
    const from = nearest(
      to,
      (at) => named(at) && !filled[at],
      (at) => named(at) || filled[at] === true,
    );
    return from === undefined ? [] : [{ from, to }];
  });
  if (moves.length < FEWEST || new Set(moves.map(({ from }) => from)).size < moves.length) return names;
  const moved = places.map((index) => names[index] ?? '');
  for (const { from, to } of moves) [moved[to], moved[from]] = [names[from]!, ''];
  return moved;
}

/** The one place near `from` that is wanted with nothing before it; undefined where there is none on either side, or one on both. */
function nearest(from: number, isWanted: (at: number) => boolean, isFilled: (at: number) => boolean): number | undefined {
  const found = [-1, 1].flatMap((step) => {
    for (let away = 1; away <= FARTHEST; away++) {
      const at = from + step * away;
      if (isWanted(at)) return [at];
      if (isFilled(at)) return [];
    }
    return [];
  });
  return found.length === 1 ? found[0] : undefined;
}
