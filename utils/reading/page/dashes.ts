/** Dashes between labels and values: `Status – Denied`, the label drawn in its own way. */
import type { Piece } from '@/utils/page/page-text';
import { isLabel } from '../words/labels';
import { clean } from '../words/text';

/** So many such dashes on a page are its way to part labels from values; a dash before one amount may be its sign. */
const SEVERAL = 3;
const PARTS = /^[-–—=](?:\s+(?=\S)|$)/;

/** A text that begins with what parts it from the label before it, without that. */
export const withoutDash = (text: string): string => text.replace(PARTS, '');

/** The pieces that begin with a dash behind a label, where a page has several and not all of them stand before numbers. */
export function partingDashes(pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>();
  let worded = false;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    const before = pieces[index - 1];
    if (!before || before.look === piece.look || !isBehind(before, piece) || !PARTS.test(piece.text)) continue;
    const next = pieces[index + 1];
    const alone = withoutDash(piece.text) === '';
    if (alone && !(next && isBehind(piece, next) && next.joint === undefined)) continue;
    if (!isLabel(clean(before.text))) continue;
    found.add(index);
    worded ||= /^\p{L}/u.test(alone ? next!.text : withoutDash(piece.text));
  }
  return found.size >= SEVERAL && worded ? found : new Set();
}

const isBehind = (before: Piece, { block, joint, form }: Piece): boolean =>
  before.block === block && joint !== 'break' && joint !== 'gap' && !before.form && !form;
