/** How well each portal is read, in the browser's storage: counts by host, nothing of a claim. */
import { z } from 'zod';
import { browser } from '@/utils/browser';
import { noteReading, type PortalHealth, portalHealthSchema } from '@/utils/reading/health';
import type { Reading } from '@/utils/reading/reading';

export { judgeHealth, type PortalHealth } from '@/utils/reading/health';

const KEY = 'portal-health';
const MOST_HOSTS = 500;

/** Health by host. What cannot be read is begun anew. */
export async function loadHealth(): Promise<Map<string, PortalHealth>> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  const all = z.array(z.tuple([z.string(), z.unknown()])).safeParse(stored[KEY]).data ?? [];
  return new Map(
    all.flatMap(([host, value]) => {
      const health = portalHealthSchema.safeParse(value).data;
      return health ? [[host, health] as const] : [];
    }),
  );
}

let turn: Promise<unknown> = Promise.resolve();

/** Counts one more reading of a portal; the host read longest ago leaves where there are too many. */
export function noteHealth(host: string, reading: Reading, today: string): Promise<void> {
  const mine = turn.then(async () => {
    const all = await loadHealth();
    const next = noteReading(all.get(host), reading, today);
    all.delete(host);
    await browser.storage.local.set({ [KEY]: [...all, [host, next] as const].slice(-MOST_HOSTS) });
  });
  turn = mine.catch(() => undefined);
  return mine;
}

/** Calls back each time a portal was read. Gives the function that ends it. */
export function onHealthChange(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
