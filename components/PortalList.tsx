import { useState } from 'react';
import { t, tn } from '@/utils/words';
import { Icon } from './Icon';

export interface ListedPortal {
  id: string;
  name: string;
  hosts: readonly string[];
  /** a public source confirms the address */
  confirmed: boolean;
  enabled: boolean;
  /** the hospital's policy does not allow it */
  barred: boolean;
}

export interface PortalListProps {
  portals: readonly ListedPortal[];
  /** sites enabled one by one that no portal file names */
  sites: readonly string[];
  onEnable: (id: string) => void;
  onDisable: (id: string) => void;
  onDisableSite: (origin: string) => void;
}

function Portal({ portal, onEnable, onDisable }: { portal: ListedPortal } & Pick<PortalListProps, 'onEnable' | 'onDisable'>) {
  return (
    <li className="portal">
      <div>
        <p className="strong">
          {portal.name} {portal.enabled && <span className="tone-good small">{t('portal_enabled')}</span>}
        </p>
        <p className="small quiet">{portal.hosts.join(', ')}</p>
        {!portal.confirmed && <p className="small tone-wait">{t('portal_unconfirmed')}</p>}
        {portal.barred && <p className="small tone-wait">{t('portal_barred')}</p>}
      </div>
      {portal.enabled ? (
        <button type="button" className="button" onClick={() => onDisable(portal.id)}>
          {t('turn_off')} <span className="hidden">{portal.name}</span>
        </button>
      ) : (
        <button type="button" className="button" disabled={portal.barred} onClick={() => onEnable(portal.id)}>
          {t('turn_on')} <span className="hidden">{portal.name}</span>
        </button>
      )}
    </li>
  );
}

/** Every portal that is known, each with its own permission; and the sites that were enabled beside them. */
export function PortalList({ portals, sites, onEnable, onDisable, onDisableSite }: PortalListProps) {
  const [text, setText] = useState('');
  const words = text.trim().toLowerCase();
  const shown = portals.filter(({ name, hosts }) => `${name} ${hosts.join(' ')}`.toLowerCase().includes(words));
  const on = portals.filter(({ enabled }) => enabled).length + sites.length;
  return (
    <div className="stack wide">
      <div className="search-line">
        <Icon name="search" />
        <input
          type="search"
          className="text-input"
          aria-label={t('search_portals')}
          placeholder={t('search_portals')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="quiet numbers">{tn('portals_on', on)}</span>
      </div>
      <ul className="portals">
        {sites.map((origin) => (
          <li className="portal" key={origin}>
            <div>
              <p className="strong">
                {origin.replace(/^(https?:\/\/[^/]+)\/\*$/, '$1')} <span className="tone-good small">{t('portal_enabled')}</span>
              </p>
              <p className="small quiet">{t('site_by_hand')}</p>
            </div>
            <button type="button" className="button" onClick={() => onDisableSite(origin)}>
              {t('turn_off')} <span className="hidden">{origin}</span>
            </button>
          </li>
        ))}
        {shown.map((portal) => (
          <Portal key={portal.id} portal={portal} onEnable={onEnable} onDisable={onDisable} />
        ))}
      </ul>
      {shown.length === 0 && <p>{t('portals_none', text)}</p>}
      <p className="quiet">{t('portals_unlisted')}</p>
    </div>
  );
}
