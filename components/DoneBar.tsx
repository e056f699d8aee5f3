import { t } from '@/utils/words';

/** What was just logged, with the way back; stays until the next thing is done. */
export function DoneBar({ text, onUndo, onClose }: { text: string; onUndo?: (() => void) | undefined; onClose: () => void }) {
  return (
    <div className="done-bar">
      <span>{text}</span>
      {onUndo && (
        <button type="button" className="button bare" onClick={onUndo}>
          {t('undo')}
        </button>
      )}
      <button type="button" className="button bare" onClick={onClose}>
        {t('close')}
      </button>
    </div>
  );
}
