/**
 * Where Claimside may read: exactly the sites for which the clerk gave permission. The survey script is registered for these origins and
 * nothing else, again at every start and whenever a permission comes or goes, here or in the browser's own settings.
 */
import { browser } from '@/utils/browser';

const SCRIPT = 'portal';
const FILE = '/portal.js';

/** Registering twice at the same moment fails on the duplicate id: one after the other. */
let turn: Promise<void> = Promise.resolve();

async function register(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (origins.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = {
    id: SCRIPT,
    js: [FILE],
    matches: origins,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Makes the registered script fit the permissions as they are now. */
export function followPermissions(): Promise<void> {
  turn = turn.then(register, register);
  return turn;
}

/** Puts the script into tabs that are open already: a clerk has signed in and must not be asked to load the page again. */
export async function injectIntoOpenTabs(origins: string[] | undefined): Promise<void> {
  const granted = origins ?? (await browser.permissions.getAll()).origins ?? [];
  if (granted.length === 0) return;
  const tabs = await browser.tabs.query({ url: granted });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [FILE] });
      } catch {
        // Error pages, the web store and tabs that are just closing refuse scripts: the page is read when it loads again.
      }
    }),
  );
}
