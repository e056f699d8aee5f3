import type { Case } from '@/utils/casework/case';
import { t } from '@/utils/words';
import { fieldName, fieldText } from './fields';
import { Icon } from './Icon';

/** The hospital's record against the payer's, and sources that disagree. Nothing is shown where nothing differs. */
export function Verification({ theCase, sourceName }: { theCase: Case; sourceName: (id: string) => string }) {
  const differs = theCase.differences.filter((difference) => difference.verdict === 'differs');
  const harmless = theCase.differences.filter((difference) => difference.verdict === 'harmless');
  if (theCase.differences.length + theCase.conflicts.length === 0) return null;
  return (
    <section className="block" aria-labelledby="verification">
      <h2 id="verification">{t('verification')}</h2>
      <ul className="stack">
        {differs.map((difference) => (
          <li key={difference.field} className="with-icon tone-wait">
            <Icon name="ask" />
            <div>
              <p className="strong">{t('differs_from_record', fieldName(difference.field))}</p>
              <p className="small ink numbers">
                {t(
                  'differs_values',
                  fieldText(difference.field, difference.hospital),
                  fieldText(difference.field, difference.portal),
                )}
              </p>
              <p className="small quiet">{difference.why}</p>
            </div>
          </li>
        ))}
        {theCase.conflicts.map(({ path, one, other }) => (
          <li key={`${path}-${other.source}`} className="with-icon tone-wait">
            <Icon name="ask" />
            <p className="ink numbers">
              {t(
                'sources_disagree',
                fieldName(path),
                `${sourceName(one.source)} ${fieldText(path, one.value)}`,
                `${sourceName(other.source)} ${fieldText(path, other.value)}`,
              )}
            </p>
          </li>
        ))}
      </ul>
      {harmless.length > 0 && (
        <p className="small quiet">
          {t('harmless_differences', harmless.map((difference) => fieldName(difference.field)).join(', '))}
        </p>
      )}
    </section>
  );
}
