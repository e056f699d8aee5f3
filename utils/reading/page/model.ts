/** The page as the reader works with it: units of text, the blocks around them, and their neighbours. */
import type { Block, Box, PageText, Piece, PieceForm } from '@/utils/page/page-text';
import { isDecoration } from '../words/decorations';
import { remembered } from '../words/remembered';
import { clean, withoutSigns } from '../words/text';
import { avatars } from './avatars';
import { partingDashes, withoutDash } from './dashes';
import { yearsOfMonths } from './month-heads';
import { screenLines } from './screen-lines';
import { areCents, goesOnAmount } from './split-amounts';
import { characterWidth, labelsAndValues } from './terminal';
import { openWholeLinks } from './whole-links';

/** What a person reads as one string. */
export interface Unit {
  id: number;
  text: string;
  pieces: number[];
  box: Box;
  block: number;
  look: number;
  bold: boolean;
  form?: PieceForm;
  act?: 'link' | 'button';
  closed: boolean;
  name?: string;
  /** units that the markup calls its label */
  labels: number[];
  /** the unit before it in the same block, on the same line */
  before?: number;
  /** it follows without white space */
  glued: boolean;
}

export interface Model {
  page: PageText;
  blocks: readonly Block[];
  units: readonly Unit[];
  /** units directly in a block, child blocks of a block */
  unitsOf: ReadonlyMap<number, readonly number[]>;
  childrenOf: ReadonlyMap<number, readonly number[]>;
  /** Whether a block of one of these kinds is around a block, or is it; each list of kinds is a constant, which is looked through once for a page. */
  within(block: number, kinds: readonly string[]): boolean;
  /** the width of a character, where the page is a green screen */
  width?: number;
  /** the blocks that hold a green screen each */
  screens: ReadonlySet<number>;
  /** the box of the cell or wrapper that a unit fills alone */
  room(unit: Unit): Box;
}

/** The kinds of blocks that `within` is asked for most. */
export const IN_TABLE: readonly string[] = ['table'];
export const IN_CHROME: readonly string[] = ['nav', 'footer'];

const NO_SCREENS: ReadonlySet<number> = new Set();

