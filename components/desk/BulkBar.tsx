import { t, tn } from '@/utils/words';
import { useKeymap } from '../keys';

export interface BulkBarProps {
  count: number;
  busy: boolean;
  progress?: { done: number; of: number } | undefined;
  keys: boolean;
  onDone: () => void;
  onMove: () => void;
  onAssign: () => void;
  onClose: () => void;
  onClear: () => void;
}

/** What can be done to all selected claims at once. */
export function BulkBar(props: BulkBarProps) {
  const { count, busy, progress, keys } = props;
  const { nameOf } = useKeymap();
  const key = (letter: string) => keys && <span className="key">{nameOf(letter)}</span>;
  return (
    <section className="bulk bar" aria-label={t('bulk')}>
      <span className="strong numbers">
        {progress ? t('bulk_progress', progress.done, progress.of) : tn('bulk_selected', count)}
      </span>
      <button type="button" className="button" disabled={busy} onClick={props.onMove}>
        {t('move_date')} {key('m')}
      </button>
      <button type="button" className="button" disabled={busy} onClick={props.onDone}>
        {t('mark_done')} {key('d')}
      </button>
      <button type="button" className="button" disabled={busy} onClick={props.onAssign}>
        {t('more_assign')} {key('a')}
      </button>
      <button type="button" className="button" disabled={busy} onClick={props.onClose}>
        {t('more_close')}
      </button>
      <button type="button" className="button bare" onClick={props.onClear}>
        {t('select_none')}
      </button>
    </section>
  );
}
