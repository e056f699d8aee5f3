import { useState } from 'react';
import { PageStateNotice } from '@/components/PageState';
import { UnlockForm } from '@/components/UnlockForm';
import type { MessageIn } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';
import { t } from '@/utils/words';
import { useLog } from './use-log';

/** What stands in the place of everything else while the log is locked. */
export function Locked() {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const { value: counts } = useLog('waiting', (log) => log.counts());
  const ask = async <N extends 'unlock' | 'recover'>(name: N, body: MessageIn<N>): Promise<void> => {
    setBusy(true);
    setWrong(undefined);
    try {
      await send(name, body);
    } catch (error) {
      setWrong(error instanceof Error ? error.message : t('state_error_title'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <PageStateNotice state={{ kind: 'locked', waiting: counts?.waiting ?? 0 }}>
      <UnlockForm
        busy={busy}
        wrong={wrong}
        onUnlock={(passphrase) => void ask('unlock', { passphrase })}
        onRecover={(recoveryKey, passphrase) => void ask('recover', { recoveryKey, passphrase })}
      />
    </PageStateNotice>
  );
}
