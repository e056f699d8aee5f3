/** Writes down the text nodes that the walk meets: folded as a browser folds white space, or piece by piece where white space shows. */
import { makeRange, textData } from './dom.ts';
import { typedIn } from './likeness.ts';
import type { BlockKind, Box } from './page-text.ts';
import type { PageRecord } from './record.ts';
import type { Context, OpenBlock, SharedStyle } from './walk-state.ts';

/** Characters of one text that are looked at, and of one piece that are kept: no claim's value is that long. */
const LONGEST_TEXT = 100_000;
const LONGEST_PIECE = 20_000;

/** White space that folding changes: anything but single blanks. Most texts of a page have none, and are looked at once. */
const TO_FOLD = /[^\S ]| {2}/;
const BLANK = 32;
const DELETE = 127;

/** Takes what is drawn left of or above the page's edge, or has no size, for not there. */
export const onPage = (box: Box): boolean => box[2] > 0 && box[3] > 0 && box[0] + box[2] > 0 && box[1] + box[3] > 0;

/** What stands between line ends and wide gaps of a text whose white space shows, from where to where. */
function* typedParts(data: string): Generator<[number, number]> {
  for (const { 0: text, index } of data.matchAll(/[^\n]+?(?=\n|[ \u00a0\t]{2}|$)/g))
    if (text.trim() !== '') yield [index + text.length - text.trimStart().length, index + text.length];
}

/** The same where white space folds: there only blanks that do not fold make a gap, two together or one beside another. */
function* spacedParts(data: string): Generator<[number, number]> {
  let start = -1;
  let stop = 0;
  for (const { 0: word, index } of data.matchAll(/\S+/g)) {
    const between = data.slice(stop, index);
    if (start >= 0 && between.length > 1 && between.includes('\u00a0')) {
      yield [start, stop];
      start = -1;
    }
    if (start < 0) start = index;
    stop = index + word.length;
  }
  if (start >= 0) yield [start, stop];
}

export interface Texts {
  /**
   * @param left where the text's document stands on the page
   * @param alone the text is all that its cell holds: the cell's own box is good enough for it
   */
  take(node: Text, context: Context, left: number, top: number, alone: boolean): void;
  /** Takes all that a cell without attributes holds, a text in which nothing folds. False for any other text: it has to be taken as others are. */
  takeCell(node: Text, style: SharedStyle, kind: BlockKind, box: Box, row: OpenBlock): boolean;
  /** True once a printout was cut: what is written down of it is a part. */
  cut(): boolean;
}

/** @param place a box in the page's own coordinates */
export function createTexts(doc: Document, record: PageRecord, place: (box: DOMRect, left: number, top: number) => Box): Texts {
  const range = makeRange(doc);
  let cut = false;

  const write = (text: string, box: Box, node: Text, context: Context, gap = false): void => {
    if (!onPage(box)) return;
    record.add(text.slice(0, LONGEST_PIECE), box, node, context, gap ? { joint: 'gap' } : undefined);
  };

  const take = (node: Text, context: Context, left: number, top: number, alone: boolean): void => {
    const { style } = context;
    const whole = textData(node);
    const long = whole.length > LONGEST_TEXT;
    const data = long ? whole.slice(0, LONGEST_TEXT) : whole;
    const boxOf = (): Box => {
      // Of a text that is out of sight the browser breaks no lines until it is asked where it stands: of megabytes that takes it minutes.
      if (alone || long) return context.block.box;
      range.selectNodeContents(node);
      return place(range.getBoundingClientRect(), left, top);
    };
    const first = data.charCodeAt(0);
    // A text that starts with a plain character is not looked through for one that shows.
    if (!(first > BLANK && first < DELETE) && data.trim() === '') {
      if (data === '') return;
      record.space = true;
      if (data.includes('\n') && typedIn(style)) record.broken = true;
      return;
    }
    const folds = TO_FOLD.test(data);
    const last = data.charCodeAt(data.length - 1);
    // Words and single blanks look the same however white space shows: the browser is not asked. Most texts are such.
    const plain = !folds && first !== BLANK && last !== BLANK && !alone && !long;
    const typed = !plain && typedIn(style);
    // A printout that is cut would be read in part; of running text the rest is no claim's value.
    cut ||= long && typed;
    if (!typed && !folds) {
      if (first === BLANK) record.space = true;
      write(first === BLANK || last === BLANK ? data.trim() : data, boxOf(), node, context);
      record.space = last === BLANK;
      return;
    }
    if (typed || /[ \u00a0]\u00a0|\u00a0 /.test(data)) {
      parts(node, data, context, left, top);
      return;
    }
    if (/^\s/.test(data)) record.space = true;
    write(data.trim().replace(/\s+/g, ' '), boxOf(), node, context);
    record.space = /\s$/.test(data);
  };

  const takeCell = (node: Text, style: SharedStyle, kind: BlockKind, box: Box, row: OpenBlock): boolean => {
    const data = textData(node);
    const first = data.charCodeAt(0);
    const plain = first > BLANK && first < DELETE && data.charCodeAt(data.length - 1) !== BLANK && data.length <= LONGEST_PIECE;
    if (!plain || typedIn(style) || TO_FOLD.test(data) || !onPage(box)) return false;
    record.addCell(data, box, node, kind, row, style);
    return true;
  };

  /** Text whose white space shows: pieces between wide gaps and line ends, each with a box of its own. */
  const parts = (node: Text, data: string, context: Context, left: number, top: number): void => {
    const typed = typedIn(context.style);
    let end = 0;
    for (const [start, stop] of typed ? typedParts(data) : spacedParts(data)) {
      const between = data.slice(end, start);
      if (between.includes('\n')) record.broken = typed || record.broken;
      const gap = end > 0 && !record.broken && start - end > 1;
      if (start > 0) record.space = true;
      range.setStart(node, start);
      range.setEnd(node, stop);
      const text = data.slice(start, stop).trim().replace(/\s+/g, ' ');
      write(text, place(range.getBoundingClientRect(), left, top), node, context, gap);
      end = stop;
    }
    const rest = data.slice(end);
    record.space = rest !== '' || /\s$/.test(data);
    if (typed && rest.includes('\n')) record.broken = true;
  };

  return { take, takeCell, cut: () => cut };
}
