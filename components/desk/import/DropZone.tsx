import { type DragEvent, useRef, useState } from 'react';
import { t } from '@/utils/words';
import { Icon } from '../../Icon';

/** Files by choice or by dropping them anywhere on it. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    <section
      className={`drop-zone${over ? ' over' : ''}`}
      aria-label={t('import_choose')}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={(event) => {
        drag(event);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <Icon name="inbox" size={24} />
      <div className="stack">
        <h2 className="form-title">{t('import_title')}</h2>
        <p>{t('import_about')}</p>
        <div className="bar">
          <button type="button" className="button main" onClick={() => input.current?.click()}>
            {t('import_choose')}
          </button>
          <span className="quiet">{t('import_drop')}</span>
        </div>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('import_choose')}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
    </section>
  );
}
