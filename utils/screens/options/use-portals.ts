import { useCallback, useEffect, useState } from 'react';
import type { ListedPortal } from '@/components/PortalList';
import { browser } from '@/utils/browser';
import { portals as known } from '@/utils/portals/registry';
import { mayEnable, type Policy } from '@/utils/settings/policy';

/** The permission that a portal's hosts are asked with. */
const patternsOf = (hosts: readonly string[]): string[] => hosts.map((host) => `https://${host}/*`);

export interface Portals {
  portals: ListedPortal[];
  /** origins enabled one by one that no portal file names */
  sites: string[];
  enable: (id: string) => void;
  disable: (id: string) => void;
  disableSite: (origin: string) => void;
}

/** Portals and their permissions as the browser has them now, whoever changed them. */
export function usePortals(policy: Policy): Portals {
  const [granted, setGranted] = useState<readonly string[]>([]);
  const refresh = useCallback(() => {
    void browser.permissions.getAll().then(({ origins = [] }) => setGranted(origins));
  }, []);
  useEffect(() => {
    refresh();
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    return () => {
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, [refresh]);

  const ofPortals = new Set(known.flatMap(({ hosts }) => patternsOf(hosts)));
  const everywhere = granted.some((origin) => /^(?:https?|\*):\/\/\*\/\*$/.test(origin) || origin === '<all_urls>');
  const hostsOf = (id: string): string[] => patternsOf(known.find((portal) => portal.id === id)?.hosts ?? []);
  return {
    portals: known.map(({ id, name, hosts, confirmed }) => ({
      id,
      name,
      hosts,
      confirmed,
      enabled: everywhere || patternsOf(hosts).every((pattern) => granted.includes(pattern)),
      barred: !hosts.every((host) => mayEnable(policy, host, id)),
    })),
    sites: granted.filter((origin) => !ofPortals.has(origin)),
    // The request must be the first thing in the click: the browser takes none after a pause.
    enable: (id) => void browser.permissions.request({ origins: hostsOf(id) }).then(refresh, refresh),
    disable: (id) => void browser.permissions.remove({ origins: hostsOf(id) }).then(refresh, refresh),
    disableSite: (origin) => void browser.permissions.remove({ origins: [origin] }).then(refresh, refresh),
  };
}
