import { type ReactNode, useEffect, useState } from 'react';
import { t } from '@/utils/words';

export interface SettingsFormProps<T> {
  title: string;
  /** one sentence on what it is for */
  about?: string;
  value: T;
  /** why it cannot be saved as it stands */
  wrong?: (draft: T) => string | undefined;
  /** told whenever the draft becomes one that cannot be saved, or can be saved again */
  onFault?: (faulty: boolean) => void;
  onSave: (value: T) => Promise<void>;
  /** saved too when she goes on to something else, as in the first steps, where “Next” is what she presses */
  saveOnLeave?: boolean;
  children: (draft: T, change: (part: Partial<T>) => void) => ReactNode;
}

/** One part of the settings: changed at will, saved by its button, said when it is saved. */
export function SettingsForm<T extends object>({
  title,
  about,
  value,
  wrong,
  onFault,
  onSave,
  saveOnLeave,
  children,
}: SettingsFormProps<T>) {
  const [draft, setDraft] = useState(value);
  const [state, setState] = useState<'clean' | 'changed' | 'saving' | 'saved' | 'failed'>('clean');
  const why = wrong?.(draft);
  const faulty = why !== undefined;
  useEffect(() => onFault?.(faulty), [onFault, faulty]);
  const change = (part: Partial<T>): void => {
    setDraft((before) => ({ ...before, ...part }));
    setState('changed');
  };
  const save = (): void => {
    setState('saving');
    onSave(draft).then(
      () => setState('saved'),
      () => setState('failed'),
    );
  };
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!why) save();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (saveOnLeave && state === 'changed' && !why && !currentTarget.contains(relatedTarget)) save();
      }}
    >
      <h2 className="section-title">{title}</h2>
      {about && <p className="quiet">{about}</p>}
      {children(draft, change)}
      {why && <p className="wrong">{why}</p>}
      <div className="bar">
        <button type="submit" className="button main" disabled={faulty || state === 'clean' || state === 'saving'}>
          {t('save')}
        </button>
        <span role="status" className={state === 'failed' ? 'tone-bad' : 'quiet'}>
          {state === 'saved' && t('saved')}
          {state === 'failed' && t('settings_not_saved')}
        </span>
      </div>
    </form>
  );
}
