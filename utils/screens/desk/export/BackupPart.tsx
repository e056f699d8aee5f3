import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '@/components/announce';
import { Progress } from '@/components/desk/Progress';
import { TextField } from '@/components/Field';
import { formatDate } from '@/utils/claim/calendar-date';
import { localDay, localTime, today } from '@/utils/clock';
import { isLogError } from '@/utils/log/errors';
import { backupClock } from '@/utils/settings/last-backup';
import { t } from '@/utils/words';
import { useLog } from '../../use-log';
import { download } from '../download';
import { makeBackup, tidyBackups } from './backup';

/** The whole log as one sealed file. A log without a passphrase of its own needs one for the file. */
export function BackupPart() {
  const { value: vault } = useLog('vault', (log) => log.vaultState());
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [share, setShare] = useState<number>();
  const [said, setSaid] = useState<{ text: string; bad: boolean }>();
  const [last, setLast] = useState<number>();
  const stop = useRef<AbortController>(undefined);
  const announce = useAnnounce();
  useEffect(() => {
    void backupClock().then(({ made }) => setLast(made));
    // one that cannot be taken away now is taken away the next time
    tidyBackups(Date.now()).catch(() => undefined);
    return () => stop.current?.abort();
  }, []);
  const needed = vault !== undefined && vault !== 'open';
  const wrong = again !== '' && again !== passphrase ? t('backup_not_same') : undefined;
  const run = async (): Promise<void> => {
    stop.current = new AbortController();
    setShare(0);
    setSaid(undefined);
    try {
      const file = await makeBackup(needed ? passphrase : undefined, stop.current.signal, setShare);
      download(`claimside-backup-${today()}`, 'claimside', [file]);
      setLast((await backupClock()).made);
      setSaid({ text: t('backup_made'), bad: false });
      announce(t('backup_made'));
    } catch (error) {
      setSaid({ text: isLogError(error) ? error.sentence : t('state_error_title'), bad: true });
    } finally {
      setShare(undefined);
    }
  };
  return (
    <section className="stack part" aria-label={t('backup')}>
      <h2 className="form-title">{t('backup')}</h2>
      <p className="quiet">{t('backup_about')}</p>
      <p>{last === undefined ? t('backup_never') : t('backup_last', `${formatDate(localDay(last))} ${localTime(last)}`)}</p>
      {needed && (
        <div className="pair">
          <TextField
            name={t('backup_passphrase')}
            type="password"
            value={passphrase}
            hint={t('backup_passphrase_hint')}
            onChange={setPassphrase}
          />
          <TextField name={t('backup_again')} type="password" value={again} wrong={wrong} onChange={setAgain} />
        </div>
      )}
      {share === undefined ? (
        <div className="bar">
          <button
            type="button"
            className="button main"
            disabled={vault === undefined || (needed && (passphrase === '' || again !== passphrase))}
            onClick={() => void run()}
          >
            {t('backup_make')}
          </button>
        </div>
      ) : (
        <Progress label={t('backup_making')} share={share} onCancel={() => stop.current?.abort()} />
      )}
      {said && (
        <p role={said.bad ? 'alert' : undefined} className={said.bad ? 'tone-bad' : 'tone-good'}>
          {said.text}
        </p>
      )}
    </section>
  );
}
