import type { Case } from '@/utils/casework/case';
import { standingOf, TONES } from '@/utils/casework/look';
import { type CalendarDate, formatDate } from '@/utils/claim/calendar-date';
import { formatCents } from '@/utils/claim/money';
import { t } from '@/utils/words';
import { STANDING_ICONS, standingWord } from './claim-words';
import { fieldName, fieldText, shortDate } from './fields';
import { Icon } from './Icon';

/** The money at stake first; "denied" is said of what was denied alone, and of what it is a part is always said. */
export function moneyLine({ claim, decision }: Pick<Case, 'claim' | 'decision'>): string {
  const standing = standingOf(claim, decision);
  const denied = standing === 'denied' || standing === 'partly-denied';
  const of = claim.billed === undefined ? undefined : formatCents(claim.billed);
  const open = standing === 'pending' || standing === 'accepted' || standing === 'info-requested';
  if (decision.atStake !== undefined && decision.atStake > 0 && !open) {
    const stake = formatCents(decision.atStake);
    if (denied) return of ? t('money_denied_of', stake, of) : t('money_denied', stake);
    return of ? t('money_at_stake_of', stake, of) : t('money_at_stake', stake);
  }
  if (claim.paid !== undefined && !open)
    return of ? t('money_paid_of', formatCents(claim.paid), of) : t('money_paid', formatCents(claim.paid));
  return of ? t('money_billed', of) : t('money_not_shown');
}

function changeText(change: Case['changes'][number], today: CalendarDate): string {
  const since = shortDate(change.since, today);
  if (change.path === 'status' || change.path === 'statusText')
    return t('change_was_status', fieldText(change.path, change.was), since);
  return t('change_was', fieldName(change.path), fieldText(change.path, change.was), since);
}

const SHOWN_CHANGES = 3;

/** What happened, how much, what changed since the last look. */
export function ClaimHead({ theCase, today }: { theCase: Case; today: CalendarDate }) {
  const { claim, decision } = theCase;
  const standing = standingOf(claim, decision);
  const on = claim.processedDate ?? claim.paymentDate ?? claim.receivedDate;
  const more = theCase.changes.length - SHOWN_CHANGES;
  return (
    <header className="block claim-head">
      <div className="spread">
        <h2 className={`standing tone-${TONES[standing]}`}>
          <Icon name={STANDING_ICONS[standing]} />
          {standingWord(standing)}
        </h2>
        {on && <time dateTime={on}>{formatDate(on)}</time>}
      </div>
      <p className="stake numbers">{moneyLine(theCase)}</p>
      {claim.statusText && <p className="quiet small">{t('payer_says', claim.statusText)}</p>}
      {theCase.changes.slice(0, SHOWN_CHANGES).map((change) => (
        <p key={change.path} className="small changed">
          {changeText(change, today)}
        </p>
      ))}
      {more > 0 && <p className="small changed">{t('changes_more', more)}</p>}
      {theCase.closed !== undefined && <p className="notice">{t('claim_closed', theCase.closed)}</p>}
    </header>
  );
}
