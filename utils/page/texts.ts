/** Writes down the text nodes that the walk meets: folded as a browser folds white space, or piece by piece where white space shows. */
import { firstChild, makeRange, nextSibling, textData, textHead, textLength } from './dom.ts';
import type { Box } from './page-text.ts';
import type { PageRecord } from './record.ts';
import type { Level } from './walk-state.ts';

/** Characters of one text that are looked at, and of one piece that are kept: no claim's value is that long. */
const LONGEST_TEXT = 100_000;
const LONGEST_PIECE = 20_000;

/** White space that folding changes: anything but single blanks. Most texts of a page have none, and are looked at once. */
const TO_FOLD = /[^\S ]| {2}/;
const BLANK = 32;

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
  take(node: Text, level: Level): void;
  /** True once a printout was cut: what is written down of it is a part. */
  cut(): boolean;
}

/** @param place a box in the page's own coordinates */
export function createTexts(doc: Document, record: PageRecord, place: (box: DOMRect, level: Level) => Box): Texts {
  const range = makeRange(doc);
  let cut = false;

  const boxOf = (node: Text, level: Level): Box => {
    const { cell, block } = level.context;
    if (cell && firstChild(cell) === node && nextSibling(node) === null) return block.box;
    range.selectNodeContents(node);
    if (textLength(node) > LONGEST_TEXT) range.setEnd(node, LONGEST_TEXT);
    return place(range.getBoundingClientRect(), level);
  };

  const write = (text: string, box: Box, node: Text, level: Level, gap = false): void => {
    if (!onPage(box)) return;
    record.add(text.slice(0, LONGEST_PIECE), box, node, level.context, gap ? { joint: 'gap' } : undefined);
  };

  const take = (node: Text, level: Level): void => {
    const { context } = level;
    if (!context.visible) return;
    const long = textLength(node) > LONGEST_TEXT;
    // A printout that is cut would be read in part; of running text the rest is no claim's value.
    cut ||= long && context.typed;
    const data = long ? textHead(node, LONGEST_TEXT) : textData(node);
    if (!context.typed && !TO_FOLD.test(data)) {
      const last = data.charCodeAt(data.length - 1);
      const first = data.charCodeAt(0);
      if (first === BLANK) record.space = true;
      const folded = first === BLANK || last === BLANK ? data.trim() : data;
      if (folded === '') return;
      write(folded, boxOf(node, level), node, level);
      record.space = last === BLANK;
      return;
    }
    if (data.trim() === '') {
      record.space = true;
      if (context.typed && data.includes('\n')) record.broken = true;
      return;
    }
    if (context.typed || /[ \u00a0]\u00a0|\u00a0 /.test(data)) {
      typed(node, data, level);
      return;
    }
    if (/^\s/.test(data)) record.space = true;
    write(data.trim().replace(/\s+/g, ' '), boxOf(node, level), node, level);
    record.space = /\s$/.test(data);
  };

  /** Text whose white space shows: pieces between wide gaps and line ends, each with a box of its own. */
  const typed = (node: Text, data: string, level: Level): void => {
    const { context } = level;
    let end = 0;
    for (const [start, stop] of context.typed ? typedParts(data) : spacedParts(data)) {
      const between = data.slice(end, start);
      if (between.includes('\n')) record.broken = context.typed || record.broken;
      const gap = end > 0 && !record.broken && start - end > 1;
      if (start > 0) record.space = true;
      range.setStart(node, start);
      range.setEnd(node, stop);
      write(data.slice(start, stop).trim().replace(/\s+/g, ' '), place(range.getBoundingClientRect(), level), node, level, gap);
      end = stop;
    }
    const rest = data.slice(end);
    record.space = rest !== '' || /\s$/.test(data);
    if (context.typed && rest.includes('\n')) record.broken = true;
  };

  return { take, cut: () => cut };
}
