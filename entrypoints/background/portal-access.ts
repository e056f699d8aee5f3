/**
 * Where Claimside may read: exactly the sites for which the clerk gave permission and that the hospital's policy allows. The survey script is
 * registered for these origins and nothing else, again at every start and whenever a permission comes or goes, here or in the browser's own
 * settings, or the policy changes.
 */
import { browser, originPattern } from '@/utils/browser';
import { portalFor, portals } from '@/utils/portals/registry';
import { mayEnable, type Policy } from '@/utils/settings/policy';
import { loadPolicy } from '@/utils/settings/policy-store';
import { offerSelection } from './selection-item';

const SCRIPT = 'portal';
const FILE = '/portal.js';

/** Registering twice at the same moment fails on the duplicate id: one after the other. */
let turn: Promise<void> = Promise.resolve();

const EVERYWHERE = /^(?:\*|https?):\/\/\*\/\*$|^<all_urls>$/;
const hostOf = (pattern: string): string => pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '');
const idOf = (host: string): string | undefined => portals.find(({ hosts }) => hosts.includes(host))?.id;

/** Of the granted origins those that the policy allows; a grant for every site shrinks to the sites that the policy lists. */
export function allowedOrigins(granted: readonly string[], policy: Policy): string[] {
  if (!policy.portals) return [...granted];
  const listed = policy.portals.flatMap((entry) => portals.find(({ id }) => id === entry)?.hosts ?? [entry]);
  const allowed = granted.flatMap((origin) => {
    if (EVERYWHERE.test(origin)) return listed.map((host) => `https://${host}/*`);
    return mayEnable(policy, hostOf(origin), idOf(hostOf(origin))) ? [origin] : [];
  });
  return [...new Set(allowed)];
}

/** Whether a page at this address may be read now: `granted` by the clerk, `barred` by the hospital's policy whatever she granted. */
export async function accessTo(url: string | undefined): Promise<{ granted: boolean; barred: boolean }> {
  const origin = originPattern(url);
  if (url === undefined || origin === undefined) return { granted: false, barred: false };
  const [granted, { policy }] = await Promise.all([browser.permissions.contains({ origins: [origin] }), loadPolicy()]);
  return { granted, barred: !mayEnable(policy, new URL(url).hostname, portalFor(url)?.id) };
}

/** Asked for every page that speaks: a script that was put into it before outlives the permission. */
export async function mayRead(url: string | undefined): Promise<boolean> {
  const { granted, barred } = await accessTo(url);
  return granted && !barred;
}

/** The origins that the browser grants now. */
export const grantedOrigins = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];

const grantedNow = async (): Promise<string[]> => {
  const [origins, { policy }] = await Promise.all([grantedOrigins(), loadPolicy()]);
  return allowedOrigins(origins, policy);
};

async function register(): Promise<void> {
  const origins = await grantedNow();
  await offerSelection(origins);
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
  const now = await grantedNow();
  const granted = origins?.some((origin) => EVERYWHERE.test(origin))
    ? now
    : (origins?.filter((origin) => now.includes(origin)) ?? now);
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

/** After access was taken away: every script in an open tab stops, and those that may still read start anew. */
export async function accessShrank(): Promise<void> {
  await followPermissions();
  const tabs = await browser.tabs.query({});
  // Without access to a site its tabs have no address here: all are told, and a tab without a script of ours does not listen.
  await Promise.all(
    tabs.map(({ id }) => (id === undefined ? undefined : browser.tabs.sendMessage(id, { name: 'stop' }).catch(() => undefined))),
  );
  await injectIntoOpenTabs(undefined);
}
