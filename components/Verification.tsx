import type { Case } from '@/utils/casework/case';
import type { Beside } from '@/utils/claim/beside';
import { formatDate } from '@/utils/claim/calendar-date';
import { formatCents } from '@/utils/claim/money';
import type { Variance } from '@/utils/exchange/contract/variance';
import { t } from '@/utils/words';
import { Checklist } from './Checklist';
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

/** Allowed less than agreed: the claim, and the lines that make it. */
function Underpaid({ claim, lines }: Variance) {
  const short = [...(claim ? [claim] : []), ...lines].filter(({ gap }) => gap > 0);
  return (
    <ul className="stack">
      {short.map(({ line, procedure, expected, got, gap, basis }) => (
        <li key={line ?? 'claim'} className="with-icon tone-wait">
          <Icon name="ask" />
          <div>
            <p className="strong">
              {line === undefined
                ? t('underpaid_claim', formatCents(gap))
                : t('underpaid_line', procedure ?? String(line + 1), formatCents(gap))}
            </p>
            <p className="small ink numbers">{t('underpaid_values', formatCents(expected), formatCents(got))}</p>
            <p className="small quiet">{basis}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The hospital's record against the payer's, sources that disagree, and the checklist of patient and coverage. */
export function Verification({ theCase, sourceName }: { theCase: Case; sourceName: (id: string) => string }) {
  const differs = theCase.differences.filter((difference) => difference.verdict === 'differs');
  const harmless = theCase.differences.filter((difference) => difference.verdict === 'harmless');
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
        {theCase.otherReason && (
          <li className="with-icon tone-wait">
            <Icon name="ask" />
            <p className="ink">{t('phone_reason', formatDate(theCase.otherReason.on), theCase.otherReason.title)}</p>
          </li>
        )}
      </ul>
      {theCase.underpaid && <Underpaid {...theCase.underpaid} />}
      {theCase.beside && <FromFiles beside={theCase.beside} />}
      <Checklist checks={theCase.checks} />
      {harmless.length > 0 && (
        <p className="small quiet">
          {t('harmless_differences', harmless.map((difference) => fieldName(difference.field)).join(', '))}
        </p>
      )}
    </section>
  );
}
