/**
 * Large pages arrive in portions and are put together here, all or nothing: a survey of which a portion is missing is never read. They are kept in
 * memory alone; where the worker died in between, the page hands everything over again.
 */
import type { PageText } from '@/utils/page/page-text';
import { MOST_BLOCKS, MOST_PIECES, pointsBackwards } from '@/utils/page/page-text-schema';
import type { Portion } from '@/utils/page/portions';

interface Coming extends Portion {
  /** of the survey that the portions belong to */
  id: string;
  /** portions that are here */
  count: number;
}

/** The survey that each frame is handing over: only its newest. */
const coming = new Map<string, Coming>();
const keyOf = (tabId: number, frameId: number): string => `${tabId}:${frameId}`;

/** Keeps a portion; false where it does not follow on what is here, or makes the page larger than a survey can be. */
export function takePortion(tabId: number, frameId: number, id: string, at: number, { blocks, pieces }: Portion): boolean {
  const key = keyOf(tabId, frameId);
  const known = at === 0 ? { id, count: 0, blocks: [], pieces: [] } : coming.get(key);
  if (known?.id !== id || at > known.count) return false;
  // Said twice, because the answer to the first was lost.
  if (at < known.count) return true;
  if (known.blocks.length + blocks.length > MOST_BLOCKS || known.pieces.length + pieces.length > MOST_PIECES) {
    coming.delete(key);
    return false;
  }
  for (const block of blocks) known.blocks.push(block);
  for (const piece of pieces) known.pieces.push(piece);
  known.count++;
  coming.set(key, known);
  return true;
}

/** The page with its portions, which are forgotten here; nothing where one is missing or points nowhere. */
export function wholePage(tabId: number, frameId: number, id: string, page: PageText, count: number): PageText | undefined {
  if (count === 0) return page;
  const key = keyOf(tabId, frameId);
  const known = coming.get(key);
  if (known?.id !== id || known.count !== count) return undefined;
  coming.delete(key);
  const whole = { ...page, blocks: known.blocks, pieces: known.pieces };
  return pointsBackwards(whole) ? whole : undefined;
}

/** The tab is gone; without a tab, the log was locked and all are forgotten. */
export function forgetPortions(tabId?: number): void {
  for (const key of coming.keys()) if (tabId === undefined || key.startsWith(`${tabId}:`)) coming.delete(key);
}
