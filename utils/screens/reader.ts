/** The log as pages read it: opened once, on first need, so that the first paint does not wait for it. */
import { browser } from '@/utils/browser';
import type { HospitalTerms } from '@/utils/casework/decision-of';
import type { LogReader } from '@/utils/log/api';
import type { Settings } from '@/utils/settings/settings';
import { loadSettings, onSettingsChange } from '@/utils/settings/store';

let opened: Promise<LogReader> | undefined;

async function open(): Promise<LogReader> {
  let terms: HospitalTerms | undefined;
  const follow = ({ hospital, contracts }: Settings): void => {
    terms = { state: hospital.state, contracts };
  };
  onSettingsChange(follow);
  const [{ openReader: openLog }, { deriveRow }, { settings }] = await Promise.all([
    import('@/utils/log/open'),
    import('@/utils/casework/derive'),
    loadSettings(),
    import('@/utils/casework/code-lists').then((lists) => lists.codeListsInForce()),
  ]);
  follow(settings);
  return openLog({
    local: browser.storage.local,
    session: browser.storage.session,
    // what is newest is not in the lists yet: its rows are made here as the background makes them
    derive: (record) => deriveRow(record, terms),
  });
}

export function openReader(): Promise<LogReader> {
  opened ??= open();
  return opened;
}
