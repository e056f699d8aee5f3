import { useState } from 'react';
import type { Settings } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { FileButton } from './FileButton';

type Logo = NonNullable<Settings['hospital']['logo']>;

const MOST_BYTES = 1_000_000;

export interface LogoFieldProps {
  logo: Logo | undefined;
  onChange: (logo: Logo | undefined) => void;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}

/** A picture for the letterhead; what is no picture, or too large, is refused with the reason. */
export function LogoField({ logo, onChange }: LogoFieldProps) {
  const [wrong, setWrong] = useState<string>();
  const take = async (file: File): Promise<void> => {
    setWrong(undefined);
    const type = file.type === 'image/png' || file.type === 'image/jpeg' ? file.type : undefined;
    if (!type) return setWrong(t('logo_kind'));
    if (file.size > MOST_BYTES) return setWrong(t('logo_large'));
    try {
      const picture = await createImageBitmap(file);
      const { width, height } = picture;
      picture.close();
      onChange({ type, data: base64(new Uint8Array(await file.arrayBuffer())), width, height });
    } catch {
      setWrong(t('logo_kind'));
    }
  };
  return (
    <div className="field">
      <span className="name">{t('logo')}</span>
      {logo && <img className="logo" alt={t('logo_alt')} src={`data:${logo.type};base64,${logo.data}`} />}
      <div className="bar">
        <FileButton
          label={logo ? t('logo_replace') : t('logo_choose')}
          accept="image/png,image/jpeg"
          onFile={(file) => void take(file)}
        />
        {logo && (
          <button type="button" className="button" onClick={() => onChange(undefined)}>
            {t('remove')} <span className="hidden">{t('logo')}</span>
          </button>
        )}
      </div>
      {wrong && (
        <span className="wrong" role="alert">
          {wrong}
        </span>
      )}
    </div>
  );
}
