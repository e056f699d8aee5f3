/** Locks the log by itself: when nobody uses the machine, when its screen is locked, and at once by a key. The browser's end does it too. */
import { browser } from '@/utils/browser';
import { forgetWords } from '@/utils/followup/mend';
import type { Log } from '@/utils/log/api';
import { forgetSessionKey } from '@/utils/log/vault';
import { forgetTexts } from '@/utils/reading/words/remembered';
import { underPolicy } from '@/utils/settings/policy';
import { loadPolicy } from '@/utils/settings/policy-store';
import { loadSettings } from '@/utils/settings/store';
import { forgetPortions } from './portions';
import { forgetAllTabs } from './tab-states';

/** The shortest time that browsers watch for, in seconds. */
const SHORTEST_IDLE = 15;

/** Tells the browser after how long without a key or a mouse it has to say so. */
export async function watchIdleness(): Promise<void> {
  const [{ settings }, { policy }] = await Promise.all([loadSettings(), loadPolicy()]);
  const seconds = underPolicy(settings, policy).security.lockMinutes * 60;
  browser.idle.setDetectionInterval(Math.max(SHORTEST_IDLE, seconds));
}

/** Locks the log and drops what was kept in memory of the pages on screen and of their words. Without a passphrase there is nothing to lock with. */
export async function lockNow(openLog: () => Promise<Log>): Promise<boolean> {
  // first of all, and also where the log does not open any more
  await forgetSessionKey(browser.storage.session);
  const { vault } = await openLog();
  if ((await vault.state()) === 'device') return false;
  await vault.lock();
  forgetPortions();
  forgetTexts();
  forgetWords();
  await forgetAllTabs();
  return true;
}

/** Registers the listeners; called while the worker starts. */
export function lockByItself(openLog: () => Promise<Log>): void {
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== 'active') void lockNow(openLog);
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === 'lock') void lockNow(openLog);
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || changes.settings) void watchIdleness();
  });
  void watchIdleness();
}
