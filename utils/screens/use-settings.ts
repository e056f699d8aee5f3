import { useEffect, useState } from 'react';
import { PageProblem } from '@/components/PageFault';
import type { WaysOut } from '@/components/ways-out';
import type { PolicyReading } from '@/utils/settings/policy';
import type { Settings } from '@/utils/settings/settings';

export interface InForce {
  /** what the clerk set, as it is stored */
  own: Settings;
  /** the same with the hospital's policy over it: what counts */
  settings: Settings;
  policy: PolicyReading;
  /** the ways out that the policy leaves open */
  ways: WaysOut;
  /** parts that were not readable and stand at their defaults */
  wrong: string[];
}

/**
 * Settings and policy; undefined until they are read. Their checks are loaded apart: the first paint does not wait for them. Throws
 * `PageProblem` where the browser does not give them: nothing may be done then, as the policy is not known.
 */
export function useInForce(): InForce | undefined {
  const [inForce, setInForce] = useState<InForce>();
  const [refused, setRefused] = useState<PageProblem>();
  useEffect(() => {
    let end: (() => void) | undefined;
    let gone = false;
    void Promise.all([
      import('@/utils/settings/store'),
      import('@/utils/settings/policy-store'),
      import('@/utils/settings/policy'),
    ])
      .then(async ([{ loadSettings, onSettingsChange }, { loadPolicy, onPolicyChange }, { underPolicy, waysOut }]) => {
        const show = async (): Promise<void> => {
          const [{ settings: own, wrong }, policy] = await Promise.all([loadSettings(), loadPolicy()]);
          if (gone) return;
          setInForce({ own, settings: underPolicy(own, policy.policy), policy, ways: waysOut(policy.policy), wrong });
        };
        await show();
        if (gone) return;
        const ends = [onSettingsChange(() => void show()), onPolicyChange(() => void show())];
        end = () => {
          for (const each of ends) each();
        };
      })
      .catch((error: unknown) => setRefused(new PageProblem('settings_refused', error)));
    return () => {
      gone = true;
      end?.();
    };
  }, []);
  if (refused) throw refused;
  return inForce;
}