export function buildModel(shown: PageText): Model {
  const about = characterWidth(shown);
  const screens = about === undefined ? undefined : screenLines(shown, about);
  const width = screens?.width;
  const page = screens?.page ?? shown;
  const { blocks, pieces } = page;
  const units: Unit[] = [];
  const unitOfPiece: number[] = [];
  const dashes = partingDashes(pieces);
  const pictures = avatars(blocks, pieces);
  for (const {
    index,
    piece,
    said: { shown, opens },
  } of glyphChoices(pieces)) {
    if (pictures.has(index)) continue;
    const text = dashes.has(index) ? withoutDash(shown) : shown;
    const last = units.at(-1);
    // Dots that lead from a label to its value may be a text of their own.
    if (isDecoration(piece, last?.text ?? '') || (text.startsWith('.') && /^\.(?: ?\.)+$/.test(text))) continue;
    const inLine =
      last !== undefined &&
      last.block === piece.block &&
      piece.joint !== 'break' &&
      piece.joint !== 'gap' &&
      !piece.form &&
      !last.form;
    const glued =
      piece.joint === 'glued' && !/^\s*:\s+\S/.test(piece.text) && (last === undefined || !isApart(last.box, piece.box));
    if (inLine && dashes.has(index) && !last.text.endsWith(':')) last.text += ':';
    if (text === '' && dashes.has(index)) continue;
    // A colon in a text of its own ends the label before it; in a printed page it may stand apart, below the others.
    if (text === ':' && last && (inLine || (width !== undefined && piece.joint === 'gap' && endsLabel(last, piece)))) {
      last.text += text;
      last.pieces.push(index);
      unitOfPiece[index] = last.id;
      continue;
    }
    // Printed pages set the colons of their labels below each other: `MEMBER NO     : 4471`.
    if (width !== undefined && last && piece.joint === 'gap' && endsLabel(last, piece)) last.text += ':';
    const title = inLine && blocks[piece.block]!.kind === 'heading' && goesOn(last, piece, text);
    const cents = inLine && glued && areCents(last.text, last.box[3], text, piece.box[3]);
    const amount = cents || (inLine && glued && goesOnAmount(last.text, text));
    if (title || amount || (inLine && glued && last.look === piece.look && last.act === piece.act)) {
      last.text += cents ? `.${text}` : glued ? text : ` ${text}`;
      last.pieces.push(index);
      last.box = around(last.box, piece.box);
      unitOfPiece[index] = last.id;
      continue;
    }
    unitOfPiece[index] = units.length;
    const whole = width === undefined || piece.form || screens?.leads.has(index);
    const words = whole ? [{ text, box: piece.box }] : labelsAndValues({ ...piece, text }, width);
    words.forEach((word, at) => {
      units.push({
        id: units.length,
        text: word.text,
        pieces: [index],
        box: word.box,
        block: piece.block,
        look: piece.look,
        bold: piece.bold === true,
        form: piece.form,
        act: piece.act ?? (opens ? 'button' : undefined),
        closed: piece.closed === true,
        name: piece.name ? clean(piece.name) : undefined,
        labels: piece.labels ?? [],
        before: at > 0 ? units.length - 1 : inLine ? last.id : undefined,
        glued: at === 0 && glued,
      });
    });
  }
  raiseMarks(units);
  openWholeLinks(blocks, units);
  yearsOfMonths(blocks, units);
  for (const unit of units.filter(({ labels }) => labels.length > 0))
    unit.labels = [...new Set(unit.labels.map((piece) => unitOfPiece[piece]!))].filter(
      (id) => id !== undefined && id !== unit.id,
    );
  if (screens) for (const unit of units) unit.pieces = unit.pieces.flatMap((piece) => screens.made[piece]!);

  const unitsOf = new Map<number, number[]>();
  for (const unit of units) push(unitsOf, unit.block, unit.id);
  const childrenOf = new Map<number, number[]>();
  blocks.forEach((block, index) => {
    if (block.parent >= 0) push(childrenOf, block.parent, index);
  });

  // For each list of kinds all blocks at once, since a page may be nested deep; a block is numbered after the one that it is in.
  const inKinds = new Map<readonly string[], boolean[]>();
  const within = (block: number, kinds: readonly string[]): boolean => {
    let found = inKinds.get(kinds);
    if (!found) {
      found = [];
      for (const { kind, parent } of blocks) found.push(kinds.includes(kind) || (found[parent] ?? false));
      inKinds.set(kinds, found);
    }
    return found[block] ?? false;
  };

  const room = (unit: Unit): Box => {
    // On a green screen a line may be one cell: only the characters themselves have a place.
    if (width !== undefined) return unit.box;
    let at = unit.block;
    if ((unitsOf.get(at)?.length ?? 0) > 1)
      return blocks[at]!.kind === 'cell' || blocks[at]!.kind === 'header' ? blocks[at]!.box : unit.box;
    // What lies in boxes of its own inside the block has its own room there: above or below this text.
    if (childrenOf.has(at) && blocks[at]!.kind === 'block') return between(blocks[at]!.box, unit.box, childrenOf.get(at)!);
    for (let climbed = 0; climbed < 3; climbed++) {
      const block = blocks[at]!;
      if (block.kind === 'cell' || block.kind === 'header' || block.parent < 0) break;
      const parent = blocks[block.parent]!;
      if (parent.kind === 'row' || parent.kind === 'table' || parent.kind === 'form') break;
      if ((childrenOf.get(block.parent)?.length ?? 0) > 1 || (unitsOf.get(block.parent)?.length ?? 0) > 0) break;
      at = block.parent;
    }
    return blocks[at]!.box;
  };
  /** A box without the parts that boxes in it take above and below a text. */
  function between([left, top, across, down]: Box, [, y, , height]: Box, inner: readonly number[]): Box {
    let bottom = top + down;
    for (const { box } of inner.map((child) => blocks[child]!)) {
      if (box[1] + box[3] <= y + 4) top = Math.max(top, box[1] + box[3]);
      else if (box[1] >= y + height - 4) bottom = Math.min(bottom, box[1]);
    }
    return [left, top, across, bottom - top];
  }
  return {
    page,
    blocks,
    units,
    unitsOf,
    childrenOf,
    within,
    room,
    screens: screens?.blocks ?? NO_SCREENS,
    ...(width === undefined ? {} : { width }),
  };
}

interface Said {
  /** the text as it is read */
  shown: string;
  /** it ends with the sign of a list that unfolds */
  opens: boolean;
  /** boxes of a choice are drawn in it */
  choices: boolean;
}

/** What a piece's text says by itself. */
const saidBy = remembered(
  (text): Readonly<Said> => ({
    shown: withoutDot(withoutCurrency(withoutLeaders(clean(text)))),
    opens: /[▾▼⌄]\s*$/u.test(text),
    choices: /[☐☑☒○◯◉■□🗹]/u.test(text),
  }),
);

