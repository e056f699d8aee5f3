/**
 * "Log as the denial" in the page's own menu, for words that are selected on an enabled site: they become a reason of the claim that its tab shows.
 * The button's badge says for a moment whether that was done; the panel shows the entry, and its history takes it back.
 */
import { browser } from '@/utils/browser';
import type { Log } from '@/utils/log/api';
import { denialBody } from '@/utils/log/denial-body';
import { t } from '@/utils/words';
import { SELECTION_ITEM } from './selection-item';
import { tabState } from './tab-states';

/** Milliseconds that the badge answers. */
const ANSWERED_FOR = 4_000;

/** Logs the words for the one claim that the tab shows; false where there is none, or where they could not be logged. */
export async function logSelection(toWrite: () => Promise<Log>, tabId: number, words: string): Promise<boolean> {
  if (words.trim() === '') return false;
  const { claims } = await tabState(tabId);
  const keys = claims.filter((key) => key !== '');
  const [key] = keys;
  if (key === undefined || keys.length > 1) return false;
  try {
    const log = await toWrite();
    const record = await log.claim(key);
    if (!record) return false;
    await log.record({ id: crypto.randomUUID(), claim: key, bodies: [denialBody(record.claim, words)] });
    return true;
  } catch {
    // Locked, or the disk is full: the badge says no, and the panel says why.
    return false;
  }
}

/** Registers the listener; called while the worker starts. */
export function takeSelection(toWrite: () => Promise<Log>): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId !== SELECTION_ITEM || tab?.id === undefined) return;
    const { id } = tab;
    void logSelection(toWrite, id, selectionText ?? '').then(async (logged) => {
      const usual = await browser.action.getTitle({});
      await browser.action.setBadgeText({ tabId: id, text: logged ? '✓' : '✕' });
      await browser.action.setTitle({ tabId: id, title: logged ? t('denial_logged') : t('denial_not_logged') });
      setTimeout(() => {
        // Without a text of its own the tab shows again what is due.
        void browser.action.setBadgeText({ tabId: id });
        void browser.action.setTitle({ tabId: id, title: usual });
      }, ANSWERED_FOR);
    });
  });
}
