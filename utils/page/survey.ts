/**
 * Walks a page once and writes down what a person sees: no value is judged here, nothing on the page is touched.
 *
 * Frames: the top page's survey walks into the frames it may look into (same origin, `srcdoc`, `about:blank`) with their places added up, so that
 * one page is one `PageText`. A frame of another origin surveys itself; `speaks` says which windows have to.
 *
 * The walk keeps its own stack (a page may be nested deeper than a call stack), and is cut into slices so that no task gets long.
 */
import { attribute, bodyOf, firstChild, localName, nextSibling, nodeType, rect, shadowRootOf, textData, visible } from './dom.ts';
import { formText } from './form-text.ts';
import { KIND_OF_ROLE, KIND_OF_TAG, SKIPPED, TABLE_PARTS } from './markup.ts';
import type { Block, BlockKind, Box, PageText, Piece } from './page-text.ts';

/** Beyond these a page is surveyed in part, and says so. */
const MOST_PIECES = 60_000;
const MOST_NODES = 400_000;
const LONGEST_TEXT = 20_000;
/** Nodes between two looks at the clock. */
const STRIDE = 64;

/** What an element hands down to what is in it. */
interface Context {
  /** the block that text in it belongs to; made when its first text is met */
  block: OpenBlock;
  /** shown as typed: line ends and runs of spaces count */
  typed: boolean;
  visible: boolean;
  bold: boolean;
  look: number;
  /** a table cell: its own box is good enough for its text */
  cell?: Element;
  act?: 'link' | 'button';
  closed?: boolean;
  label?: Element;
  labelledBy?: string;
}

interface OpenBlock {
  index: number;
  parent?: OpenBlock;
  kind: BlockKind;
  box: Box;
  look: number;
  element?: Element;
}

/** A run of siblings still to walk, within one context. */
interface Level {
  next: Node | null;
  list?: readonly Node[];
  at: number;
  context: Context;
  left: number;
  top: number;
}

export interface Survey {
  page: PageText;
  /** what each piece was read from, by piece number: a text node or a form control, for "show me on the page" */
  nodes: Node[];
  /** the documents and open shadow roots that were walked: what has to be watched for changes */
  roots: Node[];
}

export interface SurveyWork {
  /** Walks on until `until` (milliseconds of `performance.now`). True when the page is done. */
  step(until: number): boolean;
  result(): Survey;
}

