import type { Case } from '@/utils/casework/case';
import type { Beside } from '@/utils/claim/beside';
import { formatDate } from '@/utils/claim/calendar-date';
import { t } from '@/utils/words';
import { fieldName, fieldText } from './fields';
import { Icon } from './Icon';

/** What files say beside the claim: nothing to decide, and good to know before a letter is written. */
function FromFiles({ beside: { filed, primary, expected, balance } }: { beside: Beside }) {
  const answered = primary?.payer
    ? primary.paid === undefined
      ? t('beside_primary', primary.payer, formatDate(primary.on))
      : t('beside_primary_paid', primary.payer, formatDate(primary.on), fieldText('paid', primary.paid))
    : undefined;
  return (
    <ul className="stack small">
      {answered && <li>{primary?.forwarded ? `${answered} ${t('beside_forwarded')}` : answered}</li>}
      {filed && <li>{t('beside_filed', formatDate(filed.receivedOn), filed.category)}</li>}
      {balance !== undefined && (
        <li className="spread">
          {t('beside_balance')} <span className="numbers">{fieldText('billed', balance)}</span>
        </li>
      )}
      {expected !== undefined && (
        <li className="spread">
          {t('beside_expected')} <span className="numbers">{fieldText('billed', expected)}</span>
        </li>
      )}
    </ul>
  );
}

/** The hospital's record against the payer's, and sources that disagree. Nothing is shown where nothing differs. */
export function Verification({ theCase, sourceName }: { theCase: Case; sourceName: (id: string) => string }) {
  const differs = theCase.differences.filter((difference) => difference.verdict === 'differs');
  const harmless = theCase.differences.filter((difference) => difference.verdict === 'harmless');
  if (theCase.differences.length + theCase.conflicts.length === 0 && !theCase.beside) return null;
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
      {theCase.beside && <FromFiles beside={theCase.beside} />}
      {harmless.length > 0 && (
        <p className="small quiet">
          {t('harmless_differences', harmless.map((difference) => fieldName(difference.field)).join(', '))}
        </p>
      )}
    </section>
  );
}
