/** The policy as the browser hands it out. */
import { browser } from '@/utils/browser';
import { type PolicyReading, readPolicy } from './policy';

/** The policy in force, and what is wrong in it; empty where nobody manages this browser. */
export async function loadPolicy(): Promise<PolicyReading> {
  try {
    return readPolicy(await browser.storage.managed.get(null));
  } catch {
    // Firefox rejects where no administrator has set anything.
    return readPolicy(undefined);
  }
}

/** Calls back when the administrators change something. Gives the function that ends it. */
export function onPolicyChange(listener: () => void): () => void {
  const changed = (_changes: object, area: string): void => {
    if (area === 'managed') listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
