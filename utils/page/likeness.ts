/**
 * What looks alike is measured once: elements of one tag and class under elements that are alike share their style, rows of one shape share their
 * columns. Asking the browser for every cell of a long list would cost more than all the rest of the survey.
 */
import { attribute, childCount, nextElement, rect, visible } from './dom.ts';
import type { Box } from './page-text.ts';
import type { Column, Context, Level, OpenBlock, RowPlaces, SharedStyle } from './walk-state.ts';

/** Siblings beyond this one count as standing in the same place. */
const LAST_PLACE = 12;
/** The place of all that hold several elements, but for the first and the last sibling. */
const BETWEEN = LAST_PLACE + 1;

/** Rows of a table that are alike: drawn in one style, with as many cells, as far left and as wide. */
interface RowShape {
  style: SharedStyle;
  cells: number;
  left: number;
  width: number;
  columns: Column[][];
}
const MOST_SHAPES = 8;

/** The style of a part of a table, or of a document: nothing of it has to be asked for. */
export const sharedStyle = (name: string, typed: boolean, bold: boolean): SharedStyle => ({
  inline: false,
  boxless: false,
  typed,
  bold,
  name,
  within: new Map(),
});

/** True where line ends and runs of spaces in elements of this style show. */
export function typedIn(style: SharedStyle): boolean {
  if (style.typed === undefined) {
    const { whiteSpace } = style.measured!;
    style.typed = /^(?:pre|break)/.test(whiteSpace) && whiteSpace !== 'pre-line';
  }
  return style.typed;
}

/** Gives what looks alike the same number, and finds out what is bold. */
export function createLooks(): (style: SharedStyle) => number {
  const looks = new Map<string, number>();
  return (style) => {
    if (style.look !== undefined) return style.look;
    const { measured, name } = style;
    style.bold ??= Number(measured?.fontWeight) >= 600;
    const key = measured ? `${name}|${style.bold ? 'b' : ''}${measured.color}${measured.fontSize}` : name;
    style.look = looks.get(key) ?? looks.size;
    looks.set(key, style.look);
    return style.look;
  };
}

