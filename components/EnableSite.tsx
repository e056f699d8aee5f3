import { useState } from 'react';
import { t } from '@/utils/words';
import { TextField } from './Field';

export interface EnableSiteProps {
  /** the browser was asked to offer the site, and shows the offer beside its address bar */
  offered: boolean;
  /** absent where the browser cannot offer a site */
  onOffer?: (() => void) | undefined;
  /** Asks for the permission; false where the text is no address of the web. Called in the click itself. */
  onAddress: (address: string) => boolean;
}

/** Enables the site in front. No extension sees the address of a site that it may not read: the browser offers it, or the clerk pastes it. */
export function EnableSite({ offered, onOffer, onAddress }: EnableSiteProps) {
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  if (onOffer && !offered) {
    return (
      <div>
        <button type="button" className="button main" onClick={onOffer}>
          {t('enable_this_site')}
        </button>
      </div>
    );
  }
  return (
    <form
      className="stack"
      aria-label={t('enable_this_site')}
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(!onAddress(address.trim()));
      }}
    >
      {offered && <p>{t('site_offered')}</p>}
      <TextField
        name={t('site_address')}
        hint={t('site_address_hint')}
        value={address}
        wrong={wrong ? t('site_address_wrong') : undefined}
        onChange={(value) => {
          setAddress(value);
          setWrong(false);
        }}
      />
      <div>
        <button type="submit" className="button main" disabled={address.trim() === ''}>
          {t('enable_this_site')}
        </button>
      </div>
    </form>
  );
}
