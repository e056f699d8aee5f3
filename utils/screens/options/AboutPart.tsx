import { PolicyPart } from '@/components/PolicyPart';
import { browser } from '@/utils/browser';
import { formatDate, isCalendarDate } from '@/utils/claim/calendar-date';
import { CODE_LISTS, CODES, type CodeListName } from '@/utils/codes/code-lists';
import type { PolicyReading } from '@/utils/settings/policy';
import { t, tn } from '@/utils/words';

const listWord = (list: CodeListName): string =>
  ({
    carc: t('list_carc'),
    rarc: t('list_rarc'),
    cscc: t('list_cscc'),
    csc: t('list_csc'),
    cagc: t('list_cagc'),
  })[list];

/** Which version this is, how old its code lists are, whose work is in it, what the hospital's policy sets, and what could not be read. */
export function AboutPart({ policy, wrong }: { policy: PolicyReading; wrong: readonly string[] }) {
  return (
    <>
      <section className="settings-form" aria-labelledby="about-title">
        <h2 id="about-title" className="section-title">
          {t('extension_name')}
        </h2>
        <p className="numbers">{t('version_is', browser.runtime.getManifest().version)}</p>
        <p>{t('about_text')}</p>
        {wrong.length > 0 && <p className="wrong">{t('settings_wrong', wrong.join(', '))}</p>}
        <p>
          <a href="licences.txt">{t('about_licences')}</a>
        </p>
      </section>
      <PolicyPart {...policy} />
      <section className="settings-form" aria-labelledby="lists-title">
        <h2 id="lists-title" className="section-title">
          {t('code_lists')}
        </h2>
        <p className="quiet">{t('code_lists_about')}</p>
        <dl className="facts numbers">
          {CODE_LISTS.map((list) => {
            const { asOf, codes } = CODES[list];
            return (
              <div className="fact" key={list}>
                <dt>{listWord(list)}</dt>
                <dd>{tn('list_of', codes.size, isCalendarDate(asOf) ? formatDate(asOf) : asOf)}</dd>
              </div>
            );
          })}
        </dl>
      </section>
    </>
  );
}
