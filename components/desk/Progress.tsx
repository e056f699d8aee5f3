import { t } from '@/utils/words';

export interface ProgressProps {
  label: string;
  /** 0 to 1; absent where it is not known */
  share?: number | undefined;
  onCancel?: (() => void) | undefined;
}

/** How far something is, and the way out of it. */
export function Progress({ label, share, onCancel }: ProgressProps) {
  return (
    <div className="progress bar">
      <span>{label}</span>
      <progress aria-label={label} max={100} value={share === undefined ? undefined : Math.round(share * 100)} />
      {share !== undefined && <span className="numbers quiet">{Math.round(share * 100)} %</span>}
      {onCancel && (
        <button type="button" className="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      )}
    </div>
  );
}
