/**
 * Looks at a page once and writes down what a person sees: no value is judged here, nothing on the page is touched.
 *
 * Frames: the top page's survey walks into the frames it may look into (same origin, `srcdoc`, `about:blank`) with their places added up, so that
 * one page is one `PageText`. A frame of another origin surveys itself; `speaks` says which windows have to.
 */
import { alike } from './alike.ts';
import type { Piece } from './page-text.ts';
import { type Survey, startSurvey } from './walk.ts';

export type { Survey } from './walk.ts';

/**
 * True for the window whose content script sends what it sees: the top one, and each frame into which the page around it cannot look.
 * All other frames are walked by the page around them.
 */
export function speaks(win: Window): boolean {
  if (win === win.top) return true;
  try {
    return !win.parent.document;
  } catch {
    return true;
  }
}

/** Longest stretch of walking at once, in milliseconds: a sixth of a long task, so that it stays below one on a slow machine. */
const SLICE = 8;
const TRIES = 3;

/**
 * Surveys a page in slices. Walks again where the page changes meanwhile, until two walks saw the same; where none do, the last one is returned
 * with `torn` set: it may hold the parts of two states.
 * @param pause hands the main thread back to the page and resolves when it is our turn again
 */
export async function survey(
  doc: Document,
  pause: () => Promise<void> = nextTask,
): Promise<Survey & { /** milliseconds on the page's main thread, the pauses left out */ ms: number }> {
  let changed = false;
  let ms = 0;
  let before: readonly Piece[] = [];
  const watch = new MutationObserver(() => {
    changed = true;
  });
  watch.observe(doc, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden'],
  });
  try {
    for (let attempt = 1; ; attempt++) {
      const work = startSurvey(doc);
      changed = false;
      watch.takeRecords();
      let slices = 0;
      for (let whole = false; !whole; slices++) {
        const began = performance.now();
        whole = work.step(began + SLICE);
        ms += performance.now() - began;
        // After the last slice too: what is done with a large page then is a task of its own.
        if (!whole || slices > 0) await pause();
      }
      const done = work.result();
      const { pieces } = done.page;
      if (changed && attempt < TRIES && !alike(before, pieces)) {
        before = pieces;
        continue;
      }
      done.page.torn = changed && !alike(before, pieces);
      return { ...done, ms };
    }
  } finally {
    watch.disconnect();
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
