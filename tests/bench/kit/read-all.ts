/** Runs in the extension's own page: the projection read once, as the reports read it, and nothing done with it. */
import type { Area } from '@/utils/log/api';
import { openReader } from '@/utils/log/open';

declare const chrome: { storage: { local: Area; session: Area } };

/** Milliseconds, and how many claims were read. */
export async function readAll(): Promise<{ ms: number; claims: number }> {
  const log = await openReader({ local: chrome.storage.local, session: chrome.storage.session });
  let claims = 0;
  const start = performance.now();
  for await (const portion of log.all()) claims += portion.length;
  const ms = performance.now() - start;
  log.close();
  return { ms, claims };
}
