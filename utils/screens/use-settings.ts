import { useEffect, useState } from 'react';
import type { PolicyReading } from '@/utils/settings/policy';
import type { Settings } from '@/utils/settings/settings';

interface InForce {
  /** what the clerk set, as it is stored */
  own: Settings;
  /** the same with the hospital's policy over it: what counts */
  settings: Settings;
  policy: PolicyReading;
  /** parts that were not readable and stand at their defaults */
  wrong: string[];
}

/** Settings and policy; undefined until they are read. Their checks are loaded apart: the first paint does not wait for them. */
export function useInForce(): InForce | undefined {
  const [inForce, setInForce] = useState<InForce>();
  useEffect(() => {
    let end: (() => void) | undefined;
    let gone = false;
    void Promise.all([
      import('@/utils/settings/store'),
      import('@/utils/settings/policy-store'),
      import('@/utils/settings/policy'),
    ]).then(async ([{ loadSettings, onSettingsChange }, { loadPolicy }, { underPolicy }]) => {
      const [{ settings, wrong }, policy] = await Promise.all([loadSettings(), loadPolicy()]);
      if (gone) return;
      const show = (own: Settings, unread: string[]): void =>
        setInForce({ own, settings: underPolicy(own, policy.policy), policy, wrong: unread });
      show(settings, wrong);
      end = onSettingsChange((changed) => show(changed, []));
    });
    return () => {
      gone = true;
      end?.();
    };
  }, []);
  return inForce;
}

/** The settings that count; undefined until they are read. */
export const useSettings = (): Settings | undefined => useInForce()?.settings;
