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

/** The same once it is as asked, at most `seconds` from now; else the error tells what was known of the tab last. */
export async function onceTabState(
  what: string,
  session: Session,
  address: string,
  met: (state: TabState) => boolean,
  seconds?: number,
): Promise<TabState> {
  let last: TabState | undefined;
  const ask = async (): Promise<TabState | undefined> => {
    last = await tabStateAt(session, address);
    return last && met(last) ? last : undefined;
  };
  try {
    return await until(what, ask, seconds);
  } catch (error) {
    throw new Error(`${what}: last known was ${JSON.stringify(last)}`, { cause: error });
  }
}
