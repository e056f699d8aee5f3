/** The worker: registers every listener at once, since it may be started for any one of them and has no memory of its own. */
import { defineBackground } from 'wxt/utils/define-background';
import { browser, openPanelOnActionClick } from '@/utils/browser';
import { createRouter } from '@/utils/messages/router';
import { onPolicyChange } from '@/utils/settings/policy-store';
import { Flood } from './flood';
import { forgetFrames } from './frames';
import { lockByItself } from './lock';
import { expectLog, openBackgroundLog, openWritableLog } from './log';
import { accessShrank, followPermissions, injectIntoOpenTabs } from './portal-access';
import { forgetPortions } from './portions';
import { recordRefusal } from './refusals';
import { remind } from './reminders';
import { keepToRetention } from './retention';
import { createHandlers } from './routes';
import { takeSelection } from './selection-menu';
import { senderOf } from './senders';
import { changeTabState, forgetTab } from './tab-states';

const TOO_MANY =
  'Not saved: this page sends more than can be read. What it shows now is not in the log. Load the page again when it rests.';

/** The panel says it: what the page shows from now on is not logged. The next page that is taken in says otherwise. */
const tellOfFlood = (tabId: number): Promise<void> =>
  changeTabState(tabId, (state) => ({ ...state, phase: 'not-saved', why: TOO_MANY }));

export default defineBackground({
  type: 'module',
  main() {
    const route = createRouter(createHandlers(openBackgroundLog, openWritableLog), recordRefusal, (name, error) =>
      recordRefusal({ name, from: 'worker', why: error instanceof Error ? error.name : 'failed' }),
    );

    const flood = new Flood();
    browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse: (answer: unknown) => void) => {
      const said = senderOf(sender);
      const portion = (message as { name?: unknown } | null)?.name === 'page-part';
      const verdict = said.from === 'page' && said.tabId !== undefined ? flood.judge(said.tabId, Date.now(), portion) : 'taken';
      if (verdict === 'taken') {
        void route(message, said).then(sendResponse);
        return true;
      }
      // Written down once: a flood must not become one of the storage.
      if (verdict === 'begins' && said.tabId !== undefined) {
        recordRefusal({ name: 'flood', from: said.from, why: 'too many messages from one tab' });
        void tellOfFlood(said.tabId);
      }
      sendResponse({ ok: false, sentence: TOO_MANY });
      return false;
    });

    browser.runtime.onInstalled.addListener(() => {
      void followPermissions().then(() => injectIntoOpenTabs(undefined));
    });
    browser.runtime.onStartup.addListener(() => void followPermissions());
    browser.permissions.onAdded.addListener(({ origins }) => {
      void followPermissions().then(() => injectIntoOpenTabs(origins));
    });
    browser.permissions.onRemoved.addListener(() => void accessShrank());
    onPolicyChange(() => void accessShrank());
    browser.tabs.onRemoved.addListener((tabId) => {
      flood.forget(tabId);
      void forgetTab(tabId);
      forgetPortions(tabId);
      void forgetFrames(tabId);
    });

    lockByItself(openBackgroundLog);
    takeSelection(openWritableLog);
    remind(openBackgroundLog);
    keepToRetention(openBackgroundLog);
    openPanelOnActionClick();
    expectLog();
  },
});
