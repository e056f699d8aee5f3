/** A copy of a page's text that can be sent to whoever looks after portals: its layout and its labels, none of its values. */
import type { PageText, Piece } from './page-text.ts';

/** Each letter becomes `x` or `X`, each digit `9`; punctuation, length and case stay, so that forms can still be told. */
export const maskText = (text: string): string =>
  text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{L}/gu, (letter) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\p{Nd}/gu, '9');

/**
 * The page with every letter and digit replaced, except in pieces that `keep` knows to be words of the portal (labels, titles, a status).
 * The address keeps its host alone.
 */
export function maskPage(page: PageText, keep: (text: string) => boolean): PageText {
  const host = /^https?:\/\/[^/?#]+/i.exec(page.url)?.[0] ?? '';
  const shown = (text: string): string => (keep(text) && !/\p{Nd}/u.test(text) ? text : maskText(text));
  const masked = (piece: Piece): Piece => ({
    ...piece,
    text: shown(piece.text),
    ...(piece.name === undefined ? {} : { name: shown(piece.name) }),
  });
  return {
    ...page,
    url: host === '' ? '' : `${host}/`,
    title: shown(page.title),
    blocks: page.blocks.map((block) => (block.name === undefined ? block : { ...block, name: shown(block.name) })),
    pieces: page.pieces.map(masked),
  };
}
