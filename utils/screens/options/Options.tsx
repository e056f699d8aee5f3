import { type ReactNode, useEffect, useState } from 'react';
import { ContractsPart } from '@/components/ContractsPart';
import { levelWord } from '@/components/claim-words';
import { KeysPart } from '@/components/KeysPart';
import { LetterDeskPart } from '@/components/LetterDeskPart';
import { PassphrasePart } from '@/components/PassphrasePart';
import { PortalList } from '@/components/PortalList';
import { ClerkPart, HospitalPart, LockTimePart, NotesPart, RemindersPart } from '@/components/SettingsParts';
import { readContract } from '@/utils/followup/contract';
import { SHORTEST_PASSPHRASE } from '@/utils/log/vault';
import { send } from '@/utils/messages/send';
import type { Settings } from '@/utils/settings/settings';
import { saveSettings } from '@/utils/settings/store';
import { t, type Word } from '@/utils/words';
import { InForceProvider } from '../InForce';
import { Locked } from '../Locked';
import { useHash } from '../use-hash';
import { useLog } from '../use-log';
import { useInForce } from '../use-settings';
import { AboutPart } from './AboutPart';
import { CodesPart } from './CodesPart';
import { DataPart, type Deleted, DeletedPage } from './DataPart';
import { DoubtedClock } from './DoubtedClock';
import { FirstRun } from './FirstRun';
import { LettersPart } from './LettersPart';
import { LogHealth } from './LogHealth';
import { notePreview } from './note-preview';
import { PortalCare } from './PortalCare';
import { useBrowserKeys } from './use-browser-keys';
import { usePortals } from './use-portals';

const SECTIONS = [
  'first-run',
  'you',
  'portals',
  'contracts',
  'codes',
  'notes',
  'letters',
  'security',
  'log',
  'data',
  'about',
] as const;
type Section = (typeof SECTIONS)[number];

const NAMES: Record<Section, Word> = {
  'first-run': 'section_first_run',
  you: 'section_you',
  portals: 'section_portals',
  contracts: 'part_contracts',
  codes: 'section_codes',
  notes: 'section_notes',
  letters: 'section_letters',
  security: 'section_security',
  log: 'section_log',
  data: 'section_data',
  about: 'section_about',
};

const sectionIn = (address: string): Section => SECTIONS.find((name) => `#${name}` === address) ?? 'you';

const useSection = (): Section => sectionIn(useHash());

/** A contract's words as the rules take them. */
function understand(words: string): { understood: string[]; notUnderstood: string[] } {
  const { terms, notUnderstood } = readContract(words);
  return {
    understood: terms.map(
      ({ level, count, unit, written }) => `${level ? levelWord(level) : written}: ${count} ${unit.replace('-', ' ')}`,
    ),
    notUnderstood,
  };
}

/** Saves one part, and says in the form whether that worked. */
const saver =
  <P extends keyof Settings>(part: P) =>
  async (value: Settings[P]): Promise<void> => {
    await saveSettings(part, value);
  };

/** The settings, a part at a time; the address says which, so that a part can be linked to. */
export function Options() {
  const section = useSection();
  const inForce = useInForce();
  const browserKeys = useBrowserKeys();
  const [deleted, setDeleted] = useState<Deleted>();
  const portals = usePortals(inForce?.policy.policy ?? {});
  const { value: vault } = useLog('vault', (log) => log.vaultState());
  useEffect(() => {
    document.title = `${t(NAMES[section])} · ${t('extension_name')}`;
  }, [section]);
  if (deleted) return <DeletedPage deleted={deleted} />;
  if (!inForce) return null;
  const { own, policy } = inForce;
  const shortest = policy.policy.passphraseLength ?? SHORTEST_PASSPHRASE;
  const passphrase = (
    <PassphrasePart
      state={vault ?? 'none'}
      shortest={shortest}
      onSet={async (words) => (await send('set-passphrase', { passphrase: words })).recoveryKey}
      onChange={async (from, to) => void (await send('change-passphrase', { from, to }))}
      onRenew={async (words) => (await send('renew-recovery', { passphrase: words })).recoveryKey}
    />
  );
  const portalList = (
    <PortalList
      portals={portals.portals}
      sites={portals.sites}
      onEnable={portals.enable}
      onDisable={portals.disable}
      onDisableSite={portals.disableSite}
    />
  );
  const shown: Record<Section, () => ReactNode> = {
    'first-run': () => (
      <FirstRun
        value={own}
        passphraseRequired={policy.policy.passphraseRequired ?? false}
        protectedByPassphrase={vault === 'open' || vault === 'locked'}
        portalsOn={portals.portals.filter(({ enabled }) => enabled).length + portals.sites.length}
        passphrase={passphrase}
        portals={portalList}
      />
    ),
    you: () => (
      <>
        <ClerkPart value={own.clerk} onSave={saver('clerk')} />
        <HospitalPart value={own.hospital} onSave={saver('hospital')} />
        <KeysPart value={own.keys} onSave={saver('keys')} {...browserKeys} />
        <RemindersPart value={own.reminders} onSave={saver('reminders')} />
      </>
    ),
    portals: () => (
      <>
        <section className="settings-form" aria-labelledby="portals-title">
          <h2 id="portals-title" className="section-title">
            {t('section_portals')}
          </h2>
          <p className="quiet">{t('portals_about')}</p>
          {portalList}
        </section>
        <PortalCare />
      </>
    ),
    contracts: () => <ContractsPart value={own.contracts} understand={understand} onSave={saver('contracts')} />,
    codes: () => <CodesPart />,
    notes: () => <NotesPart value={own.notes} onSave={saver('notes')} preview={notePreview} />,
    letters: () => (
      <>
        <LetterDeskPart
          value={own.letters}
          onSave={(value) => saver('letters')({ ...value, enclosures: value.enclosures.filter((title) => title.trim() !== '') })}
        />
        <LettersPart />
      </>
    ),
    security: () => (
      <>
        {vault === 'locked' && <Locked />}
        {passphrase}
        <LockTimePart value={own.security} most={policy.policy.lockMinutes} onSave={saver('security')} />
      </>
    ),
    log: () => (
      <>
        <LogHealth mayExport={policy.policy.allowExport !== false} />
        {policy.policy.retentionMonths !== undefined && <DoubtedClock />}
      </>
    ),
    data: () => <DataPart own={own} onDeleted={setDeleted} />,
    about: () => <AboutPart policy={policy} wrong={inForce.wrong} />,
  };
  return (
    <InForceProvider inForce={inForce}>
      <div className="page">
        <header className="page-side">
          <nav aria-label={t('settings')}>
            <h1>{t('settings')}</h1>
            {SECTIONS.map((name) => (
              <a key={name} href={`#${name}`} aria-current={name === section ? 'page' : undefined}>
                {t(NAMES[name])}
              </a>
            ))}
          </nav>
        </header>
        <main className="page-main narrow" key={section}>
          {shown[section]()}
        </main>
      </div>
    </InForceProvider>
  );
}
