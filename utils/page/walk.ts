/**
 * The walk through a page: visible text, read-only and chosen form values, and what the markup says about them. It keeps a stack of its own, since a
 * page may be nested deeper than a call stack, and can be stopped and taken up again at any node.
 */

import {
  addressOf,
  attribute,
  attributed,
  bodyOf,
  elementCount,
  firstChild,
  localName,
  nextSibling,
  nodeType,
  rect,
  shadowRootOf,
  speaking,
  titleOf,
  viewOf,
  visible,
} from './dom.ts';
import { formText } from './form-text.ts';
import { createLikeness, createLooks, sharedStyle } from './likeness.ts';
import { KIND_OF_ROLE, KIND_OF_TAG, mayHost, SKIPPED, TABLE_PARTS } from './markup.ts';
import type { BlockKind, Box, PageText } from './page-text.ts';
import { createRecord } from './record.ts';
import { createTexts, onPage } from './texts.ts';
import type { Context, Level, OpenBlock } from './walk-state.ts';

/** Beyond these a page is surveyed in part, and says so. */
const MOST_PIECES = 60_000;
const MOST_NODES = 400_000;
/**
 * With more elements than these, hidden ones too, a page is not surveyed at all: each node that is looked at is handed to our script, and on so many the
 * browser sooner or later stops the page for seconds to tidy up after them.
 */
