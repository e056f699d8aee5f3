/**
 * The newest survey of each speaking frame of a tab, in session memory: a claim whose lines stand in a frame of another origin is one page
 * to the clerk, so it is read as one.
 */
import { browser } from '@/utils/browser';
import type { PageText } from '@/utils/page/page-text';
import { pageTextSchema } from '@/utils/page/page-text-schema';

const prefixOf = (tabId: number): string => `page:${tabId}:`;

/** Keeps a frame's survey; a new top page drops what frames of the page before it said. */
export async function keepFrame(tabId: number, frameId: number, page: PageText): Promise<void> {
  const key = `${prefixOf(tabId)}${frameId}`;
  if (frameId === 0) {
    const before: Record<string, unknown> = await browser.storage.session.get(key);
    const last = pageTextSchema.safeParse(before[key]);
    if (!last.success || last.data.url !== page.url) await forgetFrames(tabId);
  }
  await browser.storage.session.set({ [key]: page });
}

/** Every frame's survey, the top one first. */
export async function framesOf(tabId: number): Promise<PageText[]> {
  const all: Record<string, unknown> = await browser.storage.session.get(null);
  return Object.keys(all)
    .filter((key) => key.startsWith(prefixOf(tabId)))
    .sort((a, b) => Number(a.slice(prefixOf(tabId).length)) - Number(b.slice(prefixOf(tabId).length)))
    .flatMap((key) => {
      const page = pageTextSchema.safeParse(all[key]);
      return page.success ? [page.data] : [];
    });
}

export async function forgetFrames(tabId: number): Promise<void> {
  const all: Record<string, unknown> = await browser.storage.session.get(null);
  await browser.storage.session.remove(Object.keys(all).filter((key) => key.startsWith(prefixOf(tabId))));
}
