/** Messages that were refused and handlers that failed: kept for the diagnostics page, without any content. */
import { z } from 'zod';
import { browser } from '@/utils/browser';

const KEY = 'refusals';
const KEPT = 100;

const refusalSchema = z.object({ at: z.number(), name: z.string(), from: z.string(), why: z.string() });

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

/** What was refused lately, oldest first; a line that cannot be read is left out. */
export async function refusals(): Promise<z.infer<typeof refusalSchema>[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  const lines: unknown[] = Array.isArray(stored[KEY]) ? stored[KEY] : [];
  return lines.flatMap((line) => refusalSchema.safeParse(line).data ?? []);
}
