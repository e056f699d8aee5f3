/** What an element's attributes say about its block. */
import { attribute, attributed, localName } from './dom.ts';
import type { Block } from './page-text.ts';

/** The number that an attribute holds; 0 where it holds none that a page could mean. */
function numberIn(element: Element, name: string): number {
  const text = attribute(element, name);
  if (text === null) return 0;
  const value = Number(text);
  return Number.isSafeInteger(value) && value > 0 && value < 100_000 ? value : 0;
}

export function describe(block: Block, element: Element): void {
  const { kind } = block;
  if (!attributed(element)) {
    if (kind === 'heading') block.level = Number(localName(element)[1]) || 2;
    return;
  }
  if (kind === 'cell' || kind === 'header') {
    const rows = numberIn(element, 'rowspan') || numberIn(element, 'aria-rowspan');
    const cols = numberIn(element, 'colspan') || numberIn(element, 'aria-colspan');
    const col = numberIn(element, 'aria-colindex');
    if (rows > 1) block.rows = Math.min(rows, 1_000);
    if (cols > 1) block.cols = Math.min(cols, 1_000);
    if (col > 0) block.col = col;
  } else if (kind === 'row') {
    const row = numberIn(element, 'aria-rowindex');
    if (row > 0) block.row = row;
  } else if (kind === 'heading') {
    block.level = numberIn(element, 'aria-level') || Number(localName(element)[1]) || 2;
  }
  const name = attribute(element, 'aria-label');
  if (name) block.name = name.slice(0, 200);
}