/** Starts a survey of the document; nothing is walked before the first `step`. */
export function startSurvey(doc: Document): SurveyWork {
  const view = doc.defaultView;
  const root = bodyOf(doc);
  const blocks: Block[] = [];
  const pieces: Piece[] = [];
  const nodes: Node[] = [];
  const roots: Node[] = [doc];
  const looks = new Map<string, number>();
  const labelled: { piece: number; ids: string; element: Element }[] = [];
  const labels = new Map<Element, number[]>();
  const range = doc.createRange();
  const scrollX = view?.scrollX ?? 0;
  const scrollY = view?.scrollY ?? 0;
  let password = false;
  let cut = false;
  let walked = 0;
  /** the block of the last piece and whether white space or a break came after that piece */
  let lastBlock: OpenBlock | undefined;
  let space = false;
  let broken = false;

  const lookOf = (key: string): number => {
    let look = looks.get(key);
    if (look === undefined) {
      look = looks.size;
      looks.set(key, look);
    }
    return look;
  };

  const open = (block: OpenBlock): number => {
    if (block.index >= 0) return block.index;
    const chain: OpenBlock[] = [];
    for (let at: OpenBlock | undefined = block; at && at.index < 0; at = at.parent) chain.push(at);
    for (const one of chain.reverse()) {
      one.index = blocks.length;
      const made: Block = { parent: one.parent ? one.parent.index : -1, kind: one.kind, box: one.box, look: one.look };
      if (one.element) describe(made, one.element);
      blocks.push(made);
    }
    return block.index;
  };

  const add = (text: string, box: Box, node: Node, context: Context, extra?: Partial<Piece>): number => {
    const index = pieces.length;
    const piece: Piece = { text, box, block: open(context.block), look: context.look };
    if (lastBlock === context.block) {
      if (broken) piece.joint = 'break';
      else if (!space) piece.joint = 'glued';
    }
    if (context.bold) piece.bold = true;
    if (context.act) piece.act = context.act;
    if (context.closed) piece.closed = true;
    if (context.labelledBy) labelled.push({ piece: index, ids: context.labelledBy, element: context.block.element ?? root! });
    if (context.label) {
      const known = labels.get(context.label);
      if (known) known.push(index);
      else labels.set(context.label, [index]);
    }
    if (extra) Object.assign(piece, extra);
    pieces.push(piece);
    nodes.push(node);
    lastBlock = context.block;
    space = false;
    broken = false;
    return index;
  };

  const place = (box: DOMRect, level: Level): Box => [
    Math.round(box.left + level.left),
    Math.round(box.top + level.top),
    Math.round(box.width),
    Math.round(box.height),
  ];

  const onPage = (box: Box): boolean => box[2] > 0 && box[3] > 0 && box[0] + box[2] > 0 && box[1] + box[3] > 0;

  const text = (node: Text, level: Level): void => {
    const { context } = level;
    if (!context.visible) return;
    let data = textData(node);
    if (data.length > LONGEST_TEXT) {
      data = data.slice(0, LONGEST_TEXT);
      cut = true;
    }
    if (!/[^\s]/.test(data)) {
      if (data !== '') space = true;
      if (context.typed && data.includes('\n')) broken = true;
      return;
    }
    if (context.typed || /[ \u00a0]\u00a0|\u00a0 /.test(data)) {
      typedText(node, data, level);
      return;
    }
    if (/^\s/.test(data)) space = true;
    const folded = data.trim().replace(/\s+/g, ' ');
    let box: Box;
    const cell = context.cell;
    if (cell && firstChild(cell) === node && nextSibling(node) === null) box = context.block.box;
    else {
      range.selectNodeContents(node);
      box = place(range.getBoundingClientRect(), level);
    }
    if (onPage(box)) add(folded, box, node, context);
    space = /\s$/.test(data);
  };

  /** Text whose white space shows: pieces between wide gaps and line ends, each with a box of its own. */
  const typedText = (node: Text, data: string, level: Level): void => {
    const { context } = level;
    const part = context.typed ? /[^\n]+?(?=\n|[ \u00a0\t]{2}|$)/g : /[^\u00a0]+?(?=[ \u00a0]{2}|\u00a0|$)|\u00a0[^\s]/g;
    let end = 0;
    for (let match = part.exec(data); match; match = part.exec(data)) {
      if (match[0].trim() === '') continue;
      const between = data.slice(end, match.index);
      if (between.includes('\n')) broken = context.typed || broken;
      const start = match.index + match[0].length - match[0].trimStart().length;
      const gap = end > 0 && !broken && start - end > 1;
      if (start > 0) space = true;
      range.setStart(node, start);
      range.setEnd(node, match.index + match[0].length);
      const box = place(range.getBoundingClientRect(), level);
      if (onPage(box)) add(match[0].trim().replace(/\s+/g, ' '), box, node, context, gap ? { joint: 'gap' } : undefined);
      end = match.index + match[0].length;
    }
    const rest = data.slice(end);
    space = rest !== '' || /\s$/.test(data);
    if (context.typed && rest.includes('\n')) broken = true;
  };

  /** The levels that walking into an element takes, or nothing where it is not walked into. */
  const enter = (element: Element, level: Level): Level | undefined => {
    const tag = localName(element);
    if (tag === 'br') {
      broken = true;
      return;
    }
    if (tag === 'wbr' || SKIPPED.has(tag)) return;
    const context = contextOf(element, tag, level);
    if (!context) return;
    const { left, top } = level;
    if (tag === 'iframe' || tag === 'frame') return enterFrame(element, context, level);
    if (tag === 'input' || tag === 'select' || tag === 'textarea' || tag === 'img' || tag === 'svg') {
      if (context.visible) control(element, tag, context, level);
      return;
    }
    const role = attribute(element, 'role');
    if ((role === 'checkbox' || role === 'radio' || role === 'switch') && context.visible) {
      const form = attribute(element, 'aria-checked') === 'true' ? 'checked' : 'unchecked';
      add('', place(rect(element), level), element, context, { form });
    }
    const shadow = shadowRootOf(element);
    if (shadow) roots.push(shadow);
    if (shadow) return { next: firstChild(shadow), at: 0, context, left, top };
    if (tag === 'slot') {
      const list = (element as HTMLSlotElement).assignedNodes({ flatten: true });
      if (list.length > 0) return { next: list[0]!, list, at: 0, context, left, top };
    }
    if (tag === 'details' && attribute(element, 'open') === null) {
      for (let child = firstChild(element); child; child = nextSibling(child))
        if (nodeType(child) === 1 && localName(child) === 'summary')
          return { next: child, list: [child], at: 0, context: { ...context, closed: true }, left, top };
      return;
    }
    return { next: firstChild(element), at: 0, context, left, top };
  };

  const enterFrame = (element: Element, context: Context, level: Level): Level | undefined => {
    if (!context.visible) return;
    let inside: Document | null = null;
    try {
      inside = (element as HTMLIFrameElement).contentDocument;
    } catch {
      return;
    }
    const start = inside && bodyOf(inside);
    if (!inside || !start) return;
    roots.push(inside);
    const box = rect(element);
    const left = level.left + box.left + element.clientLeft;
    const top = level.top + box.top + element.clientTop;
    const block: OpenBlock = { ...context.block, index: -1, parent: context.block, kind: 'frame', element: undefined };
    return {
      next: start,
      list: [start],
      at: 0,
      context: { block, typed: false, visible: true, bold: false, look: 0 },
      left: left + 0,
      top: top + 0,
    };
  };

  const control = (element: Element, tag: string, context: Context, level: Level): void => {
    const said = formText(element, tag);
    if (said === 'password') password = true;
    if (!said || said === 'password') return;
    const box = place(rect(element), level);
    if (!onPage(box)) return;
    const index = add(said.text, box, element, context, said.extra);
    const ids = attribute(element, 'aria-labelledby');
    if (ids) labelled.push({ piece: index, ids, element });
    else if (tag !== 'img' && tag !== 'svg') labelled.push({ piece: index, ids: '', element });
  };

  const contextOf = (element: Element, tag: string, level: Level): Context | undefined => {
    const outer = level.context;
    const part = TABLE_PARTS.get(tag);
    const role = attribute(element, 'role');
    if (part === null && !role) return outer;
    const classes = attribute(element, 'class') ?? '';
    if (part !== undefined && !role) {
      if (!visible(element)) return;
      const box = rect(element);
      if (box.width === 0 && box.height === 0 && part !== 'row') return;
      const look = lookOf(`${tag}.${classes}`);
      const block: OpenBlock = { index: -1, parent: outer.block, kind: part!, box: place(box, level), look, element };
      if (part !== 'row') open(block);
      return { block, typed: outer.typed, visible: true, bold: part === 'header', look, cell: element };
    }
    const style = view!.getComputedStyle(element);
    const display = style.display;
    if (display === 'none' || style.opacity === '0') return;
    const bold = Number(style.fontWeight) >= 600;
    const look = lookOf(`${tag}.${classes}|${bold ? 'b' : ''}${style.color}${style.fontSize}`);
    const made: Context = {
      block: outer.block,
      typed: /^(?:pre|break)/.test(style.whiteSpace) && style.whiteSpace !== 'pre-line',
      visible: style.visibility === 'visible',
      bold,
      look,
      act: tag === 'a' || role === 'link' ? 'link' : tag === 'button' || role === 'button' ? 'button' : outer.act,
      closed: outer.closed,
      label: outer.label,
    };
    if (attribute(element, 'aria-expanded') === 'false' || (role === 'tab' && attribute(element, 'aria-selected') === 'false'))
      made.closed = true;
    if (tag === 'label') made.label = element;
    const ids = attribute(element, 'aria-labelledby');
    const kind = (role && KIND_OF_ROLE.get(role)) || KIND_OF_TAG.get(tag) || 'block';
    if (display !== 'contents' && (display !== 'inline' || kind !== 'block') && tag !== 'input') {
      const box = rect(element);
      if (display !== 'inline' && (box.width <= 1 || box.height <= 1)) {
        const overflow = style.overflow;
        if (!overflow.startsWith('visible') || style.clip !== 'auto') return;
      }
      made.block = { index: -1, parent: outer.block, kind, box: place(box, level), look, element };
      if (kind === 'cell' || kind === 'header') open(made.block);
    }
    if (ids) made.labelledBy = ids;
    return made;
  };

  const start: Context = {
    block: { index: -1, kind: 'block', box: [0, 0, 0, 0], look: lookOf('') },
    typed: false,
    visible: true,
    bold: false,
    look: 0,
  };
  const stack: Level[] = root ? [{ next: root, list: [root], at: 0, context: start, left: scrollX, top: scrollY }] : [];

  const step = (until: number): boolean => {
    for (let count = 1; stack.length > 0; count++) {
      if (count % STRIDE === 0 && performance.now() > until) return false;
      const level = stack[stack.length - 1]!;
      const node = level.next;
      if (!node) {
        stack.pop();
        continue;
      }
      level.next = level.list ? (level.list[++level.at] ?? null) : nextSibling(node);
      if (++walked > MOST_NODES || pieces.length >= MOST_PIECES) {
        cut = true;
        stack.length = 0;
        return true;
      }
      const type = nodeType(node);
      if (type === 3) text(node as Text, level);
      else if (type === 1) {
        const deeper = enter(node as Element, level);
        if (deeper) stack.push(deeper);
      }
    }
    return true;
  };

  const result = (): Survey => {
    for (const { piece, ids, element } of labelled) {
      const found: number[] = [];
      if (ids !== '')
        for (const id of ids.split(/\s+/).slice(0, 4)) {
          const label = (element.getRootNode() as Document).getElementById?.(id);
          if (!label) continue;
          pieces.forEach((_, index) => {
            if (index !== piece && label.contains(nodes[index]!)) found.push(index);
          });
        }
      else for (const label of (element as HTMLInputElement).labels ?? []) found.push(...(labels.get(label) ?? []));
      if (found.length > 0) pieces[piece]!.labels = found;
    }
    const page: PageText = {
      url: doc.URL,
      title: doc.title.slice(0, 300),
      password,
      frame: view !== view?.top,
      cut,
      torn: false,
      blocks,
      pieces,
    };
    return { page, nodes, roots };
  };

  return { step, result };
}

