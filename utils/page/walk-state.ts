/** What the walk keeps while it goes. */
import type { BlockKind, Box } from './page-text.ts';

/** What an element hands down to what is in it. */
export interface Context {
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
  context: Context;
  left: number;
  top: number;
}
