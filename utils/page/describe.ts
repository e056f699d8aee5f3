/** What an element's attributes say about its block. */
import { attribute, localName } from './dom.ts';
import type { Block } from './page-text.ts';

export function describe(block: Block, element: Element): void {
  const number = (name: string): number => {
    const value = Number(attribute(element, name));
    return Number.isSafeInteger(value) && value > 0 && value < 100_000 ? value : 0;
  };
  if (block.kind === 'cell' || block.kind === 'header') {
    const rows = number('rowspan') || number('aria-rowspan');
    const cols = number('colspan') || number('aria-colspan');
    const col = number('aria-colindex');
    if (rows > 1) block.rows = Math.min(rows, 1_000);
    if (cols > 1) block.cols = Math.min(cols, 1_000);
    if (col > 0) block.col = col;
  } else if (block.kind === 'row') {
    const row = number('aria-rowindex');
    if (row > 0) block.row = row;
  } else if (block.kind === 'heading') {
    block.level = number('aria-level') || Number(localName(element)[1]) || 2;
  }
  const name = attribute(element, 'aria-label');
  if (name) block.name = name.slice(0, 200);
}
