/** Why a line was cut, said on a line of text of its own below it, as green screens and printed pages do, or in boxes of their own. */
import { around } from '../page/model';
import { areAdjustments, beginsWithGroup, isOnlyCodes, saysWhy } from '../values/codes';
import { ledCodes } from '../values/led-codes';
import { type Cell, columnOver, isSaid } from './cells';

/** `EOB: 215 NOT ON FILE`: a word for codes with its colon, a code and words. */
const LED = /^[A-Z][A-Z ]{1,18}: ?(?=[A-Z]*\d)[A-Z\d]{2,6}(?: -)? [A-Z]{2,} /;

/** Nothing but codes, with their amounts or alone, or a code with its words behind the word for codes. */
export function isWhyBelow(cells: readonly Cell[]): boolean {
  const text = cells.map((cell) => cell.text).join(' ');
  return areAdjustments(text) || isOnlyCodes(text) || (LED.test(text) && saysWhy(text));
}

/** `EX`, `1A3` and its words, set apart from one another. */
export const isLed = (cells: readonly Cell[]): boolean => ledCodes(cells.map(({ text }) => text).join(' ')) !== undefined;

/** Heads of columns that codes stand under. */
const OF_CODES = /\b(?:adj|reas|rsn|code|cd|remark|rmk|carc|rarc|grp|group|denial|msg|message|eo[bp]|ex|note)/i;

/** The first of the cells stands in a column of codes. */
export function areUnderCodes(heads: readonly Cell[], [first]: readonly Cell[]): boolean {
  const over = first && heads[columnOver(heads, first.box)];
  return over !== undefined && OF_CODES.test(over.text);
}

/** The cells of a line as one. */
export const wholeOf = (cells: readonly Cell[]): Cell => {
  const text = cells.map((cell) => cell.text).join(' ');
  return {
    ...cells[0]!,
    text,
    lines: [text],
    units: cells.flatMap((cell) => cell.units),
    box: cells.map((cell) => cell.box).reduce(around),
    wide: true,
  };
};

/** Nothing but boxes that begin with a group and a code, fewer than half as many as heads: why the line above was cut. */
export const saysWhyAlone = (header: readonly Cell[], cells: readonly Cell[]): boolean => {
  const said = cells.filter(isSaid);
  return (
    said.length > 0 &&
    said.length * 2 < header.length &&
    said.every(({ text }) => beginsWithGroup(text) && /\p{L}{3}/u.test(text))
  );
};
