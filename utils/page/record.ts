/** What the walk writes down: blocks, pieces of text in them, and which pieces the markup calls the label of which. */
import { describe } from './describe.ts';
import { byId } from './dom.ts';
import type { Block, BlockKind, Box, Piece } from './page-text.ts';
import type { Context, OpenBlock, SharedStyle } from './walk-state.ts';

/** Nodes of a label, and pieces of one, that are looked at. */
const MOST_IN_LABEL = 60;
const MOST_LABELS = 40;
/** Ids in one `aria-labelledby`. */
const MOST_IDS = 4;

export interface PageRecord {
  readonly blocks: Block[];
  readonly pieces: Piece[];
  /** what each piece was read from */
  readonly nodes: Node[];
  /** White space, or a break, came after the last piece. */
  space: boolean;
  broken: boolean;
  /** Makes the block, and those around it, where they are not there yet; gives its number. */
  open(block: OpenBlock): number;
  /** Adds a piece; gives its number. */
  add(text: string, box: Box, node: Node, context: Context, extra?: Partial<Piece>): number;
  /** Adds a block and the one piece that fills it: a cell of a table that says nothing more about itself. */
  addCell(text: string, box: Box, node: Node, kind: BlockKind, row: OpenBlock, style: SharedStyle): void;
  /** Remembers that the labels of a piece stand elsewhere: at these ids, or (without ids) in the `label` elements of a control. */
  labelled(piece: number, ids: string, element: Element): void;
  /** Joins labels to what they label; once, at the end. */
  join(doc: Document): void;
}

/** @param lookOf the number of what looks so; asks for the weight too */
export function createRecord(lookOf: (style: SharedStyle) => number): PageRecord {
  const blocks: Block[] = [];
  const pieces: Piece[] = [];
  const nodes: Node[] = [];
  const labelled: { piece: number; ids: string; element: Element }[] = [];
  const labels = new Map<Element, number[]>();
  let lastBlock: OpenBlock | undefined;

  const make = (block: OpenBlock): void => {
    block.index = blocks.length;
    const made: Block = { parent: block.parent ? block.parent.index : -1, kind: block.kind, box: block.box };
    if (block.element && !block.plain) describe(made, block.element);
    blocks.push(made);
  };

  const open = (block: OpenBlock): number => {
    if (block.index >= 0) return block.index;
    const chain: OpenBlock[] = [];
    for (let at = block.parent; at && at.index < 0; at = at.parent) chain.push(at);
    for (let at = chain.pop(); at; at = chain.pop()) make(at);
    make(block);
    return block.index;
  };

  const record: PageRecord = {
    blocks,
    pieces,
    nodes,
    space: false,
    broken: false,
    open,
    add(text, box, node, context, extra) {
      const index = pieces.length;
      const piece: Piece = { text, box, block: open(context.block), look: lookOf(context.style) };
      if (lastBlock === context.block) {
        if (record.broken) piece.joint = 'break';
        else if (!record.space) piece.joint = 'glued';
      }
      if (context.style.bold) piece.bold = true;
      if (context.act) piece.act = context.act;
      if (context.closed) piece.closed = true;
      if (context.labelledBy && context.block.element) record.labelled(index, context.labelledBy, context.block.element);
      if (context.label) {
        const known = labels.get(context.label);
        if (known) known.push(index);
        else labels.set(context.label, [index]);
      }
      if (extra) Object.assign(piece, extra);
      pieces.push(piece);
      nodes.push(node);
      lastBlock = context.block;
      record.space = false;
      record.broken = false;
      return index;
    },
    addCell(text, box, node, kind, row, style) {
      const block = blocks.push({ parent: open(row), kind, box }) - 1;
      const piece: Piece = { text, box, block, look: lookOf(style) };
      if (style.bold) piece.bold = true;
      pieces.push(piece);
      nodes.push(node);
      lastBlock = undefined;
      record.space = false;
      record.broken = false;
    },
    labelled(piece, ids, element) {
      labelled.push({ piece, ids, element });
    },
    join(doc) {
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
          for (const id of ids.split(/\s+/).slice(0, MOST_IDS)) {
            const label = byId(element, id);
            if (label) found.push(...inside(doc, label, numbers).filter((index) => index !== piece));
          }
        else for (const label of (element as HTMLInputElement).labels ?? []) found.push(...(labels.get(label) ?? []));
        if (found.length > 0) pieces[piece]!.labels = found.slice(0, MOST_LABELS);
      }
    },
  };
  return record;
}

/** The pieces inside an element that the markup calls a label. */
function inside(doc: Document, label: Node, numbers: ReadonlyMap<Node, number[]>): number[] {
  const found: number[] = [...(numbers.get(label) ?? [])];
  const children = doc.createTreeWalker(label);
  for (let count = 0; count < MOST_IN_LABEL && children.nextNode(); count++)
    found.push(...(numbers.get(children.currentNode) ?? []));
  return found;
}
