/** What the worker knows of the page in a tab: what the panel would say of it. */
import type { TabState } from '../../../utils/messages/protocol.ts';
import { type Session, until } from './session.ts';

/** @param address a pattern that the address of one tab fits: `https://portal.example/*`. Undefined while nothing is known of it. */
async function tabStateAt(session: Session, address: string): Promise<TabState | undefined> {
  return (await session.worker()).evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ url: ${JSON.stringify(address)} });
    return tab && (await chrome.storage.session.get('tab:' + tab.id))['tab:' + tab.id];
  })()`);
}

/** The same once it is as asked, at most `seconds` from now. */
export const onceTabState = (
  what: string,
  session: Session,
  address: string,
  met: (state: TabState) => boolean,
  seconds?: number,
): Promise<TabState> =>
  until(
    what,
    async () => {
      const state = await tabStateAt(session, address);
      return state && met(state) ? state : undefined;
    },
    seconds,
  );
