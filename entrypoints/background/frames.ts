/**
 * The newest survey of each speaking frame of a tab, in session memory: a claim whose lines stand in a frame of another origin is one page
 * to the clerk, so it is read as one.
 */
import { askFrame, browser } from '@/utils/browser';
import type { PageText } from '@/utils/page/page-text';
import { pageTextSchema } from '@/utils/page/page-text-schema';

/** Session memory is 10 MiB for everything. A page beyond this share is read when it arrives and not kept for its frames. */
const LARGEST_KEPT = 1_500_000;

const prefixOf = (tabId: number): string => `page:${tabId}:`;

/** The frames of a tab as they were surveyed last, by the browser's number of each, the top one first. */
export async function framesOf(tabId: number): Promise<Map<number, PageText>> {
  return new Map([...(await stored(tabId))].sort(([a], [b]) => a - b));
}

async function stored(tabId: number): Promise<Map<number, PageText>> {
  const all: Record<string, unknown> = await browser.storage.session.get(null);
  const frames = new Map<number, PageText>();
  for (const [key, value] of Object.entries(all)) {
    if (!key.startsWith(prefixOf(tabId))) continue;
    const page = pageTextSchema.safeParse(value);
    if (page.success) frames.set(Number(key.slice(prefixOf(tabId).length)), page.data);
  }
  return frames;
}

/**
 * Keeps a frame's survey and gives all frames of its tab, the top one first. A top page at another address drops what frames of the page
 * before it said. Empty where a frame speaks whose page around it is not known: alone it is not what the clerk sees.
 */
export function withFrame(tabId: number, frameId: number, page: PageText): Promise<PageText[]> {
  const mine = (turns.get(tabId) ?? Promise.resolve()).then(() => keep(tabId, frameId, page));
  // that it is done and nothing else: what the page said must not stay in memory here
  const done = (): void => undefined;
  turns.set(tabId, mine.then(done, done));
  return mine;
}

/** A page and its frames speak at the same moment: one is put away after the other, so that none drops what another just said. */
const turns = new Map<number, Promise<void>>();

async function keep(tabId: number, frameId: number, page: PageText): Promise<PageText[]> {
  const frames = await stored(tabId);
  if (frameId === 0 && frames.get(0)?.url !== page.url) {
    await forgetFrames(tabId);
    // A frame may have spoken before the page around it did: those that are still there say again what they show.
    for (const frame of frames.keys()) if (frame !== 0) void askFrame(tabId, { name: 'look-again' }, frame);
    frames.clear();
  }
  frames.set(frameId, page);
  if (JSON.stringify(page).length <= LARGEST_KEPT) await browser.storage.session.set({ [`${prefixOf(tabId)}${frameId}`]: page });
  return frames.has(0) ? [...frames].sort(([a], [b]) => a - b).map(([, frame]) => frame) : [];
}

/**
 * Lets every page say once more what it shows, all frames of each: after an unlock nothing is known of them, and they have nothing new to say by
 * themselves. One that is not in front says it when it comes there. A page that cannot be asked is left alone.
 */
export async function lookAgainEverywhere(): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined) browser.tabs.sendMessage(id, { name: 'look-again' }).catch(() => undefined);
}

export async function forgetFrames(tabId: number): Promise<void> {
  const all: Record<string, unknown> = await browser.storage.session.get(null);
  const keys = Object.keys(all).filter((key) => key.startsWith(prefixOf(tabId)));
  if (keys.length > 0) await browser.storage.session.remove(keys);
}
