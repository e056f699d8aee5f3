/** The log's lock, as the panel and the settings ask for it. */
import type { Log } from '@/utils/log/api';
import type { Handlers } from '@/utils/messages/router';
import { loadPolicy } from '@/utils/settings/policy-store';
import { lookAgainEverywhere } from './frames';
import { lockNow } from './lock';

type VaultMessage =
  | 'set-passphrase'
  | 'unlock'
  | 'lock'
  | 'recover'
  | 'change-passphrase'
  | 'renew-recovery'
  | 'keep-draft'
  | 'draft'
  | 'check-log'
  | 'go-on';

const shortest = async (): Promise<number | undefined> => (await loadPolicy()).policy.passphraseLength;

export function createVaultHandlers(openLog: () => Promise<Log>): Pick<Handlers, VaultMessage> {
  return {
    'set-passphrase': async ({ passphrase }) => ({
      recoveryKey: await (await openLog()).vault.setPassphrase(passphrase, await shortest()),
    }),
    unlock: async ({ passphrase }) => {
      await (await openLog()).vault.unlock(passphrase);
      await lookAgainEverywhere();
      return {};
    },
    lock: async () => ({ locked: await lockNow(openLog) }),
    recover: async ({ recoveryKey, passphrase }) => {
      await (await openLog()).vault.recover(recoveryKey, passphrase, await shortest());
      await lookAgainEverywhere();
      return {};
    },
    'change-passphrase': async ({ from, to }) => {
      await (await openLog()).vault.change(from, to, await shortest());
      return {};
    },
    'renew-recovery': async ({ passphrase }) => ({ recoveryKey: await (await openLog()).vault.renewRecovery(passphrase) }),
    'keep-draft': async ({ name, value }) => {
      await (await openLog()).keepDraft(name, value ?? undefined);
      return {};
    },
    draft: async ({ name }) => {
      const value = await (await openLog()).draft(name);
      return typeof value === 'string' ? { value } : {};
    },
    'check-log': async () => ({ health: await (await openLog()).check() }),
    'go-on': async ({ id }) => {
      await (await openLog()).goOn(id);
      return {};
    },
  };
}
