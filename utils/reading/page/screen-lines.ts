/** Green screens as lines of text, however an emulator draws them: a span a field, a cell a line, a box for each character. */

import type { Block, BlockKind, Box, PageText, Piece } from '@/utils/page/page-text';
import { meanings } from '../words/labels';
import { exactWidth } from './terminal';

/** Fewer lines, or fewer texts, are no screen. */
const LEAST_LINES = 8;
const LEAST_PIECES = 15;
/** Labels over their values, or boxes side by side, begin in fewer columns. */
const LEAST_COLUMNS = 6;

export interface Screens {
  page: PageText;
  /** for each piece of the page the pieces that it was made of */
  made: readonly (readonly number[])[];
  /** pieces that are one label each, right before its value */
  leads: ReadonlySet<number>;
  /** the blocks that hold a screen each */
  blocks: ReadonlySet<number>;
  /** how wide a character is, as exactly as the screens say it */
  width: number;
}

/** The same page with each screen's fields put together to lines, as preformatted text has them. */
export function screenLines(page: PageText, about: number): Screens {
  const width = exactWidth(page.pieces, about);
  const set = page.pieces.map((piece) => placed(piece, page.blocks[piece.block]!.kind, width));
  const roots = screensOf(page.blocks, set);
  const rootOf: number[] = [];
  for (const [index, { parent }] of page.blocks.entries())
    rootOf.push(roots.has(index) ? index : parent < 0 ? -1 : rootOf[parent]!);
  const onScreen = new Map<number, number[]>();
  for (const [index, { block }] of page.pieces.entries()) {
    const root = rootOf[block]!;
    if (root < 0 || !set[index]) continue;
    const own = onScreen.get(root);
    if (own) own.push(index);
    else onScreen.set(root, [index]);
  }
  const columns = new Map<number, number>();
  for (const [root, own] of onScreen) {
    const column = columnOf(set, own, width);
    if (column === undefined) onScreen.delete(root);
    else columns.set(root, column);
  }
  const pieces: Piece[] = [];
  const made: number[][] = [];
  const now: number[] = [];
  const leads = new Set<number>();
  const drawn = new Set<number>();
  for (const [index, piece] of page.pieces.entries()) {
    const root = rootOf[piece.block]!;
    const own = set[index] ? onScreen.get(root) : undefined;
    if (!own) {
      now[index] = pieces.length;
      pieces.push(piece);
      made.push([index]);
    } else if (!drawn.has(root)) {
      drawn.add(root);
      for (const field of linesOf(set, own, columns.get(root)!)) {
        for (const one of field.made) now[one] ??= pieces.length;
        if (field.leads) leads.add(pieces.length);
        pieces.push({ ...field.piece, block: root });
        made.push(field.made);
      }
    }
  }
  const labelled = pieces.map((piece) =>
    piece.labels ? { ...piece, labels: piece.labels.flatMap((label) => now[label] ?? []) } : piece,
  );
  const blocks = page.blocks.map((block, index): Block => (onScreen.has(rootOf[index]!) ? { ...block, kind: 'block' } : block));
  return {
    page: { ...page, blocks, pieces: labelled },
    made,
    leads,
    blocks: new Set(onScreen.keys()),
    width: Math.max(...columns.values(), 0) || about,
  };
}

/**
 * The piece where its own characters stand, if it is set in that width: its box may hold a blank behind the text, or one on either side, a
 * cell's box more of them, and a field has room for more than stands in it.
 */
function placed(piece: Piece, kind: BlockKind, width: number): Piece | undefined {
  const { text, box, form } = piece;
  if (form === 'image' || form === 'checked' || form === 'unchecked') return undefined;
  const [x, y, across, height] = box;
  const own = Math.round(text.length * width);
  const spare = across - own;
  const blanks = Math.round(spare / width);
  if (Math.abs(spare - blanks * width) > 1.5 + text.length / 50 && !form) return undefined;
  if (blanks < 0 || (blanks > 2 && !form && kind !== 'cell')) return undefined;
  // Amounts end where their field ends.
  const before = /^-?[\d,]*\.\d{1,2}-?$/.test(text) && (form || blanks > 2) ? blanks : !form && blanks === 2 ? 1 : 0;
  return { ...piece, box: [Math.round(x + before * width), y, own, height] };
}

/** The smallest blocks around many lines of such text each. */
function screensOf(blocks: readonly Block[], set: Placed): Set<number> {
  const tops = blocks.map(() => Number.POSITIVE_INFINITY);
  const bottoms = blocks.map(() => 0);
  const counts = blocks.map(() => 0);
  let height = 0;
  for (const piece of set) {
    if (!piece) continue;
    const { box, block, form } = piece;
    tops[block] = Math.min(tops[block]!, box[1]);
    bottoms[block] = Math.max(bottoms[block]!, box[1] + box[3]);
    counts[block]!++;
    if (!form && (height === 0 || box[3] < height)) height = box[3];
  }
  const large: number[] = [];
  // A block is numbered after the one that it is in.
  const holds = new Set<number>();
  for (let index = blocks.length - 1; index >= 0; index--) {
    const { parent } = blocks[index]!;
    const isLarge = counts[index]! >= LEAST_PIECES && bottoms[index]! - tops[index]! > (LEAST_LINES - 1) * height;
    if (isLarge && !holds.has(index)) large.push(index);
    if (parent < 0) continue;
    if (isLarge) holds.add(parent);
    if (holds.has(index)) holds.add(parent);
    tops[parent] = Math.min(tops[parent]!, tops[index]!);
    bottoms[parent] = Math.max(bottoms[parent]!, bottoms[index]!);
    counts[parent]! += counts[index]!;
  }
  return new Set(large);
}

