/** Messages that were refused and handlers that failed: kept for the diagnostics page, without any content. */
import { browser } from '@/utils/browser';

const KEY = 'refusals';
const KEPT = 100;

let turn: Promise<void> = Promise.resolve();

/** Adds a line; the oldest leave. `what` holds names and places in a message, never a value. */
export function recordRefusal(what: { name: string; from: string; why: string }): void {
  turn = turn.then(
    async () => {
      const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
      const before = Array.isArray(stored[KEY]) ? stored[KEY] : [];
      await browser.storage.local.set({ [KEY]: [...before, { at: Date.now(), ...what }].slice(-KEPT) });
    },
    () => undefined,
  );
}
