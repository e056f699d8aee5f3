/**
 * The walk through a page: visible text, read-only and chosen form values, and what the markup says about them. It keeps a stack of its own, since a
 * page may be nested deeper than a call stack, and can be stopped and taken up again at any node.
 */

import { describe } from './describe.ts';
import {
  addressOf,
  attribute,
  bodyOf,
  byId,
  firstChild,
  localName,
  makeRange,
  nextSibling,
  nodeType,
  rect,
  shadowRootOf,
  textData,
  titleOf,
  viewOf,
  visible,
} from './dom.ts';
import { formText } from './form-text.ts';
import { createLikeness } from './likeness.ts';
import { KIND_OF_ROLE, KIND_OF_TAG, SKIPPED, TABLE_PARTS } from './markup.ts';
import type { Block, Box, PageText, Piece } from './page-text.ts';
import type { Context, Level, OpenBlock } from './walk-state.ts';

/** Beyond these a page is surveyed in part, and says so. */
const MOST_PIECES = 60_000;
const MOST_NODES = 400_000;
const LONGEST_TEXT = 100_000;
/** Nodes of a label, and pieces of one, that are looked at. */
const MOST_IN_LABEL = 60;
const MOST_LABELS = 40;
/** Nodes between two looks at the clock. */
const STRIDE = 64;

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
  const view = viewOf(doc);
  const root = bodyOf(doc);
  const blocks: Block[] = [];
  const pieces: Piece[] = [];
  const nodes: Node[] = [];
  const roots: Node[] = [doc];
  const looks = new Map<string, number>();
  const labelled: { piece: number; ids: string; element: Element }[] = [];
  const labels = new Map<Element, number[]>();
  const range = makeRange(doc);
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

  const { cellBox, clips, remember, rowContext, siblingPlace, styleOf, styles } = createLikeness(view, lookOf, place);

  const onPage = (box: Box): boolean => box[2] > 0 && box[3] > 0 && box[0] + box[2] > 0 && box[1] + box[3] > 0;

  const text = (node: Text, level: Level): void => {
    const { context } = level;
    if (!context.visible) return;
    let data = textData(node);
    if (data.length > LONGEST_TEXT) {
      // No claim's value is that long; a printout that is cut would be read in part, so the page says so.
      cut ||= context.typed;
      data = data.slice(0, LONGEST_TEXT);
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
    if (shadow) return { next: firstChild(shadow), at: 0, seen: 0, context, left, top };
    if (tag === 'slot') {
      const list = (element as HTMLSlotElement).assignedNodes({ flatten: true });
      if (list.length > 0) return { next: list[0]!, list, at: 0, seen: 0, context, left, top };
    }
    if (tag === 'details' && attribute(element, 'open') === null) {
      for (let child = firstChild(element); child; child = nextSibling(child))
        if (nodeType(child) === 1 && localName(child) === 'summary')
          return { next: child, list: [child], at: 0, seen: 0, context: { ...context, closed: true }, left, top };
      return;
    }
    return { next: firstChild(element), at: 0, seen: 0, context, left, top };
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
      seen: 0,
      context: { block, style: 0, typed: false, visible: true, bold: false, look: 0 },
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
    if (part === 'row' && !role) return rowContext(element, outer, level);
    const classes = attribute(element, 'class') ?? '';
    const inline = attribute(element, 'style') ?? '';
    const key = `${outer.style}>${part ? '' : siblingPlace(element, level)}${tag}.${classes}${inline}`;
    if (part && !role) {
      const box = cellBox(element, key, inline, outer, level);
      if (!box) return;
      const style =
        styles.get(key) ??
        remember(key, {
          inline: false,
          boxless: false,
          typed: outer.typed,
          bold: part === 'header',
          look: lookOf(`${tag}.${classes}`),
        });
      const block: OpenBlock = { index: -1, parent: outer.block, kind: part, box, look: style.look, element };
      open(block);
      return { block, style: style.id, typed: outer.typed, visible: true, bold: style.bold, look: style.look, cell: element };
    }
    const style = styles.get(key) ?? styleOf(element, key, tag, classes);
    // What has no box of its own (`display: contents`) is never visible by the browser's word; what is in it is asked itself.
    if (!style.boxless && !visible(element)) return;
    const made: Context = {
      block: outer.block,
      style: style.id,
      typed: style.typed,
      visible: true,
      bold: style.bold,
      look: style.look,
      act: tag === 'a' || role === 'link' ? 'link' : tag === 'button' || role === 'button' ? 'button' : outer.act,
      closed: outer.closed,
      label: outer.label,
    };
    if (attribute(element, 'aria-expanded') === 'false' || (role === 'tab' && attribute(element, 'aria-selected') === 'false'))
      made.closed = true;
    if (tag === 'label') made.label = element;
    const ids = attribute(element, 'aria-labelledby');
    const kind = (role && KIND_OF_ROLE.get(role)) || KIND_OF_TAG.get(tag) || 'block';
    if ((!style.inline || kind !== 'block') && tag !== 'input') {
      const box = rect(element);
      if (!style.inline && (box.width <= 1 || box.height <= 1) && clips(element)) return;
      made.block = { index: -1, parent: outer.block, kind, box: place(box, level), look: style.look, element };
      if (kind === 'cell' || kind === 'header') open(made.block);
    } else if (outer.cell && firstChild(outer.cell) === element && nextSibling(element) === null) made.cell = element;
    if (ids) made.labelledBy = ids;
    return made;
  };

  const start: Context = {
    block: { index: -1, kind: 'block', box: [0, 0, 0, 0], look: lookOf('') },
    style: 0,
    typed: false,
    visible: true,
    bold: false,
    look: 0,
  };
  const stack: Level[] = root ? [{ next: root, list: [root], at: 0, seen: 0, context: start, left: scrollX, top: scrollY }] : [];

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

  /** The pieces inside an element that the markup calls a label. */
  const inside = (label: Node, numbers: ReadonlyMap<Node, number[]>): number[] => {
    const found: number[] = [...(numbers.get(label) ?? [])];
    const children = doc.createTreeWalker(label);
    for (let count = 0; count < MOST_IN_LABEL && children.nextNode(); count++)
      found.push(...(numbers.get(children.currentNode) ?? []));
    return found;
  };

  const result = (): Survey => {
    const numbers = new Map<Node, number[]>();
    if (labelled.some(({ ids }) => ids !== ''))
      for (const [index, node] of nodes.entries()) {
        const known = numbers.get(node);
        if (known) known.push(index);
        else numbers.set(node, [index]);
      }
    for (const { piece, ids, element } of labelled) {
      const found: number[] = [];
      if (ids !== '')
        for (const id of ids.split(/\s+/).slice(0, 4)) {
          const label = byId(element, id);
          if (label) found.push(...inside(label, numbers).filter((index) => index !== piece));
        }
      else for (const label of (element as HTMLInputElement).labels ?? []) found.push(...(labels.get(label) ?? []));
      if (found.length > 0) pieces[piece]!.labels = found.slice(0, MOST_LABELS);
    }
    const page: PageText = {
      url: addressOf(doc),
      title: titleOf(doc).slice(0, 300),
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