/**
 * How wide a column of characters is, where nearly every text begins in one, in many of them, and most lines stand right below each other;
 * nothing where this is no screen.
 */
function columnOf(set: Placed, own: readonly number[], width: number): number | undefined {
  const starts = own.flatMap((index) => (set[index]!.form ? [] : [set[index]!.box[0]]));
  const left = starts.reduce((least, start) => Math.min(least, start), Number.POSITIVE_INFINITY);
  // Over a line of eighty characters the smallest error adds up: the columns themselves say how wide one is.
  let exact = width;
  for (let again = 0; again < 2; again++) {
    const at = starts.map((start) => Math.round((start - left) / exact));
    const squares = at.reduce((sum, column) => sum + column * column, 0);
    if (squares > 0) exact = starts.reduce((sum, start, index) => sum + (start - left) * at[index]!, 0) / squares;
  }
  const inColumn = starts
    .map((start) => (start - left) / exact)
    .filter((column) => Math.abs(column - Math.round(column)) * width <= 1.5);
  const columns = new Set(inColumn.map(Math.round));
  const lines = rowsOf(set, own);
  const close = lines.filter((line, index) => {
    const before = lines[index - 1]?.[0];
    if (before === undefined) return false;
    const [, top, , height] = set[before]!.box;
    return set[line[0]!]!.box[1] - top < height * 1.7;
  });
  const isGrid =
    lines.length >= LEAST_LINES &&
    columns.size >= LEAST_COLUMNS &&
    inColumn.length >= starts.length * 0.95 &&
    close.length * 2 > lines.length;
  return isGrid ? exact : undefined;
}

const middle = ([, y, , height]: Box): number => y + height / 2;

/** The pieces of each line, from left to right, and the lines from top to bottom. */
function rowsOf(set: Placed, own: readonly number[]): number[][] {
  const rows: number[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const index of [...own].sort((a, b) => middle(set[a]!.box) - middle(set[b]!.box))) {
    const at = middle(set[index]!.box);
    if (at - last > set[index]!.box[3] / 2) {
      rows.push([index]);
      last = at;
    } else rows.at(-1)!.push(index);
  }
  for (const row of rows) row.sort((a, b) => set[a]!.box[0] - set[b]!.box[0]);
  return rows;
}

type Placed = readonly (Piece | undefined)[];

interface Field {
  piece: Piece;
  made: number[];
  /** a text drawn otherwise follows right behind it, as a value follows its label */
  leads: boolean;
}

function linesOf(set: Placed, own: readonly number[], width: number): Field[] {
  const fields: Field[] = [];
  // Where next to no text has a blank in it, each word has a box of its own.
  const byWord = own.filter((index) => set[index]!.text.includes(' ')).length < own.length / 30;
  for (const row of rowsOf(set, own)) {
    let last: Field | undefined;
    for (const index of row)
      for (const part of partsOf(set[index]!, width)) {
        const blanks: number = last ? Math.round((part.box[0] - last.piece.box[0] - last.piece.box[2]) / width) : 0;
        const glued = part.joint === 'glued' && part.block === last?.piece.block && !set[index]!.form;
        const goesOn = blanks < 1 ? glued : blanks === 1 && byWord;
        const alike = last?.piece.look === part.look && last.piece.act === part.act;
        if (last && goesOn && alike && !isToFill(last.piece) && !isToFill(part)) {
          const [x, y, , height] = last.piece.box;
          const text = `${last.piece.text}${blanks === 1 ? ' ' : ''}${part.text}`;
          last.piece = { ...last.piece, text, box: [x, y, part.box[0] + part.box[2] - x, height] };
          last.made.push(index);
          continue;
        }
        if (last && !alike && blanks < 2) last.leads = true;
        const { joint, ...piece } = part;
        // Fields that follow each other in one line of the markup belong together, however many blanks are between; words do not.
        const follows =
          !(byWord && alike) && last?.made.at(-1) === index - 1 && last.piece.block === part.block && joint !== 'gap';
        const now = !last ? 'break' : follows || blanks === 1 ? undefined : 'gap';
        last = { piece: now ? { ...piece, joint: now } : piece, made: [index], leads: false };
        fields.push(last);
      }
  }
  return fields;
}

/** What stands in a text between the signs that only fill it: `____`, `. . . . :`. What stands in a field is what the host shows. */
function partsOf(piece: Piece, width: number): Piece[] {
  const { form: _, ...shown } = piece;
  const text = piece.text
    .replace(/_{2,}|^_$/g, blanks)
    // `CLAIM NO . . . : 4471` has dots that lead to its value.
    .replace(/(?: ?\.){3,}(?! ?[:.])/g, (filled: string, at: number, whole: string) =>
      whole.length > at + filled.length && (meanings(whole.slice(0, at), true)[0]?.score ?? 0) > 0.9 ? filled : blanks(filled),
    );
  // A field to fill in says that the others of its line were typed to search.
  if (isToFill(piece)) return [shown];
  if (text === piece.text) return text.trim() === '' ? [] : [shown];
  const [x, y, , height] = piece.box;
  return [...text.matchAll(/\S+(?: \S+)*/g)].map(({ 0: part, index }) => ({
    ...shown,
    text: part,
    box: [Math.round(x + index * width), y, Math.round(part.length * width), height] as const,
  }));
}

const isToFill = ({ text }: Piece): boolean => /^_{3,}$/.test(text);

const blanks = (filled: string): string => ' '.repeat(filled.length);
