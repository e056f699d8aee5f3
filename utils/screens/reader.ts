/** The log as pages read it: opened once, on first need, so that the first paint does not wait for it. */
import { browser } from '@/utils/browser';
import type { LogReader } from '@/utils/log/api';

let opened: Promise<LogReader> | undefined;

export function openReader(): Promise<LogReader> {
  opened ??= Promise.all([
    import('@/utils/log/open'),
    import('@/utils/casework/code-lists').then((lists) => lists.codeListsInForce()),
  ]).then(([{ openReader: open }]) => open({ local: browser.storage.local, session: browser.storage.session }));
  return opened;
}
