/** Text on PDF pages: which characters the built-in fonts can write, and how runs break into lines. */
import type { PDFFont } from '@cantoo/pdf-lib';
import type { Inline } from './blocks';

/** The fonts that every PDF reader has: no file is embedded, Western European letters alone can be written. */
export interface Fonts {
  regular: PDFFont;
  bold: PDFFont;
  italic: PDFFont;
}

/** Some characters cannot be written with the built-in fonts. `characters` are those, each once. */
export class UnwritableText extends Error {
  readonly characters: readonly string[];
  constructor(characters: readonly string[]) {
    super(
      `This PDF cannot be written with the letters ${characters.slice(0, 10).join(' ')}. Print the letter to PDF from the screen or from Word, and put that file first in the packet.`,
    );
    this.name = 'UnwritableText';
    this.characters = characters;
  }
}

/** Signs that the fonts lack and that have a plain twin. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2212', '-'],
  ['\u00A0', ' '],
  ['\u202F', ' '],
  ['\u2009', ' '],
  ['\t', ' '],
]);

export const plainTwins = (text: string): string =>
  [...text.normalize('NFC')].map((character) => TWINS.get(character) ?? character).join('');

/** Throws UnwritableText where a character of these texts is in none of the built-in fonts. */
export function assertWritable(texts: Iterable<string>, font: PDFFont): void {
  const known = new Set(font.getCharacterSet());
  const strange = new Set<string>();
  for (const text of texts)
    for (const character of plainTwins(text))
      if (character !== '\n' && !known.has(character.codePointAt(0) ?? 0)) strange.add(character);
  if (strange.size > 0) throw new UnwritableText([...strange]);
}

/** A piece of one line: a word or the blank before it, in one style. */
export interface Piece {
  text: string;
  font: PDFFont;
  width: number;
  gap: boolean;
}
export type Line = Piece[];

export interface LineStyle {
  size: number;
  bold?: boolean;
  italic?: boolean;
}

/** Runs broken into lines no wider than `width`. A word that is wider than the line is broken where it has to be. */
export function breakLines(runs: readonly Inline[], fonts: Fonts, style: LineStyle, width: number): Line[] {
  const lines: Line[] = [[]];
  let used = 0;
  const newLine = () => {
    lines.push([]);
    used = 0;
  };
  for (const run of runs) {
    const font = run.bold || style.bold ? fonts.bold : run.italic || style.italic ? fonts.italic : fonts.regular;
    const measure = (text: string) => font.widthOfTextAtSize(text, style.size);
    for (const [index, paragraph] of plainTwins(run.text).split('\n').entries()) {
      if (index > 0) newLine();
      for (const token of paragraph.split(/( +)/)) {
        if (token === '') continue;
        let rest = token;
        if (used + measure(rest) > width && rest.trim() !== '' && used > 0) newLine();
        while (measure(rest) > width) {
          const part = rest.slice(0, fitting(rest, measure, width));
          lines.at(-1)?.push({ text: part, font, width: measure(part), gap: run.gap !== undefined });
          rest = rest.slice(part.length);
          newLine();
        }
        if (rest.trim() === '' && used === 0) continue;
        lines.at(-1)?.push({ text: rest, font, width: measure(rest), gap: run.gap !== undefined });
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
