/**
 * What looks alike is measured once: elements of one tag and class under elements that are alike share their style, rows of one shape share their
 * columns. Asking the browser for every cell of a long list would cost more than all the rest of the survey.
 */
import { attribute, childCount, nextElement, rect, visible } from './dom.ts';
import type { Box } from './page-text.ts';
import type { Context, Level, OpenBlock, SharedStyle } from './walk-state.ts';

/** @param place a box in the page's own coordinates */
export function createLikeness(
  view: (Window & typeof globalThis) | null,
  lookOf: (key: string) => number,
  place: (box: DOMRect, level: Level) => Box,
) {
  const styles = new Map<string, SharedStyle>();
  const columns = new Map<string, { left: number; width: number }>();

  /** `:first-child` and its kin tell labels from values on many pages: the place among siblings is part of what makes elements alike. */
  const siblingPlace = (element: Element, level: Level): string =>
    `${Math.min(level.seen++, 12)}${nextElement(element) ? '' : '$'}`;

  /** What a box of next to no size hides: all that does not stick out of it. */
  const clips = (element: Element): boolean => {
    const { overflow, clip, display } = view!.getComputedStyle(element);
    return display !== 'contents' && (!overflow.startsWith('visible') || clip !== 'auto');
  };

  const remember = (key: string, style: Omit<SharedStyle, 'id'>): SharedStyle => {
    const known = { ...style, id: styles.size + 1 };
    styles.set(key, known);
    return known;
  };

  /**
   * Elements of one tag, class and style attribute under elements that are alike too are drawn alike: their style is asked for once. Whether one is
   * hidden is asked for each.
   */
  const styleOf = (element: Element, key: string, tag: string, classes: string): SharedStyle => {
    const style = view!.getComputedStyle(element);
    const { display, whiteSpace } = style;
    const bold = Number(style.fontWeight) >= 600;
    return remember(key, {
      inline: display === 'inline' || display === 'contents',
      boxless: display === 'contents',
      typed: /^(?:pre|break)/.test(whiteSpace) && whiteSpace !== 'pre-line',
      bold,
      look: lookOf(`${tag}.${classes}|${bold ? 'b' : ''}${style.color}${style.fontSize}`),
    });
  };

  const rowContext = (element: Element, outer: Context, level: Level): Context | undefined => {
    const box = rect(element);
    // A row that is drawn as something else has no box of its own: its cells are asked one by one.
    if (box.height === 0 && !visible(element)) return;
    const key = `${outer.style}>tr.${attribute(element, 'class') ?? ''}`;
    const style =
      styles.get(key) ?? remember(key, { inline: false, boxless: false, typed: outer.typed, bold: false, look: lookOf(key) });
    const block: OpenBlock = { index: -1, parent: outer.block, kind: 'row', box: place(box, level), look: style.look, element };
    const shape =
      box.height > 0 && attribute(element, 'style') === null
        ? `${style.id}:${childCount(element)}:${block.box[0]}:${block.box[2]}`
        : '';
    return { block, style: style.id, typed: outer.typed, visible: true, bold: false, look: style.look, row: { shape, at: 0 } };
  };

  /** A cell's box; nothing for a hidden cell. Rows of one shape share their columns, so only the first of them is measured cell by cell. */
  const cellBox = (element: Element, key: string, inline: string, outer: Context, level: Level): Box | undefined => {
    const { row } = outer;
    const plain = row !== undefined && row.shape !== '' && inline === '' && attribute(element, 'hidden') === null;
    if (plain && (attribute(element, 'colspan') !== null || attribute(element, 'rowspan') !== null)) row.shape = '';
    const column = plain && row.shape !== '' ? `${row.shape}:${row.at++}:${key}` : '';
    const known = column === '' ? undefined : columns.get(column);
    const { box: around } = outer.block;
    if (known) return known.width < 0 ? undefined : [known.left, around[1], known.width, around[3]];
    const shown = visible(element);
    const box = shown ? place(rect(element), level) : undefined;
    const empty = box !== undefined && box[2] === 0 && box[3] === 0;
    if (column !== '') columns.set(column, box && !empty ? { left: box[0], width: box[2] } : { left: 0, width: -1 });
    return empty ? undefined : box;
  };

  return { cellBox, clips, remember, rowContext, siblingPlace, styleOf, styles };
}