/** @param place a box in the page's own coordinates */
export function createLikeness(
  view: (Window & typeof globalThis) | null,
  place: (box: DOMRect, left: number, top: number) => Box,
) {
  /** the shapes of a table's rows */
  const shapes = new Map<OpenBlock, RowShape[]>();

  /**
   * `:first-child` and its kin tell labels from values on many pages: the place among siblings is part of what makes elements alike. What holds
   * several elements is a row and no column: of rows the first and the last may be written otherwise, those between are not. An element with an
   * id may have a style of its own.
   */
  const siblingPlace = (element: Element, level: Level): number => {
    const at = level.seen++;
    const row = at > 0 && childCount(element) > 1 && attribute(element, 'id') === null;
    const place = row ? BETWEEN : Math.min(at, LAST_PLACE);
    return place * 2 + (nextElement(element) ? 0 : 1);
  };

  /** What a box of next to no size hides: all that does not stick out of it. */
  const clips = (element: Element): boolean => {
    const { overflow, clip, display } = view!.getComputedStyle(element);
    return display !== 'contents' && (!overflow.startsWith('visible') || clip !== 'auto');
  };

  const measured = (element: Element, name: string): SharedStyle => {
    const style = view!.getComputedStyle(element);
    const { display } = style;
    return {
      inline: display === 'inline' || display === 'contents',
      boxless: display === 'contents',
      name,
      measured: style,
      within: new Map(),
    };
  };

  /** The styles, by class and style attribute, of elements of one tag at one place in elements of the outer style. */
  const stylesAt = (outer: SharedStyle, tag: string, at: number): Map<string, SharedStyle> => {
    let places = outer.within.get(tag);
    if (!places) {
      places = [];
      outer.within.set(tag, places);
    }
    let styles = places[at];
    if (!styles) {
      styles = new Map();
      places[at] = styles;
    }
    return styles;
  };

  /**
   * Elements of one tag, class and style attribute, in the same place under elements that are alike too, are drawn alike: the browser is asked for
   * their style once. Whether one is hidden is asked for each.
   */
  const styleOf = (element: Element, tag: string, classes: string, inline: string, level: Level): SharedStyle => {
    const styles = stylesAt(level.context.style, tag, siblingPlace(element, level));
    const key = inline === '' ? classes : `${classes}\u0000${inline}`;
    const known = styles.get(key);
    if (known) return known;
    const made = measured(element, `${tag}.${classes}`);
    styles.set(key, made);
    return made;
  };

  /** The same for a row or a cell, of which nothing has to be asked. */
  const partStyle = (tag: string, classes: string, inline: string, outer: SharedStyle, bold: boolean): SharedStyle => {
    const styles = stylesAt(outer, tag, 0);
    const key = inline === '' ? classes : `${classes}\u0000${inline}`;
    const known = styles.get(key);
    if (known) return known;
    // a cell without a class of its own looks as its row says: heads and values may be rows of one table
    const made = sharedStyle(`${tag}.${classes || outer.name}`, typedIn(outer), bold);
    styles.set(key, made);
    return made;
  };

  const rowContext = (element: Element, bare: boolean, classes: string, outer: Context, level: Level): Context | undefined => {
    const box = rect(element);
    // A row that is drawn as something else has no box of its own: its cells are asked one by one.
    if (box.height === 0 && !visible(element)) return;
    const style = partStyle('tr', classes, '', outer.style, false);
    const block: OpenBlock = {
      index: -1,
      parent: outer.block,
      kind: 'row',
      box: place(box, level.left, level.top),
      element,
      plain: bare,
    };
    const row: RowPlaces = { at: 0 };
    if (box.height > 0 && (bare || attribute(element, 'style') === null))
      row.columns = columnsOf(outer.block, style, childCount(element), block.box);
    return { block, style, row };
  };

  const columnsOf = (table: OpenBlock, style: SharedStyle, cells: number, [left, , width]: Box): Column[][] => {
    let known = shapes.get(table);
    if (!known) {
      known = [];
      shapes.set(table, known);
    }
    let shape = known.find((one) => one.style === style && one.cells === cells && one.left === left && one.width === width);
    if (!shape) {
      shape = { style, cells, left, width, columns: [] };
      // Of the very many shapes of a strange table the last ones are remembered.
      if (known.length >= MOST_SHAPES) known.shift();
      known.push(shape);
    }
    return shape.columns;
  };

  /** A cell's box; nothing for a hidden cell. Rows of one shape share their columns, so only the first of them is measured cell by cell. */
  const cellBox = (
    element: Element,
    bare: boolean,
    style: SharedStyle,
    inline: string,
    outer: Context,
    level: Level,
  ): Box | undefined => {
    const { row } = outer;
    const plain = row?.columns !== undefined && inline === '' && (bare || attribute(element, 'hidden') === null);
    if (plain && !bare && (attribute(element, 'colspan') !== null || attribute(element, 'rowspan') !== null))
      row.columns = undefined;
    const there = plain && row.columns ? nextColumn(row.columns, row) : undefined;
    // A cell with a style of its own takes a column as well: the next one stands in the column behind it.
    if (row && !plain) row.at++;
    if (there)
      for (const known of there)
        if (known.style === style) {
          const { box: around } = outer.block;
          return known.width < 0 ? undefined : [known.left, around[1], known.width, around[3]];
        }
    const box = visible(element) ? place(rect(element), level.left, level.top) : undefined;
    const empty = box !== undefined && box[2] === 0 && box[3] === 0;
    there?.push(box && !empty ? { style, left: box[0], width: box[2] } : { style, left: 0, width: -1 });
    return empty ? undefined : box;
  };

  const nextColumn = (columns: Column[][], row: RowPlaces): Column[] => {
    const at = row.at++;
    columns[at] ??= [];
    return columns[at];
  };

  return { cellBox, clips, partStyle, rowContext, styleOf };
}
