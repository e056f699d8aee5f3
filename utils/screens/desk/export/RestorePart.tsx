import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '@/components/announce';
import { Progress } from '@/components/desk/Progress';
import { ChoiceField, TextField } from '@/components/Field';
import { formatDate } from '@/utils/claim/calendar-date';
import { localDay, localTime } from '@/utils/clock';
import { t, tn } from '@/utils/words';
import { type BackupPreview, type LaidDown, layDown } from './backup';

type Phase =
  | { kind: 'none' }
  | { kind: 'file'; name: string }
  | { kind: 'opening'; name: string }
  | { kind: 'preview'; name: string; preview: BackupPreview }
  | { kind: 'restoring'; share: number }
  | { kind: 'done'; entries: number };

const sentenceOf = (error: unknown): string => (error instanceof Error && error.message ? error.message : t('state_error_title'));

/** A backup back in: opened, shown, and only then merged. What is already here stays as it is. */
export function RestorePart() {
  const [phase, setPhase] = useState<Phase>({ kind: 'none' });
  const [by, setBy] = useState<'passphrase' | 'recovery'>('passphrase');
  const [secret, setSecret] = useState('');
  const [failed, setFailed] = useState<string>();
  const file = useRef<LaidDown>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const announce = useAnnounce();
  useEffect(() => () => void file.current?.remove(), []);

  const given = by === 'passphrase' ? { passphrase: secret } : { recovery: secret };
  const choose = async (chosen: File): Promise<void> => {
    setFailed(undefined);
    await file.current?.remove();
    try {
      file.current = await layDown(chosen);
      setPhase({ kind: 'file', name: chosen.name });
    } catch {
      setFailed(t('import_unreadable'));
    }
  };
  const open = async (name: string): Promise<void> => {
    setFailed(undefined);
    setPhase({ kind: 'opening', name });
    try {
      const preview = await file.current?.preview(given);
      if (preview) setPhase({ kind: 'preview', name, preview });
    } catch (error) {
      setFailed(sentenceOf(error));
      setPhase({ kind: 'file', name });
    }
  };
  const restore = async (before: Phase): Promise<void> => {
    setFailed(undefined);
    setPhase({ kind: 'restoring', share: 0 });
    try {
      const entries = await file.current?.restore(given, (share) => setPhase({ kind: 'restoring', share }));
      await file.current?.remove();
      setSecret('');
      setPhase({ kind: 'done', entries: entries ?? 0 });
      announce(tn('restore_done', entries ?? 0));
    } catch (error) {
      setFailed(sentenceOf(error));
      setPhase(before);
    }
  };
  return (
    <section className="stack part" aria-label={t('restore')}>
      <h2 className="form-title">{t('restore')}</h2>
      <p className="quiet">{t('restore_about')}</p>
      {phase.kind !== 'restoring' && (
        <div className="bar">
          <button type="button" className="button" onClick={() => input.current?.click()}>
            {t('restore_choose')}
          </button>
          {'name' in phase && <span>{phase.name}</span>}
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('restore_choose')}
            onChange={({ target }) => {
              const [chosen] = target.files ?? [];
              if (chosen) void choose(chosen);
              target.value = '';
            }}
          />
        </div>
      )}
      {(phase.kind === 'file' || phase.kind === 'opening') && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void open(phase.name);
          }}
        >
          <div className="pair">
            <ChoiceField
              name={t('restore_by')}
              value={by}
              options={[
                ['passphrase', t('passphrase')],
                ['recovery', t('recovery_key')],
              ]}
              onChange={setBy}
            />
            <TextField
              name={by === 'passphrase' ? t('restore_passphrase') : t('recovery_key')}
              type={by === 'passphrase' ? 'password' : 'text'}
              value={secret}
              onChange={setSecret}
            />
          </div>
          <div className="bar">
            <button type="submit" className="button main" disabled={secret === '' || phase.kind === 'opening'}>
              {phase.kind === 'opening' ? t('restore_opening') : t('restore_open')}
            </button>
          </div>
        </form>
      )}
      {phase.kind === 'preview' && (
        <>
          <p>
            {t('restore_made', `${formatDate(localDay(phase.preview.made))} ${localTime(phase.preview.made)}`)}{' '}
            {tn('restore_entries', phase.preview.entries)} {tn('restore_fresh', phase.preview.fresh)}
            {phase.preview.unfit > 0 && ` ${tn('restore_unfit', phase.preview.unfit)}`}
          </p>
          <div className="bar">
            <button
              type="button"
              className="button main"
              disabled={phase.preview.fresh === 0}
              onClick={() => void restore(phase)}
            >
              {t('restore_start')}
            </button>
          </div>
        </>
      )}
      {phase.kind === 'restoring' && (
        <Progress label={t('restore_running')} share={phase.share} onCancel={() => file.current?.stop()} />
      )}
      {phase.kind === 'done' && <p className="tone-good">{tn('restore_done', phase.entries)}</p>}
      {failed && (
        <p role="alert" className="tone-bad">
          {failed}
        </p>
      )}
    </section>
  );
}
