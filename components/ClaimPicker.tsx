import { standingOf, TONES } from '@/utils/casework/look';
import type { Claim } from '@/utils/claim/claim';
import { formatCents } from '@/utils/claim/money';
import { t, tn } from '@/utils/words';
import { STANDING_ICONS, standingWord } from './claim-words';
import { serviceDates } from './fields';
import { Icon } from './Icon';

export interface PickedClaim {
  key: string;
  claim: Pick<Claim, 'patientName' | 'claimNumber' | 'status' | 'billed' | 'serviceFrom' | 'serviceTo'>;
  news: boolean;
}

/** The claims of a list on screen; each opens with a click or Enter. */
export function ClaimPicker({ claims, onPick }: { claims: readonly PickedClaim[]; onPick: (key: string) => void }) {
  return (
    <section className="block" aria-labelledby="on-screen">
      <h2 id="on-screen">{tn('claims_on_screen', claims.length)}</h2>
      <ul className="rows">
        {claims.map(({ key, claim, news }) => {
          const standing = standingOf(claim);
          return (
            <li key={key}>
              <button type="button" className="row" onClick={() => onPick(key)}>
                <span className={`row-icon tone-${TONES[standing]}`}>
                  <Icon name={STANDING_ICONS[standing]} />
                </span>
                <span className="row-main">
                  <span className="strong">{claim.patientName ?? claim.claimNumber ?? t('not_shown')}</span>
                  <span className="small quiet numbers">
                    {standingWord(standing)} · {serviceDates(claim.serviceFrom, claim.serviceTo)}
                    {news && ` · ${t('row_new')}`}
                  </span>
                </span>
                <span className="money">{claim.billed === undefined ? t('not_shown') : formatCents(claim.billed)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
