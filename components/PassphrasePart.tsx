import { type FormEvent, useState } from 'react';
import { t } from '@/utils/words';
import { TextField } from './Field';
import { useWaysOut } from './ways-out';

export interface PassphrasePartProps {
  /** `none` no log yet, `device` open without a passphrase, `locked`, `open` */
  state: 'none' | 'device' | 'locked' | 'open';
  shortest: number;
  /** throws with a sentence */
  onSet: (passphrase: string) => Promise<string>;
  onChange: (from: string, to: string) => Promise<void>;
  onRenew: (passphrase: string) => Promise<string>;
}

type Doing = 'set' | 'change' | 'renew';

/** How strong the words are can not be told by rules about signs: length is what counts. */
function wrongIn(to: string, again: string, shortest: number): string | undefined {
  if (to === '') return undefined;
  if ([...to].length < shortest) return t('passphrase_short', shortest);
  return again !== '' && again !== to ? t('passphrase_differs') : undefined;
}

/** Passphrase and recovery key: set, change, renew. The recovery key is shown once, to be printed or written down. */
export function PassphrasePart({ state, shortest, onSet, onChange, onRenew }: PassphrasePartProps) {
  const [doing, setDoing] = useState<Doing>();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const [recoveryKey, setRecoveryKey] = useState<string>();
  const [done, setDone] = useState(false);
  const ways = useWaysOut();
  const wrong = wrongIn(to, again, shortest);
  const ready = doing === 'renew' ? from !== '' : to !== '' && to === again && !wrong && (doing === 'set' || from !== '');

  const start = (next: Doing): void => {
    setDoing(next);
    setFailed(undefined);
    setDone(false);
    setFrom('');
    setTo('');
    setAgain('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready || busy || !doing) return;
    setBusy(true);
    const run = { set: () => onSet(to), change: () => onChange(from, to).then(() => undefined), renew: () => onRenew(from) }[
      doing
    ];
    run()
      .then(
        (key) => {
          setRecoveryKey(key);
          setDone(true);
          setDoing(undefined);
        },
        (error: unknown) => setFailed(error instanceof Error ? error.message : t('state_error_title')),
      )
      .finally(() => setBusy(false));
  };

  return (
    <section className="settings-form" aria-labelledby="passphrase-title">
      <h2 id="passphrase-title" className="section-title">
        {t('part_passphrase')}
      </h2>
      <p className="quiet">{state === 'device' || state === 'none' ? t('passphrase_about_none') : t('passphrase_about')}</p>
      {recoveryKey && (
        <div className="recovery-key">
          <p>{t('recovery_once')}</p>
          <p className="key-text numbers">{recoveryKey}</p>
          <div className="bar">
            {ways.print && (
              <button type="button" className="button" onClick={() => window.print()}>
                {t('print')}
              </button>
            )}
            <button type="button" className="button main" onClick={() => setRecoveryKey(undefined)}>
              {t('recovery_written')}
            </button>
          </div>
        </div>
      )}
      {done && !recoveryKey && <p role="status">{t('saved')}</p>}
      {!doing && !recoveryKey && (
        <div className="bar">
          {state === 'open' || state === 'locked' ? (
            <>
              <button type="button" className="button" onClick={() => start('change')}>
                {t('passphrase_change')}
              </button>
              <button type="button" className="button" onClick={() => start('renew')}>
                {t('recovery_renew')}
              </button>
            </>
          ) : (
            <button type="button" className="button main" onClick={() => start('set')}>
              {t('passphrase_set')}
            </button>
          )}
        </div>
      )}
      {doing && (
        <form className="fields" onSubmit={submit}>
          {doing !== 'set' && <TextField name={t('passphrase_now')} type="password" value={from} onChange={setFrom} autoFocus />}
          {doing !== 'renew' && (
            <>
              <TextField
                name={t('new_passphrase')}
                type="password"
                value={to}
                hint={t('passphrase_hint', shortest)}
                wrong={wrong}
                onChange={setTo}
              />
              <TextField name={t('passphrase_again')} type="password" value={again} onChange={setAgain} />
            </>
          )}
          {failed && (
            <p className="wrong" role="alert">
              {failed}
            </p>
          )}
          <div className="bar">
            <button type="submit" className="button main" disabled={!ready || busy}>
              {t('save')}
            </button>
            <button type="button" className="button" onClick={() => setDoing(undefined)}>
              {t('cancel')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
