/** How long a page keeps a clerk waiting who types or scrolls in it. */
import type { Page } from 'playwright-core';

/** Longest time between two of the page's own ticks, in milliseconds, over the time given. */
const longestWait = (page: Page, milliseconds: number): Promise<number> =>
  page.evaluate(
    (time) =>
      new Promise<number>((resolve) => {
        let [last, longest] = [performance.now(), 0];
        const end = last + time;
        const tick = (): void => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (now < end) setTimeout(tick, 10);
          else resolve(longest);
        };
        tick();
      }),
    milliseconds,
  );

/** Once the browser itself has drawn the page: what that takes on a large one is none of ours. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/**
 * Loads the page, and gives what came of it; while it is read, from when the browser itself has drawn it, it answers within `most` milliseconds for as long
 * as `over`. As `answersWithin` it looks a few times, but each time until the end: a page that is loaded again before it was read is never read.
 */
export async function answersWhileRead<T>(
  most: number,
  over: number,
  page: Page,
  load: () => Promise<unknown>,
  read: () => Promise<T>,
): Promise<T> {
  const waits: number[] = [];
  while (waits.length < LOADS) {
    await load();
    await drawn(page);
    const [longest, outcome] = await Promise.all([longestWait(page, over), read()]);
    if (longest < most) return outcome;
    waits.push(Math.round(longest));
  }
  throw new Error(`The page kept a clerk waiting for ${waits.join(', ')} ms: more than ${most} each time.`);
}

/** A large page is loaded so often at most. */
const LOADS = 3;

const TRIES = 5;

/**
 * Ends once the page answered within `most` milliseconds for as long as `over`. A clock also counts what others do on the machine, so there are a few
 * tries: a page that is really held up is so each time. Throws where every try was too long.
 */
export async function answersWithin(most: number, over: number, page: Page): Promise<void> {
  const waits: number[] = [];
  while (waits.length < TRIES) {
    const longest = await longestWait(page, over);
    if (longest < most) return;
    waits.push(Math.round(longest));
  }
  throw new Error(`The page kept a clerk waiting for ${waits.join(', ')} ms: more than ${most} each time.`);
}
