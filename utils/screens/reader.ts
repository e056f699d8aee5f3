/** The log as pages read it: opened once, on first need, so that the first paint does not wait for it. */
import { browser } from '@/utils/browser';
import type { HospitalTerms } from '@/utils/casework/decision-of';
import type { LogReader } from '@/utils/log/api';
import type { Settings } from '@/utils/settings/settings';

let opened: Promise<LogReader> | undefined;

async function open(): Promise<LogReader> {
  // Everything that brings checks with it is loaded here, behind the first paint.
  const [{ openReader: openLog }, { deriveRow }, { forgetWords }, { loadSettings, onSettingsChange }] = await Promise.all([
    import('@/utils/log/open'),
    import('@/utils/casework/derive'),
    import('@/utils/followup/mend'),
    import('@/utils/settings/store'),
    import('@/utils/casework/code-lists').then((lists) => lists.codeListsInForce()),
  ]);
  let terms: HospitalTerms | undefined;
  const follow = ({ hospital, contracts }: Settings): void => {
    terms = { state: hospital.state, contracts };
  };
  onSettingsChange(follow);
  follow((await loadSettings()).settings);
  const log = openLog({
    local: browser.storage.local,
    session: browser.storage.session,
    // what is newest is not in the lists yet: its rows are made here as the background makes them
    derive: (record) => deriveRow(record, terms),
  });
  // what the rules remember of payers' words goes with what is on screen
  log.onChange(() => {
    const forget = async (): Promise<void> => void ((await log.vaultState()) === 'locked' && forgetWords());
    // where the state cannot be told, the next change asks again
    forget().catch(() => {});
  });
  return log;
}

export function openReader(): Promise<LogReader> {
  opened ??= open();
  return opened;
}
