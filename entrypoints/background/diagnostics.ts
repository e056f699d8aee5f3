/** What support asks about a machine: versions, states, counts and names of settings. Nothing that was ever read from a page or a file. */
import { browser } from '@/utils/browser';
import { CODE_LISTS, CODES } from '@/utils/codes/code-lists';
import type { Log } from '@/utils/log/api';
import { isLogError } from '@/utils/log/errors';
import type { Diagnostics } from '@/utils/messages/data-protocol';
import { loadPolicy } from '@/utils/settings/policy-store';
import { loadSettings } from '@/utils/settings/store';
import { grantedOrigins } from './portal-access';
import { refusals } from './refusals';

/** An answer, or the name of what went wrong: one broken part must not keep the others from being told. */
async function orWhy<T>(ask: () => Promise<T>): Promise<T | string> {
  try {
    return await ask();
  } catch (error) {
    return isLogError(error) ? error.problem : error instanceof Error ? error.name : 'failed';
  }
}

export async function diagnostics(openLog: () => Promise<Log>): Promise<Diagnostics> {
  const [{ settings, wrong }, policy, { usage, quota }] = await Promise.all([
    loadSettings(),
    loadPolicy(),
    navigator.storage.estimate(),
  ]);
  return {
    claimside: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language: browser.i18n.getUILanguage(),
    at: new Date().toISOString(),
    lock: await orWhy(async () => (await openLog()).vault.state()),
    health: await orWhy(async () => {
      const { state, missing, restored } = await (await openLog()).health();
      return { state, missing, restored };
    }),
    counts: await orWhy(async () => {
      const { claims, open, entries, waiting } = await (await openLog()).counts();
      return { claims, open, entries, waiting };
    }),
    storage: { usedBytes: usage ?? 0, quotaBytes: quota ?? 0 },
    sites: await orWhy(grantedOrigins),
    scripts: await orWhy(async () => (await browser.scripting.getRegisteredContentScripts()).length),
    codeLists: Object.fromEntries(CODE_LISTS.map((name) => [name, CODES[name].asOf])),
    settings: {
      unreadable: wrong,
      lockMinutes: settings.security.lockMinutes,
      keys: settings.keys.single,
      digest: settings.reminders.digest,
      contracts: settings.contracts.length,
    },
    policy: { keys: Object.keys(policy.policy), wrong: policy.wrong.map(({ key }) => key) },
    refused: await orWhy(refusals),
  };
}
