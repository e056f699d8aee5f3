/**
 * What a person sees on a page, as plain data: the visible pieces of text with their places, and what the markup says for certain.
 * Made by `survey` in the page, read by `read` in the worker. Nothing here knows the DOM, so a page's text can be stored, tested and masked.
 */

/** Left, top, width, height in CSS pixels from the page's top left corner, rounded. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** What the markup says a block is; `block` where it says nothing. ARIA roles count like the elements they stand for. */
export type BlockKind =
  | 'block'
  | 'table'
  | 'row'
  | 'cell'
  | 'header'
  | 'caption'
  | 'dt'
  | 'dd'
  | 'heading'
  | 'label'
  | 'item'
  | 'form'
  | 'nav'
  | 'banner'
  | 'footer'
  | 'aside'
  | 'dialog'
  | 'frame'
  | 'legend';

export interface Block {
  /** number of the block around it; -1 for a page's outermost */
  parent: number;
  kind: BlockKind;
  box: Box;
  /** `rowspan` and `colspan` where above 1 */
  rows?: number;
  cols?: number;
  /** `aria-rowindex` and `aria-colindex`, where a grid draws only a part of itself */
  row?: number;
  col?: number;
  /** level of a heading */
  level?: number;
  /** `aria-label` */
  name?: string;
}

/** `shown` a read-only or disabled control's value · `editable` what somebody typed or can change · `checked`, `unchecked` boxes and radios · `image` the words of a picture */
export type PieceForm = 'shown' | 'editable' | 'checked' | 'unchecked' | 'image';

export interface Piece {
  text: string;
  box: Box;
  block: number;
  /** a number for pieces that look alike: tag, class, weight */
  look: number;
  /** how it follows the piece before it in the same block: no white space between, a wide gap, a new line; absent: one space */
  joint?: 'glued' | 'gap' | 'break';
  bold?: true;
  act?: 'link' | 'button';
  form?: PieceForm;
  /** it opens something that is closed now (a tab, an accordion, a row) */
  closed?: true;
  /** numbers of the pieces that the markup calls its label */
  labels?: number[];
  /** `aria-label` of the control */
  name?: string;
}

export interface PageText {
  url: string;
  title: string;
  /** the page has a password field */
  password: boolean;
  /** sent by a frame into which the page around it cannot look */
  frame: boolean;
  /** the page was larger than what is surveyed: what is here is a part */
  cut: boolean;
  /** the page changed while it was surveyed: what is here may mix two states */
  torn: boolean;
  blocks: Block[];
  pieces: Piece[];
}
