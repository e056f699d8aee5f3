/**
 * What is known about the page in each tab: in session storage, which is memory only, survives the worker's death and is out of reach for
 * content scripts.
 */
import { z } from 'zod';
import { browser, originPattern } from '@/utils/browser';
import { type TabState, tabStateSchema } from '@/utils/messages/protocol';
import type { ShownBefore } from '@/utils/reading/complete';
import { accessTo } from './portal-access';

const keyOf = (tabId: number): string => `tab:${tabId}`;

/** Changes to one tab's state happen one after the other, so that a slow reading never overwrites a newer one half-way. */
const turns = new Map<number, Promise<unknown>>();

async function fresh(tabId: number): Promise<TabState> {
  const nothing = { claims: [], news: [], doubtful: [], collapsed: [], contradictions: [] };
  let url: string | undefined;
  try {
    url = (await browser.tabs.get(tabId)).url;
  } catch {
    // The tab is gone; the panel hears of the next one soon.
  }
  const origin = originPattern(url);
  const { granted, barred } = await accessTo(url);
  return {
    tabId,
    ...(url !== undefined && origin !== undefined ? { host: new URL(url).hostname, origin } : {}),
    enabled: granted && !barred,
    ...(barred ? { barred: true as const } : {}),
    phase: 'unknown',
    ...nothing,
  };
}

/** The state of a tab; one that was never seen is made from what the browser says about it. */
export async function tabState(tabId: number): Promise<TabState> {
  const key = keyOf(tabId);
  const stored: Record<string, unknown> = await browser.storage.session.get(key);
  const parsed = tabStateSchema.safeParse(stored[key]);
  const now = await fresh(tabId);
  // A tab that went to another site, or whose permission was taken away, starts anew.
  return parsed.success && parsed.data.host === now.host && now.enabled ? { ...parsed.data, enabled: true } : now;
}

export async function changeTabState(tabId: number, change: (state: TabState) => TabState): Promise<void> {
  const before = turns.get(tabId) ?? Promise.resolve();
  const mine = before.then(async () => {
    await browser.storage.session.set({ [keyOf(tabId)]: change(await tabState(tabId)) });
    announce(tabId);
  });
  const settled = mine.catch(() => undefined);
  turns.set(tabId, settled);
  await mine;
}

/** The newest message of each tab: a page before it, whose reading ends later, is not on screen any more. */
const newest = new Map<number, string>();

/** From now on the tab shows what this message says. */
export const nowShows = (tabId: number, message: string): void => void newest.set(tabId, message);

/** No page that came later is in the tab. */
export const stillShows = (tabId: number, message: string): boolean => newest.get(tabId) === message;

export async function forgetTab(tabId: number): Promise<void> {
  turns.delete(tabId);
  newest.delete(tabId);
  await browser.storage.session.remove([keyOf(tabId), claimKey(tabId)]);
  announce(tabId);
}

const claimKey = (tabId: number): string => `claim:${tabId}`;
const shownBeforeSchema = z.object({ address: z.string(), claimNumber: z.string() });

/** The claim that this tab showed last. */
export async function shownBefore(tabId: number): Promise<ShownBefore | undefined> {
  const stored: Record<string, unknown> = await browser.storage.session.get(claimKey(tabId));
  return shownBeforeSchema.safeParse(stored[claimKey(tabId)]).data;
}

export async function rememberShown(tabId: number, shown: ShownBefore): Promise<void> {
  await browser.storage.session.set({ [claimKey(tabId)]: shown });
}

/** Drops everything known of any page: the log was locked, and nobody may read off this memory what was on screen. */
export async function forgetAllTabs(): Promise<void> {
  const all: Record<string, unknown> = await browser.storage.session.get(null);
  const keys = Object.keys(all).filter((key) => /^(?:tab|page|claim):/.test(key));
  if (keys.length > 0) await browser.storage.session.remove(keys);
  channel.postMessage({});
}

/** Tells open panels that a tab's state changed: its number, never its content. */
const channel = new BroadcastChannel('claimside-tabs');
const announce = (tabId: number): void => channel.postMessage({ tabId });
