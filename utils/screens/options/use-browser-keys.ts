import { useCallback, useEffect, useState } from 'react';
import type { BrowserKey } from '@/components/KeysPart';
import { browser, openBrowserKeys } from '@/utils/browser';
import { t } from '@/utils/words';

/** The browsers' name for a press on the extension's button; they keep its description to themselves. */
const BUTTON = '_execute_action';

/** The extension's keys in the browser as they are now, and the way to the browser's own page of them. */
export function useBrowserKeys(): { browserKeys: readonly BrowserKey[]; onBrowserKeys: (() => void) | undefined } {
  const [browserKeys, setBrowserKeys] = useState<readonly BrowserKey[]>([]);
  const [way, setWay] = useState(true);
  useEffect(() => {
    const read = (): void =>
      void browser.commands.getAll().then((all) =>
        setBrowserKeys(
          all.map(({ description, name, shortcut }) => ({
            what: name === BUTTON ? t('key_open') : description || name || '',
            keys: shortcut ?? '',
          })),
        ),
      );
    read();
    // They are changed in a page of the browser's own: what stands here follows when she comes back.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  const open = useCallback(() => {
    openBrowserKeys().catch(() => setWay(false));
  }, []);
  return { browserKeys, onBrowserKeys: way ? open : undefined };
}
