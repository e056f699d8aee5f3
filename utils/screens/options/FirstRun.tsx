import { type ReactNode, useState } from 'react';
import { ClerkPart, HospitalPart } from '@/components/SettingsParts';
import { FIRST_RUN_STEPS, type FirstRunStep, type Settings } from '@/utils/settings/settings';
import { saveSettings } from '@/utils/settings/store';
import { t, type Word } from '@/utils/words';

export interface FirstRunProps {
  value: Settings;
  passphraseRequired: boolean;
  protectedByPassphrase: boolean;
  portalsOn: number;
  passphrase: ReactNode;
  portals: ReactNode;
}

const NAMES: Record<FirstRunStep, Word> = {
  what: 'step_what',
  name: 'step_name',
  passphrase: 'step_passphrase',
  portals: 'step_portals',
  hospital: 'step_hospital',
  worklist: 'step_worklist',
  practice: 'step_practice',
};

/** Two minutes from installed to the first claim. Every step can be left and taken up again: what is done is remembered. */
export function FirstRun({ value, passphraseRequired, protectedByPassphrase, portalsOn, passphrase, portals }: FirstRunProps) {
  const [done, setDone] = useState<ReadonlySet<FirstRunStep>>(new Set(value.firstRun.done));
  const [step, setStep] = useState<FirstRunStep>(FIRST_RUN_STEPS.find((each) => !done.has(each)) ?? 'what');
  const index = FIRST_RUN_STEPS.indexOf(step);
  // what cannot be saved would be gone at the next step: the form says what is wrong with it
  const [faulty, setFaulty] = useState(false);
  const locked = step === 'passphrase' && passphraseRequired && !protectedByPassphrase;
  const held = locked || (step === 'hospital' && faulty);
  const [failed, setFailed] = useState(false);
  /** The next step is shown once what was done is kept: the page may be closed the moment after. */
  const go = async (to: number): Promise<void> => {
    try {
      const next = { done: [...new Set([...done, step])], left: to >= FIRST_RUN_STEPS.length };
      setDone(new Set((await saveSettings('firstRun', next)).firstRun.done));
      setFailed(false);
    } catch {
      setFailed(true);
      return;
    }
    const next = FIRST_RUN_STEPS[to];
    if (next) setStep(next);
    else location.hash = '#you';
  };
  const shown: Record<FirstRunStep, () => ReactNode> = {
    what: () => (
      <section className="settings-form" aria-labelledby="what-title">
        <h2 id="what-title" className="section-title">
          {t('what_title')}
        </h2>
        <p>{t('what_does')}</p>
        <p>{t('what_never')}</p>
        <p>{t('what_where')}</p>
      </section>
    ),
    name: () => <ClerkPart saveOnLeave value={value.clerk} onSave={async (clerk) => void (await saveSettings('clerk', clerk))} />,
    passphrase: () => (
      <>
        {passphrase}
        {locked && <p className="tone-wait">{t('passphrase_required')}</p>}
      </>
    ),
    portals: () => (
      <section className="settings-form" aria-labelledby="portals-title">
        <h2 id="portals-title" className="section-title">
          {t('section_portals')}
        </h2>
        <p className="quiet">{t('portals_about')}</p>
        {portals}
      </section>
    ),
    hospital: () => (
      <HospitalPart
        saveOnLeave
        onFault={setFaulty}
        value={value.hospital}
        onSave={async (hospital) => void (await saveSettings('hospital', hospital))}
      />
    ),
    worklist: () => (
      <section className="settings-form" aria-labelledby="worklist-title">
        <h2 id="worklist-title" className="section-title">
          {t('step_worklist')}
        </h2>
        <p>{t('first_worklist')}</p>
        <p>
          <a href="desk.html#import">{t('open_import')}</a>
        </p>
      </section>
    ),
    practice: () => (
      <section className="settings-form" aria-labelledby="practice-title">
        <h2 id="practice-title" className="section-title">
          {t('step_practice')}
        </h2>
        <p>{portalsOn > 0 ? t('first_ready') : t('first_no_portal')}</p>
        <p>{t('first_practice')}</p>
      </section>
    ),
  };
  return (
    <>
      <ol className="steps" aria-label={t('section_first_run')}>
        {FIRST_RUN_STEPS.map((each, at) => (
          <li key={each} aria-current={each === step ? 'step' : undefined}>
            <button type="button" className="link" onClick={() => setStep(each)}>
              {at + 1}. {t(NAMES[each])}
            </button>
            {done.has(each) && <span className="hidden">{t('step_done')}</span>}
          </li>
        ))}
      </ol>
      <div key={step}>{shown[step]()}</div>
      <div className="bar actions">
        <button type="button" className="button main" disabled={held} onClick={() => void go(index + 1)}>
          {index === FIRST_RUN_STEPS.length - 1 ? t('finish') : t('next_step')}
        </button>
        {index > 0 && (
          <button type="button" className="button" onClick={() => setStep(FIRST_RUN_STEPS[index - 1]!)}>
            {t('step_back')}
          </button>
        )}
        <span role="status" className="tone-bad">
          {failed && t('settings_not_saved')}
        </span>
      </div>
    </>
  );
}