const describe = (block: Block, element: Element): void => {
  const number = (name: string): number => {
    const value = Number(attribute(element, name));
    return Number.isSafeInteger(value) && value > 0 && value < 100_000 ? value : 0;
  };
  if (block.kind === 'cell' || block.kind === 'header') {
    const rows = number('rowspan') || number('aria-rowspan');
    const cols = number('colspan') || number('aria-colspan');
    const col = number('aria-colindex');
    if (rows > 1) block.rows = Math.min(rows, 1_000);
    if (cols > 1) block.cols = Math.min(cols, 1_000);
    if (col > 0) block.col = col;
  } else if (block.kind === 'row') {
    const row = number('aria-rowindex');
    if (row > 0) block.row = row;
  } else if (block.kind === 'heading') {
    block.level = number('aria-level') || Number(localName(element)[1]) || 2;
  }
  const name = attribute(element, 'aria-label');
  if (name) block.name = name.slice(0, 200);
};

/**
 * True for the window whose content script sends what it sees: the top one, and each frame into which the page around it cannot look.
 * All other frames are walked by the page around them.
 */
export function speaks(win: Window): boolean {
  if (win === win.top) return true;
  try {
    return !win.parent.document;
  } catch {
    return true;
  }
}

/** Longest stretch of walking at once, in milliseconds: a quarter of a long task, so that it stays below one on a slow machine. */
const SLICE = 10;
const TRIES = 3;

/**
 * Surveys a page in slices. Walks again where the page changes meanwhile; where it keeps changing, the last walk is returned with `torn` set.
 * @param pause hands the main thread back to the page and resolves when it is our turn again
 */
export async function survey(doc: Document, pause: () => Promise<void> = nextTask): Promise<Survey> {
  let changed = false;
  const watch = new MutationObserver(() => {
    changed = true;
  });
  watch.observe(doc, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden'],
  });
  try {
    for (let attempt = 1; ; attempt++) {
      const work = startSurvey(doc);
      changed = false;
      watch.takeRecords();
      while (!work.step(performance.now() + SLICE)) {
        await pause();
        if (changed && attempt < TRIES) break;
      }
      if (changed && attempt < TRIES) continue;
      const done = work.result();
      done.page.torn = changed;
      return done;
    }
  } finally {
    watch.disconnect();
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
