import { useState } from 'react';
import { t } from '@/utils/words';

export interface DiagnosticsPartProps {
  /** gathers it; throws with a sentence */
  onGather: () => Promise<string>;
  onSave: (text: string) => void;
}

/** What support asks about a machine, shown whole before it is saved: she sees that no patient is in it. */
export function DiagnosticsPart({ onGather, onSave }: DiagnosticsPartProps) {
  const [text, setText] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const gather = (): void => {
    setFailed(undefined);
    onGather().then(setText, (error: unknown) => setFailed(error instanceof Error ? error.message : t('state_error_title')));
  };
  return (
    <section className="settings-form" aria-labelledby="diagnostics-title">
      <h2 id="diagnostics-title" className="section-title">
        {t('diagnostics')}
      </h2>
      <p className="quiet">{t('diagnostics_about')}</p>
      {text !== undefined && (
        <textarea className="text-input code" readOnly rows={18} value={text} aria-label={t('diagnostics')} spellCheck={false} />
      )}
      {failed && (
        <p className="wrong" role="alert">
          {failed}
        </p>
      )}
      <div className="bar">
        <button type="button" className="button" onClick={gather}>
          {text === undefined ? t('diagnostics_show') : t('diagnostics_again')}
        </button>
        {text !== undefined && (
          <button type="button" className="button main" onClick={() => onSave(text)}>
            {t('save_as_file')}
          </button>
        )}
      </div>
    </section>
  );
}
