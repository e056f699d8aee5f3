import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { t } from '@/utils/words';

export interface ActFormProps {
  title: string;
  save: string;
  /** why it cannot be saved yet; absent where it can */
  wrong?: string | undefined;
  busy?: boolean;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A form in the panel's column: Ctrl+Enter saves, Escape leaves, focus goes to its first field. */
export function ActForm({ title, save, wrong, busy = false, onSave, onCancel, children }: ActFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, []);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      onCancel();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!busy && wrong === undefined) onSave();
    }
  };
  return (
    <form
      ref={form}
      className="block act-form"
      aria-labelledby={heading}
      noValidate
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && wrong === undefined) onSave();
      }}
    >
      <h2 id={heading} className="form-title">
        {title}
      </h2>
      {children}
      {wrong && <p className="small quiet">{wrong}</p>}
      <div className="bar actions">
        <button type="submit" className="button main" disabled={busy || wrong !== undefined}>
          {busy ? t('saving') : save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
