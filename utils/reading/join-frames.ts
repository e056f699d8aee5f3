/** Frames of other origins survey themselves; to the clerk they are one page. */
import type { Block, PageText, Piece } from '@/utils/page/page-text';

const bottom = (page: PageText): number => page.blocks.reduce((lowest, { box }) => Math.max(lowest, box[1] + box[3]), 0);

/** Where a frame stands on its page cannot be known from inside it: each goes below what is there already, so that nothing overlaps. */
const GAP = 200;

/**
 * One page of a tab's frames, the top one first. Piece numbers of the first page stay as they are; those of the others follow on.
 * @returns an empty page where there is no frame
 */
export function joinFrames(frames: readonly PageText[]): PageText {
  const [first, ...others] = frames;
  if (!first) return { url: '', title: '', password: false, frame: false, cut: false, torn: false, blocks: [], pieces: [] };
  if (others.length === 0) return first;
  const blocks: Block[] = [...first.blocks];
  const pieces: Piece[] = [...first.pieces];
  let depth = bottom(first) + GAP;
  let looks = pieces.reduce((most, { look }) => Math.max(most, look), 0) + 1;
  for (const frame of others) {
    const [blockBase, pieceBase, lookBase, top] = [blocks.length, pieces.length, looks, depth];
    for (const block of frame.blocks)
      blocks.push({
        ...block,
        parent: block.parent < 0 ? -1 : block.parent + blockBase,
        box: [block.box[0], block.box[1] + top, block.box[2], block.box[3]],
      });
    for (const piece of frame.pieces) {
      pieces.push({
        ...piece,
        block: piece.block + blockBase,
        look: piece.look + lookBase,
        box: [piece.box[0], piece.box[1] + top, piece.box[2], piece.box[3]],
        ...(piece.labels ? { labels: piece.labels.map((label) => label + pieceBase) } : {}),
      });
      looks = Math.max(looks, piece.look + lookBase + 1);
    }
    depth = top + bottom(frame) + GAP;
  }
  return {
    ...first,
    password: frames.some(({ password }) => password),
    cut: frames.some(({ cut }) => cut),
    torn: frames.some(({ torn }) => torn),
    blocks,
    pieces,
  };
}
