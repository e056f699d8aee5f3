/** What the walk keeps while it goes. */
import type { BlockKind, Box } from './page-text.ts';

/** What an element hands down to what is in it. */
export interface Context {
  /** the block that text in it belongs to; made when its first text is met */
  block: OpenBlock;
  /** the style that it shares with what looks alike around it */
  style: SharedStyle;
  /** a table cell: its own box is good enough for its text */
  cell?: Element;
  /** a table's row: what its cells' places have in common with other rows' */
  row?: RowPlaces;
  act?: 'link' | 'button';
  closed?: boolean;
  label?: Element;
  labelledBy?: string;
}

export interface OpenBlock {
  index: number;
  parent?: OpenBlock;
  kind: BlockKind;
  box: Box;
  element?: Element | undefined;
  /** the element has no attribute, and no level either, that says more about the block */
  plain?: boolean;
}

/** A run of siblings still to walk, within one context. */
export interface Level {
  next: Node | null;
  list?: readonly Node[];
  at: number;
  /** elements of this run that were looked at */
  seen: number;
  context: Context;
  left: number;
  top: number;
}

/** The style of elements that are drawn alike. What only matters where they hold text is asked for when there is some. */
export interface SharedStyle {
  inline: boolean;
  /** `display: contents` */
  boxless: boolean;
  /** shown as typed: line ends and runs of spaces count */
  typed?: boolean;
  bold?: boolean;
  /** a number for what looks alike */
  look?: number;
  /** tag and classes */
  name: string;
  /** where the rest is asked for */
  measured?: CSSStyleDeclaration;
  /** styles of what is directly in such elements: by tag, by place among siblings, by class and style attribute */
  within: Map<string, Map<string, SharedStyle>[]>;
}

/** A cell's left edge and width, the same in all rows of one shape. A width below 0: such cells are hidden. */
export interface Column {
  style: SharedStyle;
  left: number;
  width: number;
}

/** Where a row's next cell stands among the columns of its shape; without columns each cell is measured by itself. */
export interface RowPlaces {
  columns?: Column[][] | undefined;
  at: number;
}