/** A colon that stands apart behind the words on its line, alone or before the value. */
const endsLabel = (last: Unit, { text, block, box }: Piece): boolean =>
  /^\s?:(?: ?\S|$)/.test(text) && last.block === block && last.box[1] === box[1] && /^\p{L}[^:]*[\p{L}#.)]$/u.test(last.text);

/** Dots that lead the eye from a label to its value as the colon that they stand for. */
function withoutLeaders(text: string): string {
  const led = /\. ?\. ?\./.test(text) ? text.replace(/\s*(?:\. ?){3,}:?\s*/g, ': ') : text;
  return led.startsWith(': ') ? led.slice(2) : led;
}

/** The currency's name behind an amount that has its sign says nothing more: `$140.60 USD`. */
const withoutCurrency = (text: string): string =>
  text.includes(' USD') ? text.replace(/(\$\d[\d,]*(?:\.\d\d)?) USD\b/g, '$1') : text;

/** A dot before words has the colour of what they say: `● Paid`. */
const withoutDot = (text: string): string => (text.charCodeAt(0) > 0x2500 ? text.replace(DOT, '') : text);
const DOT = /^[●⬤⚫\u{1f534}\u{1f535}\u{1f7e0}-\u{1f7e2}] ?(?=\p{L})/u;

/** A title whose words and number the markup holds apart is read as one: `Claim` and `26198004417`. */
const goesOn = (last: Unit, { look, act }: Piece, text: string): boolean =>
  last.act === act &&
  /\p{L}#?$/u.test(last.text) &&
  (last.look === look ? /^[#\d]/.test(text) : /^#?[A-Z]{0,4}\d[\dA-Z-]{5,24}$/.test(text));

/** Drawn so far from what stands before it that nobody reads the two as one word, whatever the markup leaves out between them. */
const isApart = ([x, y, across, down]: Box, [left, top, , height]: Box): boolean =>
  left - x - across >= 5 && Math.min(y + down, top + height) - Math.max(y, top) > Math.min(down, height) / 2;

/** Words that go over several lines are higher than a code before them in the same letters: what their line is high, others of their look say. */
function isAsHigh(unit: Unit, { box, look }: Unit, units: readonly Unit[]): boolean {
  if (box[3] < unit.box[3] * 1.7) return false;
  const line = units.reduce((least, one) => (one.look === look ? Math.min(least, one.box[3]) : least), box[3]);
  return line < box[3] ? unit.box[3] > line * 0.87 : unit.box[1] === box[1];
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Small digits or letters set high beside a text are marks of footnotes: they become characters that say so, and no part of a code or amount. */
function raiseMarks(units: readonly Unit[]): void {
  for (const unit of units) {
    if (unit.text.length > 14 || unit.form) continue;
    const before = unit.before === unit.id - 1 ? units[unit.id - 1] : undefined;
    const next = units[unit.id + 1]?.before === unit.id ? units[unit.id + 1] : undefined;
    if ((!before && !next) || !/^(?:\d{1,2}(?:[ ,]{1,2}\d{1,2}){0,4}|[a-z](?:[ ,]{1,2}[a-z]){0,4})$/.test(unit.text)) continue;
    const last = before && (unit.glued || unit.box[0] - before.box[0] - before.box[2] < 4) ? before : undefined;
    const beside = last ?? next;
    if (!beside || unit.box[3] > beside.box[3] * 0.87 || (!last && isAsHigh(unit, beside, units))) continue;
    const bottom = (box: Box): number => box[1] + box[3];
    if (bottom(unit.box) < bottom(beside.box) - 1)
      unit.text = unit.text
        .replace(/\d/g, (digit) => RAISED[Number(digit)]!)
        .replace(/[a-z]/g, '($&)')
        .replace(/[ ,]+/g, ' ');
  }
}

const CHOSEN = /^[☑☒●◉■✔✓🗹]\s?/u;
const NOT_CHOSEN = /^[☐○◯□]\s?/u;

/** Boxes drawn with characters as what they mean: the words after an empty one are not chosen. */
const glyphChoices = (pieces: readonly Piece[]): { index: number; piece: Piece; said: Readonly<Said> }[] =>
  pieces.flatMap((piece, index) => {
    const said = saidBy(piece.text);
    if (!said.choices) return { index, piece, said };
    return piece.text.split(/(?=[☐☑☒●○◯◉■□🗹])/u).flatMap((part) => {
      const text = part.replace(CHOSEN, '').replace(NOT_CHOSEN, '').trim();
      const form = NOT_CHOSEN.test(part) ? { form: 'unchecked' as const } : {};
      return text === '' ? [] : { index, piece: { ...piece, text, joint: 'gap', ...form }, said: saidBy(text) };
    });
  });

/** The text of units side by side, without signs. */
export const joinText = (units: readonly Unit[]): string =>
  units
    .map((unit, index) => (index > 0 && !unit.glued ? ` ${withoutSigns(unit.text)}` : withoutSigns(unit.text)))
    .join('')
    .trim();

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export const around = (a: Box, b: Box): Box => {
  const left = Math.min(a[0], b[0]);
  const top = Math.min(a[1], b[1]);
  return [left, top, Math.max(a[0] + a[2], b[0] + b[2]) - left, Math.max(a[1] + a[3], b[1] + b[3]) - top];
};

/** How many pixels two boxes share across, or down. */
export const shareX = (a: Box, b: Box): number => Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
export const shareY = (a: Box, b: Box): number => Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
