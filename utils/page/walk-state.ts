/** What the walk keeps while it goes. */
import type { BlockKind, Box } from './page-text.ts';

/** What an element hands down to what is in it. */
export interface Context {
  /** the block that text in it belongs to; made when its first text is met */
  block: OpenBlock;
  /** number of the style that it shares with what looks alike around it */
  style: number;
  /** shown as typed: line ends and runs of spaces count */
  typed: boolean;
  visible: boolean;
  bold: boolean;
  look: number;
  /** a table cell: its own box is good enough for its text */
  cell?: Element;
  /** a table's row: what its cells' places have in common with other rows' */
  row?: { shape: string; at: number };
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
  id: number;
  inline: boolean;
  /** `display: contents` */
  boxless: boolean;
  typed: boolean;
  bold: boolean;
  look: number;
}
