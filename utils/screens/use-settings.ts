import { useEffect, useState } from 'react';
import type { Settings } from '@/utils/settings/settings';

/** The settings; undefined until they are read. Their checks are loaded apart: the first paint does not wait for them. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    let end: (() => void) | undefined;
    let gone = false;
    void import('@/utils/settings/store').then(async ({ loadSettings, onSettingsChange }) => {
      const loaded = await loadSettings();
      if (gone) return;
      setSettings(loaded.settings);
      end = onSettingsChange(setSettings);
    });
    return () => {
      gone = true;
      end?.();
    };
  }, []);
  return settings;
}
