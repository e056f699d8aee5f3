/** The worker: registers every listener at once, since it may be started for any one of them and has no memory of its own. */
import { defineBackground } from 'wxt/utils/define-background';
import { browser, openPanelOnActionClick } from '@/utils/browser';
import { createRouter } from '@/utils/messages/router';
import { onPolicyChange } from '@/utils/settings/policy-store';
import { forgetFrames } from './frames';
import { lockByItself } from './lock';
import { openBackgroundLog, openWritableLog } from './log';
import { accessShrank, followPermissions, injectIntoOpenTabs } from './portal-access';
import { recordRefusal } from './refusals';
import { remind } from './reminders';
import { createHandlers } from './routes';
import { senderOf } from './senders';
import { forgetTab } from './tab-states';

export default defineBackground({
  type: 'module',
  main() {
    const route = createRouter(createHandlers(openBackgroundLog, openWritableLog), recordRefusal, (name, error) =>
      recordRefusal({ name, from: 'worker', why: error instanceof Error ? error.name : 'failed' }),
    );

    browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse: (answer: unknown) => void) => {
      void route(message, senderOf(sender)).then(sendResponse);
      return true;
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
      void forgetTab(tabId);
      void forgetFrames(tabId);
    });

    lockByItself(openBackgroundLog);
    remind(openBackgroundLog);
    openPanelOnActionClick();
  },
});
