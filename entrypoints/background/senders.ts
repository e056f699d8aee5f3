/** Who sent a message, as the browser says it. */
import type { Browser } from 'wxt/browser';
import { browser, isOwnPage } from '@/utils/browser';
import type { Sender } from '@/utils/messages/router';

/** A page of ours is told by its address, a survey script by its tab; anything else is a stranger. */
export function senderOf(sender: Browser.runtime.MessageSender): Sender {
  if (sender.id !== browser.runtime.id) return { from: 'stranger' };
  // A page of ours may be open in a tab: its address decides before the tab does.
  if (isOwnPage(sender.url)) return { from: 'panel' };
  if (sender.tab?.id === undefined) return { from: 'stranger' };
  return {
    from: 'page',
    tabId: sender.tab.id,
    ...(sender.frameId === undefined ? {} : { frameId: sender.frameId }),
    // A frame without an address of its own (srcdoc, about:blank) belongs to its tab's page.
    ...(sender.frameId === 0 || !sender.url?.startsWith('http') ? { url: sender.tab.url ?? sender.url } : { url: sender.url }),
  };
}
