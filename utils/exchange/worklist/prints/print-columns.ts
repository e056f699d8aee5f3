/** The columns of a printed report: where its words stand, and where one column ends and the next begins. */
import { OVERRUN } from '../cells/damage';

/** `---- ------  ---`: four strokes at least. Groups are kept apart by what stands between them, so that no line can be split in many ways. */
export const RULER = /^[\s|+]*(?:[-=_]{4,}|[-=_]{2,}[\s|+]+[-=_]{2,})(?:[\s|+]+[-=_]{2,})*[\s|+]*$/;

/** From the first character to behind the last. */
export interface Span {
  start: number;
  end: number;
}

export const isFilled = (char: string | undefined): boolean => char !== undefined && char !== ' ';

/** Where a value runs over the edge of its column, it and all to the right of it may stand in the wrong places: half a name is no name. */
export function overrun(text: string, cuts: number[], cells: string[]): string[] {
  const first = cuts.findIndex((at) => at > 0 && isFilled(text[at - 1]) && isFilled(text[at]));
  return first < 0 ? cells : cells.map((cell, index) => (index < first || cell === '' ? cell : OVERRUN));
}

/** Spans of a line's words, apart by two blanks or more. */
export function spansOf(line: string): Span[] {
  const spans: Span[] = [];
  for (const match of line.matchAll(/\S+(?: \S+)*/g)) spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}

/**
 * Between two names, the place that is blank in most lines: rather a gap of two blanks and more than the blank between two words, and of several
 * the one nearest to the middle.
 */
export function findCuts(spans: Span[], lines: string[]): number[] {
  const cuts: number[] = [];
  for (let index = 0; index + 1 < spans.length; index++) {
    const [left, right] = [spans[index]!, spans[index + 1]!];
    const middle = (left.end + right.start) / 2;
    const blanks = Array.from({ length: right.start + 1 }, (_, at) =>
      at <= left.start ? -1 : lines.reduce((sum, line) => sum + ((line[at] ?? ' ') === ' ' ? 1 : 0), 0),
    );
    const most = Math.max(...blanks);
    const isGap = (at: number): boolean => blanks[at] === most && (blanks[at - 1] === most || blanks[at + 1] === most);
    const places = blanks.flatMap((blank, at) => (blank === most ? [at] : []));
    const gaps = places.filter(isGap);
    const nearest = (gaps.length > 0 ? gaps : places).reduce((best, at) =>
      Math.abs(at - middle) < Math.abs(best - middle) ? at : best,
    );
    // names with a single blank between them: the strokes below them say where the column ends
    const stroke = right.start - left.end === 1 && blanks[left.end] === most;
    const cut = stroke ? left.end : blanks[right.start - 1] === most && beginsAt(lines, right.start) ? right.start - 1 : nearest;
    cuts.push(behindValues(lines, cuts.at(-1) ?? 0, cut, right) ?? cut);
  }
  return cuts;
}

/**
 * Amounts set to the right may end under the next name: where a cut would tear them, or leave their column empty, it goes behind them. What begins under the next
 * name is that name's, also where the column beside it has no values at all.
 */
function behindValues(lines: string[], from: number, cut: number, right: Span): number | undefined {
  const values = lines.filter((line) => /\d/.test(line));
  const isEmpty = (to: number): boolean => values.every((line) => line.slice(from, to).trim() === '');
  const torn = values.filter((line) => cut > 0 && isFilled(line[cut - 1]) && isFilled(line[cut]));
  if (values.length < 3 || isEmpty(right.start) || (!isEmpty(cut) && torn.length * 2 < values.length)) return undefined;
  const places = Array.from({ length: right.end - right.start }, (_, index) => right.start + index);
  return places.find((at) => !isEmpty(at) && values.every((line) => (line[at] ?? ' ') === ' '));
}

/** Lines that have their value right below the name's first letter, where a column is set to the left. */
const SET_LEFT = 0.9;

/** A column whose values begin where its name does: what stands before them is the column's to the left, also an initial apart from its name. */
function beginsAt(lines: string[], start: number): boolean {
  const filled = lines.filter((line) => isFilled(line[start]) || isFilled(line[start - 1]));
  return filled.length > 0 && filled.filter((line) => !isFilled(line[start - 1])).length >= filled.length * SET_LEFT;
}

export function slices(line: string, cuts: number[]): string[] {
  const cells: string[] = [];
  let start = 0;
  for (const cut of [...cuts, line.length]) {
    cells.push(line.slice(start, Math.max(start, cut)).replace(/^[|\s]+|[|\s]+$/g, ''));
    start = Math.max(start, cut);
  }
  return cells;
}
