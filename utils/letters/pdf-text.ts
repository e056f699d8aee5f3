/** Text on the pages of a PDF: which characters can be written, and where lines break. */
import type { Inline } from './blocks';
import type { Typeface } from './type/typeface';

/** Some characters are in none of the alphabets that come along. `characters` are those, each once. */
export class UnwritableText extends Error {
  readonly characters: readonly string[];
  constructor(characters: readonly string[]) {
    super(
      `This PDF can be written in Latin, Vietnamese, Slavic Cyrillic and Greek letters, not with ${characters.slice(0, 10).join(' ')}. Print the letter to PDF from the screen or from Word, and put that file first in the packet.`,
    );
    this.name = 'UnwritableText';
    this.characters = characters;
  }
}

/** Signs that the typeface lacks, each with a plain twin that means the same. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2212', '-'],
  ['\u00A0', ' '],
  ['\u202F', ' '],
  ['\u2009', ' '],
  ['\u200C', ''],
  ['\u200D', ''],
  ['\t', ' '],
  ['≤', '<='],
  ['≥', '>='],
  ['→', '->'],
]);

export const plainTwins = (text: string): string =>
  [...text.normalize('NFC')].map((character) => TWINS.get(character) ?? character).join('');

/** A piece of one line: a word or the blank before it, in one style. */
export interface Piece {
  text: string;
  bold: boolean;
  italic: boolean;
  width: number;
  gap: boolean;
}
export type Line = Piece[];

export interface LineStyle {
  size: number;
  bold?: boolean;
  italic?: boolean;
}

/** Runs broken into lines no wider than `width` points. A word that is wider than the line is broken where it has to be. */
export function breakLines(runs: readonly Inline[], typeface: Typeface, style: LineStyle, width: number): Line[] {
  const lines: Line[] = [[]];
  let used = 0;
  const newLine = () => {
    lines.push([]);
    used = 0;
  };
  const measure = (text: string) => typeface.widthOf(text, style.size);
  for (const run of runs) {
    const put = (text: string, wide: number) =>
      lines.at(-1)?.push({
        text,
        bold: run.bold ?? style.bold ?? false,
        italic: run.italic ?? style.italic ?? false,
        width: wide,
        gap: run.gap !== undefined,
      });
    for (const [index, paragraph] of plainTwins(run.text).split('\n').entries()) {
      if (index > 0) newLine();
      for (const token of paragraph.split(/( +)/)) {
        if (token === '') continue;
        let rest = token;
        if (used + measure(rest) > width && rest.trim() !== '' && used > 0) newLine();
        while (measure(rest) > width) {
          const part = rest.slice(0, fitting(rest, measure, width));
          put(part, measure(part));
          rest = rest.slice(part.length);
          newLine();
        }
        if (rest.trim() === '' && used === 0) continue;
        put(rest, measure(rest));
        used += measure(rest);
      }
    }
  }
  return lines;
}

/** How many characters of a word fit into the width; at least one, so that breaking ends. */
function fitting(text: string, measure: (text: string) => number, width: number): number {
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.slice(0, middle)) <= width) low = middle;
    else high = middle - 1;
  }
  return low;
}
