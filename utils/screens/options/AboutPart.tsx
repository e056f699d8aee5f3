import { browser } from '@/utils/browser';
import type { PolicyReading } from '@/utils/settings/policy';
import { t, tn } from '@/utils/words';

/** Which version this is, what the hospital's policy sets, and what of the settings could not be read. */
export function AboutPart({ policy, wrong }: { policy: PolicyReading; wrong: readonly string[] }) {
  const set = Object.entries(policy.policy);
  return (
    <>
      <section className="settings-form" aria-labelledby="about-title">
        <h2 id="about-title" className="section-title">
          {t('extension_name')}
        </h2>
        <p className="numbers">{t('version_is', browser.runtime.getManifest().version)}</p>
        <p>{t('about_text')}</p>
        {wrong.length > 0 && <p className="wrong">{t('settings_wrong', wrong.join(', '))}</p>}
      </section>
      <section className="settings-form" aria-labelledby="policy-title">
        <h2 id="policy-title" className="section-title">
          {t('policy_title')}
        </h2>
        {set.length === 0 && policy.wrong.length === 0 && <p>{t('policy_none')}</p>}
        {set.length > 0 && (
          <dl className="facts">
            {set.map(([key, value]) => (
              <div className="fact" key={key}>
                <dt>{key}</dt>
                <dd>{Array.isArray(value) && value.length > 3 ? tn('policy_items', value.length) : JSON.stringify(value)}</dd>
              </div>
            ))}
          </dl>
        )}
        {policy.wrong.map(({ key, what }) => (
          <p key={key} className="wrong">
            {t('policy_wrong', key, what)}
          </p>
        ))}
      </section>
    </>
  );
}
