import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/**
 * The part of the page's address behind `#`, with it, as it is now: a change between the first drawing and the first effect counts too.
 */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash);
