/**
 * Looks at a page once and writes down what a person sees: no value is judged here, nothing on the page is touched.
 *
 * Frames: the top page's survey walks into the frames it may look into (same origin, `srcdoc`, `about:blank`) with their places added up, so that
 * one page is one `PageText`. A frame of another origin surveys itself; `speaks` says which windows have to.
 */
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

/** Longest stretch of walking at once, in milliseconds: a quarter of a long task, so that it stays below one on a slow machine. */
const SLICE = 10;
const TRIES = 3;

/**
 * Surveys a page in slices. Walks again where the page changes meanwhile; where it keeps changing, the last walk is returned with `torn` set.
 * @param pause hands the main thread back to the page and resolves when it is our turn again
 */
export async function survey(doc: Document, pause: () => Promise<void> = nextTask): Promise<Survey> {
  let changed = false;
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
      while (!work.step(performance.now() + SLICE)) {
        await pause();
        if (changed && attempt < TRIES) break;
      }
      if (changed && attempt < TRIES) continue;
      const done = work.result();
      done.page.torn = changed;
      return done;
    }
  } finally {
    watch.disconnect();
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