const MOST_ELEMENTS = 400_000;
/** Nodes between two looks at the clock: few, since the first ones of a page can take a millisecond each on a slow machine. */
const STRIDE = 8;

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
  const record = createRecord(createLooks());
  const roots: Node[] = [doc];
  const scrollX = view?.scrollX ?? 0;
  const scrollY = view?.scrollY ?? 0;
  let password = false;
  let cut = elementCount(doc) > MOST_ELEMENTS;
  let walked = 0;

  const place = (box: DOMRect, left: number, top: number): Box => [
    Math.round(box.left + left),
    Math.round(box.top + top),
    Math.round(box.width),
    Math.round(box.height),
  ];

  const { cellBox, clips, partStyle, rowContext, styleOf } = createLikeness(view, place);
  const texts = createTexts(doc, record, place);
  /** What a document starts with; each has its own, since the same class is drawn otherwise under other style sheets. */
  const unstyled = () => sharedStyle('', false, false);

  /** The levels that walking into an element takes, or nothing where it is not walked into. */
  const enter = (element: Element, level: Level): Level | undefined => {
    const tag = localName(element);
    const part = TABLE_PARTS.get(tag);
    if (part === undefined) {
      if (tag === 'br' || tag === 'hr') {
        record.broken = true;
        return;
      }
      if (tag === 'wbr' || SKIPPED.has(tag)) return;
    }
    const classes = attributed(element) ? (attribute(element, 'class') ?? '') : undefined;
    const bare = classes === undefined || !speaking(element);
    const role = bare ? null : attribute(element, 'role');
    if (part !== undefined && !role) return enterPart(element, tag, part, bare, classes ?? '', level);
    const context = contextOf(element, tag, role, bare, classes ?? '', level);
    if (!context) return;
    const { left, top } = level;
    if (tag === 'iframe' || tag === 'frame') return enterFrame(element, context, level);
    if (tag === 'input' || tag === 'select' || tag === 'textarea' || tag === 'img' || tag === 'svg') {
      control(element, tag, context, level);
      return;
    }
    if (role === 'checkbox' || role === 'radio' || role === 'switch') {
      const form = attribute(element, 'aria-checked') === 'true' ? 'checked' : 'unchecked';
      record.add('', place(rect(element), level.left, level.top), element, context, { form });
    }
    const shadow = mayHost(tag) ? shadowRootOf(element) : null;
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
    return into(element, context, level);
  };

  /** What is in an element that holds no more than its children: a text alone is taken at once. */
  const into = (element: Element, context: Context, { left, top }: Level): Level | undefined => {
    const next = firstChild(element);
    if (!next) return;
    if (nodeType(next) === 3 && nextSibling(next) === null) {
      // Most elements hold one text and nothing else: no level of its own is made for it.
      if (!full()) texts.take(next as Text, context, left, top, context.cell === element);
      return;
    }
    return { next, at: 0, seen: 0, context, left, top };
  };

  /** The same for a part of a table, which can be nothing else: no tag is looked up for it, and of a long list these are nearly all. */
  const enterPart = (
    element: Element,
    tag: string,
    part: BlockKind | null,
    bare: boolean,
    classes: string,
    level: Level,
  ): Level | undefined => {
    const outer = level.context;
    if (part === null) return into(element, outer, level);
    if (part === 'row') {
      const context = rowContext(element, bare, classes, outer, level);
      return context && into(element, context, level);
    }
    const inline = bare ? '' : (attribute(element, 'style') ?? '');
    const style = partStyle(tag, classes, inline, outer.style, part === 'header');
    const box = cellBox(element, bare, style, inline, outer, level);
    if (!box) return;
    if (bare) {
      const only = firstChild(element);
      const alone = only && nodeType(only) === 3 && nextSibling(only) === null;
      if (alone && texts.takeCell(only as Text, style, part, box, outer.block)) return;
    }
    const block: OpenBlock = { index: -1, parent: outer.block, kind: part, box, element, plain: bare };
    record.open(block);
    return into(element, { block, style, cell: element }, level);
  };

  const enterFrame = (element: Element, context: Context, level: Level): Level | undefined => {
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
      context: { block, style: unstyled() },
      left,
      top,
    };
  };

  const control = (element: Element, tag: string, context: Context, level: Level): void => {
    const said = formText(element, tag);
    if (said === 'password') password = true;
    if (!said || said === 'password') return;
    const box = place(rect(element), level.left, level.top);
    if (!onPage(box)) return;
    const index = record.add(said.text, box, element, context, said.extra);
    const ids = attribute(element, 'aria-labelledby');
    if (ids) record.labelled(index, ids, element);
    else if (tag !== 'img' && tag !== 'svg') record.labelled(index, '', element);
  };

  const contextOf = (
    element: Element,
    tag: string,
    role: string | null,
    bare: boolean,
    classes: string,
    level: Level,
  ): Context | undefined => {
    const outer = level.context;
    const inline = bare ? '' : (attribute(element, 'style') ?? '');
    const style = styleOf(element, tag, classes, inline, level);
    // What has no box of its own (`display: contents`) is never visible by the browser's word; what is in it is asked itself.
    if (!style.boxless && !visible(element)) return;
    const made: Context = {
      block: outer.block,
      style,
      act: tag === 'a' || role === 'link' ? 'link' : tag === 'button' || role === 'button' ? 'button' : outer.act,
      closed: outer.closed || (!bare && opens(element, role)),
      label: tag === 'label' ? element : outer.label,
    };
    const kind = (role && KIND_OF_ROLE.get(role)) || KIND_OF_TAG.get(tag) || 'block';
    if ((!style.inline || kind !== 'block') && tag !== 'input') {
      const box = rect(element);
      if (!style.inline && (box.width <= 1 || box.height <= 1) && clips(element)) return;
      const plain = bare && kind !== 'heading';
      made.block = { index: -1, parent: outer.block, kind, box: place(box, level.left, level.top), element, plain };
      if (kind === 'cell' || kind === 'header') record.open(made.block);
    } else if (outer.cell && firstChild(outer.cell) === element && nextSibling(element) === null) made.cell = element;
    const ids = bare ? null : attribute(element, 'aria-labelledby');
    if (ids) made.labelledBy = ids;
    return made;
  };

  const start: Context = {
    block: { index: -1, kind: 'block', box: [0, 0, 0, 0] },
    style: unstyled(),
  };
  const stack: Level[] =
    root && !cut ? [{ next: root, list: [root], at: 0, seen: 0, context: start, left: scrollX, top: scrollY }] : [];

  /** True once the page is larger than what is surveyed: then the walk ends. To be asked for each node. */
  const full = (): boolean => {
    if (++walked <= MOST_NODES && record.pieces.length < MOST_PIECES) return false;
    cut = true;
    stack.length = 0;
    return true;
  };

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
      if (full()) return true;
      const type = nodeType(node);
      if (type === 3) texts.take(node as Text, level.context, level.left, level.top, false);
      else if (type === 1) {
        const deeper = enter(node as Element, level);
        if (deeper) stack.push(deeper);
      }
    }
    return true;
  };

  const result = (): Survey => {
    record.join(doc);
    const page: PageText = {
      url: addressOf(doc),
      title: titleOf(doc).slice(0, 300),
      password,
      frame: view !== view?.top,
      cut: cut || texts.cut(),
      torn: false,
      blocks: record.blocks,
      pieces: record.pieces,
    };
    return { page, nodes: record.nodes, roots };
  };

  return { step, result };
}

/** True for what a click opens that is closed now. */
const opens = (element: Element, role: string | null): boolean =>
  attribute(element, 'aria-expanded') === 'false' || (role === 'tab' && attribute(element, 'aria-selected') === 'false');
