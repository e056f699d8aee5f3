import { useState } from 'react';
import type { SavedView } from '@/utils/settings/settings';
import { t } from '@/utils/words';
import { TextField } from '../Field';

export interface SavedViewsProps {
  views: readonly SavedView[];
  onView: (view: SavedView) => void;
  onSave: (name: string) => void;
  onDrop: (name: string) => void;
}

/** Filters, columns and order under a name. The same name again replaces what it stood for. */
export function SavedViews({ views, onView, onSave, onDrop }: SavedViewsProps) {
  const [name, setName] = useState('');
  return (
    <div className="stack">
      {views.length === 0 && <p className="quiet">{t('views_none')}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.name} className="spread">
            <button type="button" className="link" onClick={() => onView(view)}>
              {view.name}
            </button>
            <button
              type="button"
              className="button bare"
              onClick={() => onDrop(view.name)}
              aria-label={t('view_drop', view.name)}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          onSave(name.trim());
          setName('');
        }}
      >
        <TextField name={t('view_name')} value={name} onChange={setName} />
        <button type="submit" className="button" disabled={name.trim() === ''}>
          {t('view_save')}
        </button>
      </form>
    </div>
  );
}
