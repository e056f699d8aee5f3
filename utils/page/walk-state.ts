/** What the walk keeps while it goes. */
import type { BlockKind, Box } from './page-text.ts';

/** What an element hands down to what is in it. */
export interface Context {
  /** the block that text in it belongs to; made when its first text is met */
  block: OpenBlock;
  /** the style that it shares with what looks alike around it */
  style: SharedStyle;
  /** shown as typed: line ends and runs of spaces count */
  typed: boolean;
  visible: boolean;
  bold: boolean;
  look: number;
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
  look: number;
  element?: Element;
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

/** The style of elements that are drawn alike. */
export interface SharedStyle {
  inline: boolean;
  /** `display: contents` */
  boxless: boolean;
  typed: boolean;
  bold: boolean;
  look: number;
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
