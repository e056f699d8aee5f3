/** Starts a worker of a page. */
import { browser } from '@/utils/browser';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | undefined;

/** The pages' policy takes a worker's address only from a named place that vouches for it: this one knows parts of the build's root alone. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy('claimside-worker', {
    createScriptURL: (url) => {
      if (!/^\/[a-z-]+\.js$/.test(url)) throw new TypeError('not a worker of Claimside');
      return new URL(url, browser.runtime.getURL('/')).href;
    },
  });
  return policy.createScriptURL(address);
}

/** @param address what an import of `…?worker&url` gives */
export const startWorker = (address: string): Worker => new Worker(trusted(address), { type: 'module' });
