import { useEffect } from 'react';
import { t } from '@/utils/words';

/** Where a text has a way back of its own. */
const inText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** What was just logged, with the way back by button or key; stays until the next thing is done. */
export function DoneBar({ text, onUndo, onClose }: { text: string; onUndo?: (() => void) | undefined; onClose: () => void }) {
  useEffect(() => {
    if (!onUndo) return;
    const press = (event: KeyboardEvent): void => {
      const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
      if (!asked || inText(event.target)) return;
      event.preventDefault();
      onUndo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onUndo]);
  return (
    <div className="done-bar">
      <span>{text}</span>
      {onUndo && (
        <button type="button" className="button bare" onClick={onUndo} aria-keyshortcuts="Control+Z">
          {t('undo')}{' '}
          <span className="key" aria-hidden="true">
            {t('undo_key')}
          </span>
        </button>
      )}
      <button type="button" className="button bare" onClick={onClose}>
        {t('close')}
      </button>
    </div>
  );
}
