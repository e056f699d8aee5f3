import { useState } from 'react';
import { t } from '@/utils/words';
import { FileButton } from './FileButton';

export interface SettingsFilePartProps {
  onSave: () => void;
  /** takes the file over, or says why not; nothing of it is taken then */
  onTake: (file: File) => Promise<{ ok: boolean; sentence: string }>;
}

/** Settings out as a file and in again: for a new machine, or from one clerk to her colleagues. */
export function SettingsFilePart({ onSave, onTake }: SettingsFilePartProps) {
  const [said, setSaid] = useState<{ ok: boolean; sentence: string }>();
  return (
    <section className="settings-form" aria-labelledby="settings-file-title">
      <h2 id="settings-file-title" className="section-title">
        {t('settings_file')}
      </h2>
      <p className="quiet">{t('settings_file_about')}</p>
      <div className="bar">
        <button type="button" className="button" onClick={onSave}>
          {t('settings_file_save')}
        </button>
        <FileButton
          label={t('settings_file_take')}
          accept=".json,application/json"
          onFile={(file) => void onTake(file).then(setSaid)}
        />
      </div>
      {said && (
        <p role={said.ok ? 'status' : 'alert'} className={said.ok ? 'tone-good' : 'wrong'}>
          {said.sentence}
        </p>
      )}
    </section>
  );
}
