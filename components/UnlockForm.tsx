import { useState } from 'react';
import { t } from '@/utils/words';
import { TextField } from './Field';

export interface UnlockFormProps {
  busy: boolean;
  /** why the last try failed */
  wrong?: string | undefined;
  onUnlock: (passphrase: string) => void;
  onRecover: (recoveryKey: string, passphrase: string) => void;
}

/** The passphrase, or the recovery key with a new passphrase. */
export function UnlockForm({ busy, wrong, onUnlock, onRecover }: UnlockFormProps) {
  const [recovering, setRecovering] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [recoveryKey, setRecoveryKey] = useState('');
  const empty = passphrase === '' || (recovering && recoveryKey.trim() === '');
  return (
    <form
      className="stack"
      aria-label={t('unlock')}
      onSubmit={(event) => {
        event.preventDefault();
        if (empty || busy) return;
        if (recovering) onRecover(recoveryKey.trim(), passphrase);
        else onUnlock(passphrase);
      }}
    >
      {recovering && <TextField name={t('recovery_key')} value={recoveryKey} onChange={setRecoveryKey} autoFocus />}
      <TextField
        name={recovering ? t('new_passphrase') : t('passphrase')}
        type="password"
        value={passphrase}
        wrong={wrong}
        onChange={setPassphrase}
        autoFocus={!recovering}
      />
      <div className="bar">
        <button type="submit" className="button main" disabled={empty || busy}>
          {busy ? t('unlocking') : t('unlock')}
        </button>
        <button type="button" className="button bare" onClick={() => setRecovering(!recovering)}>
          {recovering ? t('use_passphrase') : t('use_recovery_key')}
        </button>
      </div>
    </form>
  );
}
