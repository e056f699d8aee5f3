import { useCallback, useEffect, useState } from 'react';
import { browser } from '@/utils/browser';
import type { MessageOut, TabState } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';

/** The tab that this panel was told to follow: `sidepanel.html?tab=12`, for tests and for a panel in a tab of its own. */
function givenTab(): number | undefined {
  const given = new URLSearchParams(location.search).get('tab');
  return given !== null && /^\d{1,10}$/.test(given) ? Number(given) : undefined;
}

/** The tab in front of this panel's window. */
export function useFrontTab(): number | undefined {
  const [tab, setTab] = useState<number | undefined>(givenTab);
  useEffect(() => {
    if (givenTab() !== undefined) return;
    let windowId: number | undefined;
    let gone = false;
    const look = async (): Promise<void> => {
      windowId ??= (await browser.windows.getCurrent()).id;
      const [front] = await browser.tabs.query({
        active: true,
        ...(windowId === undefined ? { currentWindow: true } : { windowId }),
      });
      if (!gone) setTab(front?.id);
    };
    const activated = (info: { tabId: number; windowId: number }): void => {
      if (windowId === undefined || info.windowId === windowId) setTab(info.tabId);
    };
    browser.tabs.onActivated.addListener(activated);
    void look();
    return () => {
      gone = true;
      browser.tabs.onActivated.removeListener(activated);
    };
  }, []);
  return tab;
}

export interface TabView {
  state: TabState | undefined;
  /** a sentence where the worker did not answer */
  problem?: string;
  refresh: () => void;
}

/** What the worker knows about a tab; asked again whenever the worker says that it changed, the page loads, or a permission comes or goes. */
export function useTabState(tabId: number | undefined): TabView {
  const [view, setView] = useState<{ state?: TabState; problem?: string }>({});
  const refresh = useCallback(() => {
    if (tabId === undefined) return;
    send('tab-state', { tabId }).then(
      (state) => setView({ state }),
      (error: unknown) => setView((before) => ({ ...before, problem: error instanceof Error ? error.message : '' })),
    );
  }, [tabId]);

  useEffect(() => {
    setView({});
    refresh();
    const channel = new BroadcastChannel('claimside-tabs');
    channel.onmessage = ({ data }: MessageEvent<{ tabId?: unknown } | null>) => {
      // Without a number it is about every tab: the log was locked.
      if (data?.tabId === undefined || data.tabId === tabId) refresh();
    };
    const updated = (id: number, change: { status?: string }): void => {
      if (id === tabId && change.status !== undefined) refresh();
    };
    browser.tabs.onUpdated.addListener(updated);
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    return () => {
      channel.close();
      browser.tabs.onUpdated.removeListener(updated);
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, [tabId, refresh]);

  // A state that belongs to the tab before this one is never shown.
  const current = view.state?.tabId === tabId ? view.state : undefined;
  return { state: current, ...(view.problem === undefined ? {} : { problem: view.problem }), refresh };
}

export type OtherFrame = MessageOut<'other-frames'>['frames'][number];
const NONE: readonly OtherFrame[] = [];

/**
 * Sites of frames in the tab's page that are not enabled; asked for once the page is read, again at each new reading, and when the page has loaded
 * to its end: while a frame still loads, nothing is known of it.
 */
export function useOtherFrames(tab: TabState | undefined): readonly OtherFrame[] {
  const [found, setFound] = useState<{ tabId: number; frames: readonly OtherFrame[] }>();
  const tabId = tab?.enabled && tab.phase === 'read' ? tab.tabId : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was read anew may have other frames
  useEffect(() => {
    if (tabId === undefined) return;
    let asked = 0;
    let late = false;
    const ask = (): void => {
      const mine = ++asked;
      send('other-frames', { tabId }).then(
        ({ frames }) => {
          if (!late && mine === asked) setFound({ tabId, frames });
        },
        // The worker's silence is said where the tab's state is asked for.
        () => undefined,
      );
    };
    const loaded = (id: number, { status }: { status?: string }): void => {
      if (id === tabId && status === 'complete') ask();
    };
    ask();
    browser.tabs.onUpdated.addListener(loaded);
    return () => {
      late = true;
      browser.tabs.onUpdated.removeListener(loaded);
    };
  }, [tabId, tab?.readAt]);
  return found !== undefined && found.tabId === tabId ? found.frames : NONE;
}
