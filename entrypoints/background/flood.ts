/**
 * How much one tab may say. A page that never rests, or a script in it that means harm, must not keep the worker from everything else: each
 * tab has so many messages at once and so many more each second, all its frames together.
 */

/** A portal with a dozen frames, all of which come to rest at the same moment a few times. */
const AT_ONCE = 60;
const EACH_SECOND = 4;
/** What a portion of a large page counts: the largest page that is surveyed has a few hundred of them. */
const PORTION = 0.1;

interface Allowance {
  left: number;
  /** milliseconds since 1970 UTC */
  at: number;
  flooding: boolean;
}

export type Verdict = 'taken' | 'too-many' | 'begins';

export class Flood {
  readonly #tabs = new Map<number, Allowance>();

  /** @param portion it is one of the messages that a large page is handed over with. `begins` for the first message that is too many, `too-many` for those after it, until the tab has been quiet again. */
  judge(tabId: number, now: number, portion = false): Verdict {
    const known = this.#tabs.get(tabId) ?? { left: AT_ONCE, at: now, flooding: false };
    const left = Math.min(AT_ONCE, known.left + (Math.max(0, now - known.at) / 1_000) * EACH_SECOND);
    const cost = portion ? PORTION : 1;
    const taken = left >= cost;
    const begins = !taken && !known.flooding;
    // what trickles in between does not end a flood: half of the allowance has to be there again
    const flooding = !taken || (known.flooding && left < AT_ONCE / 2);
    this.#tabs.set(tabId, { left: taken ? left - cost : left, at: now, flooding });
    return taken ? 'taken' : begins ? 'begins' : 'too-many';
  }

  /** The tab is gone. */
  forget(tabId: number): void {
    this.#tabs.delete(tabId);
  }
}
