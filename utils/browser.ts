/** The one seam to the browser: which calls are in use, and what differs between browsers. */
import { browser } from 'wxt/browser';

export { browser };

/** True for an address of one of the extension's own pages. */
export const isOwnPage = (url: string | undefined): boolean => url?.startsWith(browser.runtime.getURL('')) ?? false;

/** The origin pattern that a permission for this address is asked with, or nothing where no extension may go. */
export function originPattern(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return `${protocol}//${hostname}/*`;
}

/** Asks the clerk for one site. It must be the first thing in a click: the browser takes no permission after a pause. */
export const requestSite = (origin: string): Promise<boolean> => browser.permissions.request({ origins: [origin] });

/** Chrome and Edge since 133 can offer the site in a tab to the clerk, beside the address bar, without telling us which it is. */
export const canOfferSite = (): boolean => typeof browser.permissions.addHostAccessRequest === 'function';
export const offerSite = (tabId: number): Promise<void> => browser.permissions.addHostAccessRequest({ tabId });

/** Sends to one frame of a tab; undefined where nothing of ours runs there. */
export async function askFrame(tabId: number, message: unknown, frameId = 0): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId });
  } catch {
    // The browser rejects where no content script listens: a page that is not enabled, or one that is just loading.
    return undefined;
  }
}

/** Firefox's sidebar, which the types of the other browsers do not know. */
interface SidebarAction {
  open(): Promise<void>;
}

/** A click on the icon opens the panel: Chrome and Edge do it themselves, Firefox has a sidebar to open in the click. */
export function openPanelOnActionClick(): void {
  if (browser.sidePanel) {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
    return;
  }
  const { sidebarAction } = browser as typeof browser & { sidebarAction?: SidebarAction };
  browser.action.onClicked.addListener(() => void sidebarAction?.open());
}

/** Opens the browser's own page of keyboard shortcuts. Rejects where a program may not. */
export async function openBrowserKeys(): Promise<void> {
  const { openShortcutSettings } = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) return openShortcutSettings();
  // Edge takes this address for its own.
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
