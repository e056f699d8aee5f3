import { useState } from 'react';
import { t } from '@/utils/words';
import { TextField } from './Field';

/** The word that is typed by hand before anything is deleted; the same in every language, since the worker asks for it too. */
const WORD = 'DELETE';

export interface DeleteAllPartProps {
  /** throws with a sentence */
  onDelete: (word: typeof WORD) => Promise<void>;
}

/** The end of everything that is kept here: asked for with a word typed by hand. */
export function DeleteAllPart({ onDelete }: DeleteAllPartProps) {
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  return (
    <form
      className="settings-form"
      aria-labelledby="delete-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== WORD || busy) return;
        setBusy(true);
        setFailed(undefined);
        onDelete(WORD)
          .catch((error: unknown) => setFailed(error instanceof Error ? error.message : t('state_error_title')))
          .finally(() => setBusy(false));
      }}
    >
      <h2 id="delete-title" className="section-title">
        {t('delete_all')}
      </h2>
      <p>{t('delete_all_what')}</p>
      <p className="quiet">{t('delete_all_before')}</p>
      <div className="fields">
        <TextField name={t('delete_all_type', WORD)} value={typed} onChange={setTyped} />
      </div>
      {failed && (
        <p className="wrong" role="alert">
          {failed}
        </p>
      )}
      <div className="bar">
        <button type="submit" className="button danger" disabled={typed.trim() !== WORD || busy}>
          {busy ? t('delete_all_running') : t('delete_all')}
        </button>
      </div>
    </form>
  );
}
