/** A claim that was opened in a dialog over the list or the search that it is of. */

import type { PageText } from '@/utils/page/page-text';

/** Fewer texts than this are a question or a notice. */
export const LEAST = 12;

/** Where the page says whose portal it is: that is true of what a dialog shows as well. */
const OF_ALL: ReadonlySet<string> = new Set(['banner', 'nav', 'footer']);

/**
 * The page with nothing but its one open dialog and its own head and foot; every text keeps its number. Undefined where no dialog, or more than one,
 * shows as much as a claim.
 */
export function dialogAlone(page: PageText): PageText | undefined {
  const dialogs = page.blocks.flatMap(({ kind }, index) => (kind === 'dialog' ? [index] : []));
  if (dialogs.length === 0) return undefined;
  const dialogOf: number[] = [];
  for (const [index, { kind, parent }] of page.blocks.entries()) {
    dialogOf.push((parent < 0 ? -1 : dialogOf[parent]!) >= 0 ? dialogOf[parent]! : kind === 'dialog' ? index : -1);
  }
  const texts = new Map<number, number>();
  for (const { block } of page.pieces)
    if (dialogOf[block]! >= 0) texts.set(dialogOf[block]!, (texts.get(dialogOf[block]!) ?? 0) + 1);
  const full = [...texts].filter(([, count]) => count >= LEAST);
  if (full.length !== 1 || full[0]![1] === page.pieces.length) return undefined;
  const [[open]] = full as [[number, number]];
  return onlyWhere(page, (block) => dialogOf[block] === open);
}

/** The page with the texts of some blocks and of its own head and foot alone; every text keeps its number. */
export function onlyWhere(page: PageText, shown: (block: number) => boolean): PageText {
  const ofAll: boolean[] = [];
  for (const { kind, parent } of page.blocks) ofAll.push(OF_ALL.has(kind) || (parent >= 0 && ofAll[parent]!));
  return {
    ...page,
    pieces: page.pieces.map((piece) => (shown(piece.block) || ofAll[piece.block] ? piece : { ...piece, text: '' })),
  };
}
