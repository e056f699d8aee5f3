/** Reads the log from inside the extension, through the same reader as the panel: for the end-to-end tests and the demo. */
import { browser } from '@/utils/browser';
import type { Entry } from '@/utils/log/entry';
import { openReader } from '@/utils/log/open';
import type { ClaimRecord } from '@/utils/log/record';

/** Every claim in the log. */
export async function records(): Promise<ClaimRecord[]> {
  const reader = openReader({ local: browser.storage.local, session: browser.storage.session });
  try {
    const all: ClaimRecord[] = [];
    for await (const portion of reader.all()) all.push(...portion);
    return all;
  } finally {
    reader.close();
  }
}

/** Every entry of the claim with this key. */
export async function history(key: string): Promise<Entry[]> {
  const reader = openReader({ local: browser.storage.local, session: browser.storage.session });
  try {
    return await reader.history(key);
  } finally {
    reader.close();
  }
}
