/**
 * What looks alike is measured once: elements of one tag and class under elements that are alike share their style, rows of one shape share their
 * columns. Asking the browser for every cell of a long list would cost more than all the rest of the survey.
 */
import { attribute, attributed, childCount, nextElement, rect, visible } from './dom.ts';
import type { Box } from './page-text.ts';
import type { Column, Context, Level, OpenBlock, RowPlaces, SharedStyle } from './walk-state.ts';

/** Siblings beyond this one count as standing in the same place. */
const LAST_PLACE = 12;

/** What the map has at the key; made and put there where it has nothing. */
function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** A style that nothing was measured for yet but what is said here. */
export const sharedStyle = (style: Omit<SharedStyle, 'within'>): SharedStyle => ({ ...style, within: new Map() });

/** @param place a box in the page's own coordinates */
export function createLikeness(
  view: (Window & typeof globalThis) | null,
  lookOf: (key: string) => number,
  place: (box: DOMRect, level: Level) => Box,
) {
  /** columns of the rows of one style, by the number of their cells, their left edge and their width */
  const shapes = new Map<SharedStyle, Map<string, Column[][]>>();
  let rowStyles = 0;

  /** `:first-child` and its kin tell labels from values on many pages: the place among siblings is part of what makes elements alike. */
  const siblingPlace = (element: Element, level: Level): number =>
    Math.min(level.seen++, LAST_PLACE) * 2 + (nextElement(element) ? 0 : 1);

  /** What a box of next to no size hides: all that does not stick out of it. */
  const clips = (element: Element): boolean => {
    const { overflow, clip, display } = view!.getComputedStyle(element);
    return display !== 'contents' && (!overflow.startsWith('visible') || clip !== 'auto');
  };

  const measured = (element: Element, tag: string, classes: string): SharedStyle => {
    const style = view!.getComputedStyle(element);
    const { display, whiteSpace } = style;
    const bold = Number(style.fontWeight) >= 600;
    return sharedStyle({
      inline: display === 'inline' || display === 'contents',
      boxless: display === 'contents',
      typed: /^(?:pre|break)/.test(whiteSpace) && whiteSpace !== 'pre-line',
      bold,
      look: lookOf(`${tag}.${classes}|${bold ? 'b' : ''}${style.color}${style.fontSize}`),
    });
  };

  /**
   * Elements of one tag, class and style attribute, in the same place under elements that are alike too, are drawn alike: their style is made once,
   * and asked of the browser where `make` does not say it. Whether one is hidden is asked for each.
   */
  const styleOf = (
    element: Element,
    tag: string,
    at: number,
    classes: string,
    inline: string,
    outer: SharedStyle,
    make: (element: Element, tag: string, classes: string) => SharedStyle = measured,
  ): SharedStyle => {
    const places = kept(outer.within, tag, () => []);
    places[at] ??= new Map();
    const key = inline === '' ? classes : `${classes}\u0000${inline}`;
    return kept(places[at], key, () => make(element, tag, classes));
  };

  const rowContext = (element: Element, outer: Context, level: Level): Context | undefined => {
    const box = rect(element);
    // A row that is drawn as something else has no box of its own: its cells are asked one by one.
    if (box.height === 0 && !visible(element)) return;
    const bare = !attributed(element);
    const classes = bare ? '' : (attribute(element, 'class') ?? '');
    const style = styleOf(element, 'tr', 0, classes, '', outer.style, () =>
      sharedStyle({ inline: false, boxless: false, typed: outer.typed, bold: false, look: lookOf(`row ${rowStyles++}`) }),
    );
    const block: OpenBlock = { index: -1, parent: outer.block, kind: 'row', box: place(box, level), look: style.look, element };
    const row: RowPlaces = { at: 0 };
    if (box.height > 0 && (bare || attribute(element, 'style') === null)) row.columns = columnsOf(element, style, block.box);
    return { block, style, typed: outer.typed, visible: true, bold: false, look: style.look, row };
  };

  const columnsOf = (element: Element, style: SharedStyle, box: Box): Column[][] => {
    const alike = kept(shapes, style, () => new Map<string, Column[][]>());
    return kept(alike, `${childCount(element)}:${box[0]}:${box[2]}`, () => []);
  };

  /** A cell's box; nothing for a hidden cell. Rows of one shape share their columns, so only the first of them is measured cell by cell. */
  const cellBox = (element: Element, style: SharedStyle, inline: string, outer: Context, level: Level): Box | undefined => {
    const { row } = outer;
    const bare = !attributed(element);
    const plain = row?.columns !== undefined && inline === '' && (bare || attribute(element, 'hidden') === null);
    if (plain && !bare && (attribute(element, 'colspan') !== null || attribute(element, 'rowspan') !== null))
      row.columns = undefined;
    const there = plain && row.columns ? nextColumn(row.columns, row) : undefined;
    const known = there?.find((column) => column.style === style);
    const { box: around } = outer.block;
    if (known) return known.width < 0 ? undefined : [known.left, around[1], known.width, around[3]];
    const box = visible(element) ? place(rect(element), level) : undefined;
    const empty = box !== undefined && box[2] === 0 && box[3] === 0;
    there?.push(box && !empty ? { style, left: box[0], width: box[2] } : { style, left: 0, width: -1 });
    return empty ? undefined : box;
  };

  const nextColumn = (columns: Column[][], row: RowPlaces): Column[] => {
    const at = row.at++;
    columns[at] ??= [];
    return columns[at];
  };

  return { cellBox, clips, rowContext, siblingPlace, styleOf };
}
